namespace E911Config.Core.Drift;

/// <summary>What a drift does to calls.</summary>
public enum DriftSeverity : long
{
    /// <summary>Not examined: what the object was, or what it did, cannot be told. It counts as the worst.</summary>
    NotRated,

    /// <summary>No call changes.</summary>
    Minor,

    /// <summary>A failure that the design survives is no longer survived, or loses a location.</summary>
    Major,

    /// <summary>Some callers get a worse outcome than designed.</summary>
    Critical,
}
