namespace E911Config.Core.Deployment;

/// <summary>A network region: network sites that share a backbone, with a central site as its hub.</summary>
public static class NetworkRegion
{
    /// <summary>The description.</summary>
    public static ObjectType Type { get; } = new("CsNetworkRegion", IdentityForm.Name,
    [
        new Property("Description", PropertyKind.Text),
        new Property("BypassID", PropertyKind.Text) { Comparison = Comparison.Ignored },
        new Property("CentralSite", PropertyKind.Text) { References = "CsSite", Comparison = Comparison.IgnoreCase },
        new Property("BWAlternatePaths", PropertyKind.Records)
        {
            Comparison = Comparison.Set,
            Fields = [new Property("BWPolicyModality", PropertyKind.Text) { Comparison = Comparison.IgnoreCase },
                new Property("AlternatePath", PropertyKind.Flag)],
        },
        new Property("NetworkRegionID", PropertyKind.Text) { Comparison = Comparison.Ignored, IsIdentityName = true },
    ])
    {
        ClrTypeName = "Microsoft.Rtc.Management.WritableConfig.Settings.NetworkConfiguration.NetworkRegionType",
        NewAt = ["Global"],
        Source = "New-CsNetworkRegion",
    };
}
