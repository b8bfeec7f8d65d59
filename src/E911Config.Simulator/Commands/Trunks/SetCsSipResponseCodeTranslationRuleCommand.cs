using System.Management.Automation;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Set-CsSipResponseCodeTranslationRule.</summary>
[Cmdlet(VerbsCommon.Set, "CsSipResponseCodeTranslationRule", DefaultParameterSetName = "Identity", SupportsShouldProcess = true)]
public sealed class SetCsSipResponseCodeTranslationRuleCommand : WriteCsSipResponseCodeTranslationRuleCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0)]
    public XdsIdentity? Identity { get; set; }

    [Parameter(ParameterSetName = "Instance", ValueFromPipeline = true)]
    public PSObject? Instance { get; set; }

    [Parameter]
    public int TranslatedResponseCode { get; set; }

    /// <inheritdoc/>
    protected override void Run() => Set();
}
