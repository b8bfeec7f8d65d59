namespace E911Config.Core.Deployment;

/// <summary>A link between two network regions.</summary>
public static class NetworkRegionLink
{
    /// <summary>The description.</summary>
    public static ObjectType Type { get; } = new("CsNetworkRegionLink", IdentityForm.Name,
    [
        new Property("BWPolicyProfileID", PropertyKind.Text)
            { References = "CsNetworkBandwidthPolicyProfile", Comparison = Comparison.IgnoreCase },
        new Property("NetworkRegionLinkID", PropertyKind.Text) { Comparison = Comparison.Ignored, IsIdentityName = true },
        new Property("NetworkRegionID1", PropertyKind.Text) { References = "CsNetworkRegion", Comparison = Comparison.IgnoreCase },
        new Property("NetworkRegionID2", PropertyKind.Text) { References = "CsNetworkRegion", Comparison = Comparison.IgnoreCase },
    ])
    {
        ClrTypeName = "Microsoft.Rtc.Management.WritableConfig.Settings.NetworkConfiguration.NetworkRegionLinkType",
        NewAt = ["Global"],
        Source = "New-CsNetworkRegionLink",
    };
}
