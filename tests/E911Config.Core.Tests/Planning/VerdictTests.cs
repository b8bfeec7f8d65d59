using System;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Planning;

/// <summary>What a change board must know that reads nothing but the summary and the findings.</summary>
public sealed class VerdictTests
{
    private static readonly DesignDocument Design = Offices.Design();

    [Fact]
    public void ResidentsWhoAreNotLocatedAreNamedWithWhatIsMissing()
    {
        var start = Offices.One.Subnet("10.77.0.0", "Reno", located: false).Callers(9, "Reno", "pool.x", "Tag:RenoUsers")
            .Callers(4, "Reno", "pool.x", "Tag:RenoUsers", "analog")
            .Normalization("Global", "Emergency", "^911$", "+911");

        var finding = Assert.Single(Plan(start).Findings, finding => finding.Id == "ZoneNotLocated");

        Assert.Equal(FindingSeverity.Warning, finding.Severity);
        Assert.Contains("13 callers of zone Reno are not located after the plan: ", finding.Message(), StringComparison.Ordinal);
        Assert.Contains("9 at Reno (modern): CsLisSubnet has no row for 10.77.0.0", finding.Message(), StringComparison.Ordinal);
        Assert.Contains("4 at Reno (analog): ", finding.Message(), StringComparison.Ordinal);
        Assert.True(finding.Line > 0 && finding.Calls.Count > 0);
    }

    [Fact]
    public void PhonesThatNeverCarryALocationAreNoWarning()
    {
        var start = Offices.One.Callers(9, "Reno", "pool.x", "Tag:RenoUsers").Callers(4, "Reno", "pool.x", "Tag:RenoUsers", "analog")
            .Normalization("Global", "Emergency", "^911$", "+911");

        Assert.Equal(FindingSeverity.Information, Assert.Single(Plan(start).Findings, finding => finding.Id == "ZoneNotLocated").Severity);
        Assert.DoesNotContain(Plan(Offices.One.Callers(9, "Reno", "pool.x", "Tag:RenoUsers")).Findings, finding =>
            finding.Id == "ZoneNotLocated");
    }

    [Fact]
    public void CallsThatStillEndWrongAreNamedWithTheirReason()
    {
        var start = Offices.One.Callers(9, "Reno", "pool.x", "Tag:RenoUsers").Orbit("Park", "911", "911");

        var finding = Assert.Single(Plan(start).Findings, finding => finding.Id == "CallsStillWrong");

        Assert.Equal(FindingSeverity.Warning, finding.Severity);
        Assert.Contains("9 callers of zone Reno still end wrong after the plan: 911 Misrouted, Orbit for 9", finding.Message(),
            StringComparison.Ordinal);
        Assert.DoesNotContain(Plan(Offices.One.Callers(9, "Reno", "pool.x", "Tag:RenoUsers")).Findings, finding =>
            finding.Id == "CallsStillWrong");
    }

    [Fact]
    public void AZoneOfTheUsThatTellsNobodyIsNamed()
    {
        DesignDocument Told(string zone) =>
            DesignFile.Parse("test.e911.json", Offices.Text(zone: zone)
            .Replace("\"notification\": { \"uris\": [\"sip:security@x\"] },", "", StringComparison.Ordinal));

        Assert.Equal("zone Reno", Words(Plan(Offices.One, Told("")), "NotificationMissing", "zone Reno"));
        Assert.DoesNotContain(Plan(Offices.One, Told(""", "jurisdiction": "CA" """)).Findings, finding =>
            finding.Id == "NotificationMissing");
    }

    [Fact]
    public void ASiteOutOfScopeWhoseCallsReachTheProviderNeedsAJurisdiction()
    {
        var start = Offices.One.Office("Sparks").Callers(5, "Sparks", "pool.x", "Tag:RenoUsers", "analog")
            .Normalization("Global", "Emergency", "^911$", "+911");
        DesignDocument Out(string more) =>
            Offices.Design("ecrc", design: $$""", "outOfScope": [{ "networkSite": "Sparks", "reason": "r"{{more}} }]""");

        var finding = Assert.Single(Plan(start, Out("")).Findings, finding => finding.Id == "JurisdictionUnknown");
        Assert.Equal(("CsNetworkSite", "Sparks"), (finding.ObjectType, finding.Identity));
        Assert.Contains("emergency calls of 5 callers from network site Sparks", finding.Message(), StringComparison.Ordinal);
        Assert.DoesNotContain(Plan(start, Out(""", "jurisdiction": "US" """)).Findings, finding => finding.Id == "JurisdictionUnknown");
    }

    [Fact]
    public void AValueThatLeadsNowhereIsNamedBeforeItIsReplaced()
    {
        var plan = Plan(Offices.One.Assign("Reno", "Gone"));

        Assert.Equal("CsLocationPolicy Gone in LocationPolicy",
            Words(plan, "ValueLeadsNowhere", "CsLocationPolicy Gone in LocationPolicy"));
        Assert.DoesNotContain(Plan(Offices.One.LocationPolicy("There", null, "911").Assign("Reno", "There")).Findings, finding =>
            finding.Id == "ValueLeadsNowhere");
    }

