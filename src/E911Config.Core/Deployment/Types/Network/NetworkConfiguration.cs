namespace E911Config.Core.Deployment;

/// <summary>The global network settings; the network nouns hold its lists.</summary>
public static class NetworkConfiguration
{
    /// <summary>The description.</summary>
    public static ObjectType Type { get; } = new("CsNetworkConfiguration", IdentityForm.Singleton,
    [
        new Property("MediaBypassSettings", PropertyKind.Records)
        {
            Single = true,
            RecordCommand = "New-CsNetworkMediaBypassConfiguration",
            Fields =
            [
                new Property("AlwaysBypass", PropertyKind.Flag) { Default = false },
                new Property("BypassID", PropertyKind.Text) { Comparison = Comparison.Ignored },
                new Property("Enabled", PropertyKind.Flag) { Default = false },
                new Property("EnableDefaultBypassID", PropertyKind.Flag) { Default = false },
                new Property("ExternalBypassMode", PropertyKind.Choice) { Default = "Off", Allowed = ["Off", "ICE", "Any"] },
                new Property("InternalBypassMode", PropertyKind.Choice) { Default = "Off", Allowed = ["Off", "ICE", "Any"] },
                new Property("EnabledForAudioVideoConferences", PropertyKind.Flag) { Default = false, Since = "Lync Server 2013" },
            ],
        },
        new Property("EnableBandwidthPolicyCheck", PropertyKind.Flag) { Default = false },
    ])
    {
        ClrTypeName = "Microsoft.Rtc.Management.WritableConfig.Settings.NetworkConfiguration.NetworkConfigurationSettings",
        GlobalAlwaysExists = true,
        PassedOver =
        [
            "BWPolicyProfiles", "NetworkRegions", "NetworkRegionLinks", "InterNetworkRegionRoutes", "NetworkSites",
            "InterNetworkSitePolicies", "Subnets"
        ],
        Source = "Set-CsNetworkConfiguration",
    };
}
