using System;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Planning;

/// <summary>What calls were worth before a plan is judged by the design that was applied then.</summary>
public sealed class RolesBeforeTests
{
    [Fact]
    public void TheRolesBeforeAreThoseOfTheDesignInPlace()
    {
        var compared = 0;
        foreach (var seed in Chances.Seeds(0, 150, 16, 20, 24))
        {
            var it = new RandomCase(seed);
            var (_, earlier) = it.Another();
            if (Planner.Make(earlier, it.Snapshot, [], Litware.Created).Plan is not { } first) continue;
            var start = Applying.Applied(first, it.Snapshot, it.Reading).Now;
            if (Planner.Make(it.Document, start, [], Litware.Created, applied: AppliedDesign.Of(first)).Plan is not { } plan) continue;

            Assert.Equal(first.Id, plan.RolesBefore!.PlanId);
            var was = new CallEngine(new CallIndex(start, CallFacts.Before(it.Document, earlier)));
            var after = new CallEngine(new CallIndex(PlannedDeployment.After(start, plan.Steps), CallFacts.From(it.Document)));
            foreach (var call in plan.Calls)
            {
                var request = new CallRequest(call.Callers.Caller, call.Number);
                Assert.Equal((was.Run(request).Outcome, after.Run(request).Outcome), (call.Before, call.After));
                Assert.False(call.Better && call.After < was.Run(request).Outcome, CallText.Of(call));
                compared++;
            }

            Assert.Equal(!plan.Calls.Any(call => call.Dark || call.Worse || call.Weaker), plan.Safe);

            // What drift calls Critical right after applying, the plan has said.
            var said = plan.Findings.SelectMany(finding => finding.Calls).Select(call => (call.Callers, call.Number)).ToHashSet();
            var now = Applying.Applied(plan, start, it.Reading).Now;
            foreach (var item in DriftFinder.Find(it.Document, now, DriftSeverity.Minor, new DateTime(2026, 11, 22)).Items
                .Where(item => item is { Severity: DriftSeverity.Critical, Effect.Callers: not null, Waiting: false }))
            {
                Assert.True(said.Contains((item.Effect!.Callers!, item.Effect.Numbers[0]))
                    || plan.Findings.Any(finding => finding.Identity == item.Identity),
                        $"Seed {seed}: {item.Shown()} {item.Shown().Effect}");
            }
        }

        Assert.True(compared > Chances.Of(150), $"{compared} calls");
    }

    /// <summary>What a location policy says today makes nothing an emergency number: a plan and a trace say the same of today.</summary>
    [Fact]
    public void ADialStringThatSomebodyTypedIsNoEmergencyNumberBeforeThePlan()
    {
        var right = Litware.Right;
        var policy = right.Find(LocationPolicy.Type, "Tag:E911-Reno")!;
        var numbers = policy.Records("EmergencyNumbers").Select(number => number.Text("DialString") != "911" ? number
            : new ValueRecord(number.Fields.Select(field => field.Key == "DialString" ? new(field.Key, "9911") : field))).ToArray();
        var live = right.With([policy.With("EmergencyNumbers", numbers), .. right.All(VoiceRoute.Type)
            .Where(route => route.Identity.StartsWith("E911-Reno", StringComparison.Ordinal))
            .Select(route => route.With("NumberPattern", @"^\+?9?911$"))]);
        var plan = Planner.Make(Litware.Design, live, [], Litware.Created, applied: AppliedDesign.Of(Litware.Plan)).Plan!;

        var trace = new CallEngine(new CallIndex(live, CallFacts.From(Litware.Design)));
        Assert.All(plan.Calls, call =>
            Assert.Equal(trace.Run(new CallRequest(call.Callers.Caller, call.Number)).Outcome, call.Before));
        Assert.Contains(plan.Calls, call => call is { Before: Outcome.Misrouted, After: Outcome.Located, Better: true });
    }

    /// <summary>What the design before had for an emergency number was one until the plan, and is none afterwards.</summary>
    [Fact]
    public void AnEmergencyNumberOfTheDesignInPlaceIsOneUntilThePlan()
    {
        var text = Litware.Design.Text.Replace("\"dialString\": \"911\"", "\"dialString\": \"9110\"", StringComparison.Ordinal);
        var earlier = DesignFile.Parse(Litware.Design.Path, text);
        var live = PlannedDeployment.After(Litware.Snapshot, Litware.Planned(earlier, Litware.Snapshot).Steps);
        var plan = Planner.Make(Litware.Design, live, [], Litware.Created,
            applied: new AppliedDesign(earlier, "the plan before")).Plan!;

        var then = new CallEngine(new CallIndex(live, CallFacts.From(earlier)));
        Assert.All(plan.Calls.Where(call => call.Number == "9110"), call =>
            Assert.Equal(then.Run(new CallRequest(call.Callers.Caller, call.Number)).Outcome, call.Before));
        Assert.Contains(plan.Calls, call => call is { Number: "9110", Before: Outcome.Located, Worse: true });
        Assert.Equal(plan.Calls.Count, PlanFile.Parse("p", PlanFile.Format(plan)).Calls.Count);
    }

    [Fact]
    public void WithoutAJournalTheyAreGuessedAndThePlanSaysSo()
    {
        Assert.Null(Litware.Plan.RolesBefore);
        Assert.Contains("judged by guessed roles", PlanText.Of(Litware.Plan)
            .Replace(Environment.NewLine + "    ", " ", StringComparison.Ordinal),
            StringComparison.Ordinal);
        var again = Litware.Planned(Litware.Design, PlannedDeployment.After(Litware.Snapshot, Litware.Plan.Steps));
        Assert.Equal((Litware.Design.Hash, ""), (again.RolesBefore!.DesignHash, again.RolesBefore.PlanId));
        Assert.Equal(PlanFile.Format(again), PlanFile.Format(PlanFile.Parse("p", PlanFile.Format(again))));
    }
}
