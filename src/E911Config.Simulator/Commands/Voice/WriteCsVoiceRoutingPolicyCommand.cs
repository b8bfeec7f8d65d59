using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;

namespace E911Config.Simulator.Commands;

/// <summary>The parameters that New-CsVoiceRoutingPolicy and Set-CsVoiceRoutingPolicy share.</summary>
public abstract class WriteCsVoiceRoutingPolicyCommand : WriteObjectCommand
{
    [Parameter]
    public string? Description { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public string? Name { get; set; }

    [Parameter]
    public PSListModifier? PstnUsages { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => VoiceRoutingPolicy.Type;
}
