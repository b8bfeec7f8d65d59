using System.Management.Automation;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's New-CsNetworkRegion.</summary>
[Cmdlet(VerbsCommon.New, "CsNetworkRegion", DefaultParameterSetName = "Identity", SupportsShouldProcess = true)]
[OutputType("Microsoft.Rtc.Management.WritableConfig.Settings.NetworkConfiguration.NetworkRegionType")]
public sealed class NewCsNetworkRegionCommand : WriteCsNetworkRegionCommand
{
    [Parameter(ParameterSetName = "Identity", Mandatory = true, Position = 0)]
    public XdsGlobalRelativeIdentity? Identity { get; set; }

    [Parameter(Mandatory = true)]
    public string? CentralSite { get; set; }

    [Parameter]
    public SwitchParameter InMemory { get; set; }

    [Parameter(ParameterSetName = "ParentAndRelativeKey", Mandatory = true)]
    public string? NetworkRegionID { get; set; }

    /// <inheritdoc/>
    protected override void Run() => New();
}
