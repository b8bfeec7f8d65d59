using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Set-CsOutboundCallingNumberTranslationRule.</summary>
[Cmdlet(VerbsCommon.Set, "CsOutboundCallingNumberTranslationRule", DefaultParameterSetName = "Identity", SupportsShouldProcess = true)]
public sealed class SetCsOutboundCallingNumberTranslationRuleCommand : SetObjectCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0)]
    public XdsIdentity? Identity { get; set; }

    [Parameter(ParameterSetName = "Instance", ValueFromPipeline = true)]
    public PSObject? Instance { get; set; }

    [Parameter]
    public string? Description { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public string? Pattern { get; set; }

    [Parameter]
    public int Priority { get; set; }

    [Parameter]
    public string? Translation { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => OutboundCallingNumberTranslationRule.Type;
}
