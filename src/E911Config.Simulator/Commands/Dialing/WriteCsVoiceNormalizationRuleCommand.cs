using System;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;

namespace E911Config.Simulator.Commands;

/// <summary>The parameters that New-CsVoiceNormalizationRule and Set-CsVoiceNormalizationRule share.</summary>
public abstract class WriteCsVoiceNormalizationRuleCommand : WriteObjectCommand
{
    [Parameter]
    public Guid Tenant { get; set; }

    [Parameter]
    public string? Description { get; set; }

    [Parameter]
    public string? Pattern { get; set; }

    [Parameter]
    public string? Translation { get; set; }

    [Parameter]
    public bool IsInternalExtension { get; set; }

    [Parameter]
    public int Priority { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => VoiceNormalizationRule.Type;
}
