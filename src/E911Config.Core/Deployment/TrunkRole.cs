namespace E911Config.Core.Deployment;

/// <summary>What a trunk is for, as far as emergency calls are concerned. A trunk has one role in a whole design.</summary>
public enum TrunkRole
{
    /// <summary>Nobody knows.</summary>
    Unknown,

    /// <summary>To the emergency service provider.</summary>
    Provider,

    /// <summary>Through an ELIN gateway.</summary>
    Elin,

    /// <summary>A local trunk; in a design a mode says what it calls: the ECRC or the local 911 centre.</summary>
    Local,
}
