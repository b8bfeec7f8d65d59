using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Planning;

/// <summary>Removing what a design has left behind: when, what, in which order, and what stays.</summary>
public sealed class RetireTests
{
    private static readonly DateTimeOffset Now = Litware.Created;

    [Fact]
    public void NothingIsLeftOfAnEarlierDesignAndNoCallIsDark()
    {
        int removed = 0, stripped = 0;
        foreach (var seed in Chances.Seeds(0, 400))
        {
            var it = new RandomCase(seed);
            if (it.Snapshot.Callers.Count == 0) continue;
            var (_, earlier) = it.Another();
            var start = it.Snapshot;
            if (Planner.Make(earlier, start, [], Now).Plan is not { } first) continue;
            start = Applying.Applied(first, start, it.Reading).Now;
            if (Planner.Make(it.Document, start, [], Now, applied: AppliedDesign.Of(first)).Plan is not { } second) continue;
            start = Applying.Applied(second, start, it.Reading).Now;

            var result = Planner.Retire(it.Document, start, RetirePolicy.AtOnce, Now, AppliedDesign.Of(second));
            var plan = result.Plan ?? throw new InvalidOperationException($"Seed {seed}: {string.Join("; ", result.Findings)}");
            Assert.True(!plan.Calls.Any(call => call.Dark),
                $"Seed {seed}: {string.Join("; ", plan.Calls.Where(call => call.Dark).Select(CallText.Of))}");

            // A route of the earlier design may have been better than what is designed now: then the plan says so.
            Assert.Equal(plan.Calls.Any(call => call.After < call.Before), plan.Findings.Any(finding => finding.Id == "CallsWorse"));
            Assert.All(plan.Steps, step =>
                Assert.True(step.Action == StepAction.Delete || step.ObjectType == "CsVoicePolicy", step.ToString()));
            Assert.Equal(PlanFile.Format(plan), PlanFile.Format(PlanFile.Parse("p", PlanFile.Format(plan))));
            var deployment = new FakeDeployment(start, it.Reading);
            if (plan.Steps.Count > 0) Assert.True(deployment.Apply(plan, force: !plan.Safe).Clean, $"Seed {seed}");
            removed += plan.Steps.Count(step => step.Action == StepAction.Delete);
            stripped += plan.Steps.Count(step => step.Action == StepAction.Update);

            // What a network site still names stays, with all that it leads to; nothing else does.
            if (plan.Findings.Any(finding => finding.Id == "RetireWaits")) continue;
            Assert.Empty(Planner.Retire(it.Document, deployment.Now, RetirePolicy.AtOnce, Now).Plan!.Steps);
            Assert.Empty(Litware.Planned(it.Document, deployment.Now).Steps);
            Assert.DoesNotContain(Drifts.Find(it.Document, deployment.Now, DriftSeverity.Minor, new DateTime(2026, 11, 22)).Items, item =>
                item.Actual.Contains("left over", StringComparison.Ordinal));
        }

        Assert.True(removed >= Chances.Of(501) && stripped >= Chances.Of(21), $"{removed} removed, {stripped} stripped");
    }

    [Fact]
    public void APolicyWaitsUntilClientsHaveLetGoOfIt()
    {
        var start = RetiringOffice.Renamed();
        Dictionary<string, DateTimeOffset> released = new(StringComparer.OrdinalIgnoreCase) { ["Tag:E911-Reno"] = Now.AddHours(-23) };

        var early = Planner.Retire(RetiringOffice.Design("Nevada"), start, new RetirePolicy(RetirePolicy.DefaultAge, released), Now).Plan!;
        var finding = Assert.Single(early.Findings);
        Assert.Equal(("RetireWaits", "Tag:E911-Reno"), (finding.Id, finding.Identity));
        Assert.Contains(
            "a network site named it until 2026-11-21T07:00:00Z, and 24 hours must have passed. Plan again after 2026-11-22T07:00:00Z.",
            finding.Message());

        // What the policy leads to stays with it; the voice policy is the server's own matter, and goes at once.
        Assert.Equal(["Update CsVoicePolicy Tag:RenoUsers", "Delete CsVoiceRoute E911-Reno-Local", "Delete CsPstnUsage E911-Reno-Local"],
            early.Steps.Select(step => step.ToString()));

        released["Tag:E911-Reno"] = Now.AddHours(-24);
        var due = Planner.Retire(RetiringOffice.Design("Nevada"), start, new RetirePolicy(RetirePolicy.DefaultAge, released), Now).Plan!;
        Assert.Empty(due.Findings);
        Assert.Contains("Delete CsLocationPolicy Tag:E911-Reno", due.Steps.Select(step => step.ToString()));
        Assert.Equal("Delete CsPstnUsage E911-Reno-Local", due.Steps[^1].ToString());
        Assert.True(due.Safe);
    }

