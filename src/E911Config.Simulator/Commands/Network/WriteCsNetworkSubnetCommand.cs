using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;

namespace E911Config.Simulator.Commands;

/// <summary>The parameters that New-CsNetworkSubnet and Set-CsNetworkSubnet share.</summary>
public abstract class WriteCsNetworkSubnetCommand : WriteObjectCommand
{
    [Parameter]
    public string? Description { get; set; }

    [Parameter]
    public string? NetworkSiteID { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => NetworkSubnet.Type;
}
