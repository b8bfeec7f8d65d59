using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Commands;

/// <summary>The parameters that New-CsNetworkInterRegionRoute and Set-CsNetworkInterRegionRoute share.</summary>
public abstract class WriteCsNetworkInterRegionRouteCommand : WriteObjectCommand
{
    [Parameter]
    public string? NetworkRegionLinkIDs { get; set; }

    [Parameter]
    public PSListModifier? NetworkRegionLinks { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => OwnTypes.InterRegionRoute;
}
