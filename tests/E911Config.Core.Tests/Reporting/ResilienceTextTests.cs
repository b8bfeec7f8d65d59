using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.Core.Resilience;
using Xunit;

namespace E911Config.Core.Tests.Reporting;

/// <summary>Resilience as people read it, and what it counts.</summary>
public sealed class ResilienceTextTests
{
    private static readonly Snapshot Applied = PlannedDeployment.After(Litware.Snapshot, Litware.Plan.Steps);

    [Fact]
    public void TheExampleIsToldForEightyColumns()
    {
        var text = Of(Applied, new ResilienceScope()).Text;
        Golden.Equal("Reporting/Golden/litware-resilience.txt", text);
        foreach (var line in text.Split(Environment.NewLine))
        {
            Assert.Equal(line.TrimEnd(), line);
            Assert.True(line.Length <= Page.Width || !line.Trim().Contains(' ', StringComparison.Ordinal), line);
        }
    }

    [Fact]
    public void WhatIsLostAndWhatIsDownAlreadyIsTold() => Golden.Equal("Reporting/Golden/litware-resilience-lost.txt",
        Of(Applied, new ResilienceScope { MaxSize = 1, Failed = ["Mediation:med-chi.litwareinc.com"], Zones = ["Detroit"] }).Text);

    [Fact]
    public void EverySetOfEveryCallStandsThereOnceAndTheSinglePointsHaveThemAll()
    {
        var result = Of(Applied, new ResilienceScope());
        var found = result.Survey.Found.Calls.SelectMany(call => call.Failures.Sets).ToArray();
        Assert.Equal(found.Length, result.Sets.Count);
        Assert.Equal(found.Count(set => set.Size == 1), result.Survey.SinglePoints.Sum(point => point.Calls.Count));
        Assert.Equal(found.Where(set => set.Size == 1).Select(set => set.Elements[0]).Distinct().Order(StringComparer.Ordinal),
            result.SinglePoints.Select(point => point.Element).Order(StringComparer.Ordinal));
        Assert.Equal(result.Survey.Found.GroupsSurviving(1), result.GroupsSurvivingOne);
    }

    /// <summary>Somebody calls at the site, and somebody in the zone: neither is said to have nobody because no one is both.</summary>
    [Fact]
    public void ASiteAndAZoneThatHaveNobodyInCommonHaveCallersAllTheSame()
    {
        var survey = Of(Applied, new ResilienceScope { Zones = ["Reno"], NetworkSites = ["Chicago"], MaxSize = 1 }).Survey;
        Assert.Empty(survey.Found.Calls);
        Assert.Empty(survey.NobodyAt);
        Assert.Empty(survey.NobodyIn);
        Assert.Equal(3, Of(Applied, new ResilienceScope { Zones = ["Reno"], NetworkSites = ["Chicago"], MaxSize = 1 }).ExitCode);
    }

    /// <summary>Who has no location to lose is counted where single points are.</summary>
    [Fact]
    public void WhoHasNoLocationToBeginWithIsCounted()
    {
        var result = Of(Applied, new ResilienceScope { MaxSize = 1 });
        var groups = result.Survey.Found.Calls.Where(call => call.Failures.Outcome == Outcome.Unlocated).Select(call => call.Group)
            .Distinct().Count();
        Assert.True(groups > 1);
        Assert.Contains(FormattableString.Invariant(
            $"Without a location to begin with, or with one from some networks only: {groups} groups."), result.Summary,
            StringComparison.Ordinal);
    }

    /// <summary>Where nobody is known to call nothing was followed, and nothing survives.</summary>
    [Fact]
    public void AnAskedPlaceWhereNobodyCallsIsNamed()
    {
        var facts = new ResilienceScope { NetworkSites = ["Reno", "Manila", "*offnetwork*"], MaxSize = 1 };
        var result = Of(Applied, facts);
        Assert.False(result.Inconclusive, result.Text);
        var deserted = new Snapshot(ObjectTypes.All.Select(type => new KeyValuePair<ObjectType, IReadOnlyList<DeploymentObject>>(type,
            Applied.All(type)))) { Callers = [.. Applied.Callers.Where(one => one.NetworkSite != "Manila")] };
        var nobody = Of(deserted, facts);
        Assert.True(nobody.Inconclusive);
        Assert.Contains("Not looked at: Manila, where nobody is known to call", nobody.Text, StringComparison.Ordinal);
    }

    /// <summary>A snapshot that simply lacks a noun has not read it, whether it says so or not.</summary>
    [Fact]
    public void ANounThatIsNotInTheSnapshotIsUnread()
    {
        var text = SnapshotFile.Format(Applied);
        var lacking = SnapshotFile.Parse("lacking", text.Replace("  \"CsLisPort\": [],\n", "", StringComparison.Ordinal));
        Assert.False(lacking.IsRead(ObjectTypes.Get("CsLisPort")));
        var result = Of(lacking, new ResilienceScope { MaxSize = 1 });
        Assert.Contains(result.Unread, noun => noun.Noun == "CsLisPort");
        Assert.True(result.Inconclusive);
    }

