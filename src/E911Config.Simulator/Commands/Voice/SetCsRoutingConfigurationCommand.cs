using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Set-CsRoutingConfiguration.</summary>
[Cmdlet(VerbsCommon.Set, "CsRoutingConfiguration", DefaultParameterSetName = "Identity", SupportsShouldProcess = true)]
public sealed class SetCsRoutingConfigurationCommand : WriteObjectCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0)]
    public XdsIdentity? Identity { get; set; }

    [Parameter]
    public PSListModifier? Route { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public string? CallViaWorkCallerId { get; set; }

    [Parameter]
    public bool EnableLocationBasedRouting { get; set; }

    [Parameter(ParameterSetName = "Instance", ValueFromPipeline = true)]
    public PSObject? Instance { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => RoutingConfiguration.Type;

    /// <inheritdoc/>
    protected override void Run() => Set();
}
