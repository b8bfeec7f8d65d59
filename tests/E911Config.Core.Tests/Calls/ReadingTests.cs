using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Readings;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Calls;

public class ReadingTests
{
    [Fact]
    public void ThereAreAllCombinations() => Assert.Equal(1024, Assumptions.All.Select(readings => readings.ToString()).Distinct().Count());

    [Fact]
    public void TheDocumentedValuesComeFirst() => Assert.Equal(
        [
            "EmergencyFallback VoicePolicy", "SubnetMatch Containing", "CacRefusal NextRoute", "LocationBasedRouting Applies",
                "ElinNeedsPidfLo No",
            "DisabledPolicyUsage Ignored", "LocationByPort No", "SecondaryLocation No", "UnvalidatedAddress Unlocated",
                "AlternateAudioPath No",
        ],
        AssumptionSwitch.All.Select(known => known.Name + " " + Assumptions.Documented.AnswerTo(known.Question)));

    [Fact]
    public void EverySwitchTurnsItsOwnAnswer()
    {
        foreach (var known in AssumptionSwitch.All)
        {
            foreach (var value in known.Values)
            {
                var turned = Assumptions.Documented.With(known.Name.ToLowerInvariant(), value.ToLowerInvariant());
                Assert.Equal((value, value != known.Values[0]), (turned.AnswerTo(known.Question), turned.IsTurned(known.Question)));
                Assert.All(AssumptionSwitch.All.Where(other => other != known), other =>
                    Assert.Equal(other.Values[0], turned.AnswerTo(other.Question)));
            }
        }

        Assert.Equal("AssumptionUnknown", Assert.ThrowsAny<E911Exception>(() => Assumptions.Documented.With("CacRefusal", "Ignored"))
            .ErrorId);
    }

    /// <summary>
    /// Deployments that are broken at random, each call under all readings one by one, of the switches and of what was not read.
    /// </summary>
    [Fact]
    public void WhatACallDependsOnIsWhatTurningEachSwitchShows()
    {
        var random = new Random(911);
        var seen = new HashSet<string>();
        for (var i = 0; i < Chances.Of(1600); i++)
        {
            var (builder, caller, failed) = Broken(random);
            var snapshot = builder.Build();
            var index = new CallIndex(snapshot, random.Next(2) == 0 ? CallFacts.Assumed(snapshot) : CallFacts.From(Office.Design()));
            var request = new CallRequest(caller, "911") { Failed = failed };
            int[] bits = [.. Enumerable.Range(0, CallReading.Names.Count)
                .Where(bit => bit < AssumptionSwitch.All.Count || !snapshot.IsRead(ObjectTypes.Get(CallReading.Names[bit])))];
            var outcomes = Enumerable.Range(0, 1 << bits.Length)
                .Select(reading => CallRun.Run(index, request, Reading(bits, reading), index.Parts.Parse(failed), tracing: false)
                .Result.Outcome).ToArray();
            var expected = bits.Where((_, place) =>
                Enumerable.Range(0, outcomes.Length).Any(reading => outcomes[reading] != outcomes[reading ^ (1 << place)]))
                .Select(bit => CallReading.Names[bit]).ToArray();
            Assert.Equal(expected, new CallEngine(index).Trace(request).DependsOn);
            seen.UnionWith(expected);
        }

        Assert.Superset(AssumptionSwitch.All.Select(known => known.Name).ToHashSet(), seen);
    }

    private static int Reading(int[] bits, int turned) =>
        Enumerable.Range(0, bits.Length).Where(place => (turned >> place & 1) == 1).Sum(place => 1 << bits[place]);

    /// <summary>A run without hops ends like one with them.</summary>
    [Fact]
    public void TracingChangesNothing()
    {
        var random = new Random(112);
        for (var i = 0; i < Chances.Of(100); i++)
        {
            var (builder, caller, failed) = Broken(random);
            var engine = new CallEngine(new CallIndex(builder.Build(), CallFacts.From(Office.Design())));
            var (run, trace) = (engine.Run(new CallRequest(caller, "911") { Failed = failed }),
                engine.Trace(new CallRequest(caller, "911") { Failed = failed }));
            Assert.Equal((run.Outcome, run.BestOutcome, run.Trunk, run.DeliveredNumber, run.ReasonCode),
                (trace.Outcome, trace.BestOutcome, trace.Trunk, trace.DeliveredNumber, trace.ReasonCode));
        }
    }

    private static (DeploymentBuilder Builder, Caller Caller, string[] Failed) Broken(Random random)
    {
        var builder = Office.WithBranch("Narrow").LocationPolicy("Global", "Emergency", "911").Subnet("10.5.0.0", "Branch", maskBits: 16);
        bool Coin() => random.Next(3) == 0;
        if (Coin()) builder.Set("CsLocationPolicy", "Tag:HQ", ("EnhancedEmergencyServicesEnabled", false));
        if (Coin()) builder.Remove("CsLisSubnet", "10.0.0.0").Put("CsLisSwitch", "aa", ("ChassisID", "aa"), ("City", "X"));
        if (Coin()) builder.Set("CsVoiceRoute", "Fallback", ("Priority", 0));
        if (Coin()) builder.Set("CsVoiceRoute", "Own", ("PstnUsages", new[] { "Local", "Emergency" }));
        if (Coin()) builder.Normalization("Global", "Emergency", "^911$", "+911");
        if (Coin()) builder.PassesLocation("gw-branch");
        if (Coin()) builder.Set("CsLisSubnet", "10.1.0.0",
            ("CompanyName", "Litware; +1 425-555-0100".Replace("1 ", "1", StringComparison.Ordinal)));
        if (Coin()) builder.Remove("CsLisSubnet", "10.1.0.0");
        if (Coin()) builder.Located("10.0.0.0", validated: false).Set("CsLisSubnet", "10.0.0.0", ("City", "Elsewhere"));
        if (Coin()) builder.Set("CsWebServiceConfiguration", "Global", ("MACResolverUrl", "https://locations.test"));
        if (Coin())
        {
            builder.Set("CsRoutingConfiguration", "Global", ("EnableLocationBasedRouting", true))
                .Set("CsNetworkSite", "HQ", ("EnableLocationBasedRouting", true))
                .Set("CsNetworkSite", "Branch", ("EnableLocationBasedRouting", true))
                    .Set("CsVoicePolicy", "Tag:Users", ("PreventPSTNTollBypass", true))
                .Set("CsTrunkConfiguration", "Service:PstnGateway:sbc", ("EnableLocationRestriction", true), ("NetworkSiteID", "HQ"));
        }

        if (random.Next(5) == 0) builder.Unread(ObjectTypes.All[random.Next(ObjectTypes.All.Count)].Noun);
        var snapshot = builder.Build();
        var elements = new CallIndex(snapshot, CallFacts.Assumed(snapshot)).Elements;
        var caller = random.Next(3) switch
            { 0 => Office.Caller, 1 => Office.Branch, _ => Office.Caller
            with { NetworkSite = null, Address = random.Next(2) == 0 ? "10.0.0.7" : "10.5.3.7" } };
        if (Coin()) caller = caller with { RegistrarPool = "sba" };
        return (builder, caller, Enumerable.Range(0, random.Next(3)).Select(_ => elements[random.Next(elements.Count)]).ToArray());
    }
}
