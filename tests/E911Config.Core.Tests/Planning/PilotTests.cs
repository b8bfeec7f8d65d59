using System;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Planning;

/// <summary>A plan for some zones, with the proof that callers outside them keep their way.</summary>
public sealed class PilotTests
{
    [Fact]
    public void APilotLeavesTheOtherZonesAlone()
    {
        var plan = Litware.Planned(Litware.Design, Litware.Snapshot, "Reno");

        Assert.Equal("unchanged (21 groups of callers)", OtherCallText.Of(plan.OtherZones));
        Assert.Contains("Other zones: unchanged (21 groups of callers).", PlanText.Summary(plan));
        Assert.DoesNotContain(plan.Findings, finding => finding.Id == "PilotTouchesOthers");
        Assert.All(plan.Calls.Where(call => call.Callers.NetworkSite != "Reno"), call =>
            Assert.True(call.SameWay && call.Before == call.After, CallText.Of(call)));
        Assert.Equal(plan.OtherZones, PlanFile.Parse("p", PlanFile.Format(plan)).OtherZones);
        Assert.Null(Litware.Plan.OtherZones);
    }

    [Fact]
    public void WhatItChangesForOthersIsSaid()
    {
        // Reno's users have the voice policy of Sparks too: the local usage of the pilot reaches the analog phones there.
        var builder = Offices.One.Normalization("Global", "Emergency", "^911$", "+911").NetworkSite("Sparks")
            .Callers(3, "Sparks", "pool.x", "Tag:RenoUsers", "analog");
        var design = Offices.Design("ecrc", design: """, "outOfScope": [{ "networkSite": "Sparks", "reason": "r" }]""");
        var plan = Litware.Planned(design, builder.Build(), "Reno");

        var finding = Assert.Single(plan.Findings, finding => finding.Id == "PilotTouchesOthers");
        Assert.Contains("Sparks, analog, Tag:RenoUsers, pool.x, 911", finding.Message());
        Assert.StartsWith("changed for ", OtherCallText.Of(plan.OtherZones));
    }

    [Fact]
    public void WhatItSaysIsTrueOfEveryCall()
    {
        int unchanged = 0, changed = 0;
        foreach (var seed in Chances.Seeds(0, 300, 51, 113, 122))
        {
            var it = new RandomCase(seed);
            var zone = it.Document.Zones[it.Next(it.Document.Zones.Count)];
            var plan = Litware.Planned(it.Document, it.Snapshot, zone.Name);
            var facts = CallFacts.From(it.Document);
            var before = new CallEngine(new CallIndex(it.Snapshot, facts));
            var after = new CallEngine(new CallIndex(Applying.Applied(plan, it.Snapshot, it.Reading).Now, facts));
            var differs = false;
            foreach (var group in CallerGroups.Of(it.Snapshot, CallFacts.From(it.Document))
                .Where(group => !zone.NetworkSites.Any(site => site.Value == group.NetworkSite)))
            {
                foreach (var number in CallProof.Numbers(it.Document, facts, group, before))
                {
                    CallResult one = before.Run(new CallRequest(group.Caller, number)),
                        two = after.Run(new CallRequest(group.Caller, number));
                    differs |= (one.Outcome, one.Trunk, one.DeliveredNumber, one.LocationPolicy, one.ReasonCode) != (two.Outcome, two.Trunk,
                        two.DeliveredNumber, two.LocationPolicy, two.ReasonCode);
                }
            }

            if (differs) changed++;
            else unchanged++;
            if (differs) Assert.Contains(plan.Findings, finding => finding.Id == "PilotTouchesOthers");
            else if (plan.OtherZones!.Changed > 0) Assert.Contains(plan.Calls, call => !call.SameWay);
        }

        Assert.True(unchanged >= Chances.Of(101) && changed >= Chances.Of(6), $"{unchanged} unchanged, {changed} changed");
    }
}
