namespace E911Config.Core.Design;

/// <summary>What the design uses a trunk for. A trunk has one role in the whole design.</summary>
public enum TrunkRole
{
    /// <summary>To the emergency service provider.</summary>
    Provider,

    /// <summary>Through an ELIN gateway.</summary>
    Elin,

    /// <summary>A local trunk that calls the ECRC number.</summary>
    Ecrc,

    /// <summary>A local trunk that calls the local 911 centre.</summary>
    Psap,
}
