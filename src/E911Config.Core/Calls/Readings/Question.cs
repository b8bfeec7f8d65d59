namespace E911Config.Core.Calls;

/// <summary>The switches in the order of <see cref="Design.AssumptionSwitch.All"/>.</summary>
internal enum Question
{
    EmergencyFallback,
    SubnetMatch,
    CacRefusal,
    LocationBasedRouting,
    ElinNeedsPidfLo,
    DisabledPolicyUsage,
    LocationByPort,
}
