using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Planning;

/// <summary>How a design and a deployment fit: what is to be said of the two, and what would have to change.</summary>
/// <param name="Findings">What is to be said; with an error there is no plan.</param>
/// <param name="Changes">What would have to change, in the order of the configuration; nothing where there is no plan.</param>
internal sealed record DesignFit(IReadOnlyList<Finding> Findings, IReadOnlyList<PlannedChange> Changes)
{
    /// <summary>Whether there is no plan until something is mended.</summary>
    public bool Hinders => Findings.Any(finding => finding.Severity == FindingSeverity.Error);

    /// <summary>Holds what a plan is for against a deployment.</summary>
    public static DesignFit Of(PlanScope scope, Snapshot snapshot)
    {
        var told = new DesignFit([.. new DeploymentFindings(scope, snapshot).All()], []);
        if (told.Hinders) return told;
        var (changes, findings) = Differ.Compare(scope.Design, scope.Desired, snapshot);
        return new DesignFit([.. told.Findings, .. findings], changes);
    }

    /// <summary>
    /// The deployment as the design wants it: with the changes made, and without what the design has left behind. As it is where there is
    /// no plan.
    /// </summary>
    public Snapshot Applied(PlanScope scope, Snapshot snapshot, DateTimeOffset now)
    {
        if (Hinders) return snapshot;
        var applied = PlannedDeployment.After(snapshot, [.. Changes.Select(change => change.Object)]);
        var left = new Retirement(scope, applied).Changes(RetirePolicy.AtOnce, now).Changes;
        return PlannedDeployment.After(applied, [.. left.Select(change => change.Object)]);
    }
}
