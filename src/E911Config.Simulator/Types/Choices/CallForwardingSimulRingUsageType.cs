namespace E911Config.Simulator.Types;

/// <summary>Which usages forwarded calls may use.</summary>
public enum CallForwardingSimulRingUsageType
{
    /// <summary>In Microsoft's spelling.</summary>
    VoicePolicyUsage,

    /// <summary>In Microsoft's spelling.</summary>
    InternalOnly,

    /// <summary>In Microsoft's spelling.</summary>
    CustomUsage,
}
