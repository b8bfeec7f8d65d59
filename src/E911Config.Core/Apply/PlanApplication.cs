using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;
using E911Config.Core.Text;

namespace E911Config.Core.Apply;

/// <summary>Applies one plan to one deployment.</summary>
public sealed class PlanApplication : RoutingChange
{
    private readonly HashSet<Step> placed = [];

    /// <summary>Makes the application of a plan.</summary>
    /// <exception cref="E911Exception">PlanEdited: the plan is not what its id was computed of.</exception>
    public PlanApplication(Plan plan, IDeploymentReader reader, Func<DateTimeOffset> clock)
        : base(reader, clock)
    {
        if (!plan.IsAsSealed)
            throw new E911Exception("PlanEdited", "The plan was changed after its id was computed. Make a new plan.") { Target = plan.Id };
        Plan = plan;
    }

    /// <summary>The plan.</summary>
    public Plan Plan { get; }

    /// <summary>Whether to apply a plan that is not safe (<see cref="Plan.Safe"/>).</summary>
    public bool Force { get; init; }

    /// <summary>
    /// The calls that end worse than the plan proved, and that no step of it can touch: somebody else has changed something else. Known
    /// once it is prepared.
    /// </summary>
    public IReadOnlyList<BrokenCall> Elsewhere { get; private set; } = [];

    /// <inheritdoc/>
    public override string Deployment => Plan.Deployment;

    /// <inheritdoc/>
    public override string Design => Plan.Design.Name;

    private protected override ChangeKind Kind => ChangeKind.Apply;

    private protected override string PlanId => Plan.Id;

    private protected override IReadOnlyList<string> Zones => Plan.Zones;

    private protected override Plan? Carried => Plan;

    private protected override IReadOnlyList<Step> Steps => Plan.Steps;

    private protected override ApplyProblemKind WhatStands => ApplyProblemKind.AppliedStands;

    private protected override IReadOnlyList<Step> Check(Snapshot snapshot)
    {
        if (!SnapshotSource.SameDeployment(Plan.Deployment, snapshot.Source.Deployment))
        {
            throw new E911Exception("PlanForOtherDeployment",
                $"The plan was made for the deployment {Quoted.Of(Plan.Deployment)}; this is "
                    + $"{Quoted.Of(snapshot.Source.Deployment)}. A plan is never applied to another deployment: "
                    + "make one for this.") { Target = Plan.Id };
        }

        Unread(snapshot, Plan.Steps);
        if (RemovesPolicies && Retirement.CallersUnread(snapshot) is { Count: > 0 } unknown)
            throw new E911Exception("CommandFailed",
                $"The plan removes a location policy: "
                + $"{string.Join(", ", unknown.Select(noun => noun == CallerNoun.User.Noun ? "users" : noun))} were not read, so "
                + "whether it is granted to one cannot be told.") { Target = Plan.Id };
        var now = new SnapshotDeployment(snapshot);
        var left = new List<Step>();
        var moved = new List<StateProblem>();
        var remaining = Planner.Remaining(Plan, snapshot).ToDictionary(change => change.Address, StringComparer.OrdinalIgnoreCase);

        // Whether an object was moved among its siblings, the whole order tells; the object alone does not.
        placed.UnionWith(Plan.Steps.Where(step => step.Reorders && !remaining.ContainsKey(step.Address)));
        foreach (var step in Plan.Steps)
        {
            var check = StepCheck.Of(step, now.Look(step.Type, step.Identity));
            if (check.Done || (check.Pending && placed.Contains(step))) continue;
            if (!check.Pending) moved.Add(check.Problem!);
            left.Add(step);
        }

        if (moved.Count == 0) moved.AddRange(left.SelectMany(step => PlannedOtherwise(step, remaining)));
        if (moved.Count > 0)
            throw new StateException("PlanIsStale", "The deployment has changed since the plan was made: ", moved, "."
                + " Make a new plan with New-E911TrunkPlan; Compare-E911TrunkPlan shows what moved.")
                { Target = Plan.Id };
        if (!Force && UnsafePlanException.Of(Plan) is { } refused) throw refused;
        Prove(snapshot, left);
        return left;
    }

    // It was proven when the plan was made; what it does not touch may have moved since, so it is proven once more, for the callers of that
    // proof. A plan whose calls would end otherwise is not the one that was approved.
    private void Prove(Snapshot snapshot, IReadOnlyList<Step> left)
    {
        var now = ProofNow.Of(Plan, snapshot, left);
        BrokenCall[] worse = [.. now.Worse.Where(call => call.Touched)];
        if (worse.Length > 0) throw new ProofBrokenException(worse) { Target = Plan.Id };
        Elsewhere = [.. now.Worse];
        if (!Force && now.Dark.Count > 0)
        {
            throw new UnsafePlanException(
                "Something that the plan does not touch has changed, and its order of steps is not safe any more: ", now.Dark.Count,
                now.Dark[0], "Make a new plan, or accept it with -Force.") { Target = Plan.Id };
        }
    }

    private protected override bool IsPlaced(Step step) => placed.Contains(step);

    // The whole once more: orders and priorities show only among their siblings. What others changed elsewhere meanwhile is not this plan's
    // matter.
    private protected override IReadOnlyList<StateProblem> VerifyWhole(Snapshot after)
    {
        var touched = new HashSet<string>(Plan.Steps.Select(step => step.Address), StringComparer.OrdinalIgnoreCase);
        return Planner.Remaining(Plan, after).Where(change => touched.Contains(change.Address)).Select(change =>
            new StateProblem(StateProblemKind.NotAsDesigned, (change.After ?? change.Before)!.Type.Noun,
                (change.After ?? change.Before)!.Identity)
            {
                Differences = change is { Before: { } found, After: { } wanted } ? [.. wanted.DifferencesTo(found)] : [],
            }).ToArray();
    }

    // A step may be computed from objects that it does not touch, such as the trunk configuration that it copies: today's plan must do the
    // same. And a step that the design in the plan does not ask for is nobody's, whatever its hash.
    private static IEnumerable<StateProblem> PlannedOtherwise(Step step, Dictionary<string, PlannedChange> remaining)
    {
        var change = remaining.TryGetValue(step.Address, out var found) ? found : null;
        if (step.After is not { } planned) return change is { After: null } ? []
            : [new StateProblem(StateProblemKind.NeededAgain, step.ObjectType, step.Identity)];
        if (change?.After is not { } wanted)
            return [new StateProblem(StateProblemKind.NotAskedFor, step.ObjectType, step.Identity)];
        PropertyDifference[] moved = [.. StepCheck.Moved(planned, wanted)];
        if (moved.Length == 0) return [];
        return [new StateProblem(StateProblemKind.PlannedOtherwise, step.ObjectType, step.Identity)
        {
            Differences = moved, Other = change.Reason.Source,
        }];
    }
}
