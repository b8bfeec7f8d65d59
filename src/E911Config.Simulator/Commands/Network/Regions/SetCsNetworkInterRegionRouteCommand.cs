using System.Management.Automation;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Set-CsNetworkInterRegionRoute.</summary>
[Cmdlet(VerbsCommon.Set, "CsNetworkInterRegionRoute", DefaultParameterSetName = "Identity", SupportsShouldProcess = true)]
public sealed class SetCsNetworkInterRegionRouteCommand : WriteCsNetworkInterRegionRouteCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0)]
    public XdsGlobalRelativeIdentity? Identity { get; set; }

    [Parameter]
    public string? NetworkRegionID1 { get; set; }

    [Parameter]
    public string? NetworkRegionID2 { get; set; }

    [Parameter(ParameterSetName = "Instance", ValueFromPipeline = true)]
    public PSObject? Instance { get; set; }

    /// <inheritdoc/>
    protected override void Run() => Set();
}
