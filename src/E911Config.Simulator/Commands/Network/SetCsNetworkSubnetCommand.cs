using System.Management.Automation;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Set-CsNetworkSubnet.</summary>
[Cmdlet(VerbsCommon.Set, "CsNetworkSubnet", DefaultParameterSetName = "Identity", SupportsShouldProcess = true)]
public sealed class SetCsNetworkSubnetCommand : WriteCsNetworkSubnetCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0)]
    public XdsGlobalRelativeIdentity? Identity { get; set; }

    [Parameter(ParameterSetName = "Instance", ValueFromPipeline = true)]
    public PSObject? Instance { get; set; }

    [Parameter]
    public int MaskBits { get; set; }

    /// <inheritdoc/>
    protected override void Run() => Set();
}
