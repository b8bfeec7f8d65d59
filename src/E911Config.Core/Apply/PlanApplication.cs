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
    private readonly HashSet<Step> placed = [];
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
        var remaining = Planner.Remaining(plan, Design, before).ToDictionary(change => change.Address, StringComparer.OrdinalIgnoreCase);

        // Whether an object was moved among its siblings, the whole order tells; the object alone does not.
        placed.UnionWith(plan.Steps.Where(step => step.Reorders && !remaining.ContainsKey(Address(step))));
        foreach (var step in plan.Steps)
        {
            var check = StepCheck.Of(step, now.Look(step.Type, step.Identity));
            if (check.Done || (check.Pending && placed.Contains(step))) continue;
            if (!check.Pending) moved.Add(check.Problem);
            left.Add(step);
        }

        if (moved.Count == 0) moved.AddRange(left.SelectMany(step => PlannedOtherwise(step, remaining)));
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
        var (steps, outcome, error) = new PlanRunner(reader, writer, journal, clock) { Progress = Progress, Placed = placed.Contains }
            .Run(plan, rollBack, () => Verify(after = reader.Read(CancellationToken.None)), cancellation);
        var savedAfter = "";
        Finish(() => savedAfter = save("after", outcome == ApplyOutcome.Applied && after is not null ? after : reader.Read(CancellationToken.None)));
        Finish(() => journal.Write("end", [new("outcome", outcome.ToString()), new("error", error), new("snapshotAfter", savedAfter)]));
        return new ApplyResult
        {
            PlanId = plan.Id, Steps = steps, Outcome = outcome, Error = error, JournalPath = journal.Path, SnapshotBefore = savedBefore, SnapshotAfter = savedAfter,
        };

        // Whatever became of the deployment must be told, even if it cannot be written down.
        void Finish(Action action)
        {
            try
            {
                action();
            }
            catch (E911Exception problem)
            {
                error = (error + " " + problem.Message).Trim();
            }
        }
    }

    /// <summary>The result where there is nothing left to do: every step skipped, nothing written.</summary>
    public ApplyResult NothingToDo() => new()
    {
        PlanId = plan.Id,
        Outcome = ApplyOutcome.NothingToDo,
        Steps = plan.Steps.Select(step => new StepResult(step) { Status = StepStatus.Skipped }).ToArray(),
    };

    private DesignDocument Design => DesignFile.Parse(plan.Design.Path, plan.Design.Text);

    private static string Address(Step step) => step.ObjectType + " " + step.Identity;

    // A step may be computed from objects that it does not touch, such as the trunk configuration that it copies: today's plan must do the same.
    private static IEnumerable<string> PlannedOtherwise(Step step, Dictionary<string, PlannedChange> remaining) =>
        step.After is not { } planned ? remaining.ContainsKey(Address(step)) ? [] : [$"{Address(step)} was to be removed, and is in use again"]
        : !remaining.TryGetValue(Address(step), out var change) || change.After is not { } wanted ? [] : StepCheck.Moved(planned, wanted).Select(difference =>
            $"{Address(step)}: {difference.Property.Name} would be planned as \"{ValueText.Of(difference.Right)}\" now, and was planned as \"{ValueText.Of(difference.Left)}\" ({change.Reason})");

    // The whole once more: orders and priorities show only among their siblings. What others changed elsewhere meanwhile is not this plan's matter.
    private string Verify(Snapshot after)
    {
        var unread = plan.Steps.Select(step => step.Type).Distinct().Where(type => !after.IsRead(type)).ToArray();
        if (unread.Length > 0) throw new E911Exception("CommandFailed", $"{string.Join(", ", unread.Select(type => type.Noun))} could not be read.");
        var touched = new HashSet<string>(plan.Steps.Select(Address), StringComparer.OrdinalIgnoreCase);
        return string.Join("; ", Planner.Remaining(plan, Design, after).Where(change => touched.Contains(change.Address))
            .Select(change => $"after all steps {change.Address} is not as designed ({change.Reason})"));
    }
}
