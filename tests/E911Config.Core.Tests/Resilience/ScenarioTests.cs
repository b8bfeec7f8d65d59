using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using E911Config.Core.Calls;
using E911Config.Core.Resilience;
using E911Config.Core.Tests.Calls;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Resilience;

/// <summary>What a reader of the sets should see, worked out by hand.</summary>
public sealed class ScenarioTests
{
    private static readonly Caller AtHome = Office.Caller;
    private static readonly Caller AtBranch = Office.Branch;

    [Fact]
    public void BothProviderTrunksBehindOneMediationPool()
    {
        var builder = TwoSbcs();
        var found = Find(builder, AtHome);
        Assert.Equal(Outcome.Located, found.Outcome);
        Assert.Equal(
        [
            "Location Lis", "Call Mediation:med", "Call Provider", "Call Registrar:pool", "Call Site:HQ",
            "Call Gateway:PstnGateway:sbc1 + Gateway:PstnGateway:sbc2", "Call Gateway:PstnGateway:sbc1 + Trunk:PstnGateway:sbc2",
            "Call Gateway:PstnGateway:sbc2 + Trunk:PstnGateway:sbc1", "Call Trunk:PstnGateway:sbc1 + Trunk:PstnGateway:sbc2",
        ], Texts(found));
        Assert.All(found.SinglePoints, point => Assert.Null(point.Alternative));
        Assert.Equal((false, false, true, false), (found.Survives(1), found.Survives(2), Find(builder, AtHome, 1).Survives(0),
            found.KeepsLocation(1)));
    }

    [Fact]
    public void AGatewayBehindAnotherMediationPoolThatNoRouteListsIsTheNearestAlternative()
    {
        var builder = TwoSbcs().Mediation("other", "HQ").Gateway("gw", "HQ", "other").Site("Far").NetworkSite("Far")
            .Mediation("far", "Far").Gateway("another", "Far", "far");
        var points = Find(builder, AtHome).SinglePoints;
        var gateway = new Alternative(null, "PstnGateway:gw", "Site:HQ", "HQ", Outcome.Unlocated);
        Assert.Equal([("Lis", null), ("Mediation:med", gateway), ("Provider", gateway), ("Registrar:pool", null), ("Site:HQ", null)],
            points.Select(point => (point.Element, point.Alternative)));

        // Once a route has it, it saves the call.
        points = Find(builder.Route("Last", @"^\+911$", "Emergency", "gw"), AtHome).SinglePoints;
        Assert.Equal([("Lis", Loss.Location), ("Mediation:med", Loss.Location), ("Provider", Loss.Location), ("Registrar:pool", Loss.Call),
            ("Site:HQ", Loss.Call)], points.Select(point => (point.Element, point.Loses)));
    }

    [Fact]
    public void ATrunkThatIsRoutedAlreadyIsNoAlternative()
    {
        var builder = TwoSbcs().Mediation("other", "HQ").Gateway("gw", "HQ", "other").Route("Last", @"^\+911$", "Emergency", "gw");
        Assert.DoesNotContain(Find(builder, AtHome).SinglePoints, point => point.Alternative?.Trunk is not null);
    }

    [Fact]
    public void AnotherPoolIsTheAlternativeToAPoolWithoutBackup()
    {
        var builder = TwoSbcs().Pool("second", "HQ");
        var points = Find(builder, AtHome).SinglePoints;
        Assert.Equal(new Alternative("second", null, "Site:HQ", "HQ", Outcome.Located),
            points.Single(point => point.Element == "Registrar:pool").Alternative);
        builder.Set("CsRegistrar", "pool", ("BackupRegistrar", "second"));
        Assert.DoesNotContain("Call Registrar:pool", Texts(Find(builder, AtHome)));
        Assert.Contains("Call Registrar:pool + Registrar:second", Texts(Find(builder, AtHome)));
    }

    [Fact]
    public void NoTrunkStandsInWhereTheBackupMakesNoNumber()
    {
        var builder = TwoSbcs().Gateway("gw", "HQ", "med").Site("Other").NetworkSite("Other").Pool("second", "Other").Assign("HQ", null)
            .LocationPolicy("Global", "Emergency", "911").LocationPolicy("Site:Other", "Emergency", "999")
            .Set("CsRegistrar", "pool", ("BackupRegistrar", "second"));
        Assert.Equal(new SinglePoint("Registrar:pool", Loss.Call, Outcome.Failed, null),
            Find(builder, AtHome).SinglePoints.Single(point => point.Element == "Registrar:pool"));
    }

    [Fact]
    public void ABranchWhoseOnlyGatewayIsBehindTheSameLine()
    {
        var builder = Office.Alone().Office("Branch", parent: "HQ", locationPolicy: "HQ").Gateway("gw-branch", "Branch", "pool")
            .Route("Fallback", @"^\+911$", "Emergency", "gw-branch");
        var found = Find(builder, AtBranch);
        Assert.Equal(["Location Gateway:PstnGateway:sbc", "Location Lis", "Location Provider", "Location Trunk:PstnGateway:sbc",
            "Call Mediation:pool", "Call Registrar:pool", "Call Site:HQ", "Call Wan:Branch"], Texts(found).Take(8));
        Assert.Null(found.SinglePoints.Single(point => point.Element == "Wan:Branch").Alternative);
    }