    [Fact]
    public void WithoutAJournalThatTellsItWaitsUnlessToldOtherwise()
    {
        var rule = new RetirePolicy(RetirePolicy.DefaultAge, new Dictionary<string, DateTimeOffset>());
        Assert.Contains("-RetireAfter 0",
            Assert.Single(Planner.Retire(RetiringOffice.Design("Nevada"), RetiringOffice.Renamed(), rule, Now).Plan!.Findings).Message());
        Assert.Empty(Planner.Retire(RetiringOffice.Design("Nevada"), RetiringOffice.Renamed(), RetirePolicy.AtOnce, Now).Plan!.Findings);
    }

    [Theory]
    [InlineData("granted", "granted to 3 users")]
    [InlineData("unread CsUser", "users were not read")]
    [InlineData("unread CsCommonAreaPhone", "CsCommonAreaPhone were not read")]
    [InlineData("named", "network site Sparks names it")]
    public void APolicyThatAnybodyHasIsNeverRemoved(string why, string words)
    {
        var start = RetiringOffice.Renamed(builder =>
        {
            if (why == "granted") builder.Callers(3, null, "pool.x", "Tag:RenoUsers", locationPolicy: "E911-Reno");
        });
        if (why.StartsWith("unread", StringComparison.Ordinal)) start = Unread(start, why.Split(' ')[1]);
        if (why == "named") start = start.With([new DeploymentObject(NetworkSite.Type, "Sparks").With("LocationPolicy", "E911-Reno")]);
        var plan = Planner.Retire(RetiringOffice.Design("Nevada", why == "named"
            ? """, "outOfScope": [{ "networkSite": "Sparks", "reason": "r" }]""" : ""), start, RetirePolicy.AtOnce, Now).Plan!;

        Assert.DoesNotContain(plan.Steps, step => step.ObjectType == "CsLocationPolicy");
        Assert.DoesNotContain(plan.Steps, step => step.Identity is "E911-Reno" or "E911-Reno-Primary");
        Assert.Contains(words, Assert.Single(plan.Findings, finding => finding.Id == "RetireWaits").Message());
    }

    [Fact]
    public void WhatAPolicyThatStaysLeadsToStaysWhateverElseStandsInItsUsage()
    {
        // The site left its zone and still names the policy; somebody has put a route of his own into the usage.
        var foreign = new DeploymentObject(VoiceRoute.Type, "Theirs",
            [new("NumberPattern", @"^\+1425\d{7}$"), new("PstnUsages", new[] { "E911-Reno" }), new("Priority", 90L)]);
        var start = RetiringOffice.Renamed()
            .With([new DeploymentObject(NetworkSite.Type, "Sparks").With("LocationPolicy", "E911-Reno"), foreign]);

        var plan = Planner.Retire(RetiringOffice.Design("Nevada", """, "outOfScope": [{ "networkSite": "Sparks", "reason": "r" }]"""),
            start, RetirePolicy.AtOnce, Now).Plan!;

        Assert.Equal(
            ["CsPstnUsage E911-Reno-Local", "CsVoicePolicy Tag:RenoUsers", "CsVoiceRoute E911-Reno-Local"],
            plan.Steps.Select(step => step.ObjectType + " " + step.Identity).Order(StringComparer.Ordinal));
        Assert.Equal("Tag:E911-Reno", Assert.Single(plan.Findings, finding => finding.Id == "RetireWaits").Identity);
        Assert.True(plan.Safe);
    }

