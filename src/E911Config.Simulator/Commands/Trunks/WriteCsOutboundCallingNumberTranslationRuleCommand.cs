using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;

namespace E911Config.Simulator.Commands;

/// <summary>The parameters that New-CsOutboundCallingNumberTranslationRule and Set-CsOutboundCallingNumberTranslationRule share.</summary>
public abstract class WriteCsOutboundCallingNumberTranslationRuleCommand : WriteObjectCommand
{
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
