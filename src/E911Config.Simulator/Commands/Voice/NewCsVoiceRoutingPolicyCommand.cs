using System.Management.Automation;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's New-CsVoiceRoutingPolicy.</summary>
[Cmdlet(VerbsCommon.New, "CsVoiceRoutingPolicy", SupportsShouldProcess = true)]
[OutputType("Microsoft.Rtc.Management.WritableConfig.Policy.Voice.VoiceRoutingPolicy")]
public sealed class NewCsVoiceRoutingPolicyCommand : WriteCsVoiceRoutingPolicyCommand
{
    [Parameter(Mandatory = true, Position = 0)]
    public XdsIdentity? Identity { get; set; }

    [Parameter]
    public SwitchParameter InMemory { get; set; }

    /// <inheritdoc/>
    protected override void Run() => New();
}
