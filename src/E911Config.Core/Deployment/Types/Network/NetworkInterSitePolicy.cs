namespace E911Config.Core.Deployment;

/// <summary>A direct link between two network sites.</summary>
public static class NetworkInterSitePolicy
{
    /// <summary>The description.</summary>
    public static ObjectType Type { get; } = new("CsNetworkInterSitePolicy", IdentityForm.Name,
    [
        new Property("InterNetworkSitePolicyID", PropertyKind.Text) { Comparison = Comparison.Ignored, IsIdentityName = true },
        new Property("NetworkSiteID1", PropertyKind.Text) { References = "CsNetworkSite", Comparison = Comparison.IgnoreCase },
        new Property("NetworkSiteID2", PropertyKind.Text) { References = "CsNetworkSite", Comparison = Comparison.IgnoreCase },
        new Property("BWPolicyProfileID", PropertyKind.Text)
            { References = "CsNetworkBandwidthPolicyProfile", Comparison = Comparison.IgnoreCase },
    ])
    {
        ClrTypeName = "Microsoft.Rtc.Management.WritableConfig.Settings.NetworkConfiguration.InterNetworkSitePolicyType",
        NewAt = ["Global"],
        Source = "New-CsNetworkInterSitePolicy",
    };
}
