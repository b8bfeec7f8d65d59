using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Core.Text;

namespace E911Config.Core.Drift.Since;

/// <summary>
/// Calls of which the plan before proved better than what they come to after the next one, or that one failure takes which it did not:
/// drift tells of them until that is applied, whose proof then is the reference.
/// </summary>
internal static class WorseSince
{
    /// <summary>The findings, one for each plan before.</summary>
    /// <param name="basis">What was applied before.</param>
    /// <param name="scope">The design, and the zones that the plan is for.</param>
    /// <param name="after">The deployment after the plan.</param>
    /// <param name="calls">What was proved.</param>
    /// <param name="told">Calls of which is told already what they come to by what has moved.</param>
    public static IEnumerable<Finding> Of(DriftBasis basis, PlanScope scope, Snapshot after, IReadOnlyList<CallChange> calls,
        IReadOnlyCollection<CallChange> told)
    {
        // What hangs on a noun that was not read nobody has changed; of what may fail each of them may be a part.
        var isWhole = ObjectTypes.All.All(after.IsRead);
        var counting = scope.Zones.Select(zone => (Zone: zone, Plan: basis.PlanOf(zone.Name))).Where(one => one.Plan is not null)
            .ToDictionary(one => one.Zone.Name, one => one.Plan!, StringComparer.OrdinalIgnoreCase);
        var proofs = counting.Values.Distinct().ToDictionary(plan => plan, plan => plan.Plan.Calls
            .GroupBy(call => (call.Callers, call.Number)).ToDictionary(same => same.Key, same => same.First()));
        return
            from call in calls
            let zone = scope.Design.ZoneOf(call.Callers.NetworkSite, call.Callers.LocationPolicy)
            where zone is not null && counting.ContainsKey(zone.Name)
            let plan = counting[zone.Name]
            where proofs[plan].ContainsKey((call.Callers, call.Number))
            where call.After != Outcome.Unknown && !call.DependsOn.Any(name => ObjectTypes.Find(name) is not null)
            let since = Since(proofs[plan][(call.Callers, call.Number)], call, plan.Plan, isWhole)
            let isWorse = !told.Contains(call) && since.Worse && (since with { After = call.Before, BestAfter = call.BestBefore }).Worse
            where isWorse || SinglePointChanges.Of([since]).Any(change => change.Lost > 0)
            group (Now: call, Since: since, IsWorse: isWorse) by plan into same
            select new Finding(FindingIds.WorseSinceApply, FindingSeverity.Warning, "", "") { Calls = [.. same.Select(one => one.Now)] }
                .At(scope.Design, scope.Zones[0].Place).With(
                    ("plan", same.Key.Plan.Id), ("applied", same.Key.Applied is { } applied ? Timestamp.Format(applied) : ""),
                    ("proved", same.Select(one => one.IsWorse ? one.Since.Before.ToString() : "").ToArray()),
                    ("elements", SinglePointChanges.Of([.. same.Select(one => one.Since)]).Where(change => change.Lost > 0)
                        .Select(Record).ToArray()));
    }

    // From what was proved to what will be, but for what this plan itself brings about: that it says.
    private static CallChange Since(CallChange was, CallChange now, Plan plan, bool isWhole)
    {
        IReadOnlyList<string> Kept(Func<SinglePoints, IReadOnlyList<string>> which) =>
            [.. which(now.SinglePointsAfter).Intersect(All(now.SinglePointsBefore), StringComparer.Ordinal)];
        var isProved = isWhole && plan.Steps.Count > 0 && was.After >= Outcome.Unlocated && now.After == was.After;
        return now with
        {
            Before = was.After,
            BestBefore = was.BestAfter,
            SinglePointsBefore = isProved ? was.SinglePointsAfter : SinglePoints.None,
            SinglePointsAfter = isProved ? new SinglePoints(Kept(points => points.Location), Kept(points => points.Call),
                Kept(points => points.Unknown)) : SinglePoints.None,
        };
    }

    private static IEnumerable<string> All(SinglePoints points) => points.Location.Concat(points.Call).Concat(points.Unknown);

    private static ValueRecord Record(SinglePointChange change) => new(
    [
        new("element", change.Element), new("location", (long)change.LocationNew), new("call", (long)change.CallNew),
        new("untold", (long)change.UntoldNew), new("networkSites", change.New.Select(site => site ?? "").ToArray()),
    ]);
}
