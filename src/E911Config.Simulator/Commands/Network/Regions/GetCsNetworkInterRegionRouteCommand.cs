using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Store;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Get-CsNetworkInterRegionRoute.</summary>
[Cmdlet(VerbsCommon.Get, "CsNetworkInterRegionRoute", DefaultParameterSetName = "Identity")]
[OutputType("Microsoft.Rtc.Management.WritableConfig.Settings.NetworkConfiguration.InterNetworkRegionRouteType")]
public sealed class GetCsNetworkInterRegionRouteCommand : GetObjectCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0)]
    public XdsGlobalRelativeIdentity? Identity { get; set; }

    [Parameter]
    public SwitchParameter LocalStore { get; set; }

    [Parameter(ParameterSetName = "Filter")]
    public string? Filter { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => OwnTypes.InterRegionRoute;
}
