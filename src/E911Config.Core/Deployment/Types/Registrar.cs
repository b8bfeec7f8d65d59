namespace E911Config.Core.Deployment;

/// <summary>A registrar: where clients of a pool sign in.</summary>
public static class Registrar
{
    /// <summary>The description.</summary>
    public static ObjectType Type { get; } = new("CsRegistrar", IdentityForm.Service("Registrar"),
    [
        new Property("BackupRegistrar", PropertyKind.Text)
            { ReadOnly = true, References = "CsRegistrar", Comparison = Comparison.IgnoreCase },
        new Property("EnableAutomaticFailover", PropertyKind.Flag) { ReadOnly = true },
        new Property("FailureDetectionInterval", PropertyKind.Text) { ReadOnly = true },
        new Property("DependentServiceList", PropertyKind.List) { Comparison = Comparison.Set, ReadOnly = true },
        new Property("ServiceId", PropertyKind.Text) { ReadOnly = true, Comparison = Comparison.IgnoreCase },
        new Property("SiteId", PropertyKind.Text) { ReadOnly = true, References = "CsSite", Comparison = Comparison.IgnoreCase },
        new Property("PoolFqdn", PropertyKind.Text) { ReadOnly = true, Comparison = Comparison.IgnoreCase },
        new Property("Version", PropertyKind.Integer) { ReadOnly = true, Comparison = Comparison.Ignored },
        new Property("Role", PropertyKind.Text) { ReadOnly = true, Comparison = Comparison.IgnoreCase },
    ])
    {
        ClrTypeName = "Microsoft.Rtc.Management.Xds.DisplayRegistrar",
        ReadSwitch = "Registrar",
        IsTopology = true,
        PassedOver =
        [
            "ArchivingServer", "EdgeServer", "FailbackDetectionInterval", "MonitoringServer", "SipPort", "UserServer", "WebPort",
            "WebServer", "Registrar", "SipHealthPort", "SipServerTcpPort", "ArchivingDatabase", "LyssWcfMtlsPort",
            "MirrorArchivingDatabase", "MirrorMonitoringDatabase", "MonitoringDatabase", "WinFabClientConnectionPort",
            "WinFabFederationPort", "WinFabIPCPort", "WinFabLeaseAgentPort", "WinFabReplicationPort", "XmppGatewaySipPort"
        ],
        Source = "Get-CsService, Set-CsRegistrar",
    };
}
