namespace E911Config.Core.Resilience;

/// <summary>When calls leave over a trunk.</summary>
public enum MapWayKind
{
    /// <summary>They leave over it, alone or with its peers, while nothing has failed.</summary>
    Now,

    /// <summary>They leave over it when others have failed.</summary>
    Later,

    /// <summary>It comes before the trunk that takes them, and they skip it while nothing has failed.</summary>
    Skipped,
}
