using System.Management.Automation;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Output;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Test-CsVoiceRoute: whether the number matches the pattern of the route.</summary>
[Cmdlet(VerbsDiagnostic.Test, "CsVoiceRoute")]
[OutputType("Microsoft.Rtc.Management.Voice.VoiceRouteTestResult")]
public sealed class TestCsVoiceRouteCommand : SimulatedCommand
{
    [Parameter(Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [FromObject(typeof(Route), "NumberPattern")]
    public Route Route { get; set; } = null!;

    [Parameter(Mandatory = true)]
    public PhoneNumber TargetNumber { get; set; } = null!;

    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void Run() =>
        WriteObject(TestResult.Of("VoiceRouteTestResult",
        ("MatchesPattern", TestResult.Matches(TargetNumber.ToString(), Route.Text("NumberPattern")))));
}
