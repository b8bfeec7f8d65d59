using System.Management.Automation;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's New-CsVoiceTestConfiguration.</summary>
[Cmdlet(VerbsCommon.New, "CsVoiceTestConfiguration", DefaultParameterSetName = "Identity", SupportsShouldProcess = true)]
[OutputType("Microsoft.Rtc.Management.WritableConfig.Policy.Voice.TestConfiguration")]
public sealed class NewCsVoiceTestConfigurationCommand : WriteCsVoiceTestConfigurationCommand
{
    [Parameter(ParameterSetName = "Identity", Mandatory = true, Position = 0)]
    public XdsGlobalRelativeIdentity? Identity { get; set; }

    [Parameter]
    public SwitchParameter InMemory { get; set; }

    [Parameter(ParameterSetName = "ParentAndRelativeKey", Mandatory = true)]
    public string? Name { get; set; }

    /// <inheritdoc/>
    protected override void Run() => New();
}
