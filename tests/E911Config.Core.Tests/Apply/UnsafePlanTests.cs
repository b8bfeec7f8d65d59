using System;
using System.Linq;
using E911Config.Core.Apply;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Apply;

/// <summary>
/// Plans of which somebody is dark on the way are refused, unless they are forced; whether that is so is asked once more before the first
/// write.
/// </summary>
public sealed class UnsafePlanTests
{
    [Fact]
    public void AnUnsafePlanIsRefusedAndNothingIsWritten()
    {
        var start = Deployed(["sbc1"], "911");
        var plan = Planner.Make(Design(["sbc1"], "112", "911"), start, [], Litware.Created,
            applied: new AppliedDesign(Design(["sbc1"], "911"), "the first")).Plan!;
        var deployment = new FakeDeployment(start);

        var error = Assert.ThrowsAny<E911Exception>(() => deployment.Apply(plan));
        Assert.Equal("PlanUnsafe", error.ErrorId);
        Assert.Contains("Reno, modern, Tag:RenoUsers, pool.x, 911: Located -> Located (Failed after step 1)", error.Message);
        Assert.Contains("-Force", error.Message);
        Assert.Empty(deployment.Written);

        Assert.Equal(ApplyOutcome.Applied, deployment.Apply(plan, force: true).Outcome);
        Assert.Empty(Litware.Planned(Design(["sbc1"], "112", "911"), deployment.Now).Steps);
    }

    [Fact]
    public void AnOrderThatIsNotSafeAnyMoreIsRefused()
    {
        // The plan moves 911 over the second leg while the first learns 112. Then the trunk of the second leg is taken out of service.
        var start = Deployed(["sbc1", "sbc2"], "911");
        var plan = Litware.Planned(Design(["sbc1", "sbc2"], "112", "911"), start);
        Assert.True(plan.Safe);
        var deployment = new FakeDeployment(start);
        deployment.Change(now => now.With([now.Find(Trunk.Type, "PstnGateway:sbc2")!.With("Routable", false)]));

        var error = Assert.ThrowsAny<E911Exception>(() => deployment.Apply(plan));
        Assert.Equal("PlanUnsafe", error.ErrorId);
        Assert.Contains("Something that the plan does not touch has changed", error.Message);
        Assert.Contains("911: Failed after step 1", error.Message);
        Assert.Empty(deployment.Written);
        Assert.Equal(ApplyOutcome.Applied, deployment.Apply(plan, force: true).Outcome);
    }

    [Fact]
    public void APlanThatLeavesCallsAtTheMercyOfOneTrunkIsRefused()
    {
        var start = Deployed(["sbc1"], "911");
        var made = Litware.Planned(Design(["sbc1"], "112", "911"), start);
        var plan = new Plan
        {
            Created = made.Created, Deployment = made.Deployment, Design = made.Design, Steps = made.Steps, Compared = made.Compared,
            Calls = [new CallChange(new CallerKey("Reno", ClientKind.Modern, "pool.x", "Tag:RenoUsers", null, null), 9, "911",
                Outcome.Located, Outcome.Located, []) { SinglePointsAfter = new SinglePoints([], ["Trunk:PstnGateway:sbc1"], []) }],
        };
        Assert.False(plan.Safe);
        var deployment = new FakeDeployment(start);

        var error = Assert.Throws<UnsafePlanException>(() => deployment.Apply(plan));
        Assert.Contains("at the mercy of one element where they were not, first Reno, modern, Tag:RenoUsers, pool.x, 911: ", error.Message,
            StringComparison.Ordinal);
        Assert.Contains("Trunk:PstnGateway:sbc1", error.Message, StringComparison.Ordinal);
        Assert.Empty(deployment.Written);
        Assert.Equal(ApplyOutcome.Applied, deployment.Apply(plan, force: true).Outcome);
    }

