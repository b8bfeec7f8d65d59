using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Set-CsVoiceRoute.</summary>
[Cmdlet(VerbsCommon.Set, "CsVoiceRoute", DefaultParameterSetName = "Identity", SupportsShouldProcess = true)]
public sealed class SetCsVoiceRouteCommand : SetObjectCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0)]
    public XdsGlobalRelativeIdentity? Identity { get; set; }

    [Parameter(ParameterSetName = "Instance", ValueFromPipeline = true)]
    public PSObject? Instance { get; set; }

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
    public bool SuppressCallerId { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => VoiceRoute.Type;
}
