using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;
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
            var groups = CallerGroups.Of(Before, Design);
            for (var i = 0; i < groups.Count; i++) data.Add($"{groups[i].Where}, {groups[i].Caller.VoicePolicy}, {groups[i].Caller.Kind}", i);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void Every_group_in_scope_gets_through(string who, int number)
    {
        _ = who;
        var group = CallerGroups.Of(Before, Design)[number];
        var zone = group.NetworkSite is null ? Design.OffNetwork : Design.ZoneOf(group.NetworkSite);
        foreach (var digits in Numbers(group))
        {
            var trace = Tomorrow.Trace(new CallRequest(group.Caller, digits));
            var way = $"{digits}\n{string.Join("\n", trace.Hops)}";
            Assert.True(trace.Outcome >= Today.Run(new CallRequest(group.Caller, digits)).Outcome, way);
            if (zone is null) continue;
            var located = group.Caller.Kind is ClientKind.Modern or ClientKind.Legacy && zone.Strategy != Strategy.LocalGateway && group.NetworkSite is { } site
                && After.All(NetworkSubnet.Type).Where(subnet => subnet.Text("NetworkSiteID") == site).All(subnet => After.Find(LocationServiceTables.Subnet, subnet.Identity) is not null);
            Assert.True(trace.Outcome == (located ? Outcome.Located : Outcome.Unlocated), way);
            Assert.NotEqual(ReasonCodes.WrongPsap, trace.ReasonCode);
        }
    }

    [Theory]
    [InlineData("Reno", "gw-rno")]
    [InlineData("Albuquerque", "gw-abq")]
    [InlineData("Portland", "gw-pdx")]
    [InlineData("Detroit", "gw-det")]
    [InlineData("Cologne", "gw-cgn")]
    public void A_branch_whose_line_is_down_calls_over_its_own_gateway(string site, string gateway)
    {
        foreach (var group in CallerGroups.Of(Before, Design).Where(group => group.NetworkSite == site))
        {
            foreach (var digits in Numbers(group))
            {
                var trace = Tomorrow.Trace(new CallRequest(group.Caller, digits) { Failed = ["Wan:" + site] });
                Assert.True(trace.Outcome == Outcome.Unlocated && trace.Trunk!.Contains(gateway, StringComparison.Ordinal), $"{group.Caller} {digits}: {trace.Outcome}\n{string.Join("\n", trace.Hops)}");
            }
        }
    }

    [Fact]
    public void No_single_failure_takes_a_caller_to_another_city()
    {
        var index = new CallIndex(After, CallFacts.From(Design));
        var engine = new CallEngine(index);
        foreach (var group in CallerGroups.Of(Before, Design).Where(group => group.NetworkSite is null || Design.ZoneOf(group.NetworkSite) is not null))
        {
            foreach (var element in index.Elements)
            {
                foreach (var digits in Numbers(group))
                {
                    var result = engine.Run(new CallRequest(group.Caller, digits) { Failed = [element] });
                    Assert.True(result.ReasonCode != ReasonCodes.WrongPsap, $"{group.Where} {group.Caller} {digits} without {element}: {result}");
                }
            }
        }
    }

    private static IEnumerable<string> Numbers(CallerGroup group)
    {
        var zone = group.NetworkSite is null ? Design.OffNetwork! : Design.ZoneOf(group.NetworkSite);
        var numbers = zone?.Numbers.AsEnumerable() ?? Design.Zones[0].Numbers;
        return group.Caller.Kind == ClientKind.Legacy && zone is not null ? [zone.LegacyNumber.DialString] : numbers.Select(number => number.DialString);
    }

    private static Snapshot Carried()
    {
        var plan = Planner.Make(Design, Before, [], default).Plan!;
        return plan.Steps.Aggregate(Before, (snapshot, step) => Applied.To(snapshot, step));
    }
}