    [Fact]
    public void APlanThatEndsWorseForSomebodyIsRefused()
    {
        // The only trunk of the next design is out of service.
        var start = Deployed(["sbc1", "sbc2"], "911");
        start = start.With([start.Find(Trunk.Type, "PstnGateway:sbc2")!.With("Routable", false)]);
        var plan = Planner.Make(Design(["sbc2"], "911"), start, [], Litware.Created,
            applied: new AppliedDesign(Design(["sbc1", "sbc2"], "911"), "x")).Plan!;
        var deployment = new FakeDeployment(start);

        var error = Assert.Throws<UnsafePlanException>(() => deployment.Apply(plan));
        Assert.Contains("end worse than they are, first Reno, modern, Tag:RenoUsers, pool.x, 911: Located -> Failed", error.Message,
            StringComparison.Ordinal);
        Assert.Empty(deployment.Written);
        Assert.Throws<UnsafePlanException>(() => E911Config.Core.Reporting.Script.PlanScript.Of(plan));
        Assert.Contains("# WORSE: ", E911Config.Core.Reporting.Script.PlanScript.Of(plan, force: true), StringComparison.Ordinal);
    }

    [Fact]
    public void ForceAcceptsNothingElse()
    {
        var start = Deployed(["sbc1"], "911");
        var plan = Litware.Planned(Design(["sbc1"], "112", "911"), start);
        var deployment = new FakeDeployment(start);
        deployment.Set("CsLocationPolicy", "Tag:E911-Reno", "NotificationUri", "sip:x@x.test");

        Assert.Equal("PlanIsStale", Assert.ThrowsAny<E911Exception>(() => deployment.Apply(plan, force: true)).ErrorId);
        var other = new FakeDeployment(
            new Snapshot(start.ReadTypes.Select(type =>
            new System.Collections.Generic.KeyValuePair<ObjectType,
            System.Collections.Generic.IReadOnlyList<DeploymentObject>>(type, start.All(type))))
        { Source = new SnapshotSource("live", "x", "other.pool") });
        Assert.Equal("PlanForOtherDeployment", Assert.ThrowsAny<E911Exception>(() => other.Apply(plan, force: true)).ErrorId);
    }

    /// <summary>Two ways out on two pools were approved; then the second trunk moves to the pool of the first.</summary>
    [Fact]
    public void APlanWhoseCallsWouldBeAtTheMercyOfOneElementNowIsStale()
    {
        var start = TwoPools("sbc1", "sbc3");
        var plan = Litware.Planned(TwoDesign("sbc1", "sbc2"), start);
        Assert.True(plan.Safe);
        var moved = start.With([start.Find(Trunk.Type, "PstnGateway:sbc2")!
            .With("MediationServer", start.Find(Trunk.Type, "PstnGateway:sbc1")!["MediationServer"])]);
        Assert.Contains(Litware.Planned(TwoDesign("sbc1", "sbc2"), moved).Findings, finding => finding.Id == "CallsWeaker");
        var deployment = new FakeDeployment(start);
        deployment.Change(_ => moved);

        var error = Assert.ThrowsAny<E911Exception>(() => deployment.Apply(plan, force: true));

        Assert.Equal("PlanIsStale", error.ErrorId);
        Assert.Contains("911: Located", error.Message, StringComparison.Ordinal);
        Assert.Contains("Mediation:pool.x", error.Message, StringComparison.Ordinal);
        Assert.Empty(deployment.Written);
        Assert.Equal(ApplyOutcome.Applied, new FakeDeployment(start).Apply(plan).Outcome);
    }

    /// <summary>The same where no step touches the call: a warning, as of calls that end worse.</summary>
    [Fact]
    public void WhereNoStepTouchesTheCallItIsAWarning()
    {
        var start = TwoPools("sbc1", "sbc2");
        var plan = Litware.Planned(TwoDesign("sbc1", "sbc2", """
            , { "name": "Elko", "networkSites": ["Elko"], "strategy": "centralTrunk",
                "providerTrunks": ["PstnGateway:sbc1", "PstnGateway:sbc3"] }
            """), start);
        Assert.True(plan.Safe);
        var moved = start.With([start.Find(Trunk.Type, "PstnGateway:sbc2")!
            .With("MediationServer", start.Find(Trunk.Type, "PstnGateway:sbc1")!["MediationServer"])]);
        var application = new PlanApplication(plan, new FakeDeployment(moved), () => Litware.Created);

        Assert.NotEmpty(application.Prepare(System.Threading.CancellationToken.None));

        Assert.All(application.Elsewhere, call => Assert.Equal("Reno", call.Proved.Callers.NetworkSite));
        Assert.Contains("Mediation:pool.x", E911Config.Core.Reporting.ChangeText.Elsewhere(application), StringComparison.Ordinal);
    }

