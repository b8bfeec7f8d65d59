using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;

namespace E911Config.Core.Apply;

/// <summary>Applies one plan to one deployment.</summary>
public sealed class PlanApplication : RoutingChange
{
    private readonly Plan plan;
    private readonly HashSet<Step> placed = [];

    /// <summary>Makes the application of a plan.</summary>
    public PlanApplication(Plan plan, IDeploymentReader reader, Func<DateTimeOffset> clock)
        : base(reader, clock)
    {
        this.plan = plan;
    }

    /// <summary>Whether to apply a plan of which some call is dark on the way.</summary>
    public bool Force { get; init; }

    /// <inheritdoc/>
    public override string Deployment => plan.Deployment;

    /// <inheritdoc/>
    public override string Design => plan.Design.Name;

    /// <inheritdoc/>
    public override string Title => $"plan {plan.Id.Substring(0, 12)} of design {Design}{(plan.Retire ? ", removals" : "")}";

    private protected override ChangeKind Kind => ChangeKind.Apply;

    private protected override string PlanId => plan.Id;

    private protected override IReadOnlyList<Step> Steps => plan.Steps;

    private protected override string WhatStands => "What was applied stands, as asked.";

    private protected override IReadOnlyList<Step> Check(Snapshot snapshot)
    {
        if (!SnapshotSource.SameDeployment(plan.Deployment, snapshot.Source.Deployment))
        {
            throw new E911Exception("PlanForOtherDeployment",
                $"The plan was made for the deployment \"{plan.Deployment}\"; this is \"{snapshot.Source.Deployment}\". A plan is never applied to another deployment: make one for this.") { Target = plan };
        }

        Unread(snapshot, plan.Steps);
        if (RemovesPolicies && Retirement.CallersUnread(snapshot) is { Count: > 0 } unknown)
            throw new E911Exception("CommandFailed", "The plan removes a location policy: " + Reporting.RemovalSentences.CallersUnread(unknown)) { Target = plan };
        var now = new SnapshotDeployment(snapshot);
        var left = new List<Step>();
        var moved = new List<string>();
        var remaining = Planner.Remaining(plan, snapshot).ToDictionary(change => change.Address, StringComparer.OrdinalIgnoreCase);

        // Whether an object was moved among its siblings, the whole order tells; the object alone does not.
        placed.UnionWith(plan.Steps.Where(step => step.Reorders && !remaining.ContainsKey(step.Address)));
        foreach (var step in plan.Steps)
        {
            var check = StepCheck.Of(step, now.Look(step.Type, step.Identity));
            if (check.Done || (check.Pending && placed.Contains(step))) continue;
            if (!check.Pending) moved.Add(check.Problem);
            left.Add(step);
        }

        if (moved.Count == 0) moved.AddRange(left.SelectMany(step => PlannedOtherwise(step, remaining)));
        if (moved.Count > 0)
            throw new E911Exception("PlanIsStale", $"The deployment has changed since the plan was made: {string.Join("; ", moved)}. Make a new plan.") { Target = plan };
        if (!Force) RefuseDark(snapshot, left);
        return left;
    }

    // The order was proven when the plan was made; what it does not touch may have moved since, so it is proven once more, for the callers of that proof.
    private void RefuseDark(Snapshot snapshot, IReadOnlyList<Step> left)
    {
        if (plan.Calls.FirstOrDefault(call => call.Dark) is { } dark)
        {
            throw new E911Exception("PlanUnsafe",
                $"No safe order of the steps was found: {plan.Calls.Count(call => call.Dark)} of the calls examined are dark on the way, first {Reporting.CallText.Of(dark)}. Do it in two designs, one after the other, or accept it with -Force.") { Target = plan };
        }

        DarkCall[] now = [.. CallProof.Dark(plan.Scope.Design, snapshot, left, plan.Calls.Select(call => call.Callers))];
        if (now.Length > 0)
        {
            throw new E911Exception("PlanUnsafe",
                $"Something that the plan does not touch has changed, and its order of steps is not safe any more: {now.Length} of the calls examined are dark on the way, first {Reporting.CallText.Of(now[0])}. Make a new plan, or accept it with -Force.") { Target = plan };
        }
    }

    private protected override bool IsPlaced(Step step) => placed.Contains(step);

    // The whole once more: orders and priorities show only among their siblings. What others changed elsewhere meanwhile is not this plan's matter.
    private protected override string VerifyWhole(Snapshot after)
    {
        var touched = new HashSet<string>(plan.Steps.Select(step => step.Address), StringComparer.OrdinalIgnoreCase);
        return string.Join("; ", Planner.Remaining(plan, after).Where(change => touched.Contains(change.Address))
            .Select(change => $"after all steps {change.Address} is not as designed ({Reporting.ReasonText.Of(change.Reason)})"));
    }

    // A step may be computed from objects that it does not touch, such as the trunk configuration that it copies: today's plan must do the same.
    private static IEnumerable<string> PlannedOtherwise(Step step, Dictionary<string, PlannedChange> remaining) =>
        step.After is not { } planned ? remaining.ContainsKey(step.Address) ? [] : [$"{step.Address} was to be removed, and is in use again"]
        : !remaining.TryGetValue(step.Address, out var change) || change.After is not { } wanted ? [] : StepCheck.Moved(planned, wanted).Select(difference =>
            $"{step.Address}: {difference.Property.Name} would be planned as \"{ValueText.Of(difference.After)}\" now, and was planned as \"{ValueText.Of(difference.Before)}\" ({Reporting.ReasonText.Of(change.Reason)})");
}
