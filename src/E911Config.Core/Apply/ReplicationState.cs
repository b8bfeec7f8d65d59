namespace E911Config.Core.Apply;

/// <summary>Whether the servers have what was written.</summary>
public enum ReplicationState : long
{
    /// <summary>Nobody waited for it.</summary>
    NotAwaited,

    /// <summary>Every replica is up to date.</summary>
    UpToDate,

    /// <summary>A replica is not: the error names it.</summary>
    Behind,

    /// <summary>It could not be told.</summary>
    Unknown,
}
