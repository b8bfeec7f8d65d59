namespace E911Config.Core.Deployment;

/// <summary>A voice policy: what its users may do, and in order the usages of their calls.</summary>
public static class VoicePolicy
{
    /// <summary>The description.</summary>
    public static ObjectType Type { get; } = new("CsVoicePolicy", IdentityForm.Policy,
    [
        new Property("PstnUsages", PropertyKind.List) { References = "CsPstnUsage" },
        new Property("Description", PropertyKind.Text) { MaxLength = 1040 },
        new Property("AllowSimulRing", PropertyKind.Flag) { Default = true },
        new Property("AllowCallForwarding", PropertyKind.Flag) { Default = true },
        new Property("AllowPSTNReRouting", PropertyKind.Flag) { Default = true },
        new Property("Name", PropertyKind.Text) { Default = "DefaultPolicy" },
        new Property("EnableDelegation", PropertyKind.Flag) { Default = true },
        new Property("EnableTeamCall", PropertyKind.Flag) { Default = true },
        new Property("EnableCallTransfer", PropertyKind.Flag) { Default = true },
        new Property("EnableCallPark", PropertyKind.Flag) { Default = false },
        new Property("EnableMaliciousCallTracing", PropertyKind.Flag) { Default = false },
        new Property("EnableBWPolicyOverride", PropertyKind.Flag) { Default = false },
        new Property("PreventPSTNTollBypass", PropertyKind.Flag) { Default = false },
        new Property("CustomCallForwardingSimulRingUsages", PropertyKind.List) { Comparison = Comparison.Set, References = "CsPstnUsage" },
        new Property("EnableBusyOptions", PropertyKind.Flag) { Since = "July 2016 CU" },
        new Property("CallForwardingSimulRingUsageType", PropertyKind.Choice)
            { Default = "VoicePolicyUsage", Allowed = ["VoicePolicyUsage", "InternalOnly", "CustomUsage"] },
        new Property("VoiceDeploymentMode", PropertyKind.Choice)
            { Default = "OnPrem", Allowed = ["OnPrem", "Online", "OnlineBasic", "OnPremOnlineHybrid"] },
        new Property("EnableVoicemailEscapeTimer", PropertyKind.Flag) { Default = false },
        new Property("PSTNVoicemailEscapeTimer", PropertyKind.Integer) { Default = 1500L },
    ])
    {
        ClrTypeName = "Microsoft.Rtc.Management.WritableConfig.Policy.Voice.VoicePolicy",
        GlobalAlwaysExists = true,
        NewAt = ["Site", "Tag"],
        Source = "New-CsVoicePolicy",
    };
}