    [Fact]
    public void AnApplianceAtTheBranchIsTheAlternativeToTheLine()
    {
        var builder = Office.Alone().Office("Branch", parent: "HQ", locationPolicy: "HQ").Appliance("sba", "Branch", "pool")
            .Gateway("gw-branch", "Branch", "sba");
        var line = Find(builder, AtBranch).SinglePoints.Single(point => point.Element == "Wan:Branch");
        Assert.Equal(new Alternative("sba", "PstnGateway:gw-branch", "Site:Branch", "Branch", Outcome.Unlocated), line.Alternative);
        builder.Route("Fallback", @"^\+911$", "Emergency", "gw-branch");
        line = Find(builder, AtBranch).SinglePoints.Single(point => point.Element == "Wan:Branch");
        Assert.Equal(new Alternative("sba", null, "Site:Branch", "Branch", Outcome.Unlocated), line.Alternative);
        Assert.DoesNotContain("Wan:Branch", Find(builder, AtBranch with { RegistrarPool = "sba" }).SinglePoints
            .Where(point => point.Loses != Loss.Location).Select(point => point.Element));
    }

    [Theory]
    [InlineData("NextRoute")]
    [InlineData("Blocks")]
    public void ALimitWithNoWayRound(string reading)
    {
        var builder = Office.Alone().Profile("Narrow").AdmissionControl()
            .Office("Branch", parent: "HQ", locationPolicy: "HQ", profile: "Narrow");
        var found = Find(builder, AtBranch, assumptions: Office.Read("CacRefusal", reading));
        Assert.Contains("Call Cac:Wan:Branch", Texts(found));
        Assert.Contains("Call Wan:Branch", Texts(found));
    }

    [Theory]
    [InlineData("NextRoute", "Location Cac:Wan:Branch")]
    [InlineData("Blocks", "Call Cac:Wan:Branch")]
    public void ALimitWithAWayRoundThatARefusalBlocks(string reading, string expected)
    {
        var found = Find(Office.WithBranch("Narrow"), AtBranch with { RegistrarPool = "sba" },
            assumptions: Office.Read("CacRefusal", reading));
        Assert.Contains(expected, Texts(found));

        // If the line is down altogether, nobody is asked, and the call goes on to the branch's own gateway.
        Assert.Contains("Location Wan:Branch", Texts(found));
        Assert.DoesNotContain("Call Cac:Wan:Branch + Wan:Branch", Texts(found));
    }

    [Fact]
    public void AFinalReplyOfAProviderTrunk()
    {
        var builder = Office.Alone();
        Assert.DoesNotContain(Find(builder, AtHome, 4).Sets.SelectMany(set => set.Elements),
            name => name.StartsWith("Reply:", StringComparison.Ordinal));
        builder.ResponseCode("PstnGateway:sbc", "Final", 503, 603);
        var found = Find(builder, AtHome);
        Assert.Contains("Call Reply:PstnGateway:sbc=503", Texts(found));
        Assert.Equal(Outcome.Failed, found.SinglePoints.Single(point => point.Element == "Reply:PstnGateway:sbc=503").Outcome);

        // A trunk that is down replies nothing.
        Assert.Contains("Location Trunk:PstnGateway:sbc", Texts(found));
        Assert.DoesNotContain("Reply:PstnGateway:sbc=503",
            Find(builder, AtHome, failed: "Trunk:PstnGateway:sbc").Sets.SelectMany(set => set.Elements));
    }

    [Fact]
    public void AMisrouteInFrontIsLostUntilItFailsToo()
    {
        // The branch's gateway leads to the branch's own centre, which is the wrong one for headquarters.
        var builder = Office.WithBranch();
        var found = Find(builder, AtHome, 4);
        Assert.Contains("Call Trunk:PstnGateway:sbc", Texts(found));
        Assert.Equal(Outcome.Misrouted, found.SinglePoints.Single(point => point.Element == "Trunk:PstnGateway:sbc").Outcome);
        Assert.DoesNotContain(found.Sets, set => set.Size > 1 && set.Elements.Contains("Trunk:PstnGateway:sbc"));
        var without = Find(builder, AtHome, 4, failed: "Trunk:PstnGateway:gw-branch");
        Assert.Contains("Location Trunk:PstnGateway:sbc", Texts(without));
        Assert.Contains("Call Trunk:PstnGateway:gw + Trunk:PstnGateway:sbc", Texts(without));
    }