    /// <summary>A class that is at home at three sites has the same people at all of them.</summary>
    [Fact]
    public void AClassCountsOnceWhereverItIsAtHome()
    {
        var everywhere = Applied.WithCallersOf(new Snapshot([])
        {
            Callers = [new CallerClass(7, null, "pool-chi.litwareinc.com", "Tag:HeadquartersUsers", null, "Tag:NorthAmerica", "modern")],
        });
        var result = Of(everywhere, new ResilienceScope { NetworkSites = ["Chicago", "New York"] });
        Assert.Equal(new Harm(3, 7), result.Survey.Followed);
        Assert.Equal(7, result.Survey.Sets.First(set => set.Call.Groups == 2).Call.Callers);
        Assert.Equal(0, Of(everywhere, new ResilienceScope { NetworkSites = ["Reno"] }).Survey.Followed.Callers);
        Assert.NotEqual(0, Of(everywhere, new ResilienceScope()).Survey.Supposed);
    }

    [Theory]
    [InlineData(1, "two together were not looked for")]
    [InlineData(2, "whatever two fail")]
    public void WhatWasNotLookedForIsNotClaimed(int maxSize, string words)
    {
        var result = Of(Applied, new ResilienceScope { MaxSize = maxSize });
        Assert.Contains(words, result.Summary, StringComparison.Ordinal);
        Assert.Equal(maxSize == 1, result.GroupsSurvivingTwo is null);
    }

    [Fact]
    public void APolicyThatIsGoneIsLeftOutOfTheTrace()
    {
        var source = new TraceSource(Litware.Snapshot) { DesignPath = "it's.json", Assumed = [new("CacRefusal", "Blocks")] };
        var caller = new Caller { NetworkSite = "New York", RegistrarPool = "p", VoicePolicy = "Tag:Gone",
            LocationPolicy = "Tag:Portland-E911",
            Kind = ClientKind.Legacy };
        Assert.Equal("Trace-E911Call -Number '911' -NetworkSite 'New York' -RegistrarPool 'p' -LocationPolicy 'Tag:Portland-E911' "
            + "-ClientKind "
            + "Legacy -Failed 'Wan:Reno', 'Lis' -Design 'it''s.json' -Assume @{ 'CacRefusal' = 'Blocks' }",
            TraceLine.Of(source, caller, "911", ["Wan:Reno", "Lis"]));
        Assert.Equal("Trace-E911Call -Number '911' -Snapshot $snapshot -Session $session -CallersFrom Snapshot -CallersSnapshot $callers",
            TraceLine.Of(new TraceSource(Litware.Snapshot)
                { HasSnapshot = true, HasSession = true, CallersFrom = "Snapshot", HasCallersSnapshot = true }, new Caller(), "911", []));
    }

    [Fact]
    public void ElementsThatStandInForEachOtherStandTogether()
    {
        var sets = new[] { ("a", "c"), ("a", "d"), ("b", "c"), ("b", "d") }.Select(pair => Set(pair.Item1, pair.Item2)).ToArray();
        Assert.Equal(["(a or b) and (c or d)"], HarmText.Elements(sets));
        Assert.Equal(["a and c", "b and d"], HarmText.Elements([Set("a", "c"), Set("b", "d")]).Order(StringComparer.Ordinal));
        Assert.Equal(["a, b"], HarmText.Elements([Set("a"), Set("b")]));
        Assert.Equal(["2 of (a, b, c)"], HarmText.Elements([Set("a", "b"), Set("a", "c"), Set("b", "c")]));
    }

    [Theory]
    [InlineData(typeof(ResilienceTestResult))]
    [InlineData(typeof(ResilienceTestSet))]
    [InlineData(typeof(ResilienceTestPoint))]
    [InlineData(typeof(ResilienceTestCall))]
    public void NothingOfAResultCanBeSet(Type type) =>
        Assert.DoesNotContain(type.GetProperties(), property => property.SetMethod is not null);

    private static SetHarm Set(params string[] elements)
    {
        var none = new Harm(0, 0);
        var call = new CallResilience(new CallerGroup("HQ", new Caller()), "911",
            new CallFailures { Outcome = Outcome.Located, Sets = [], MaxSize = 2 });
        return new SetHarm { Elements = elements, Calls = [new HarmedCall(call, new FailureSet(Loss.Call, Outcome.Failed, elements))],
            Call = none, Location = none, Unknown = none, All = none };
    }

    private static ResilienceTestResult Of(Snapshot snapshot, ResilienceScope scope)
    {
        var survey = ResilienceSurvey.Of(new CallIndex(snapshot, CallFacts.From(Litware.Design)), scope, Litware.Design,
            Litware.Created.UtcDateTime.Date);
        return new ResilienceTestResult(survey, new TraceSource(snapshot) { DesignPath = "litware.e911.json" });
    }
}
