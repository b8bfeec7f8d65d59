namespace E911Config.Core.Deployment;

/// <summary>A network site: the subnets of a place, and the location policy of whoever is there.</summary>
public static class NetworkSite
{
    /// <summary>The description.</summary>
    public static ObjectType Type { get; } = new("CsNetworkSite", IdentityForm.Name,
    [
        new Property("NetworkSiteID", PropertyKind.Text) { Comparison = Comparison.Ignored, IsIdentityName = true },
        new Property("Description", PropertyKind.Text),
        new Property("NetworkRegionID", PropertyKind.Text) { References = "CsNetworkRegion", Comparison = Comparison.IgnoreCase },
        new Property("BypassID", PropertyKind.Text) { Comparison = Comparison.Ignored },
        new Property("BWPolicyProfileID", PropertyKind.Text)
            { References = "CsNetworkBandwidthPolicyProfile", Comparison = Comparison.IgnoreCase },
        new Property("LocationPolicy", PropertyKind.Text)
            { References = "CsLocationPolicy", Comparison = Comparison.IgnoreCase, BareReference = true },
        new Property("EnableLocationBasedRouting", PropertyKind.Flag) { Default = false, Since = "Lync Server 2013, February 2013 CU" },
        new Property("VoiceRoutingPolicy", PropertyKind.Text)
            { References = "CsVoiceRoutingPolicy", Comparison = Comparison.IgnoreCase, BareReference = true,
            Since = "Lync Server 2013, February 2013 CU" },
    ])
    {
        ClrTypeName = "Microsoft.Rtc.Management.WritableConfig.Settings.NetworkConfiguration.DisplayNetworkSiteType",
        NewAt = ["Global"],
        Source = "New-CsNetworkSite",
    };
}
