namespace E911Config.Core.Deployment;

/// <summary>A Mediation Server pool: what stands between the servers and the trunks.</summary>
public static class MediationServer
{
    /// <summary>The description.</summary>
    public static ObjectType Type { get; } = new("CsMediationServer", IdentityForm.Service("MediationServer"),
    [
        new Property("Registrar", PropertyKind.Text) { ReadOnly = true, References = "CsRegistrar", Comparison = Comparison.IgnoreCase },
        new Property("EdgeServer", PropertyKind.Text) { ReadOnly = true, Comparison = Comparison.IgnoreCase },
        new Property("SipServerPort", PropertyKind.Integer) { Default = 5070L, ReadOnly = true },
        new Property("SipClientTcpPort", PropertyKind.Integer) { ReadOnly = true },
        new Property("SipClientTlsPort", PropertyKind.Integer) { Default = 5067L, ReadOnly = true },
        new Property("AudioPortStart", PropertyKind.Integer) { ReadOnly = true },
        new Property("AudioPortCount", PropertyKind.Integer) { ReadOnly = true },
        new Property("DependentServiceList", PropertyKind.List) { Comparison = Comparison.Set, ReadOnly = true },
        new Property("ServiceId", PropertyKind.Text) { ReadOnly = true, Comparison = Comparison.IgnoreCase },
        new Property("SiteId", PropertyKind.Text) { ReadOnly = true, References = "CsSite", Comparison = Comparison.IgnoreCase },
        new Property("PoolFqdn", PropertyKind.Text) { ReadOnly = true, Comparison = Comparison.IgnoreCase },
        new Property("Version", PropertyKind.Integer) { ReadOnly = true, Comparison = Comparison.Ignored },
        new Property("Role", PropertyKind.Text) { ReadOnly = true, Comparison = Comparison.IgnoreCase },
    ])
    {
        ClrTypeName = "Microsoft.Rtc.Management.Xds.DisplayMediationServer",
        ReadSwitch = "MediationServer",
        IsTopology = true,
        Source = "Get-CsService, Set-CsMediationServer",
    };
}
