namespace E911Config.Abstractions;

/// <summary>Where the callers come from whose calls are run.</summary>
public enum CallersFrom
{
    /// <summary>The deployment is asked now. Slow where there are many users.</summary>
    Live,

    /// <summary>They are those of a snapshot, as old as it is.</summary>
    Snapshot,

    /// <summary>Nobody is asked: there is one class of callers for each voice policy and pool.</summary>
    Design,
}