    [Fact]
    public void ADesignThatIsNotInPlaceRetiresNothing()
    {
        var result = Planner.Retire(RetiringOffice.Design("Nevada"), RetiringOffice.Start.Build(), RetirePolicy.AtOnce, Now);
        Assert.Null(result.Plan);
        Assert.Contains(result.Findings, finding => finding is { Id: "RetireTooEarly", Severity: FindingSeverity.Error });
    }

    [Fact]
    public void APlanOffersIt()
    {
        var plan = Litware.Planned(RetiringOffice.Design("Nevada"), RetiringOffice.Renamed());
        Assert.Empty(plan.Steps);
        Assert.Equal("RetireOffered", Assert.Single(plan.Findings).Id);
        Assert.Empty(Litware.Planned(RetiringOffice.Design("Reno"),
            Applying.Applied(Litware.Planned(RetiringOffice.Design("Reno"), RetiringOffice.Start.Build()), RetiringOffice.Start.Build())
            .Now).Findings);
    }

    [Fact]
    public void AVoicePolicyThatLeftTheDesignLosesItsUsageAndNothingElseGoes()
    {
        var start = Offices.One.Callers(3, "Reno", "pool.x", "Tag:RenoUsers").Build();
        var deployment = Applying.Applied(Litware.Planned(Offices.Design(), start), start);
        var less = DesignFile.Parse("test.e911.json", Offices.Text().Replace("\"Tag:RenoUsers\"", "\"Global\"", StringComparison.Ordinal));
        Assert.True(deployment.Apply(Litware.Planned(less, deployment.Now)).Clean);

        var plan = Planner.Retire(less, deployment.Now, RetirePolicy.AtOnce, Now).Plan!;
        Assert.Equal("Update CsVoicePolicy Tag:RenoUsers", Assert.Single(plan.Steps).ToString());
        Assert.EndsWith("Other calls: unchanged.", PlanText.Summary(plan), StringComparison.Ordinal);
        Assert.True(deployment.Apply(plan).Clean);
        Assert.Equal(["Reno", "Long Distance"], deployment.Now.Find(VoicePolicy.Type, "RenoUsers")!.List("PstnUsages"));
        Assert.Empty(Litware.Planned(less, deployment.Now).Findings);
    }

    [Fact]
    public void WhatIsInUseAgainIsNotRemoved()
    {
        var start = RetiringOffice.Renamed();
        var plan = Planner.Retire(RetiringOffice.Design("Nevada"), start, RetirePolicy.AtOnce, Now).Plan!;
        var deployment = new FakeDeployment(start);
        deployment.Change(now => new Snapshot(
            now.ReadTypes.Select(type => new KeyValuePair<ObjectType, IReadOnlyList<DeploymentObject>>(type, now.All(type))))
        { Source = now.Source, Callers =
            [.. now.Callers, new CallerClass(1, null, "pool.x", "Tag:RenoUsers", "E911-Reno", null, "modern")] });

        var error = Assert.ThrowsAny<E911Exception>(() => deployment.Apply(plan));
        Assert.Equal("PlanIsStale", error.ErrorId);
        Assert.Contains("CsLocationPolicy Tag:E911-Reno was to be removed, and is in use again", error.Message);

        // Where the users cannot be read, nobody can tell.
        deployment.Change(now => Unread(now, "CsUser"));
        error = Assert.ThrowsAny<E911Exception>(() => deployment.Apply(plan));
        Assert.Equal("CommandFailed", error.ErrorId);
        Assert.Contains("users were not read", error.Message);
    }

    private static Snapshot Unread(Snapshot snapshot, string noun) =>
        new(snapshot.ReadTypes.Select(type => new KeyValuePair<ObjectType, IReadOnlyList<DeploymentObject>>(type, snapshot.All(type))))
    { Source = snapshot.Source, Callers = snapshot.Callers, Unread = [new UnreadNoun(noun, "Access was denied.")] };
}
