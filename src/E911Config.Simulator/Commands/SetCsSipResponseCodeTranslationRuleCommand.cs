using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Set-CsSipResponseCodeTranslationRule.</summary>
[Cmdlet(VerbsCommon.Set, "CsSipResponseCodeTranslationRule", DefaultParameterSetName = "Identity", SupportsShouldProcess = true)]
public sealed class SetCsSipResponseCodeTranslationRuleCommand : SetObjectCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0)]
    public XdsIdentity? Identity { get; set; }

    [Parameter(ParameterSetName = "Instance", ValueFromPipeline = true)]
    public PSObject? Instance { get; set; }

    [Parameter]
    public int TranslatedResponseCode { get; set; }

    [Parameter]
    public int Priority { get; set; }

    [Parameter]
    public int ReceivedResponseCode { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public int ReceivedISUPCauseValue { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => SipResponseCodeTranslationRule.Type;
}
