using System.Management.Automation;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Set-CsTrunkConfiguration.</summary>
[Cmdlet(VerbsCommon.Set, "CsTrunkConfiguration", DefaultParameterSetName = "Identity", SupportsShouldProcess = true)]
public sealed class SetCsTrunkConfigurationCommand : WriteCsTrunkConfigurationCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0)]
    public XdsIdentity? Identity { get; set; }

    [Parameter(ParameterSetName = "Instance", ValueFromPipeline = true)]
    public PSObject? Instance { get; set; }

    [Parameter]
    public bool AcceptGatewayPAIForOutboundCalls { get; set; }

    /// <inheritdoc/>
    protected override void Run() => Set();
}
