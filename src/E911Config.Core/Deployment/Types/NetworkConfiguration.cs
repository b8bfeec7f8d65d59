namespace E911Config.Core.Deployment;

/// <summary>The global network settings; the network nouns hold its lists.</summary>
public static class NetworkConfiguration
{
    /// <summary>The description.</summary>
    public static ObjectType Type { get; } = new("CsNetworkConfiguration", IdentityForm.Singleton,
    [
        new Property("EnableBandwidthPolicyCheck", PropertyKind.Flag) { Default = false },
    ])
    {
        ClrTypeName = "Microsoft.Rtc.Management.WritableConfig.Settings.NetworkConfiguration.NetworkConfigurationSettings",
        GlobalAlwaysExists = true,
        Source = "Set-CsNetworkConfiguration",
    };
}
