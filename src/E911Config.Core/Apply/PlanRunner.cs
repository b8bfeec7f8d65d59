using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Apply;

/// <summary>
/// Runs the steps of a plan: journal, look, write, look again. What is already as planned is skipped; at the first failure everything that was
/// done is taken back in reverse order, unless told otherwise.
/// </summary>
public sealed class PlanRunner
{
    private readonly IDeploymentReader reader;
    private readonly IDeploymentWriter writer;
    private readonly IJournal journal;
    private readonly Func<DateTimeOffset> clock;
    private readonly Stack<Batch> written = new();
    private string journalProblem = "";

    /// <summary>Makes a runner.</summary>
    public PlanRunner(IDeploymentReader reader, IDeploymentWriter writer, IJournal journal, Func<DateTimeOffset> clock)
    {
        this.reader = reader;
        this.writer = writer;
        this.journal = journal;
        this.clock = clock;
    }

    /// <summary>Called when a step begins, with its number and the number of steps.</summary>
    public Action<Step, int>? Progress { get; init; }

    /// <summary>Tells of a step that moves its object whether that was done before: looking at the object alone cannot tell.</summary>
    public Func<Step, bool>? Placed { get; init; }

    /// <summary>Runs the steps and tells what became of each.</summary>
    /// <param name="plan">The plan; it must have been checked against this deployment.</param>
    /// <param name="rollBack">Take everything back at the first failure.</param>
    /// <param name="verify">Looks at the whole when all steps are done; a text tells what is wrong, and counts as a failure. Null to leave it out.</param>
    /// <param name="cancellation">Stops between two steps.</param>
    public (IReadOnlyList<StepResult> Steps, ApplyOutcome Outcome, string Error) Run(Plan plan, bool rollBack, Func<string>? verify, CancellationToken cancellation)
    {
        var results = plan.Steps.Select(step => new StepResult(step)).ToArray();
        var byStep = results.ToDictionary(result => result.Step);
        foreach (var steps in plan.Batches())
        {
            if (cancellation.IsCancellationRequested) return (results, ApplyOutcome.Cancelled, $"Stopped before step {steps[0].Number}.");
            var batch = new Batch(steps.Select(step => byStep[step]).ToArray());
            var error = Try(batch, plan.Steps.Count);
            if (error is not null) return Fail(results, error, rollBack);
        }

        if (Verify(verify) is { Length: > 0 } problem) return Fail(results, problem, rollBack);
        return (results, results.Any(result => result.Status == StepStatus.Applied) ? ApplyOutcome.Applied : ApplyOutcome.NothingToDo, journalProblem.Trim());
    }

    private static string? Verify(Func<string>? verify)
    {
        try
        {
            return verify?.Invoke();
        }
        catch (E911Exception error)
        {
            return "After all steps the deployment cannot be verified: " + error.Message;
        }
    }

    private (IReadOnlyList<StepResult> Steps, ApplyOutcome Outcome, string Error) Fail(StepResult[] results, string error, bool rollBack)
    {
        var remains = rollBack ? RollBack() : written.Count > 0 ? "What was applied stands, as asked." : "";
        return remains.Length == 0
            ? (results, ApplyOutcome.RolledBack, error + journalProblem)
            : (results, ApplyOutcome.Failed, error + " " + remains + journalProblem);
    }

    // Returns what went wrong, or null.
    private string? Try(Batch batch, int count)
    {
        var started = clock();
        try
        {
            return Apply(batch, count);
        }
        catch (E911Exception error)
        {
            foreach (var result in batch.Pending) Failed(result, error.Message);
            return batch.Results[0].Step + ": " + error.Message;
        }
        finally
        {
            foreach (var result in batch.Results) result.Duration = clock() - started;
        }
    }

