using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;

namespace E911Config.Simulator.Commands;

/// <summary>The parameters that New-CsVoiceRoute and Set-CsVoiceRoute share.</summary>
public abstract class WriteCsVoiceRouteCommand : WriteObjectCommand
{
    [Parameter]
    public string? AlternateCallerId { get; set; }

    [Parameter]
    public string? Description { get; set; }

    [Parameter]
    public string? NumberPattern { get; set; }

    [Parameter]
    public int Priority { get; set; }

    [Parameter]
    public PSListModifier? PstnGatewayList { get; set; }

    [Parameter]
    public PSListModifier? PstnUsages { get; set; }

    [Parameter]
    public bool? SuppressCallerId { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => VoiceRoute.Type;
}
