using System.Management.Automation;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's New-CsVoicePolicy.</summary>
[Cmdlet(VerbsCommon.New, "CsVoicePolicy", SupportsShouldProcess = true)]
[OutputType("Microsoft.Rtc.Management.WritableConfig.Voice.VoicePolicy")]
public sealed class NewCsVoicePolicyCommand : WriteCsVoicePolicyCommand
{
    [Parameter(Mandatory = true, Position = 0)]
    public XdsIdentity? Identity { get; set; }

    [Parameter]
    public SwitchParameter InMemory { get; set; }

    /// <inheritdoc/>
    protected override void Run() => New();
}
