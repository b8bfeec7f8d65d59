using System;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Design;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.Core.Resilience;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Planning;

/// <summary>Whom the findings of a plan count, and whom they must not overlook.</summary>
public sealed class WhoIsCountedTests
{
    private const string Policy = "Tag:E911-Nomads";

    private static readonly DesignDocument TwoSites = DesignFile.Parse("test.e911.json",
        Offices.Text().Replace("\"networkSites\": [\"Reno\"]", "\"networkSites\": [\"Reno\", \"Sparks\"]", StringComparison.Ordinal));

    private static DeploymentBuilder Two => Offices.One.Office("Sparks").Subnet("10.77.0.0", "Reno", located: false)
        .Subnet("10.78.0.0", "Sparks", located: false);

    /// <summary>Two classes that are alike are two classes where they are known to sit apart, and one where nobody knows.</summary>
    [Fact]
    public void WhoSitsAtTwoPlacesIsCountedAtBoth()
    {
        var plan = Planned(Two.Callers(50, "Reno", "pool.x", "Tag:RenoUsers").Callers(33, "Sparks", "pool.x", "Tag:RenoUsers")
            .Callers(7, null, "pool.x", "Tag:RenoUsers"), TwoSites);

        Assert.Matches(@"^90 callers of zone Reno are not located after the plan: 57 at Reno \(modern\): .*; 40 at Sparks \(modern\): ",
            Said(plan, "ZoneNotLocated"));
        Assert.Equal(Said(plan, "ZoneNotLocated"), Said(PlanFile.Parse("p", PlanFile.Format(plan)), "ZoneNotLocated"));
        Assert.Equal(7, CallerTotal.Of(Planned(Two.Callers(7, null, "pool.x", "Tag:RenoUsers"), TwoSites).Calls));
    }

    [Fact]
    public void WhoIsSupposedIsNotCounted()
    {
        var plan = Planned(Two.Callers(50, "Reno", "pool.x", "Tag:RenoUsers"), TwoSites);

        Assert.Matches(@"^50 callers of zone Reno are not located after the plan: 50 at Reno \(modern\): ", Said(plan, "ZoneNotLocated"));
        Assert.Contains("; supposed at Sparks (modern): ", Said(plan, "ZoneNotLocated"), StringComparison.Ordinal);
        Assert.Contains("nobody is known to sit at Sparks of zone Reno", Said(plan, "CallersSupposed"), StringComparison.Ordinal);
        Assert.Contains("Calls followed: 2 numbers of 2 groups of callers (1 of them supposed),", ProofText.Lines(plan).First(),
            StringComparison.Ordinal);
        var read = PlanFile.Parse("p", PlanFile.Format(plan));
        Assert.Equal([("Reno", 50L, false), ("Sparks", 0L, true)], read.Calls.Select(call =>
            (call.Callers.NetworkSite!, call.Count, call.IsSupposed)));

        // Nobody was counted at all.
        var blind = Planned(Two.Nobody(), TwoSites);
        Assert.StartsWith("uncounted callers of zone Reno are not located after the plan: ", Said(blind, "ZoneNotLocated"),
            StringComparison.Ordinal);
    }

    /// <summary>Phones behind a PBX are there, and people who are followed only because they may be.</summary>
    [Fact]
    public void WhereNothingButAPbxIsKnownSomebodyIsSupposed()
    {
        var design = DesignFile.Parse("test.e911.json", Offices.Text(zone: """, "pbxTrunks": ["PstnGateway:pbx"]""")
            .Replace("\"networkSites\": [\"Reno\"]", "\"networkSites\": [\"Reno\", \"Sparks\"]", StringComparison.Ordinal));
        var plan = Planned(Two.Gateway("pbx", "Sparks").Callers(50, "Reno", "pool.x", "Tag:RenoUsers"), design);

        Assert.Contains(plan.Calls, call => call is { Callers: { Kind: ClientKind.Pbx, NetworkSite: "Sparks" } });
        Assert.Contains("nobody is known to sit at Sparks of zone Reno", Said(plan, "CallersSupposed"), StringComparison.Ordinal);
    }

