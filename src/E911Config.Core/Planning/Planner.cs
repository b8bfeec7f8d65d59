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
    /// <exception cref="E911Exception">ZoneUnknown: a zone is not in the design.</exception>
    public static PlanningResult Make(DesignDocument design, Snapshot snapshot, IReadOnlyList<string> zones, DateTimeOffset created)
    {
        var chosen = Choose(design, zones);
        var desired = DesiredConfiguration.Of(design, chosen);
        var findings = new DeploymentFindings(design, snapshot, desired).All().ToArray();
        if (findings.Any(finding => finding.Severity == FindingSeverity.Error)) return new PlanningResult(null, findings);
        var differences = Differ.Compare(design, desired, snapshot);
        findings = [.. findings, .. differences.Findings];
        if (findings.Any(finding => finding.Severity == FindingSeverity.Error)) return new PlanningResult(null, findings);
        var steps = StepOrder.Number(differences.Changes);
        var calls = CallProof.Of(design, snapshot, PlannedDeployment.After(snapshot, steps));
        findings = [.. findings, .. CallProof.Findings(calls)];
        return new PlanningResult(
            new Plan
            {
                Created = created,
                Deployment = snapshot.Source.Deployment,
                Design = new DesignReference(design.Name, System.IO.Path.GetFileName(design.Path), design.Hash, design.Text),
                Zones = zones.Count == 0 ? [] : chosen.Select(zone => zone.Name).ToArray(),
                Steps = steps,
                Findings = findings.Select(finding => finding with { File = System.IO.Path.GetFileName(finding.File) }).ToArray(),
                Compared = desired.Items.Count,
                Calls = calls,
                CallersNote = CallersText.Of(snapshot),
                OtherCalls = OtherCalls.Of(snapshot, steps, design.AllZones.SelectMany(zone => zone.UsageNames)),
            },
            findings);
    }

    /// <summary>What is left to do on a deployment, whatever is found beside it.</summary>
    internal static IReadOnlyList<Change> Remaining(DesignDocument design, IReadOnlyList<string> zones, Snapshot snapshot) =>
        Differ.Compare(design, DesiredConfiguration.Of(design, Choose(design, zones)), snapshot).Changes;

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
