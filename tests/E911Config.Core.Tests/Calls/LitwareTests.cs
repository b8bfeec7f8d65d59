using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Calls;

/// <summary>The example company, before and after its design is carried out.</summary>
public class LitwareTests
{
    private static readonly Snapshot Before = SnapshotFile.Read(Repository.Example("litware/litware.e911-snapshot.json"));
    private static readonly DesignDocument Design = DesignFile.Read(Repository.Example("litware/litware.e911.json"));
    private static readonly Snapshot After = Carried();
    private static readonly CallEngine Today = new(new CallIndex(Before, CallFacts.From(Design)));
    private static readonly CallEngine Tomorrow = new(new CallIndex(After, CallFacts.From(Design)));

    public static TheoryData<string, int> Groups
    {
        get
        {
            var data = new TheoryData<string, int>();
            var groups = CallerGroups.Of(Before, CallFacts.From(Design));
            for (var i = 0; i < groups.Count; i++) data.Add(
                $"{CallerText.Where(groups[i].NetworkSite)}, {groups[i].Caller.VoicePolicy}, {groups[i].Caller.Kind}", i);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void EveryGroupInScopeGetsThrough(string who, int number)
    {
        _ = who;
        var group = CallerGroups.Of(Before, CallFacts.From(Design))[number];
        var zone = group.NetworkSite is null ? Design.OffNetwork : Design.ZoneOf(group.NetworkSite);
        foreach (var digits in Numbers(group))
        {
            var trace = Tomorrow.Trace(new CallRequest(group.Caller, digits));
            var way = $"{digits}\n{string.Join("\n", trace.Hops)}";
            Assert.True(trace.Outcome >= Today.Run(new CallRequest(group.Caller, digits)).Outcome, way);
            if (zone is null) continue;
            var located = group.Caller.Kind is ClientKind.Modern or ClientKind.Legacy && zone.Strategy.IsLocated && group.NetworkSite
                is { } site
                && After.All(NetworkSubnet.Type).Where(subnet => subnet.Text("NetworkSiteID") == site)
                    .All(subnet => After.Find(LocationServiceTables.Subnet, subnet.Identity) is not null);
            Assert.True(trace.Outcome == (located ? Outcome.Located : Outcome.Unlocated), way);
            Assert.NotEqual(ReasonCodes.WrongPsap, trace.ReasonCode);
        }
    }

    [Fact]
    public void NobodyReachesAnotherCitysCentre()
    {
        var inScope = Litware.Plan.Calls.Where(call => !Design.IsOutOfScope(CallerText.Where(call.Callers.NetworkSite))).ToArray();
        Assert.Equal(inScope.Select(call => CallerText.Where(call.Callers.NetworkSite)).Distinct().Order(StringComparer.Ordinal),
            [.. Design.Zones.SelectMany(zone => zone.NetworkSites).Select(site => site.Value).Append("off the network")
            .Order(StringComparer.Ordinal)]);
        Assert.DoesNotContain(inScope, call => call.After == Outcome.Misrouted);
    }

    [Fact]
    public void RenoCallsOverItsOwnGatewayWhenItsLineIsDown()
    {
        foreach (var (group, digits) in At("Reno"))
        {
            var trace = Tomorrow.Trace(new CallRequest(group.Caller, digits) { Failed = ["Wan:Reno"] });
            Assert.True(trace.Outcome == Outcome.Unlocated
                && trace.Trunk == "PstnGateway:gw-rno.litwareinc.com",
                $"{group.Caller} {digits}: {trace.Outcome}\n{string.Join("\n", trace.Hops)}");
        }
    }

    /// <summary>
    /// Only Reno has a registrar of its own: the other branches cannot register when their line is down, whatever gateway stands there.
    /// </summary>
    [Theory]
    [InlineData("Albuquerque")]
    [InlineData("Portland")]
    [InlineData("Detroit")]
    [InlineData("Cologne")]
    public void BranchesWithoutRegistrarAreSilentWhenTheirLineIsDown(string site)
    {
        foreach (var (group, digits) in At(site))
        {
            var result = Tomorrow.Run(new CallRequest(group.Caller, digits) { Failed = ["Wan:" + site] });
            Assert.Equal((Outcome.Failed, null), (result.Outcome, result.ReasonCode));
        }
    }

    [Theory]
    [InlineData("Albuquerque", "PstnGateway:gw-abq.litwareinc.com", Outcome.Unlocated)]
    [InlineData("Reno", "PstnGateway:gw-rno.litwareinc.com", Outcome.Unlocated)]
    [InlineData("Portland", "PstnGateway:e911-pdx.litwareinc.com", Outcome.Located)]
    public void AFullLineLeavesTheBranchItsOwnTrunks(string site, string trunk, Outcome outcome)
    {
        foreach (var (group, digits) in At(site).Where(pair => pair.Group.Caller.Kind == ClientKind.Modern))
        {
            var result = Tomorrow.Run(new CallRequest(group.Caller, digits) { Failed = ["Cac:Wan:" + site] });
            Assert.Equal((outcome, trunk), (result.Outcome, result.Trunk));
        }
    }

    /// <summary>One foreign route takes every number, emergency numbers too; its gateways are in Chicago and London.</summary>
    [Fact]
    public void OnlyTheCatchAllRouteTakesCallersToAnotherCityAfterOneFailure()
    {
        var index = new CallIndex(After, CallFacts.From(Design));
        var engine = new CallEngine(index);
        foreach (var group in CallerGroups.Of(Before, CallFacts.From(Design))
            .Where(group => group.NetworkSite is null || Design.ZoneOf(group.NetworkSite) is not null))
        {
            foreach (var digits in Numbers(group))
            {
                foreach (var element in index.Elements)
                {
                    var result = engine.Run(new CallRequest(group.Caller, digits) { Failed = [element] });
                    Assert.True(result.ReasonCode != ReasonCodes.WrongPsap
                        || (result.Trunk is "PstnGateway:gw1-lon.litwareinc.com" or "PstnGateway:gw-chi.litwareinc.com"
                        && result.Usages.Contains("Global PSTN Hopoff")),
                        $"{CallerText.Where(group.NetworkSite)} {group.Caller} {digits} without {element}: {result}");
                }
            }
        }
    }

    private static IEnumerable<(CallerGroup Group, string Digits)> At(string site) =>
        CallerGroups.Of(Before, CallFacts.From(Design)).Where(group => group.NetworkSite == site)
            .SelectMany(group => Numbers(group).Select(digits => (group, digits)));

    private static IEnumerable<string> Numbers(CallerGroup group)
    {
        var zone = group.NetworkSite is null ? Design.OffNetwork! : Design.ZoneOf(group.NetworkSite);
        var numbers = zone?.Numbers.AsEnumerable() ?? Design.Zones[0].Numbers;
        return group.Caller.Kind == ClientKind.Legacy && zone is not null ? [zone.LegacyNumber.DialString]
            : numbers.Select(number => number.DialString);
    }

    private static Snapshot Carried()
    {
        var plan = Planner.Make(Design, Before, [], default).Plan!;
        return plan.Steps.Aggregate(Before, (snapshot, step) => Applied.To(snapshot, step));
    }
}
