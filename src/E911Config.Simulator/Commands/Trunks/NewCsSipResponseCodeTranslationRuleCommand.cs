using System.Management.Automation;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's New-CsSipResponseCodeTranslationRule.</summary>
[Cmdlet(VerbsCommon.New, "CsSipResponseCodeTranslationRule", DefaultParameterSetName = "Identity", SupportsShouldProcess = true)]
[OutputType("Microsoft.Rtc.Management.WritableConfig.Settings.TrunkConfiguration.SipResponseCodeTranslationRule")]
public sealed class NewCsSipResponseCodeTranslationRuleCommand : WriteCsSipResponseCodeTranslationRuleCommand
{
    [Parameter(ParameterSetName = "Identity", Mandatory = true, Position = 0)]
    public XdsIdentity? Identity { get; set; }

    [Parameter(ParameterSetName = "ParentAndRelativeKey", Mandatory = true)]
    public string? Name { get; set; }

    [Parameter(ParameterSetName = "ParentAndRelativeKey", Mandatory = true)]
    public string? Parent { get; set; }

    [Parameter(Mandatory = true)]
    public int TranslatedResponseCode { get; set; }

    [Parameter]
    public SwitchParameter InMemory { get; set; }

    /// <inheritdoc/>
    protected override void Run() => New();
}
