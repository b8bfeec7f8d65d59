using System.Management.Automation;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's New-CsNetworkRegionLink.</summary>
[Cmdlet(VerbsCommon.New, "CsNetworkRegionLink", DefaultParameterSetName = "Identity", SupportsShouldProcess = true)]
[OutputType("Microsoft.Rtc.Management.WritableConfig.Settings.NetworkConfiguration.NetworkRegionLinkType")]
public sealed class NewCsNetworkRegionLinkCommand : WriteCsNetworkRegionLinkCommand
{
    [Parameter(ParameterSetName = "Identity", Mandatory = true, Position = 0)]
    public XdsGlobalRelativeIdentity? Identity { get; set; }

    [Parameter(Mandatory = true)]
    public string? NetworkRegionID1 { get; set; }

    [Parameter(Mandatory = true)]
    public string? NetworkRegionID2 { get; set; }

    [Parameter]
    public SwitchParameter InMemory { get; set; }

    [Parameter(ParameterSetName = "ParentAndRelativeKey", Mandatory = true)]
    public string? NetworkRegionLinkID { get; set; }

    /// <inheritdoc/>
    protected override void Run() => New();
}