    [Fact]
    public void ASiteAtWhichNobodyIsAtHomeIsNamed()
    {
        var start = Offices.One.NetworkSite("Sparks").Callers(9, "Reno", "pool.x", "Tag:RenoUsers");
        var design = DesignFile.Parse("test.e911.json", Offices.Text()
            .Replace("[\"Reno\"]", "[\"Reno\", \"Sparks\"]", StringComparison.Ordinal));

        Assert.Equal("Sparks of zone Reno", Words(Plan(start, design), "CallersSupposed", "Sparks of zone Reno"));
        Assert.DoesNotContain(Plan(Offices.One.Callers(9, "Reno", "pool.x", "Tag:RenoUsers")).Findings, finding =>
            finding.Id == "CallersSupposed");
    }

    [Fact]
    public void WhatNobodyCouldTellBeforeIsNoImprovement()
    {
        var call = new CallChange(new CallerKey("Reno", ClientKind.Modern, null, null, null, null), 1, "911", Outcome.Unknown,
            Outcome.Located, []);

        Assert.Equal((false, true, false), (call.Better, call.ToldNow, call.Worse));
        Assert.Equal((true, false, false),
            ((call with { Before = Outcome.Failed }).Better, (call with { Before = Outcome.Failed }).ToldNow, call.Worse));
        Assert.True((call with { After = Outcome.Misrouted }).Worse);
        Assert.Contains("0 groups better, 0 worse, 0 as before, 1 told now, none dark on the way", PlanText.Summary(Of(call)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Trunk:PstnGateway:sbc1", true)]
    [InlineData("Gateway:PstnGateway:sbc1", true)]
    [InlineData("Mediation:pool.x", true)]
    [InlineData("Site:Reno", true)]
    [InlineData("Wan:Reno", false)]
    [InlineData("Lis", false)]
    [InlineData("Provider", false)]
    public void APlanThatEndsAtTheMercyOfOneTrunkIsNotSafe(string element, bool isUnsafe)
    {
        var call = new CallChange(new CallerKey("Reno", ClientKind.Modern, null, null, null, null), 1, "911", Outcome.Located,
            Outcome.Located, []);
        foreach (var points in new[] { new SinglePoints([element], [], []), new SinglePoints([], [element], []) })
        {
            Assert.Equal(!isUnsafe, Of(call with { SinglePointsAfter = points }).Safe);
            Assert.True(Of(call with { SinglePointsBefore = points, SinglePointsAfter = points }).Safe);
            Assert.True(Of(call with { SinglePointsBefore = points }).Safe);
        }

        Assert.Equal(!isUnsafe, Of(call
            with { SinglePointsBefore = new SinglePoints([element], [], []), SinglePointsAfter = new SinglePoints([], [element], []) })
            .Safe);
    }

    [Fact]
    public void APlanThatEndsWorseForSomebodyIsNotSafe() =>
        Assert.False(Of(new CallChange(new CallerKey("Reno", ClientKind.Modern, null, null, null, null), 1, "911", Outcome.Located,
            Outcome.Unlocated, [])).Safe);

    [Fact]
    public void WhomOneFailureHitsAfterwardsAndNotBeforeIsToldByElement()
    {
        var call = new CallChange(new CallerKey("Reno", ClientKind.Modern, null, null, null, null), 1, "911", Outcome.Located,
            Outcome.Located, []);
        var plan = Of(
            call with { SinglePointsAfter = new SinglePoints(["Lis"], ["Trunk:PstnGateway:sbc1"], []) },
            call with { Callers = call.Callers
                with { NetworkSite = "Sparks" }, SinglePointsBefore = new SinglePoints([], ["Site:Reno"], []),
                SinglePointsAfter = new SinglePoints(["Lis"], [], []) });

        var page = PlanText.Of(plan);

        Assert.Contains("New single point: Lis takes the location from 2 groups (Reno, Sparks).", page, StringComparison.Ordinal);
        Assert.Contains("New single point: Trunk:PstnGateway:sbc1 takes the call from 1 group (Reno).", page, StringComparison.Ordinal);
        Assert.Contains("Gone single point: Site:Reno took the call from 1 group (Sparks).", page, StringComparison.Ordinal);
    }

    /// <summary>Harm is never a number alone: the line says where the people are to whom it is done.</summary>
    [Fact]
    public void WhoIsWorseOffOrDarkOnTheWayIsNamedByPlace()
    {
        var call = new CallChange(new CallerKey("Reno", ClientKind.Modern, null, null, null, null), 1, "911", Outcome.Located,
            Outcome.Located, []);
        var worse = call with { Callers = call.Callers with { NetworkSite = "Sparks" }, After = Outcome.Failed };
        var dark = call with { Callers = call.Callers with { NetworkSite = null }, Worst = Outcome.Failed };
        Assert.Equal("0 groups better, 1 worse (Sparks), 2 as before, 1 dark on the way (off the network)",
            ProofText.Summary([call, worse, dark]));
        Assert.EndsWith("plan without -Force.", PlanText.Of(Of(call, worse)));
        Assert.Contains("-WhatIf", PlanText.Of(Of(call)).Split('\n')[^2]);
    }

    private static string Words(Plan plan, string id, string words) =>
        Assert.Single(plan.Findings, finding => finding.Id == id).Message().Contains(words, StringComparison.Ordinal) ? words : "";

    private static Plan Plan(DeploymentBuilder start, DesignDocument? design = null) => Litware.Planned(design ?? Design, start.Build());

    private static Plan Of(params CallChange[] calls) => new()
    {
        Created = Litware.Created, Deployment = Litware.Plan.Deployment, Design = Litware.Plan.Design, Steps = Litware.Plan.Steps,
            Compared = 1, Calls = calls,
    };
}
