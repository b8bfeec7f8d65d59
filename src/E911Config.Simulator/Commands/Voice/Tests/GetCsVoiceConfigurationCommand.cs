using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Output;
using E911Config.Simulator.Store;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Get-CsVoiceConfiguration: the one list of all stored tests.</summary>
[Cmdlet(VerbsCommon.Get, "CsVoiceConfiguration", DefaultParameterSetName = "Identity")]
[OutputType("Microsoft.Rtc.Management.WritableConfig.Policy.Voice.VoiceConfiguration")]
public sealed class GetCsVoiceConfigurationCommand : GetMadeCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0)]
    public XdsIdentity? Identity { get; set; }

    [Parameter(ParameterSetName = "Filter")]
    public string? Filter { get; set; }

    [Parameter]
    public SwitchParameter LocalStore { get; set; }

    private protected override string NounName => "CsVoiceConfiguration";

    private protected override IEnumerable<(string Identity, PSObject View)> All() =>
    [
        ("Global", ObjectView.Of("Microsoft.Rtc.Management.WritableConfig.Policy.Voice.VoiceConfiguration",
            ("Identity", "Global"), ("VoiceTestConfigurations",
                Simulation.Objects.Table(OwnTypes.VoiceTest).All().Select(test => ObjectView.Of(Simulation, test)).ToList()))),
    ];
}