    /// <summary>A plan with nothing to do proved nothing of single points: nothing is worse than it proved.</summary>
    [Fact]
    public void APlanWithNothingToDoWarnsOfNothing()
    {
        var start = TwoPools("sbc1", "sbc1");
        var plan = Litware.Planned(TwoDesign("sbc1", "sbc1"), start);
        Assert.Empty(plan.Steps);
        var application = new PlanApplication(plan, new FakeDeployment(start), () => Litware.Created);

        Assert.Empty(application.Prepare(System.Threading.CancellationToken.None));

        Assert.Empty(application.Elsewhere);
    }

    private static Snapshot TwoPools(params string[] trunks)
    {
        var builder = new DeploymentBuilder().Office("Reno").Office("Elko").Pool("pool.x", "Reno", "pool.y", mediation: true)
            .Pool("pool.y", "Elko", "pool.x", mediation: true).Gateway("sbc1", "Reno", "pool.x").Gateway("sbc2", "Elko", "pool.y")
            .Gateway("sbc3", "Elko", "pool.y").VoicePolicy("RenoUsers").Callers(9, "Reno", "pool.x", "Tag:RenoUsers");
        return Applying.Applied(Litware.Planned(TwoDesign(trunks[0], trunks[1]), builder.Build()), builder.Build()).Now;
    }

    private static DesignDocument TwoDesign(string first, string second, string zones = "") => DesignFile.Parse("test.e911.json", $$"""
        { "formatVersion": 1, "name": "Test",
          "provider": { "trunks": [{ "trunk": "PstnGateway:sbc1", "kind": "onPremSbc" }, { "trunk": "PstnGateway:sbc2", "kind": "onPremSbc" },
            { "trunk": "PstnGateway:sbc3", "kind": "onPremSbc" }] },
          "zones": [{ "name": "Reno", "networkSites": ["Reno"], "strategy": "centralTrunk",
            "providerTrunks": [{{string.Join(", ", new[] { first, second }.Distinct().Select(trunk => $"\"PstnGateway:{trunk}\""))}}] }{{zones}}],
          "outOfScope": [{{(zones.Length > 0 ? "" : """{ "networkSite": "Elko", "reason": "r", "jurisdiction": "US" }""")}}] }
        """);

    private static Snapshot Deployed(string[] trunks, string number)
    {
        var builder = new DeploymentBuilder().Office("Reno").Pool("pool.x", "Reno", mediation: true).VoicePolicy("RenoUsers")
            .Callers(9, "Reno", "pool.x", "Tag:RenoUsers");
        foreach (var trunk in trunks) builder.Gateway(trunk, "Reno");
        return Applying.Applied(Litware.Planned(Design(trunks, number), builder.Build()), builder.Build()).Now;
    }

    private static DesignDocument Design(string[] trunks, string number, params string[] masks) => DesignFile.Parse("test.e911.json", $$"""
        { "formatVersion": 1, "name": "Test",
          "provider": { "trunks": [{{string.Join(", ", trunks.Select(trunk =>
            $$"""{ "trunk": "PstnGateway:{{trunk}}", "kind": "onPremSbc" }"""))}}] },
          "emergencyNumbers": [{ "dialString": "{{number}}", "masks": [{{string.Join(", ", masks.Select(mask => $"\"{mask}\""))}}] }],
          "zones": [{ "name": "Reno", "networkSites": ["Reno"], "strategy": "centralTrunk" }] }
        """);
}
