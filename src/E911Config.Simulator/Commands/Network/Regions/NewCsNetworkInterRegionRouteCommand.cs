using System.Management.Automation;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's New-CsNetworkInterRegionRoute.</summary>
[Cmdlet(VerbsCommon.New, "CsNetworkInterRegionRoute", DefaultParameterSetName = "Identity", SupportsShouldProcess = true)]
[OutputType("Microsoft.Rtc.Management.WritableConfig.Settings.NetworkConfiguration.InterNetworkRegionRouteType")]
public sealed class NewCsNetworkInterRegionRouteCommand : WriteCsNetworkInterRegionRouteCommand
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
    public string? InterNetworkRegionRouteID { get; set; }

    /// <inheritdoc/>
    protected override void Run() => New();
}