    private string? Apply(Batch batch, int count)
    {
        Progress?.Invoke(batch.Results[0].Step, count);
        batch.Pending = batch.Results;
        var found = Look(batch);
        foreach (var result in batch.Results)
        {
            var check = StepCheck.Of(result.Step, found);
            if (check.Done || (check.Pending && Placed?.Invoke(result.Step) == true)) result.Status = StepStatus.Skipped;
            else if (!check.Pending) throw new E911Exception("ChangedByOthers", $"Somebody else changed it: {check.Problem}.");
        }

        batch.Pending = batch.Results.Where(result => result.Status != StepStatus.Skipped).ToArray();
        if (batch.Pending.Count == 0) return null;
        var command = ChangeCommands.Of(batch.PendingSteps);
        foreach (var result in batch.Pending) Journal("begin", result.Step, ("command", command.ToString()), ("before", result.Step.Before), ("after", result.Step.After));

        // From here on the write may have taken effect, whatever comes back.
        written.Push(batch);
        writer.Write(command);
        found = Look(batch);
        foreach (var result in batch.Pending)
        {
            var check = StepCheck.Of(result.Step, found);
            if (!check.AsPlanned)
                throw new E911Exception("ReadBackDiffers", $"After the write the deployment is not as planned: {(check.Problem.Length > 0 ? check.Problem : "nothing changed")}.");
        }

        foreach (var result in batch.Pending)
        {
            result.Status = StepStatus.Applied;
            Note("done", result.Step);
        }

        return null;
    }

    // Returns what could not be taken back, or an empty text.
    private string RollBack()
    {
        var left = new List<string>();
        while (written.Count > 0)
        {
            var batch = written.Pop();
            try
            {
                TakeBack(batch);
            }
            catch (E911Exception error)
            {
                left.Add($"{batch.Results[0].Step} could not be taken back: {error.Message}");
                foreach (var result in batch.Pending) result.Error = (result.Error + " Not taken back: " + error.Message).Trim();
            }
        }

        return string.Join(" ", left);
    }

    private void TakeBack(Batch batch)
    {
        var found = Look(batch);
        // Of a step that only moves an object, looking cannot tell whether it was written: taking it back once more does no harm.
        var standing = batch.Pending.Where(result => result.Step.Reorders || !IsAsBefore(result.Step, found)).ToArray();
        if (standing.Length > 0)
        {
            var strange = standing.Select(result => StepCheck.Of(result.Step, found)).FirstOrDefault(check => check is { HasValues: false, Pending: false });
            if (strange is not null) throw new E911Exception("ChangedByOthers", strange.Problem + ".");
            var steps = standing.Select(result => result.Step).ToArray();
            foreach (var step in steps) Note("undo", step, ("command", ChangeCommands.Back(steps).ToString()));
            writer.Write(ChangeCommands.Back(steps));
            found = Look(batch);
            if (steps.FirstOrDefault(step => !IsAsBefore(step, found)) is { } failed)
                throw new E911Exception("ReadBackDiffers", $"after taking it back, {failed.ObjectType} {failed.Identity} is not as it was.");
        }

        foreach (var result in batch.Pending)
        {
            Note("undone", result.Step);
            if (result.Status == StepStatus.Applied) result.Status = StepStatus.RolledBack;
        }
    }

    private static bool IsAsBefore(Step step, IReadOnlyList<DeploymentObject> found) => StepCheck.Of(step, found).Pending;

    private IReadOnlyList<DeploymentObject> Look(Batch batch) => reader.Look(batch.Results[0].Step.Type, batch.Results[0].Step.Identity);

    private void Failed(StepResult result, string error)
    {
        result.Status = StepStatus.Failed;
        result.Error = error;
        Note("failed", result.Step, ("error", error));
    }

    // What has happened has happened: a journal that cannot be written any more must not keep it from being taken back. It is reported.
    private void Note(string kind, Step step, params (string Name, object? Value)[] more)
    {
        try
        {
            Journal(kind, step, more);
        }
        catch (E911Exception error)
        {
            journalProblem = " " + error.Message;
        }
    }

    private void Journal(string kind, Step step, params (string Name, object? Value)[] more) => journal.Write(kind,
    [
        new("step", (long)step.Number), new("action", step.Action.ToString()), new("objectType", step.ObjectType), new("identity", step.Identity),
        .. more.Select(field => new KeyValuePair<string, object?>(field.Name, field.Value)),
    ]);

    private sealed class Batch(IReadOnlyList<StepResult> results)
    {
        public IReadOnlyList<StepResult> Results { get; } = results;

        public IReadOnlyList<StepResult> Pending { get; set; } = results;

        public IReadOnlyList<Step> PendingSteps => Pending.Select(result => result.Step).ToArray();
    }
}
