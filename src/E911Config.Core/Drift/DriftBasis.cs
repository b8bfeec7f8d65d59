using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Drift;

/// <summary>What a deployment is compared with beside its design: what the plans that were applied last proved.</summary>
/// <param name="Kind">Where it comes from.</param>
public sealed record DriftBasis(BasisKind Kind)
{
    /// <summary>
    /// The plans, newest first: pilots of some zones, and at the end the plan of the whole design; none if none is known.
    /// </summary>
    public IReadOnlyList<BasisPlan> Plans { get; init; } = [];

    /// <summary>The deployment right after the newest of them; null if it was not kept. What of others is as it was then has not drifted by
    /// itself.</summary>
    public Snapshot? After { get; init; }

    /// <summary>The files that could not be read and may tell of a newer plan: by path, with the reason. None of a good run.</summary>
    public IReadOnlyList<UnreadNoun> Unread { get; init; } = [];

    /// <summary>
    /// The deployment right after the newest of them that counts for a zone: a pilot tells nothing of other zones, and what drifted there
    /// it has not approved. Null if it was not kept. For a zone that none of them was for, the oldest that is known.
    /// </summary>
    internal Snapshot? AfterOf(string zone) => PlanOf(zone) is { } plan ? AfterOf(plan) : After;

    /// <summary>The deployment right after one of them; null if it was not kept.</summary>
    internal Snapshot? AfterOf(BasisPlan plan) => ReferenceEquals(plan, Plans[0]) ? After : plan.Kept.Value;

    /// <summary>An object as the newest of them left it that knew it, whichever zones it was for; null if none is known to have.</summary>
    internal DeploymentObject? Newest(ObjectType type, string identity) => After?.Find(type, identity)
        ?? Plans.Select(plan => AfterOf(plan)?.Find(type, identity)).FirstOrDefault(found => found is not null);

    /// <summary>The plan after which that was; null if none is known.</summary>
    internal BasisPlan? PlanOf(string zone) => Plans.Count == 0 ? null
        : Plans.FirstOrDefault(one => one.Plan.Zones.Count == 0 || one.Plan.Zones.Contains(zone, StringComparer.OrdinalIgnoreCase))
            ?? Plans[Plans.Count - 1];

    /// <summary>
    /// An object of a zone as it was when the newest plan that counts for the zone, or that knew it, was applied; null if nobody tells.
    /// </summary>
    internal DeploymentObject? Then(ObjectType type, string identity, string zone) => AfterOf(zone)?.Find(type, identity)
        ?? Plans.Select(one => one.Plan.Steps.LastOrDefault(step => step.ObjectType == type.Noun
            && string.Equals(step.Identity, identity, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(step => step is not null)?.After;

    /// <summary>The design of the plan that was applied last, with what has moved since those of this basis were.</summary>
    /// <param name="last">The plan, of whichever design.</param>
    /// <exception cref="Design.DesignInvalidException">The design in the plan cannot be read by this version.</exception>
    public AppliedDesign Before(Plan last) => AppliedDesign.Of(last) with
    {
        Moved = (scope, after, created, calls, said) => MovedSince.Of(this, scope, after, created, calls, said),
    };

    /// <summary>The design alone.</summary>
    public static DriftBasis DesignAlone { get; } = new(BasisKind.NotAsked);

    /// <summary>A plan that was given.</summary>
    public static DriftBasis Of(Plan plan) => new(BasisKind.Given) { Plans = [new BasisPlan(plan)] };
}
