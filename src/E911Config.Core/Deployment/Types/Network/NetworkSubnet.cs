namespace E911Config.Core.Deployment;

/// <summary>A subnet of a network site; its identity is its first address.</summary>
public static class NetworkSubnet
{
    /// <summary>The description.</summary>
    public static ObjectType Type { get; } = new("CsNetworkSubnet", IdentityForm.Name,
    [
        new Property("MaskBits", PropertyKind.Integer) { Min = 1, Max = 32 },
        new Property("Description", PropertyKind.Text),
        new Property("NetworkSiteID", PropertyKind.Text) { References = "CsNetworkSite", Comparison = Comparison.IgnoreCase },
        new Property("SubnetID", PropertyKind.Text) { Comparison = Comparison.Ignored, IsIdentityName = true, IsAddress = true },
    ])
    {
        ClrTypeName = "Microsoft.Rtc.Management.WritableConfig.Settings.NetworkConfiguration.SubnetType",
        IdentityIsAddress = true,
        NewAt = ["Global"],
        Source = "New-CsNetworkSubnet",
    };
}
