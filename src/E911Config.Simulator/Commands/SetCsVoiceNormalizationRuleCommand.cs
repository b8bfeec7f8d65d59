using System;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Set-CsVoiceNormalizationRule.</summary>
[Cmdlet(VerbsCommon.Set, "CsVoiceNormalizationRule", DefaultParameterSetName = "Identity", SupportsShouldProcess = true)]
public sealed class SetCsVoiceNormalizationRuleCommand : SetObjectCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0)]
    public XdsIdentity? Identity { get; set; }

    [Parameter(ParameterSetName = "Instance", ValueFromPipeline = true)]
    public PSObject? Instance { get; set; }

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
    public Guid Tenant { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => VoiceNormalizationRule.Type;
}
