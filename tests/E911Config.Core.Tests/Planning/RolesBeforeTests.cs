using System;
using System.Linq;
using E911Config.Core.Calls;
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
            var was = new CallEngine(new CallIndex(start, CallFacts.Before(it.Document, start, earlier)));
            var after = new CallEngine(new CallIndex(PlannedDeployment.After(start, plan.Steps), CallFacts.From(it.Document, start)));
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
