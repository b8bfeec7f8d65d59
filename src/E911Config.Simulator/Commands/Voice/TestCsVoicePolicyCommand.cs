using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Output;
using E911Config.Simulator.Rules;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>
/// Simulates Microsoft's Test-CsVoicePolicy: the first route, by usage of the policy and then by priority, whose pattern matches. Nothing
/// is normalized.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "CsVoicePolicy")]
[OutputType("Microsoft.Rtc.Management.Voice.VoicePolicyTestResult")]
public sealed class TestCsVoicePolicyCommand : SimulatedCommand
{
    [Parameter(Mandatory = true)]
    public PhoneNumber TargetNumber { get; set; } = null!;

    [Parameter(Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [FromObject(typeof(Types.VoicePolicy), "PstnUsages")]
    public Types.VoicePolicy VoicePolicy { get; set; } = null!;

    [Parameter]
    [FromObject(typeof(PstnRoutingSettings), "Identity")]
    public PstnRoutingSettings? RouteSettings { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void Run()
    {
        var (route, usage) = Read(VoiceRoute.Type.Noun, () =>
            Routing.First(Simulation, VoicePolicy.List("PstnUsages"), TargetNumber.ToString()));
        WriteObject(TestResult.Of("VoicePolicyTestResult", ("FirstMatchingRoute", route), ("MatchingUsage", usage)));
    }
}
