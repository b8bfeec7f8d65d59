namespace E911Config.Simulator.Types;

/// <summary>When media goes around the Mediation Server.</summary>
public enum BypassModeEnumType
{
    /// <summary>In Microsoft's spelling.</summary>
    Off,

    /// <summary>In Microsoft's spelling.</summary>
    ICE,

    /// <summary>In Microsoft's spelling.</summary>
    Any,
}
