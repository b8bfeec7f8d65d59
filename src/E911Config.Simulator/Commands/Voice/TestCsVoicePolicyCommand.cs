using System;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Output;
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
        var usages = (LanguagePrimitives.GetEnumerable(VoicePolicy.Source.Properties["PstnUsages"].Value) ?? Array.Empty<object>())
            .Cast<object>().Select(usage => usage.ToString()!);
        DeploymentObject[] routes;
        lock (Simulation.Gate) routes = Simulation.Objects.Table(VoiceRoute.Type).All().ToArray();
        foreach (var usage in usages)
        {
            var route = routes.FirstOrDefault(candidate => candidate.List("PstnUsages").Contains(usage, StringComparer.OrdinalIgnoreCase)
                && TestResult.Matches(TargetNumber.ToString(), candidate.Text("NumberPattern")));
            if (route is null) continue;
            WriteObject(TestResult.Of("VoicePolicyTestResult", ("FirstMatchingRoute", route.Identity), ("MatchingUsage", usage)));
            return;
        }

        WriteObject(TestResult.Of("VoicePolicyTestResult", ("FirstMatchingRoute", null), ("MatchingUsage", null)));
    }
}
