using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;
using E911Config.TestSupport.Calls;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Calls;

/// <summary>Who fares worse away from home. The judge follows every class from every site.</summary>
public sealed class VisitorTests
{
    [Fact]
    public void OnLitware()
    {
        var rows = Same(PlannedDeployment.After(Litware.Snapshot, Litware.Plan.Steps), Litware.Design);
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.True(row.Worst < row.Residents));
        Assert.Contains(rows, row => (row.Zone, row.Caller.Kind, row.Caller.VoicePolicy, row.ReasonCode) == ("Reno", ClientKind.Analog,
            "Tag:AlbuquerqueUsers", ReasonCodes.WrongPsap));
        Assert.DoesNotContain(rows, row => (row.Zone, row.Caller.Kind) == ("Reno", ClientKind.Modern));
    }

    [Fact]
    public void BeforeThePlan() => Assert.NotEmpty(Same(Litware.Snapshot, Litware.Design));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void OnGeneratedDeployments(int seed)
    {
        var made = DeploymentGenerator.Make(DeploymentSize.S with { NetworkSites = 40, Subnets = 120 }, seed);
        Same(made.Snapshot, made.Design);
        Same(made.Snapshot.With([new DeploymentObject(RoutingConfiguration.Type, "Global", [new("EnableLocationBasedRouting", true)])]),
            made.Design);
    }

    [Fact]
    public void OnWorldsThatAreDisturbedInEveryWay()
    {
        // Where nobody knows where people sit, everybody is at home everywhere, and nobody visits.
        var counted = new DeploymentBuilder().Callers(5, "Alpha", "pool-a.test", "Tag:Users")
            .Callers(6, "Gamma", "sba-g.test", "Tag:Users", "legacy")
            .Callers(7, "Delta", "pool-b.test", null, "analog").Callers(8, "Epsilon", "pool-a.test", null, locationPolicy: "Tag:Two")
                .Build();
        var rows = 0;
        foreach (var seed in Enumerable.Range(1, 400))
        {
            var world = CallWorldGenerator.Call(seed);
            if (world.DesignText is { } text) rows += Same(world.Snapshot.WithCallersOf(counted),
                DesignFile.Parse($"{seed}.e911.json", text)).Length;
        }

        Assert.True(rows > 300, $"{rows} rows");
    }

    /// <summary>Brown is worse than Amber, and comes after it.</summary>
    [Theory]
    [InlineData("direct link")]
    [InlineData("restriction")]
    [InlineData("location")]
    [InlineData("policy")]
    [InlineData("region")]
    [InlineData("server")]
    public void ASiteThatIsUnlikeTheOthersIsAskedByItself(string what)
    {
        var start = Office.Alone().NetworkSite("Amber", locationPolicy: "HQ").NetworkSite("Brown", locationPolicy: "HQ")
            .NetworkSite("Cyan", locationPolicy: "HQ")
            .Subnet("10.9.1.0", "Amber").Subnet("10.9.2.0", "Brown").Subnet("10.9.3.0", "Cyan")
            .Callers(1, "Cyan", "pool", "Tag:Users").Callers(1, "HQ", "pool", "Tag:Users", "legacy");
        var broken = what switch
        {
            "direct link" => start.Set("CsNetworkSite", "Amber", ("NetworkRegionID", null))
                .Set("CsNetworkSite", "Brown", ("NetworkRegionID", null)).DirectLink("HQ", "Amber"),
            "restriction" => start.Set("CsRoutingConfiguration", "Global", ("EnableLocationBasedRouting", true))
                .Set("CsVoicePolicy", "Tag:Users", ("PreventPSTNTollBypass", true))
                .Set("CsNetworkSite", "Amber", ("EnableLocationBasedRouting", true))
                    .Set("CsNetworkSite", "Brown", ("EnableLocationBasedRouting", true))
                .Set("CsTrunkConfiguration", "Service:PstnGateway:sbc", ("EnableLocationRestriction", true), ("NetworkSiteID", "Amber")),
            "location" => start.Remove("CsLisSubnet", "10.9.2.0"),
            "policy" => start.Assign("Brown", null),
            "region" => start.Set("CsNetworkSite", "Brown", ("NetworkRegionID", "Elsewhere")),
            _ => start.Set("CsNetworkSite", "Amber", ("NetworkRegionID", "Elsewhere"))
                .Set("CsNetworkSite", "Brown", ("NetworkRegionID", "Elsewhere")).Branch("Amber", "HQ").Appliance("sba", "Amber", "pool")
                .Callers(1, "HQ", "sba", "Tag:Users").Gateway("gw-amber", "Amber", "sba").Route("Amber", @"^\+911$", "Local", "gw-amber"),
        };

        var rows = Same(broken.Build(), DesignFile.Parse("colours.e911.json", """
            { "formatVersion": 1, "name": "Colours", "provider": { "trunks": [{ "trunk": "PstnGateway:sbc", "kind": "onPremSbc" }] },
              "zones": [ { "name": "HQ", "networkSites": ["HQ"], "strategy": "centralTrunk" }, { "name": "Colours", "networkSites": ["Amber", "Brown", "Cyan"], "strategy": "centralTrunk" } ] }
            """));
        Assert.Contains(rows, row => (row.Zone, row.NetworkSite) == ("Colours", "Brown"));
    }

    [Fact]
    public void TheyAreFoundOnlyWhenAskedFor()
    {
        Assert.DoesNotContain(Litware.Plan.Findings, finding => finding.Id == "VisitorsFareWorse");
        var findings = Planner.Make(Litware.Design, Litware.Snapshot, [], Litware.Created, visitors: true)
            .Plan!.Findings.Where(finding => finding.Id == "VisitorsFareWorse").ToArray();
        Assert.Equal(findings.Length, findings.Select(finding => finding.Line).Distinct().Count());
        var reno = Assert.Single(findings, finding => finding.Message().Contains("zone Reno", StringComparison.Ordinal));
        Assert.Equal(FindingSeverity.Information, reno.Severity);
        Assert.Contains("911 from Reno Misrouted, WrongPsap, not Unlocated (analog, ", reno.Message(), StringComparison.Ordinal);
        Assert.Contains(findings, finding => finding.Message().Contains(" more)", StringComparison.Ordinal));
    }

    private static Visitor[] Same(Snapshot snapshot, DesignDocument design)
    {
        var index = new CallIndex(snapshot, CallFacts.From(design));
        var rows = Visitors.Of(index, snapshot).ToArray();
        Assert.Equal(ByForce(index, snapshot, design).Order(StringComparer.Ordinal), rows.Select(row => row.ToString())
            .Order(StringComparer.Ordinal));
        return rows;
    }

    private static IEnumerable<string> ByForce(CallIndex index, Snapshot snapshot, DesignDocument design)
    {
        var engine = new CallEngine(index);
        foreach (var zone in design.Zones)
        {
            bool IsHere(CallerGroup group) => group.NetworkSite is { } site && design.ZoneOf(site) == zone;
            foreach (var number in zone.Numbers.Select(number => number.DialString))
            {
                var residents = CallerGroups.Of(snapshot, CallFacts.From(design)).Where(group => IsHere(group) && !group.IsSupposed)
                    .Select(group => engine.Run(new CallRequest(group.Caller, number)).Outcome).ToArray();
                if (residents.Length == 0) continue;
                foreach (var visitor in CallerGroups.Visitors(snapshot, CallFacts.From(design)).Where(IsHere)
                    .GroupBy(group => group.Caller with { NetworkSite = null }))
                {
                    var (site, result) = visitor.Select(group => (group, Result: engine.Run(new CallRequest(group.Caller, number))))
                        .MinBy(run => run.Result.Outcome);
                    if (result.Outcome < residents.Min()) yield return new Visitor(site.Caller, zone.Name, number, residents.Min(),
                        result.Outcome, site.NetworkSite!, result.ReasonCode).ToString();
                }
            }
        }
    }
}
