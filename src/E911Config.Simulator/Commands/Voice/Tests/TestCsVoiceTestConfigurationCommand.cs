using System;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Output;
using E911Config.Simulator.Rules;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>
/// Simulates Microsoft's Test-CsVoiceTestConfiguration: what the dial plan makes of the number, and the route and usage of the voice policy
/// that it takes then. A stored test says whether that is what it expects.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "CsVoiceTestConfiguration", DefaultParameterSetName = Stored)]
[OutputType("Microsoft.Rtc.Management.Voice.OcsVoiceTestResult")]
public sealed class TestCsVoiceTestConfigurationCommand : SimulatedCommand
{
    private const string AdHoc = "AdhocTest";
    private const string Stored = "StoredTest";

    [Parameter(ParameterSetName = AdHoc, Mandatory = true)]
    public PhoneNumber DialedNumber { get; set; } = null!;

    [Parameter(ParameterSetName = AdHoc, Mandatory = true)]
    [Parameter(ParameterSetName = Stored)]
    [FromObject(typeof(LocationProfile), "NormalizationRules")]
    public LocationProfile? Dialplan { get; set; }

    [Parameter(ParameterSetName = Stored, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [FromObject(typeof(TestConfiguration), "TargetVoicePolicy")]
    public TestConfiguration? TestCaseInputObject { get; set; }

    [Parameter(ParameterSetName = AdHoc, Mandatory = true)]
    [Parameter(ParameterSetName = Stored)]
    [FromObject(typeof(Types.VoicePolicy), "PstnUsages")]
    public Types.VoicePolicy? VoicePolicy { get; set; }

    [Parameter]
    [FromObject(typeof(PstnRoutingSettings), "Identity")]
    public PstnRoutingSettings? RouteSettings { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void Run()
    {
        var test = ParameterSetName == Stored ? TestCaseInputObject : null;
        var plan = test is null ? Dialplan! : new LocationProfile(Named(DialPlan.Type, test.Text("TargetDialplan"), Dialplan));
        var policy = test is null ? VoicePolicy! : new Types.VoicePolicy(Named(Core.Deployment.VoicePolicy.Type,
            test.Text("TargetVoicePolicy"), VoicePolicy));
        var dialed = test?.Text("DialedNumber") ?? DialedNumber.ToString();
        var rule = (LanguagePrimitives.GetEnumerable(plan.Source.Properties["NormalizationRules"]?.Value) ?? Array.Empty<object>())
            .Cast<object>().Select(PSObject.AsPSObject).FirstOrDefault(candidate => TestResult.Matches(dialed, Text(candidate, "Pattern")));
        var number = rule is null ? dialed : TestResult.Translate(dialed, Text(rule, "Pattern"), Text(rule, "Translation"));
        var (route, usage) = Read(VoiceRoute.Type.Noun, () => Routing.First(Simulation, policy.List("PstnUsages"), number));
        WriteObject(TestResult.Of("OcsVoiceTestResult", ("Result", test is null ? null : Verdict(test,
            ("ExpectedTranslatedNumber", number), ("ExpectedRoute", route), ("ExpectedUsage", usage))),
            ("TranslatedNumber", number), ("MatchingRule", rule), ("FirstMatchingRoute", route), ("MatchingUsage", usage)));
    }

    // A plan or policy that is given beside a stored test is the one that the test names, as the page wants it.
    private PSObject Named(ObjectType type, string name, BoundObject? given)
    {
        return Read(type.Noun, () =>
        {
            var identity = ObjectWriter.Canonical(type, name);
            if (given is not null && type.Identity.Canonical(given.Text("Identity")) != identity)
                throw SimulatorException.Invalid($"The test is of the {type.Noun} \"{identity}\", not of \"{given.Text("Identity")}\".",
                    name);
            return ObjectView.Of(Simulation, Simulation.Objects.Table(type).Find(identity)
                ?? throw SimulatorException.NotFound(type.Noun, identity));
        });
    }

    private static string Verdict(TestConfiguration test, params (string Expectation, string? Outcome)[] outcomes) =>
        outcomes.All(one => test.Text(one.Expectation) is not { Length: > 0 } expected
            || string.Equals(expected, one.Outcome, StringComparison.OrdinalIgnoreCase)) ? "Success" : "Fail";

    private static string Text(PSObject rule, string property) => rule.Properties[property]?.Value?.ToString() ?? "";
}