    [Fact]
    public void WhatIsLostAlreadyHasNoSets()
    {
        var lost = Find(Office.Alone(), AtHome, failed: "Site:HQ");
        Assert.Equal(Outcome.Failed, lost.Outcome);
        Assert.Empty(lost.Sets);
        Assert.Empty(lost.SinglePoints);
        Assert.Equal((false, false), (lost.Survives(0), lost.KeepsLocation(0)));
        var unlocated = Find(Office.Alone(), AtHome, failed: "lis");
        Assert.Equal(Outcome.Unlocated, unlocated.Outcome);
        Assert.DoesNotContain(unlocated.Sets, set => set.Loses == Loss.Location);
        Assert.NotEmpty(unlocated.Sets);
    }

    [Fact]
    public void WhatCannotBeToldStandsApart()
    {
        var builder = Office.WithBranch().Unread("CsRegistrar");
        var found = Find(builder, AtBranch with { RegistrarPool = "sba" });
        Assert.Contains("Unknown Site:Branch", Texts(found));
        Assert.Equal(Outcome.Unknown, found.SinglePoints.Single(point => point.Element == "Site:Branch").Outcome);
        Assert.Equal(false, found.Survives(1));
    }

    [Fact]
    public void WhatFailsOrHowManyMustBeKnown()
    {
        var index = Index(Office.Alone());
        Assert.Equal("ElementUnknown", Assert.Throws<E911Exception>(() => new ResilienceFinder(index, failed: ["Trunk:gone"])).ErrorId);
        Assert.All([0, 5, -1], size => Assert.Throws<ArgumentOutOfRangeException>(() => new ResilienceFinder(index, size)));
    }

    [Fact]
    public void GroupsSurviveIfEveryNumberDoes()
    {
        var builder = Office.WithBranch();
        var home = new CallerGroup("HQ", AtHome);
        var branch = new CallerGroup("Branch", AtBranch with { RegistrarPool = "sba" });
        var result = new ResilienceFinder(Index(builder), failed: ["gateway:sbc"]).Find([(home, "911"), (branch, "911"), (branch, "112"),
            (branch, "999")]);
        Assert.Equal(4, result.Calls.Count);
        Assert.Equal((0, 0, (int?)null), (result.GroupsSurviving(1), result.GroupsSurviving(2), result.GroupsSurviving(3)));
        Assert.Equal(2, result.MaxSize);
        Assert.Equal(["gateway:sbc"], result.Failed);
        Assert.Same(result.Calls[1].Failures, result.Calls[2].Failures);
        Assert.NotSame(result.Calls[1].Failures, result.Calls[3].Failures);
    }

    [Fact]
    public void TheUserCanEndIt()
    {
        var looks = 0;
        var snapshot = TwoSbcs().Build().ForRun(() =>
        {
            if (Interlocked.Increment(ref looks) > 2) throw new OperationCanceledException();
        });
        var finder = new ResilienceFinder(new CallIndex(snapshot, CallFacts.Assumed(snapshot)), 4);
        Assert.Throws<OperationCanceledException>(() => finder.Find([(new CallerGroup("HQ", AtHome), "911")]));
        Assert.InRange(looks, 3, 6);
    }

    [Fact]
    public void InterchangeableElementsAreOnePart()
    {
        var groups = Interchangeable.Group(Find(TwoSbcs(), AtHome).Sets);
        Assert.Equal(["Location 1 of Lis", "Call 1 of Mediation:med, Provider, Registrar:pool, Site:HQ",
            "Call 1 of Gateway:PstnGateway:sbc1, Trunk:PstnGateway:sbc1 + 1 of Gateway:PstnGateway:sbc2, Trunk:PstnGateway:sbc2"],
            groups.Select(Text));
        Assert.Equal([1, 1, 2], groups.Select(group => group.Size));
    }

    private static DeploymentBuilder TwoSbcs() => new DeploymentBuilder().Office("HQ").Pool("pool", "HQ").Mediation("med", "HQ")
        .Gateway("sbc1", "HQ", "med").PassesLocation("sbc1").Gateway("sbc2", "HQ", "med").PassesLocation("sbc2")
        .LocationPolicy("Tag:HQ", "Emergency", "911").Assign("HQ", "HQ").Route("Both", @"^\+911$", "Emergency", "sbc1", "sbc2");

    private static CallIndex Index(DeploymentBuilder builder)
    {
        var snapshot = builder.Build();
        return new CallIndex(snapshot, CallFacts.Assumed(snapshot));
    }

    private static CallFailures Find(DeploymentBuilder builder, Caller caller, int maxSize = 2, Assumptions? assumptions = null,
        params string[] failed) => new ResilienceFinder(Index(builder), maxSize, failed, assumptions).Find(caller, "911");

    private static string[] Texts(CallFailures found) => [.. found.Sets.Select(set => $"{set.Loses} {string.Join(" + ", set.Elements)}")];

    private static string Text(AlikeSets sets) =>
        $"{sets.Loses} {string.Join(" + ", sets.Parts.Select(part => $"{part.Failing} of {string.Join(", ", part.Elements)}"))}";
}
