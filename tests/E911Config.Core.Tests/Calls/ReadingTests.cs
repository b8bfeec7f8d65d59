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
    public void ThereAreAllCombinations() => Assert.Equal(128, Assumptions.All.Select(readings => readings.ToString()).Distinct().Count());

    [Fact]
    public void TheDocumentedValuesComeFirst() => Assert.Equal(
        [
            "EmergencyFallback VoicePolicy", "SubnetMatch Containing", "CacRefusal NextRoute", "LocationBasedRouting Applies", "ElinNeedsPidfLo No",
            "DisabledPolicyUsage Ignored", "LocationByPort No",
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
                Assert.All(AssumptionSwitch.All.Where(other => other != known), other => Assert.Equal(other.Values[0], turned.AnswerTo(other.Question)));
            }
        }

        Assert.Equal("AssumptionUnknown", Assert.Throws<E911Exception>(() => Assumptions.Documented.With("CacRefusal", "Ignored")).ErrorId);
    }

    /// <summary>Deployments that are broken at random, each call under all 128 readings one by one.</summary>
    [Fact]
    public void WhatACallDependsOnIsWhatTurningEachSwitchShows()
    {
        var random = new Random(911);
        var seen = new HashSet<string>();
        for (var i = 0; i < 400; i++)
        {
            var (builder, caller, failed) = Broken(random);
            var snapshot = builder.Build();
            var engine = new CallEngine(new CallIndex(snapshot, random.Next(2) == 0 ? CallFacts.Assumed(snapshot) : CallFacts.From(Office.Design())));
            var request = new CallRequest(caller, "911") { Failed = failed };
            var outcomes = Assumptions.All.Select(readings => engine.Run(request with { Assumptions = readings }).Outcome).ToArray();
            var expected = AssumptionSwitch.All.Where((_, bit) => Enumerable.Range(0, 128).Any(readings => outcomes[readings] != outcomes[readings ^ (1 << bit)])).Select(known => known.Name).ToArray();
            var trace = engine.Trace(request);
            Assert.Equal(expected, trace.DependsOn.Where(name => AssumptionSwitch.All.Any(known => known.Name == name)));
            seen.UnionWith(expected);
        }

        Assert.Equal(7, seen.Count);
    }

    /// <summary>A run without hops ends like one with them.</summary>
    [Fact]
    public void TracingChangesNothing()
    {
        var random = new Random(112);
        for (var i = 0; i < Chances.Of(100); i++)
        {
            var (builder, caller, failed) = Broken(random);
            var engine = new CallEngine(new CallIndex(builder.Build(), CallFacts.From(Office.Design())));
            var (run, trace) = (engine.Run(new CallRequest(caller, "911") { Failed = failed }), engine.Trace(new CallRequest(caller, "911") { Failed = failed }));
            Assert.Equal((run.Outcome, run.BestOutcome, run.Trunk, run.DeliveredNumber, run.ReasonCode), (trace.Outcome, trace.BestOutcome, trace.Trunk, trace.DeliveredNumber, trace.ReasonCode));
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
        if (Coin())
        {
            builder.Set("CsRoutingConfiguration", "Global", ("EnableLocationBasedRouting", true)).Set("CsNetworkSite", "HQ", ("EnableLocationBasedRouting", true))
                .Set("CsNetworkSite", "Branch", ("EnableLocationBasedRouting", true)).Set("CsVoicePolicy", "Tag:Users", ("PreventPSTNTollBypass", true))
                .Set("CsTrunkConfiguration", "Service:PstnGateway:sbc", ("EnableLocationRestriction", true), ("NetworkSiteID", "HQ"));
        }

        if (random.Next(8) == 0) builder.Unread(ObjectTypes.All[random.Next(ObjectTypes.All.Count)].Noun);
        var snapshot = builder.Build();
        var elements = new CallIndex(snapshot, CallFacts.Assumed(snapshot)).Elements;
        var caller = random.Next(3) switch { 0 => Office.Caller, 1 => Office.Branch, _ => Office.Caller with { NetworkSite = null, Address = random.Next(2) == 0 ? "10.0.0.7" : "10.5.3.7" } };
        if (Coin()) caller = caller with { RegistrarPool = "sba" };
        return (builder, caller, Enumerable.Range(0, random.Next(3)).Select(_ => elements[random.Next(elements.Count)]).ToArray());
    }
}
