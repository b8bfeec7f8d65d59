namespace E911Config.Core.Deployment;

/// <summary>A gateway or SBC of the topology.</summary>
public static class PstnGateway
{
    /// <summary>The description.</summary>
    public static ObjectType Type { get; } = new("CsPstnGateway", IdentityForm.Service("PstnGateway"),
    [
        new Property("Default", PropertyKind.Flag) { ReadOnly = true },
        new Property("GatewaySipClientTcpPort", PropertyKind.Integer) { Default = 5066L, ReadOnly = true },
        new Property("GatewaySipClientTlsPort", PropertyKind.Integer) { Default = 5067L, ReadOnly = true },
        new Property("MediationServer", PropertyKind.Text)
            { ReadOnly = true, References = "CsMediationServer", Comparison = Comparison.IgnoreCase },
        new Property("RepresentativeMediaIP", PropertyKind.Text)
            { ReadOnly = true, Comparison = Comparison.IgnoreCase, IsAddress = true },
        new Property("Routable", PropertyKind.Flag) { Default = true, ReadOnly = true },
        new Property("AlternateByPassId", PropertyKind.Text) { ReadOnly = true, Comparison = Comparison.Ignored },
        new Property("DependentServiceList", PropertyKind.List) { Comparison = Comparison.Set, ReadOnly = true },
        new Property("ServiceId", PropertyKind.Text) { ReadOnly = true, Comparison = Comparison.IgnoreCase },
        new Property("SiteId", PropertyKind.Text) { ReadOnly = true, References = "CsSite", Comparison = Comparison.IgnoreCase },
        new Property("PoolFqdn", PropertyKind.Text) { ReadOnly = true, Comparison = Comparison.IgnoreCase },
        new Property("Version", PropertyKind.Integer) { ReadOnly = true, Comparison = Comparison.Ignored },
        new Property("Role", PropertyKind.Text) { ReadOnly = true, Comparison = Comparison.IgnoreCase },
    ])
    {
        ClrTypeName = "Microsoft.Rtc.Management.Xds.DisplayPstnGateway",
        ReadSwitch = "PstnGateway",
        IsTopology = true,
        Source = "Get-CsService, Set-CsPstnGateway",
    };
}
