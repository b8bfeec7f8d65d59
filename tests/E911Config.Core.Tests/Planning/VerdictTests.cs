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
        Assert.Contains("9 callers of zone Reno still end wrong after the plan: 911 Misrouted, Orbit "
            + "(the digits are a call park or pickup number) for 9", finding.Message(), StringComparison.Ordinal);
        Assert.DoesNotContain(Plan(Offices.One.Callers(9, "Reno", "pool.x", "Tag:RenoUsers")).Findings, finding =>
            finding.Id == "CallsStillWrong");
    }

    /// <summary>A pool whose place nobody knows: of no call from there can be told what becomes of it, whatever the strategy.</summary>
    [Theory]
    [InlineData("centralTrunk", "Reno")]
    [InlineData("localGateway", "Reno")]
    [InlineData("centralTrunk", "*offnetwork*")]
    public void CallsOfWhichNobodyCanTellAreNamedInEveryZone(string strategy, string site)
    {
        var start = Offices.One.Callers(9, "Reno", "pool.x", "Tag:RenoUsers").Put("CsRegistrar", "pool.lost")
            .Callers(4, site, "pool.lost", "Tag:RenoUsers");
        var design = DesignFile.Parse("test.e911.json", Offices.Text(design: """, "offNetwork": {}""")
            .Replace("centralTrunk", strategy, StringComparison.Ordinal));
        var plan = Plan(start, design);

        // From a pool with users somebody is supposed to call from home too.
        var zone = site == "Reno" ? "zone Reno" : "zone OffNetwork";
        var finding = Assert.Single(plan.Findings, finding => finding.Id == "CallsNotTold" && "zone " + finding.Text("zone") == zone);

        Assert.Equal(FindingSeverity.Warning, finding.Severity);
        var place = site == "Reno" ? "at Reno" : "off the network";
        Assert.Contains($"of 4 callers of {zone} it cannot be told what becomes of emergency calls after the plan: 4 {place} (",
            finding.Message(),
            StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(plan.Findings, finding => finding.Id == "ZoneNotLocated");
        Assert.Contains(site == "Reno" ? ", 2 cannot be told" : ", 1 cannot be told", PlanText.Summary(plan), StringComparison.Ordinal);
        Assert.Equal(plan.Findings.Select(one => one.Message()), PlanFile.Parse("p", PlanFile.Format(plan))
            .Findings.Select(one => one.Message()));

        // Nothing is to be done any more, and it is so all the same.
        var again = Litware.Planned(design, PlannedDeployment.After(start.Build(), plan.Steps));
        Assert.Empty(again.Steps);
        Assert.Equal(site == "Reno" ? 2 : 1, again.Findings.Count(finding => finding.Id == "CallsNotTold"));
        Assert.Contains(site == "Reno" ? "2 cannot be told" : "1 cannot be told", PlanText.Summary(again), StringComparison.Ordinal);
        Assert.StartsWith("No changes. ", PlanText.Summary(again), StringComparison.Ordinal);
    }

    [Fact]
    public void APlanWithNothingToDoSaysWhoseCallsStillEndWrong()
    {
        var start = Offices.One.Callers(9, "Reno", "pool.x", "Tag:RenoUsers").Orbit("Park", "911", "911").Build();
        var first = Litware.Planned(Design, start);
        Assert.Contains(", 1 still ends wrong", PlanText.Summary(first), StringComparison.Ordinal);

        var again = Litware.Planned(Design, PlannedDeployment.After(start, first.Steps));

        Assert.Empty(again.Steps);
        Assert.Contains("1 still ends wrong", PlanText.Summary(again), StringComparison.Ordinal);
        var right = Offices.One.Callers(9, "Reno", "pool.x", "Tag:RenoUsers").Build();
        Assert.EndsWith(" objects compared.",
            PlanText.Summary(Litware.Planned(Design, PlannedDeployment.After(right, Litware.Planned(Design, right).Steps))),
            StringComparison.Ordinal);
    }

    /// <summary>Each class of a site has its own cause: one goes out as an ordinary call, the others have no row.</summary>
    [Fact]
    public void TheCauseOfEachClassIsNamed()
    {
        var start = Offices.One.Subnet("10.77.0.0", "Reno", located: false).VoicePolicy("Alpha", "Reno")
            .Normalization("Tag:Old", "Nine", "^911$", "9911").Route("Nine", "^9911$", "Reno", "gw")
            .Translation("PstnGateway:gw", "Nine", "^9911$", "911")
            .Callers(5, "Reno", "pool.x", "Tag:Alpha", dialPlan: "Tag:Old").Callers(9, "Reno", "pool.x", "Tag:RenoUsers").Build();
        var design = DesignFile.Parse("test.e911.json", Offices.Text()
            .Replace("[\"Tag:RenoUsers\"]", "[\"Tag:RenoUsers\", \"Tag:Alpha\"]", StringComparison.Ordinal));
        var plan = Litware.Planned(design, start);

        var words = Assert.Single(plan.Findings, finding => finding.Id == "ZoneNotLocated").Message();

        Assert.Contains("14 callers of zone Reno are not located after the plan: ", words, StringComparison.Ordinal);
        Assert.Contains("9 at Reno (modern): CsLisSubnet has no row for 10.77.0.0", words, StringComparison.Ordinal);
        Assert.Contains("5 at Reno (modern): the local emergency centre answers, and must ask", words, StringComparison.Ordinal);

        // What the plan has said drift does not call an alarm.
        var drift = Drifts.Find(design, PlannedDeployment.After(start, plan.Steps), E911Config.Core.Drift.DriftSeverity.Minor,
            new DateTime(2026, 11, 22), plan);
        Assert.DoesNotContain(drift.Items, item => item.Identity == "10.77.0.0"
            && item.Severity >= E911Config.Core.Drift.DriftSeverity.Major);
    }

    /// <summary>Where a noun was not read, what one failure takes cannot be told: that is no failure that calls survive.</summary>
    [Fact]
    public void WhatWasNotReadIsSaidAndNothingIsGoodBecauseOfIt()
    {
        var read = Litware.Planned(Litware.Design, Litware.Snapshot);
        Assert.DoesNotContain(read.Findings, finding => finding.Id == "NounsUnread");
        Assert.DoesNotContain("cannot be told", string.Join("\n", ProofText.Lines(read)), StringComparison.Ordinal);

        var blind = Litware.Planned(Litware.Design, new Snapshot(ObjectTypes.All
            .Where(type => type.ElementOf is null && type != NetworkInterSitePolicy.Type)
            .ToDictionary(type => type, Litware.Snapshot.All)) { Callers = Litware.Snapshot.Callers });

        Assert.Contains("CsNetworkInterSitePolicy could not be read: ",
            Assert.Single(blind.Findings, finding => finding.Id == "NounsUnread").Message(), StringComparison.Ordinal);
        Assert.Matches("One failure: afterwards it takes .*, and of [0-9]+ it cannot be told; "
            + "before the plan it takes .*, and of [0-9]+ it", string.Join("\n", ProofText.Lines(blind)));

        // Whatever a script asks of the result says so too, of a plan from a file as well.
        var saved = new TrunkPlan(PlanFile.Parse("blind.e911-plan.json", PlanFile.Format(blind)));
        Assert.Equal((true, 2, "CsNetworkInterSitePolicy"), (saved.Inconclusive, saved.ExitCode, Assert.Single(saved.Unread)));
        var nothing = new TrunkPlan(Litware.Planned(Litware.Design, PlannedDeployment.After(Litware.Snapshot, read.Steps)));
        Assert.Equal((false, 0, 0), (nothing.Inconclusive, nothing.ExitCode, nothing.Unread.Count));
        var after = PlannedDeployment.After(Litware.Snapshot, read.Steps);
        Assert.Equal(3, new TrunkPlan(Litware.Planned(Litware.Design, new Snapshot(ObjectTypes.All
            .Where(type => type.ElementOf is null && type != NetworkInterSitePolicy.Type)
            .ToDictionary(type => type, after.All)) { Callers = after.Callers })).ExitCode);
    }

    /// <summary>
    /// A plan that has not seen who calls says so before it says that nobody is worse off; whoever did not want them read knows.
    /// </summary>
    [Theory]
    [InlineData("CsUser", false, true)]
    [InlineData("CsCommonAreaPhone", false, true)]
    [InlineData("CsAnalogDevice", false, true)]
    [InlineData("CsUser", true, false)]
    public void CallersThatWereNotReadAreSaidFirst(string noun, bool notAsked, bool said)
    {
        var blind = new Snapshot(ObjectTypes.All.Where(type => type.ElementOf is null)
            .ToDictionary(type => type, Litware.Snapshot.All))
            { Callers = Litware.Snapshot.Callers, Unread = [new UnreadNoun(noun, "Denied.") { NotAsked = notAsked }] };
        var plan = new TrunkPlan(Litware.Planned(Litware.Design, blind));

        Assert.Equal(said, plan.Inconclusive);
        Assert.Equal(said, plan.Summary.StartsWith($"Inconclusive: {noun} could not be read. Plan: ", StringComparison.Ordinal));
        Assert.Equal(said ? [noun] : [], plan.Unread);
        Assert.Equal(said ? 1 : 0, plan.Findings.Count(finding => finding.Id == "CallersUnread"));
    }

    /// <summary>What an element took before, and of which nobody can tell afterwards, is not gone.</summary>
    [Fact]
    public void WhatCannotBeToldAfterwardsIsNotGone()
    {
        var callers = Litware.Plan.Calls[0].Callers;
        SinglePoints call = new([], ["Trunk:x"], []), location = new(["Trunk:x"], [], []), untold = new([], [], ["Trunk:x"]);
        IReadOnlyList<SinglePointChange> Changes(SinglePoints before, SinglePoints after) => SinglePointChanges.Of(
            [new CallChange(callers, 1, "911", Outcome.Located, Outcome.Located, [])
                { SinglePointsBefore = before, SinglePointsAfter = after }]);

        Assert.Empty(Changes(call, untold));
        Assert.Equal((0, 1), Assert.Single(Changes(location, untold)) is var now ? (now.LocationGone, now.UntoldNew) : default);
        Assert.Equal((0, 0, 1), Assert.Single(Changes(SinglePoints.None, untold)) is var found
            ? (found.LocationNew, found.CallNew, found.UntoldNew) : default);
        Assert.Contains("New single point: Trunk:x may take the call from 1 group (", string.Join("\n",
            SinglePointText.Lines(Changes(SinglePoints.None, untold), 0)), StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(Changes(call, SinglePoints.None)).CallGone);
        Assert.Equal(1, Assert.Single(Changes(location, SinglePoints.None)).LocationGone);
    }

    /// <summary>From some networks of a site the location was there, and is from none: at worst it is as it was.</summary>
    [Fact]
    public void WhoLosesTheLocationFromSomeNetworksIsWorseOff()
    {
        var start = Offices.One.Subnet("10.77.0.0", "Reno", located: false).Callers(9, "Reno", "pool.x", "Tag:RenoUsers").Build();
        var right = Litware.Planned(Design, start);
        var deaf = DesignFile.Parse("test.e911.json", Offices.Text().Replace("\"kind\": \"onPremSbc\"",
            "\"kind\": \"onPremSbc\", \"passesPidfLo\": false", StringComparison.Ordinal));

        var plan = Planner.Make(deaf, PlannedDeployment.After(start, right.Steps), [], Litware.Created,
            applied: new AppliedDesign(Design, "")).Plan!;

        var call = Assert.Single(plan.Calls);
        Assert.Equal((Outcome.Unlocated, Outcome.Located, Outcome.Unlocated, Outcome.Unlocated),
            (call.Before, call.BestBefore, call.After, call.BestAfter));
        Assert.False(plan.Safe);
        Assert.Contains("Unlocated (at best Located) -> Unlocated", CallText.Of(call), StringComparison.Ordinal);
        Assert.Contains("1 worse (Reno)", PlanText.Summary(plan), StringComparison.Ordinal);
        Assert.Contains(", Unlocated (at best Located)", CallText.Of(Assert.Single(right.Calls)).Replace(" -> ", ", ",
            StringComparison.Ordinal), StringComparison.Ordinal);
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

    /// <summary>Of a list the rest stays, and a way back says so.</summary>
    [Fact]
    public void ANameInAListThatLeadsNowhereIsLeftOutAlone()
    {
        var plan = Plan(Offices.One.Assign("Reno", "Gone")
            .Set("CsVoicePolicy", "Tag:RenoUsers", ("PstnUsages", new[] { "Reno", "Ghost" })));
        var told = plan.Findings.Where(finding => finding.Id == "ValueLeadsNowhere").ToDictionary(finding => finding.ObjectType);
        Assert.EndsWith("it leaves that name out, and says so.", told["CsVoicePolicy"].Message(), StringComparison.Ordinal);
        Assert.EndsWith("it leaves the property without a value, and says so.", told["CsNetworkSite"].Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void OnlyWhoWasWrongBeforeIsStillWrong()
    {
        var start = Offices.One.Callers(9, "Reno", "pool.x", "Tag:RenoUsers").LocationPolicy("Old", "Reno", "911:999").Assign("Reno", "Old")
            .Route("Any", ".*", "Reno", "gw").Set("CsVoicePolicy", "Tag:RenoUsers", ("PstnUsages", new[] { "Long Distance" }));
        var plan = Plan(start);

        var finding = Assert.Single(plan.Findings, finding => finding.Id == "CallsStillWrong");
        Assert.Contains(plan.Calls, call => call.Worse && call.Number == "999");
        Assert.StartsWith("9 callers of zone Reno end wrong after the plan: 999 Failed", finding.Message(), StringComparison.Ordinal);
        Assert.Contains(", 1 ends wrong. Other calls", PlanText.Summary(plan), StringComparison.Ordinal);
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

    /// <summary>One number of a group is at the mercy of what another number is at the mercy of no more.</summary>
    [Fact]
    public void ANewSinglePointOfOneNumberIsNotHiddenByAnother()
    {
        var taken = new SinglePoints([], ["Trunk:PstnGateway:sbc1"], []);
        var call = new CallChange(new CallerKey("Reno", ClientKind.Modern, null, null, null, null), 1, "911", Outcome.Located,
            Outcome.Located, []);

        var page = PlanText.Of(Of(call with { SinglePointsBefore = taken }, call with { Number = "112", SinglePointsAfter = taken },
            call with { Number = "988", SinglePointsAfter = taken }));

        Assert.Contains("New single point: Trunk:PstnGateway:sbc1 takes the call from 1 group (Reno).", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Gone single point", page, StringComparison.Ordinal);
        Assert.Contains("Gone single point: Trunk:PstnGateway:sbc1 took the call from 1 group (Reno).",
            PlanText.Of(Of(call with { SinglePointsBefore = taken }, call with { Number = "112" })), StringComparison.Ordinal);
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
        Assert.Contains("-WhatIf", PlanText.Of(Of(call)).Split('\n')[^1]);
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
