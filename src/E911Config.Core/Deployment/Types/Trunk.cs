namespace E911Config.Core.Deployment;

/// <summary>A trunk: a Mediation Server with a port, and a gateway with a port. Topology Builder makes it.</summary>
public static class Trunk
{
    /// <summary>The description.</summary>
    public static ObjectType Type { get; } = new("CsTrunk", IdentityForm.Service("PstnGateway"),
    [
        new Property("Routable", PropertyKind.Flag) { Default = true, ReadOnly = true },
        new Property("PoolFqdn", PropertyKind.Text) { ReadOnly = true, Comparison = Comparison.IgnoreCase },
        new Property("SiteId", PropertyKind.Text) { ReadOnly = true, References = "CsSite", Comparison = Comparison.IgnoreCase },
        new Property("MediationServer", PropertyKind.Text)
            { ReadOnly = true, References = "CsMediationServer", Comparison = Comparison.IgnoreCase },
    ])
    {
        ClrTypeName = "Microsoft.Rtc.Management.Xds.DisplayPstnGateway#Decorated",
        IsTopology = true,
        PassedOver = ["RepresentativeMediaIP"],
        Source = "Get-CsTrunk",
    };
}
