using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Get-CsRoutingConfiguration.</summary>
[Cmdlet(VerbsCommon.Get, "CsRoutingConfiguration", DefaultParameterSetName = "Identity")]
[OutputType("Microsoft.Rtc.Management.Writable.Policy.Voice.PSTNRoutingSettings")]
public sealed class GetCsRoutingConfigurationCommand : GetObjectCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0)]
    public XdsIdentity? Identity { get; set; }

    [Parameter(ParameterSetName = "Filter")]
    public string? Filter { get; set; }

    [Parameter]
    public SwitchParameter LocalStore { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => RoutingConfiguration.Type;
}
