using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;

namespace E911Config.Simulator.Commands;

/// <summary>The parameters that New-CsSipResponseCodeTranslationRule and Set-CsSipResponseCodeTranslationRule share.</summary>
public abstract class WriteCsSipResponseCodeTranslationRuleCommand : WriteObjectCommand
{
    [Parameter]
    public int Priority { get; set; }

    [Parameter]
    public int ReceivedResponseCode { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public int? ReceivedISUPCauseValue { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => SipResponseCodeTranslationRule.Type;
}
