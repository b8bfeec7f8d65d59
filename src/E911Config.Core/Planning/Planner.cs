using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Text;

namespace E911Config.Core.Planning;

/// <summary>Makes plans: what a design wants, compared with a deployment, as ordered steps. Pure.</summary>
public static class Planner
{
    /// <summary>Makes the plan that brings a deployment to a design.</summary>
    /// <param name="design">The design.</param>
    /// <param name="snapshot">The deployment.</param>
    /// <param name="zones">The zones of a pilot, by name; empty for the whole design.</param>
    /// <param name="created">The time of the plan.</param>
    /// <param name="visitors">Whether to examine the calls of visitors too.</param>
    /// <param name="applied">The design that was applied last: what calls were worth before is judged by its roles; null where none is
    /// known, and roles are guessed.</param>
    /// <exception cref="E911Exception">ZoneUnknown: a zone is not in the design.</exception>
    public static PlanningResult Make(DesignDocument design, Snapshot snapshot, IReadOnlyList<string> zones, DateTimeOffset created,
        bool visitors = false, AppliedDesign? applied = null) =>
        Make(PlanScope.Of(design, zones), snapshot, created, visitors, null, applied);

    /// <summary>Makes the plan that removes what a design has left behind. Removals never ride along with what it wants.</summary>
    /// <param name="design">The design, which must be in place.</param>
    /// <param name="snapshot">The deployment.</param>
    /// <param name="rule">When a location policy may go.</param>
    /// <param name="created">The time of the plan.</param>
    /// <param name="applied">The design that was applied last; null where none is known: then it is this one.</param>
    public static PlanningResult Retire(DesignDocument design, Snapshot snapshot, RetirePolicy rule, DateTimeOffset created,
        AppliedDesign? applied = null) =>
        Make(PlanScope.Of(design, []), snapshot, created, visitors: false, rule, applied);

    /// <summary>What is left to do on a deployment, whatever is found beside it.</summary>
    internal static IReadOnlyList<PlannedChange> Remaining(Plan plan, Snapshot snapshot) => plan.Retire
        ? new Retirement(plan.Scope, snapshot).Changes(RetirePolicy.AtOnce, plan.Created).Changes
        : Differ.Compare(plan.Scope.Design, plan.Scope.Desired, snapshot).Changes;

    private static PlanningResult Make(PlanScope scope, Snapshot snapshot, DateTimeOffset created, bool visitors, RetirePolicy? retire,
        AppliedDesign? applied)
    {
        var design = scope.Design;
        var fit = DesignFit.Of(scope, snapshot);
        if (fit.Hinders) return new PlanningResult(null, fit.Findings);
        var findings = fit.Findings;
        var retirement = new Retirement(scope, snapshot);
        var (changes, left) = retire is null ? (fit.Changes, Offer(retirement)) : retirement.Changes(retire, created);
        findings = [.. findings, .. left];
        if (retire is not null && fit.Changes.Count > 0)
            return new PlanningResult(null,
                [.. findings, new Finding(FindingIds.RetireTooEarly, FindingSeverity.Error, "", "") { File = design.Path }]);

        // A design that needs no change, or is asked what it has left behind, is in place.
        var before = applied is not null ? new RolesBefore(applied.Design.Name, applied.Design.Hash, applied.PlanId)
            : changes.Count == 0 || retire is not null ? new RolesBefore(design.Name, design.Hash, "") : null;
        var was = before is null || applied is not null ? CallFacts.Before(design, applied?.Design) : null;
        var (steps, calls, after, groups) = CallProof.Of(design, snapshot, StepOrder.Number(changes), was, applied?.Design);
        var (reach, touched) = scope.IsPilot ? PilotProof.Of(scope, calls) : (null, []);
        findings = [.. findings, .. CallFindings.Of(calls), .. touched,
            .. PlannedFindings.Of(scope, snapshot, steps, calls, after, groups, visitors),
            .. retire is null ? LeftOverFindings.Of(scope, retirement, after, calls) : []];
        findings = [.. findings, .. applied?.Moved?.Invoke(scope, after, created, calls, findings) ?? []];
        return new PlanningResult(
            new Plan
            {
                Created = created,
                Deployment = snapshot.Source.Deployment,
                Simulated = snapshot.Source.IsSimulated,
                Read = snapshot.CapturedAt,
                Design = new DesignReference(design.Name, PathText.FileName(design.Path), design.Hash, design.Text),
                Retire = retire is not null,
                Zones = scope.IsPilot ? scope.Zones.Select(zone => zone.Name).ToArray() : [],
                Steps = steps,
                Findings = findings.Select(finding => finding with { File = PathText.FileName(finding.File) }).ToArray(),
                Compared = scope.Desired.Items.Count,
                Calls = calls,
                RolesBefore = before,
                OtherZones = reach,
                Callers = CallersNote.Of(snapshot),
                OtherCalls = OtherCalls.Of(snapshot, steps, design.AllZones.SelectMany(zone => zone.UsageNames).Concat(retirement.Usages),
                    [.. design.AllZones.SelectMany(zone => zone.PolicyNumbers).Select(number => number.DialString).Distinct()]),
                Scope = scope,
            },
            findings);
    }

    private static IReadOnlyList<Finding> Offer(Retirement retirement) =>
        retirement.Any ? [new Finding(FindingIds.RetireOffered, FindingSeverity.Warning, "", "")] : [];
}
