using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.Core.Tests.Calls.Reference;
using E911Config.TestSupport.Calls;
using Newtonsoft.Json.Linq;
using Xunit;

namespace E911Config.Core.Tests.Reporting;

/// <summary>A call as people read it, and as a result that says the same everywhere.</summary>
public sealed class TraceTextTests
{
    private static readonly Caller Reno = new()
    {
        NetworkSite = "Reno", RegistrarPool = "sba-rno.litwareinc.com", VoicePolicy = "Tag:RenoUsers", DialPlan = "Tag:NorthAmerica",
    };

    [Fact]
    public void ACallOfTheExampleIsToldHopByHop() =>
        Golden.Equal("Reporting/Golden/litware-trace.txt", string.Join(Environment.NewLine + Environment.NewLine,
        Today().Text, Planned().Text, Planned("Wan:Reno").Text, Planned("Registrar:sba-rno.litwareinc.com", "Provider").Text));

    /// <summary>Of whom nobody knows the pool, nobody knows the dial plan: the call is no ordinary one for that.</summary>
    [Fact]
    public void WhatCannotBeToldIsNotSaid()
    {
        var text = Followed(PlannedDeployment.After(Litware.Snapshot, Litware.Plan.Steps), new Caller { NetworkSite = "Reno" }).Text;
        Assert.Contains("Whether it is an emergency call cannot be told", text, StringComparison.Ordinal);
        Assert.Contains("No reading of the open questions tells more.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ordinary", text, StringComparison.Ordinal);
        Assert.DoesNotContain(" : ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryKindHasASentence()
    {
        foreach (var asked in Enum.GetValues<HopQuestion>()) Assert.NotEmpty(HopSentences.Question(asked));
        foreach (var answer in Enum.GetValues<HopAnswer>()) Assert.NotEmpty(HopSentences.Answer(answer));
        foreach (var rule in Enum.GetValues<HopRule>()) Assert.NotEmpty(HopSentences.Rule(rule));
    }

    /// <summary>What belongs to a part of a hop stands in its sentence, whatever the call; and no sentence wants more.</summary>
    [Fact]
    public void SentencesTellEveryValue()
    {
        foreach (var hop in CallWorldGenerator.Calls(1, 600).SelectMany(call => EngineAnswer.Trace(call).Hops))
        {
            Holds(HopText.Asked(hop), hop.Asked.Values);
            Holds(HopText.Answer(hop), hop.Answer.Values);
            Holds(HopText.Rule(hop), hop.Rules.SelectMany(rule => rule.Values));
            Assert.Equal(Places(HopSentences.Question(hop.Asked.Kind), hop.Asked.Values), hop.Asked.Values.Count);
            Assert.All(hop.Rules, rule => Assert.Equal(Places(HopSentences.Rule(rule.Kind), rule.Values), rule.Values.Count));
            Assert.NotEmpty(hop.Rules);
        }
    }

    [Fact]
    public void TheTextIsLaidOutForEightyColumns()
    {
        foreach (var line in Planned("Wan:Reno").Text.Split(Environment.NewLine))
        {
            Assert.Equal(line.TrimEnd(), line);
            Assert.True(line.Length <= Page.Width || !line.Trim().Contains(' ', StringComparison.Ordinal), line);
        }
    }

    [Fact]
    public void AResultTellsWhatTheTraceTold()
    {
        var result = Planned("Wan:Reno");
        Assert.Equal(("Reno", "911", Outcome.Unlocated, Outcome.Unlocated),
            (result.From, result.Number, result.Outcome, result.BestOutcome));
        Assert.Equal((true, "+911", "Tag:E911-Reno", LocationPolicySource.NetworkSite),
            (result.Emergency, result.CalledNumber, result.LocationPolicy, result.LocationPolicySource));
        Assert.Equal(("PstnGateway:gw-rno.litwareinc.com", "911", null), (result.Trunk, result.DeliveredNumber, result.ReasonCode));
        Assert.Equal("E911-Reno, E911-Reno-Local, Reno Local, Long Distance, Global PSTN Hopoff", result.Usages.ToString());
        Assert.Equal(result.HoldsUnderEveryReading, result.DependsOn.Count == 0);
        Assert.Equal(result.Trace.Hops.Count, result.Hops.Count);
        Assert.Equal(("Who answers at PstnGateway:gw-rno.litwareinc.com?", "Unlocated", "the local emergency centre answers, and must ask"),
            (result.Hops[^1].Asked, result.Hops[^1].Answer, result.Hops[^1].Rule));
    }

    /// <summary>
    /// Whoever sees a call end badly, or cannot tell, reads in the last line what to do; who sees a good one reads nothing.
    /// </summary>
    [Fact]
    public void TheLastLineSaysWhatIsNext()
    {
        Assert.Equal(new TraceNext(""), TraceNext.Of(Planned()));
        Assert.DoesNotContain("Next:", Planned().Text, StringComparison.Ordinal);
        Assert.Equal(new TraceNext("What is wrong, and what mends it:", "Test-E911Configuration"), TraceNext.Of(Today()));
        Assert.EndsWith($"Next: What is wrong, and what mends it:{Environment.NewLine}Test-E911Configuration", Today().Text,
            StringComparison.Ordinal);
        var request = Today().Request with { Failed = ["Wan:Reno"] };
        var planned = PlannedDeployment.After(Litware.Snapshot, Litware.Plan.Steps);
        var engine = new CallEngine(new CallIndex(planned, CallFacts.From(Litware.Design)));
        var failing = TraceResult.Of(request, engine.Trace(request), null, planned, "our design.e911.json", " -Snapshot 'of today'");
        Assert.Equal(new TraceNext("What would save the call:",
            "Test-E911Resilience -Path 'our design.e911.json' -Snapshot 'of today'"), TraceNext.Of(failing));
        Assert.StartsWith("911 from Reno with Wan:Reno failed: Unlocated (arrives, must ask where)", failing.Text,
            StringComparison.Ordinal);
        Assert.StartsWith("-Assume @{ EmergencyFallback = '", TraceNext.Of(Planned("Registrar:sba-rno.litwareinc.com", "Provider")).Words,
            StringComparison.Ordinal);
        Assert.StartsWith("-RegistrarPool says where", TraceNext.Of(Followed(planned, new Caller { NetworkSite = "Reno" })).Words,
            StringComparison.Ordinal);
        var text = JObject.Parse(SnapshotFile.Format(planned));
        text.Remove("CsLisSubnet");
        var lacking = SnapshotFile.Parse("x", text.ToString());
        Assert.StartsWith("Have CsLisSubnet read: ", TraceNext.Of(Followed(lacking, Reno)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutPlaceTheCallerIsOffTheNetwork() =>
        Assert.Equal("off the network", Followed(Litware.Snapshot, Reno with { NetworkSite = null, OffNetwork = true }).From);

    [Theory]
    [InlineData(typeof(TraceResult))]
    [InlineData(typeof(HopResult))]
    public void NothingOfAResultCanBeSet(Type type) =>
        Assert.DoesNotContain(type.GetProperties(), property => property.SetMethod is not null);

    private static TraceResult Today() => Followed(Litware.Snapshot, Reno);

    private static TraceResult Planned(params string[] failed) =>
        Followed(PlannedDeployment.After(Litware.Snapshot, Litware.Plan.Steps), Reno, failed);

    private static TraceResult Followed(Snapshot snapshot, Caller caller, params string[] failed)
    {
        var request = new CallRequest(caller, "911") { Failed = failed };
        return TraceResult.Of(request, new CallEngine(new CallIndex(snapshot, CallFacts.From(Litware.Design))).Trace(request));
    }

    // How many values a sentence has room for.
    private static int Places(string sentence, IReadOnlyList<string> values) =>
        sentence.Contains("{*}", StringComparison.Ordinal) ? values.Count
            : Regex.Matches(sentence, "{[0-9]}").Cast<Match>().Select(match => match.Value).Distinct().Count();

    private static void Holds(string sentence, IEnumerable<string> values)
    {
        foreach (var value in values) Assert.Contains(value, sentence, StringComparison.Ordinal);
    }
}
