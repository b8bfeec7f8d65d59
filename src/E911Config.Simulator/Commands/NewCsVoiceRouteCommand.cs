using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's New-CsVoiceRoute.</summary>
[Cmdlet(VerbsCommon.New, "CsVoiceRoute", DefaultParameterSetName = "Identity", SupportsShouldProcess = true)]
[OutputType("Microsoft.Rtc.Management.WritableConfig.Policy.Voice.Route")]
public sealed class NewCsVoiceRouteCommand : NewObjectCommand
{
    [Parameter(ParameterSetName = "Identity", Mandatory = true, Position = 0)]
    public XdsGlobalRelativeIdentity? Identity { get; set; }

    [Parameter(ParameterSetName = "ParentAndRelativeKey", Mandatory = true)]
    public string? Name { get; set; }

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

    [Parameter]
    public SwitchParameter InMemory { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => VoiceRoute.Type;
}
