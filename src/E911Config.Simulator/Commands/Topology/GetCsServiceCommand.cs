using System.Management.Automation;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Get-CsService.</summary>
[Cmdlet(VerbsCommon.Get, "CsService", DefaultParameterSetName = "Identity")]
[OutputType("Microsoft.Rtc.Management.Xds.DisplayPstnGateway", "Microsoft.Rtc.Management.Xds.DisplayRegistrar",
    "Microsoft.Rtc.Management.Xds.DisplayMediationServer")]
public sealed class GetCsServiceCommand : GetServiceCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0)]
    public XdsGlobalRelativeIdentity? Identity { get; set; }

    [Parameter(ParameterSetName = "Filter")]
    public string? Filter { get; set; }

    [Parameter]
    public string? PoolFqdn { get; set; }

    [Parameter(ParameterSetName = "ApplicationDatabase")]
    public SwitchParameter ApplicationDatabase { get; set; }

    [Parameter(ParameterSetName = "ApplicationServer")]
    public SwitchParameter ApplicationServer { get; set; }

    [Parameter(ParameterSetName = "ArchivingDatabase")]
    public SwitchParameter ArchivingDatabase { get; set; }

    [Parameter(ParameterSetName = "ArchivingServer")]
    public SwitchParameter ArchivingServer { get; set; }

    [Parameter(ParameterSetName = "CentralManagement")]
    public SwitchParameter CentralManagement { get; set; }

    [Parameter(ParameterSetName = "CentralManagementDatabase")]
    public SwitchParameter CentralManagementDatabase { get; set; }

    [Parameter(ParameterSetName = "ConferenceServer")]
    [Alias("ConferenceServer")]
    public SwitchParameter ConferencingServer { get; set; }

    [Parameter(ParameterSetName = "Director")]
    public SwitchParameter Director { get; set; }

    [Parameter(ParameterSetName = "EdgeServer")]
    public SwitchParameter EdgeServer { get; set; }

    [Parameter(ParameterSetName = "FileStore")]
    public SwitchParameter FileStore { get; set; }

    [Parameter(ParameterSetName = "ManagementServer")]
    public SwitchParameter ManagementServer { get; set; }

    [Parameter(ParameterSetName = "MediationServer")]
    public SwitchParameter MediationServer { get; set; }

    [Parameter(ParameterSetName = "MonitoringServer")]
    public SwitchParameter MonitoringServer { get; set; }

    [Parameter(ParameterSetName = "MonitoringDatabase")]
    public SwitchParameter MonitoringDatabase { get; set; }

    [Parameter(ParameterSetName = "ProvisionServer")]
    public SwitchParameter ProvisionServer { get; set; }

    [Parameter(ParameterSetName = "ProvisionDatabase")]
    public SwitchParameter ProvisionDatabase { get; set; }

    [Parameter(ParameterSetName = "PstnGateway")]
    public SwitchParameter PstnGateway { get; set; }

    [Parameter(ParameterSetName = "Registrar")]
    public SwitchParameter Registrar { get; set; }

    [Parameter(ParameterSetName = "TrustedApplicationPool")]
    [Alias("ExternalServer")]
    public SwitchParameter TrustedApplicationPool { get; set; }

    [Parameter(ParameterSetName = "UserDatabase")]
    public SwitchParameter UserDatabase { get; set; }

    [Parameter(ParameterSetName = "UserServer")]
    public SwitchParameter UserServer { get; set; }

    [Parameter(ParameterSetName = "WebServer")]
    public SwitchParameter WebServer { get; set; }

    [Parameter(ParameterSetName = "BackupServer")]
    public SwitchParameter BackupServer { get; set; }

    [Parameter(ParameterSetName = "LegalInterceptServer")]
    public SwitchParameter LegalInterceptServer { get; set; }

    [Parameter(ParameterSetName = "PersistentChatComplianceDatabase")]
    public SwitchParameter PersistentChatComplianceDatabase { get; set; }

    [Parameter(ParameterSetName = "PersistentChatDatabase")]
    public SwitchParameter PersistentChatDatabase { get; set; }

    [Parameter(ParameterSetName = "PersistentChatServer")]
    public SwitchParameter PersistentChatServer { get; set; }

    [Parameter(ParameterSetName = "WacServer")]
    public SwitchParameter WacServer { get; set; }

    [Parameter(ParameterSetName = "VideoGateway")]
    public SwitchParameter VideoGateway { get; set; }

    [Parameter(ParameterSetName = "VideoInteropServer")]
    public SwitchParameter VideoInteropServer { get; set; }
}