    /// <summary>A call that ends as it did, but somewhere else: the local centre answered, now the provider's does.</summary>
    [Theory]
    [InlineData("ecrc", true)]
    [InlineData("psap", false)]
    public void ASiteThatIsLeftAloneIsLeftAlone(string mode, bool isTouched)
    {
        var design = DesignFile.Parse("test.e911.json", Offices.Text(mode, design: """
            , "outOfScope": [{ "networkSite": "Sparks", "reason": "r", "jurisdiction": "US" }]
            """).Replace("PstnGateway:gw\"", "PstnGateway:own\"", StringComparison.Ordinal));
        var plan = Planned(Offices.One.Office("Sparks").Gateway("own", "Sparks").Route("Own", @"^\+?911$", "Own", "own")
            .LocationPolicy("Own", "Own", "911").Assign("Sparks", "Tag:Own").Callers(5, "Sparks", "pool.x", "Tag:RenoUsers")
            .Callers(9, "Reno", "pool.x", "Tag:RenoUsers"), design);

        var call = Assert.Single(plan.Calls, call => call.Callers.NetworkSite == "Sparks");
        Assert.Equal((Outcome.Unlocated, Outcome.Unlocated), (call.Before, call.After));
        if (isTouched) Assert.EndsWith(" 911: Unlocated -> Unlocated by another way.", Said(plan, "OutOfScopeTouched"),
            StringComparison.Ordinal);
        else Assert.DoesNotContain(plan.Findings, finding => finding.Id == "OutOfScopeTouched");
    }

    /// <summary>Of two equal trunks one is the provider's: half of the calls reach it.</summary>
    [Theory]
    [InlineData("sbc1", true)]
    [InlineData("gw", false)]
    public void TheProviderIsSeenOnEveryWay(string peer, bool isReached)
    {
        var plan = Planned(Offices.One.Office("Sparks").Gateway("own", "Sparks").Route("Own", @"^\+?911$", "Own", "own", peer)
            .LocationPolicy("Own", "Own", "911").Assign("Sparks", "Tag:Own").Callers(5, "Sparks", "pool.x", "Tag:RenoUsers")
            .Translation("PstnGateway:own", "Bad", @"^\+911$", "+1"), Offices.Design(design: """
            , "outOfScope": [{ "networkSite": "Sparks", "reason": "r" }]
            """));

        Assert.Equal(isReached, plan.Findings.Any(finding => finding.Id == "JurisdictionUnknown"));
    }

    /// <summary>Who mends what is worse must know of the missing row too: drift would call it Critical.</summary>
    [Fact]
    public void AMissingLocationIsNamedBehindSomethingWorse()
    {
        var start = Two.Callers(50, "Reno", "pool.x", "Tag:RenoUsers").Callers(5, "Reno", "pool.x", "Tag:RenoUsers", "analog")
            .Callers(1, "Sparks", "pool.x", "Tag:RenoUsers").Orbit("Park", "911", "911").Build();
        var plan = Litware.Planned(TwoSites, start);

        Assert.StartsWith("51 callers of zone Reno are not located after the plan: 50 at Reno (modern): CsLisSubnet has no row for "
            + "10.77.0.0; ", Said(plan, "ZoneNotLocated"), StringComparison.Ordinal);
        var mended = PlannedDeployment.After(start, plan.Steps);
        Assert.DoesNotContain(Drifts.Find(TwoSites, mended, DriftSeverity.Minor, default, plan).Items,
            item => item.Identity == "10.77.0.0");
    }

    /// <summary>Who has the policy of a zone by grant is in it, also at a network site that the design leaves alone.</summary>
    [Fact]
    public void AZoneByGrantIsFollowedWhereverItsPeopleSit()
    {
        var design = Offices.Design(design: """, "outOfScope": [{ "networkSite": "Sparks", "reason": "r" }]""",
            zone: """ }, { "name": "Nomads", "byGrant": true, "strategy": "centralTrunk" """);
        var start = Offices.One.Office("Sparks").Callers(9, "Reno", "pool.x", "Tag:RenoUsers")
            .Callers(40, "Sparks", "pool.x", "Tag:RenoUsers", locationPolicy: Policy);
        var plan = Planned(start, design);
        Assert.DoesNotContain(plan.Findings, finding => finding.Id == "JurisdictionUnknown");
        Assert.Equal(Outcome.Located, Assert.Single(plan.Calls, call => call.Callers.NetworkSite == "Sparks").After);

        var index = new CallIndex(PlannedDeployment.After(start.Build(), plan.Steps), CallFacts.From(design));
        var survey = ResilienceSurvey.Of(index, new ResilienceScope(), design, default);

        Assert.Contains(survey.Found.Calls, call => call.Group is { NetworkSite: "Sparks", Caller.Count: 40 });
        Assert.Empty(survey.OutOfScope);
        Assert.Equal(["Sparks"], ResilienceSurvey.Of(new CallIndex(start.Callers(1, "Sparks", "pool.x", "Tag:RenoUsers").Build(),
            CallFacts.From(design)), new ResilienceScope(), design, default).OutOfScope);
    }

    private static string Said(Plan plan, string id) => Assert.Single(plan.Findings, finding => finding.Id == id).Message();

    private static Plan Planned(DeploymentBuilder start, DesignDocument design) => Litware.Planned(design, start.Build());
}
