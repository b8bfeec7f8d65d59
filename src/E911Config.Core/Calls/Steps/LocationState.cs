namespace E911Config.Core.Calls;

/// <summary>Whether the caller's location is acquired and in the call.</summary>
internal enum LocationState
{
    No,

    /// <summary>It depends on the subnet, which a call from a site does not tell.</summary>
    Some,

    /// <summary>It cannot be told.</summary>
    Untold,
    Yes,
}
