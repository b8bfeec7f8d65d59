using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

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
    /// <exception cref="E911Exception">ZoneUnknown: a zone is not in the design.</exception>
    public static PlanningResult Make(DesignDocument design, Snapshot snapshot, IReadOnlyList<string> zones, DateTimeOffset created, bool visitors = false) =>
        Make(design, snapshot, zones, created, visitors, null);

    /// <summary>Makes the plan that removes what a design has left behind. Removals never ride along with what it wants.</summary>
    /// <param name="design">The design, which must be in place.</param>
    /// <param name="snapshot">The deployment.</param>
    /// <param name="rule">When a location policy may go.</param>
    /// <param name="created">The time of the plan.</param>
    public static PlanningResult Retire(DesignDocument design, Snapshot snapshot, RetirePolicy rule, DateTimeOffset created) =>
        Make(design, snapshot, [], created, visitors: false, rule);

    private static PlanningResult Make(DesignDocument design, Snapshot snapshot, IReadOnlyList<string> zones, DateTimeOffset created, bool visitors, RetirePolicy? retire)
    {
        var chosen = Choose(design, zones);
        var desired = DesiredConfiguration.Of(design, chosen);
        var findings = new DeploymentFindings(design, snapshot, desired).All().ToArray();
        if (findings.Any(finding => finding.Severity == FindingSeverity.Error)) return new PlanningResult(null, findings);
        var differences = Differ.Compare(design, desired, snapshot);
        findings = [.. findings, .. differences.Findings];
        if (findings.Any(finding => finding.Severity == FindingSeverity.Error)) return new PlanningResult(null, findings);
        var retirement = new Retirement(design, snapshot);
        var (changes, left) = retire is null ? (differences.Changes.Select(change => change.Planned), Offer(retirement)) : retirement.Changes(retire, created);
        findings = [.. findings, .. left];
        if (retire is not null && differences.Changes.Count > 0)
            return new PlanningResult(null, [.. findings, new Finding("RetireTooEarly", FindingSeverity.Error, "", "", "the deployment is not as the design says. Apply the plan of the design first; what it leaves behind is removed afterwards.", design.Path)]);
        var (steps, calls, after) = CallProof.Of(design, snapshot, StepOrder.Number(changes));
        var (others, touched) = zones.Count == 0 ? ("", []) : CallProof.Others(design, chosen, calls);
        findings = [.. findings, .. CallProof.Findings(calls), .. touched, .. PlannedFindings.Of(design, PlannedDeployment.After(snapshot, steps), after, visitors)];
        return new PlanningResult(
            new Plan
            {
                Created = created,
                Deployment = snapshot.Source.Deployment,
                Design = new DesignReference(design.Name, System.IO.Path.GetFileName(design.Path), design.Hash, design.Text),
                Retire = retire is not null,
                Zones = zones.Count == 0 ? [] : chosen.Select(zone => zone.Name).ToArray(),
                Steps = steps,
                Findings = findings.Select(finding => finding with { File = System.IO.Path.GetFileName(finding.File) }).ToArray(),
                Compared = desired.Items.Count,
                Calls = calls,
                OtherZones = others,
                CallersNote = Reporting.CallersText.Of(snapshot),
                OtherCalls = OtherCalls.Of(snapshot, steps, design.AllZones.SelectMany(zone => zone.UsageNames).Concat(retirement.Usages)),
            },
            findings);
    }

    /// <summary>What is left to do on a deployment, whatever is found beside it.</summary>
    internal static IReadOnlyList<PlannedChange> Remaining(Plan plan, DesignDocument design, Snapshot snapshot) => plan.Retire
        ? new Retirement(design, snapshot).Changes(RetirePolicy.AtOnce, plan.Created).Changes
        : Differ.Compare(design, DesiredConfiguration.Of(design, Choose(design, plan.Zones)), snapshot).Changes.Select(change => change.Planned).ToArray();

    private static IReadOnlyList<Finding> Offer(Retirement retirement) => !retirement.Any ? [] :
    [
        new Finding("RetireOffered", FindingSeverity.Warning, "", "", "objects are left over from an earlier design. Removals never ride along: when clients have let go of them, New-E911TrunkPlan -Retire plans them."),
    ];

    /// <summary>The zones of these names, in the order of the design; all of them for no names.</summary>
    internal static IReadOnlyList<Zone> Choose(DesignDocument design, IReadOnlyList<string> names)
    {
        var unknown = names.FirstOrDefault(name => !design.AllZones.Any(zone => string.Equals(zone.Name, name, StringComparison.OrdinalIgnoreCase)));
        if (unknown is not null)
        {
            throw new E911Exception("ZoneUnknown",
                $"The design {design.Name} has no zone \"{unknown}\".{Text.Nearest.Hint(unknown, design.AllZones.Select(zone => zone.Name))}") { Target = unknown };
        }

        return names.Count == 0 ? design.AllZones : design.AllZones.Where(zone => names.Contains(zone.Name, StringComparer.OrdinalIgnoreCase)).ToArray();
    }
}
