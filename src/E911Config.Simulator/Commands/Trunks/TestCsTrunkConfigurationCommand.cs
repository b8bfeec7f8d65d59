using System;
using System.Linq;
using System.Management.Automation;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Output;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Test-CsTrunkConfiguration: the first outbound rule that matches the dialed number.</summary>
[Cmdlet(VerbsDiagnostic.Test, "CsTrunkConfiguration")]
[OutputType("Microsoft.Rtc.Management.Voice.TrunkConfigurationTestResult")]
public sealed class TestCsTrunkConfigurationCommand : SimulatedCommand
{
    [Parameter(Mandatory = true)]
    public PhoneNumber DialedNumber { get; set; } = null!;

    [Parameter(Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [FromObject(typeof(TrunkConfiguration), "OutboundTranslationRulesList")]
    public TrunkConfiguration TrunkConfiguration { get; set; } = null!;

    [Parameter]
    public PhoneNumber? CallingNumber { get; set; }

    /// <inheritdoc/>
    protected override void Run()
    {
        var number = DialedNumber.ToString();
        var rules = LanguagePrimitives.GetEnumerable(TrunkConfiguration.Source.Properties["OutboundTranslationRulesList"].Value)
            ?? Array.Empty<object>();
        var rule = rules.Cast<object>().Select(PSObject.AsPSObject)
            .FirstOrDefault(candidate => TestResult.Matches(number, Text(candidate, "Pattern")));
        WriteObject(rule is null
            ? TestResult.Of("TrunkConfigurationTestResult", ("TranslatedNumber", null), ("MatchingRule", null))
            : TestResult.Of(
                "TrunkConfigurationTestResult",
                ("TranslatedNumber", TestResult.Translate(number, Text(rule, "Pattern"), Text(rule, "Translation"))),
                ("MatchingRule", TrunkConfiguration.Text("Identity") + "/" + Text(rule, "Name"))));
    }

    private static string Text(PSObject rule, string property) => rule.Properties[property]?.Value?.ToString() ?? "";
}
