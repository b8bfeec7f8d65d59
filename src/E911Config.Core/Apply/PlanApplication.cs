using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;

namespace E911Config.Core.Apply;

/// <summary>
/// Applies one plan to one deployment: <see cref="Prepare"/> reads and refuses, <see cref="Run"/> writes and verifies. Between the two the
/// user says yes.
/// </summary>
public sealed class PlanApplication
{
    private readonly Plan plan;
    private readonly IDeploymentReader reader;
    private readonly Func<DateTimeOffset> clock;
    private Snapshot? before;

    /// <summary>Makes the application of a plan.</summary>
    public PlanApplication(Plan plan, IDeploymentReader reader, Func<DateTimeOffset> clock)
    {
        this.plan = plan;
        this.reader = reader;
        this.clock = clock;
    }

    /// <summary>Called when a step begins, with its number and the number of steps.</summary>
    public Action<Step, int>? Progress { get; init; }

    /// <summary>Reads the deployment and checks the plan against it; nothing is written.</summary>
    /// <returns>The steps that are left to do; none if the plan is done.</returns>
    /// <exception cref="E911Exception">PlanForOtherDeployment, or PlanIsStale with every property that moved.</exception>
    public IReadOnlyList<Step> Prepare(CancellationToken cancellation)
    {
        before = reader.Read(cancellation);
        if (!SnapshotSource.SameDeployment(plan.Deployment, before.Source.Deployment))
        {
            throw new E911Exception("PlanForOtherDeployment",
                $"The plan was made for the deployment \"{plan.Deployment}\"; this is \"{before.Source.Deployment}\". A plan is never applied to another deployment: make one for this.") { Target = plan };
        }

        var now = new SnapshotDeployment(before);
        var left = new List<Step>();
        var moved = new List<string>();
        foreach (var step in plan.Steps)
        {
            var check = StepCheck.Of(step, now.Look(step.Type, step.Identity));
            if (check.Done) continue;
            if (!check.Pending) moved.Add(check.Problem);
            left.Add(step);
        }

        if (moved.Count == 0 && left.Count > 0) moved.AddRange(PlannedOtherwise(left));
        return moved.Count == 0 ? left : throw new E911Exception("PlanIsStale",
            $"The deployment has changed since the plan was made: {string.Join("; ", moved)}. Make a new plan.") { Target = plan };
    }

    /// <summary>Writes the steps, verifies the whole, and takes everything back at the first failure.</summary>
    /// <param name="writer">Writes.</param>
    /// <param name="journal">The journal.</param>
    /// <param name="about">What the journal says of who, where and why.</param>
    /// <param name="save">Saves a snapshot under the name <c>before</c> or <c>after</c>, and returns its path.</param>
    /// <param name="rollBack">Take everything back at the first failure.</param>
    /// <param name="cancellation">Stops between two steps.</param>
    public ApplyResult Run(
        IDeploymentWriter writer, IJournal journal, IEnumerable<KeyValuePair<string, object?>> about, Func<string, Snapshot, string> save, bool rollBack, CancellationToken cancellation)
    {
        if (before is null) throw new InvalidOperationException("Prepare comes first.");
        var savedBefore = save("before", before);
        journal.Write("start", [new("plan", plan.Id), new("design", plan.Design.Name), new("deployment", plan.Deployment), new("snapshotBefore", savedBefore), .. about]);
        Snapshot? after = null;
        var (steps, outcome, error) = new PlanRunner(reader, writer, journal, clock) { Progress = Progress }
            .Run(plan, rollBack, () => Verify(after = reader.Read(CancellationToken.None)), cancellation);
        if (outcome != ApplyOutcome.Applied || after is null) after = reader.Read(CancellationToken.None);
        var savedAfter = save("after", after);
        journal.Write("end", [new("outcome", outcome.ToString()), new("error", error), new("snapshotAfter", savedAfter)]);
        return new ApplyResult
        {
            PlanId = plan.Id, Steps = steps, Outcome = outcome, Error = error, JournalPath = journal.Path, SnapshotBefore = savedBefore, SnapshotAfter = savedAfter,
        };
    }

    /// <summary>The result where there is nothing left to do: every step skipped, nothing written.</summary>
    public ApplyResult NothingToDo() => new()
    {
        PlanId = plan.Id,
        Outcome = ApplyOutcome.NothingToDo,
        Steps = plan.Steps.Select(step => new StepResult(step) { Status = StepStatus.Skipped }).ToArray(),
    };

    // A step may be computed from objects that it does not touch, such as the trunk configuration that it copies: the plan of now must do the same.
    private IEnumerable<string> PlannedOtherwise(IReadOnlyList<Step> left)
    {
        var now = Replan(before!);
        if (now.Plan is null) return [now.Findings[0].Message];
        var steps = now.Plan.Steps.ToDictionary(step => step.ObjectType + " " + step.Identity, StringComparer.OrdinalIgnoreCase);
        return left.Where(step => steps.ContainsKey(step.ObjectType + " " + step.Identity)).SelectMany(step =>
            step.After!.DifferencesTo(steps[step.ObjectType + " " + step.Identity].After!).Select(difference =>
                $"{step.ObjectType} {step.Identity}: {difference.Property.Name} would be planned as \"{ValueText.Of(difference.Right)}\" now, and was planned as \"{ValueText.Of(difference.Left)}\""));
    }

    private PlanningResult Replan(Snapshot snapshot) => Planner.Make(DesignFile.Parse(plan.Design.Path, plan.Design.Text), snapshot, plan.Zones, plan.Created);

    // The whole once more: orders and priorities show only among their siblings. What others changed elsewhere meanwhile is not this plan's matter.
    private string Verify(Snapshot after)
    {
        var touched = new HashSet<string>(plan.Steps.Select(step => step.ObjectType + " " + step.Identity), StringComparer.OrdinalIgnoreCase);
        return string.Join("; ", (Replan(after).Plan?.Steps ?? []).Where(step => touched.Contains(step.ObjectType + " " + step.Identity))
            .Select(step => $"after all steps {step.ObjectType} {step.Identity} is not as designed ({step.Reason})"));
    }
}
