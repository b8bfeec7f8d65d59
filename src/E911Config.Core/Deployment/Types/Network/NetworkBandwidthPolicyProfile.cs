namespace E911Config.Core.Deployment;

/// <summary>A bandwidth profile: the limits of a link, in kbps.</summary>
public static class NetworkBandwidthPolicyProfile
{
    /// <summary>The description.</summary>
    public static ObjectType Type { get; } = new("CsNetworkBandwidthPolicyProfile", IdentityForm.Name,
    [
        new Property("BWPolicy", PropertyKind.Records)
        {
            Comparison = Comparison.Set,
            Fields =
            [
                new Property("BWLimit", PropertyKind.Integer),
                new Property("BWSessionLimit", PropertyKind.Integer),
                new Property("BWPolicyModality", PropertyKind.Text) { Comparison = Comparison.IgnoreCase },
            ],
        },
        new Property("BWPolicyProfileID", PropertyKind.Text) { Comparison = Comparison.Ignored, IsIdentityName = true },
        new Property("Description", PropertyKind.Text),
    ])
    {
        ClrTypeName = "Microsoft.Rtc.Management.WritableConfig.Settings.NetworkConfiguration.BWPolicyProfileType",
        NewAt = ["Global"],
        Source = "New-CsNetworkBandwidthPolicyProfile",
    };
}
