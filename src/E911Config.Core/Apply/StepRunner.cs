using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Apply;

/// <summary>
/// Runs steps, those of a plan or those that take one back: journal, look, write, look again. What is already as it shall be is skipped; at
/// the first failure everything that was done is taken back in reverse order, unless told otherwise.
/// </summary>
public sealed class StepRunner
{
    private readonly IDeploymentReader reader;
    private readonly IDeploymentWriter writer;
    private readonly IJournal journal;
    private readonly Func<DateTimeOffset> clock;
    private readonly List<StepResult> begun = [];
    private ILookup<string, Step> stepsOf = Enumerable.Empty<Step>().ToLookup(step => step.Address);
    private ApplyProblem? journalProblem;
    private bool interrupted;

    /// <summary>Makes a runner.</summary>
    public StepRunner(IDeploymentReader reader, IDeploymentWriter writer, IJournal journal, Func<DateTimeOffset> clock)
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

    /// <summary>The orders before the first step, where the steps may change any.</summary>
    public IReadOnlyList<SiblingOrder> Orders { get; init; } = [];

    /// <summary>The deployment before the first step: a value that led nowhere in it is not set again. Null if nothing is known.</summary>
    public Snapshot? Was { get; init; }

    /// <summary>
    /// Whether a failure ends only what hangs on it: a way back goes as far as it can. A plan's steps end with the first failure.
    /// </summary>
    public bool GoesOn { get; init; }

    /// <summary>What is true of the steps that stand after a failure that is not taken back.</summary>
    public ApplyProblemKind WhatStands { get; init; } = ApplyProblemKind.AppliedStands;

    /// <summary>Runs the steps and tells what became of each.</summary>
    /// <param name="steps">The steps; they must have been checked against this deployment.</param>
    /// <param name="rollBack">Take everything back at the first failure.</param>
    /// <param name="verify">Looks at the whole when all steps are done; what it finds counts as a failure. Null to leave it out.</param>
    /// <param name="cancellation">Stops between two steps.</param>
    public RunEnd Run(IReadOnlyList<Step> steps, bool rollBack, Func<IReadOnlyList<StateProblem>>? verify, CancellationToken cancellation)
    {
        stepsOf = steps.ToLookup(step => step.Address, StringComparer.OrdinalIgnoreCase);
        var results = steps.Select(step => new StepResult(step)).ToArray();
        var byStep = results.ToDictionary(result => result.Step);
        var waiting = GoesOn ? new Waiting(steps) : null;
        var failures = new List<ApplyProblem>();
        foreach (var batch in StepBatches.Of(steps).Select(batch => Free(batch, waiting, byStep)).Where(batch => batch.Length > 0))
        {
            if (!cancellation.IsCancellationRequested && !interrupted && Try(batch, steps.Count) is { } failed)
            {
                failures.Add(failed);
                if (waiting is null) return Fail(results, failures, rollBack);
                foreach (var result in batch) waiting.NotDone(result.Step);
                continue;
            }

            if (batch.Any(result => result.Status == StepStatus.NotRun))
                return new RunEnd(results, ApplyOutcome.Cancelled,
                    WithJournal([.. failures, new ApplyProblem(ApplyProblemKind.Stopped) { Number = batch[0].Number }]), batch[0].Number);
        }

        if (failures.Count > 0) return Fail(results, failures, rollBack);
        if (Verify(verify) is { Length: > 0 } problems) return Fail(results, problems, rollBack);
        return new RunEnd(results, results.Any(result => result.Status == StepStatus.Applied) ? ApplyOutcome.Applied
            : ApplyOutcome.NothingToDo, WithJournal([]));
    }

    private static StepResult[] Free(IReadOnlyList<Step> batch, Waiting? waiting, Dictionary<Step, StepResult> results)
    {
        var held = batch.Where(step => waiting?.Holds(step) == true).ToArray();
        foreach (var step in held) results[step].Hangs = true;
        return [.. batch.Except(held).Select(step => results[step])];
    }

    private static ApplyProblem[] Verify(Func<IReadOnlyList<StateProblem>>? verify)
    {
        try
        {
            return verify?.Invoke().Select(state => new ApplyProblem(ApplyProblemKind.NotAsIntended) { State = state }).ToArray() ?? [];
        }
        catch (E911Exception error)
        {
            return [ApplyProblem.Because(ApplyProblemKind.NotVerified, error.Message)];
        }
    }

    private RunEnd Fail(StepResult[] results, IReadOnlyList<ApplyProblem> problems, bool rollBack)
    {
        ApplyProblem[] remains = rollBack ? RollBack() : begun.Count > 0 ? [new ApplyProblem(WhatStands)] : [];
        return new RunEnd(results, rollBack && remains.All(problem => problem.Kind == ApplyProblemKind.LeftEmpty) ? ApplyOutcome.RolledBack
            : ApplyOutcome.Failed, WithJournal([.. problems, .. remains]));
    }

    private ApplyProblem[] WithJournal(ApplyProblem[] problems) => journalProblem is null ? problems : [.. problems, journalProblem];

    // Returns what went wrong, or null.
    private ApplyProblem? Try(StepResult[] batch, int count)
    {
        var started = clock();
        try
        {
            Apply(batch, count);
            return null;
        }
        catch (E911Exception error)
        {
            foreach (var result in batch.Where(result => result.Status == StepStatus.NotRun))
            {
                result.Status = StepStatus.Failed;
                result.Failure = error.Message;
                Note("failed", result.Step, ("error", error.Message));
            }

            return ApplyProblem.With(ApplyProblemKind.StepFailed, batch[0].Step, error.Message);
        }
        finally
        {
            foreach (var result in batch) result.Duration = clock() - started;
        }
    }

    private void Apply(StepResult[] batch, int count)
    {
        Progress?.Invoke(batch[0].Step, count);
        var found = Look(batch[0].Step);
        foreach (var result in batch)
        {
            var check = StepCheck.Of(result.Step, found);
            if (IsDone(result.Step, check, found)) result.Status = StepStatus.Skipped;
            else if (!check.Pending) throw new StateException("ChangedByOthers", "Somebody else changed it: ", [check.Problem!], ".");
        }

        var open = batch.Where(result => result.Status != StepStatus.Skipped).ToArray();
        if (open.Length == 0) return;
        var command = ChangeCommands.Of(open.Select(result => result.Step).ToArray());
        foreach (var result in open) Journal("begin", result.Step, ("command", command.ToString()), ("before", result.Step.Before),
            ("after", result.Step.After), ("purpose", result.Step.Reason.Purpose?.Kind.ToString()),
            ("zone", result.Step.Reason.Purpose?.Zone), ("leg", result.Step.Reason.Purpose?.Leg));

        // From here on the write may have taken effect, whatever comes back.
        begun.AddRange(open);
        interrupted = !Write(command);
        found = Look(batch[0].Step);
        foreach (var result in open)
        {
            // What the user's stop cut off before it took effect was not begun after all.
            var check = StepCheck.Of(result.Step, found);
            if (interrupted && check.Pending) return;
            if (check.AsPlanned) continue;
            if (check.Problem is null) throw new E911Exception("ReadBackDiffers",
                "After the write the deployment is not as planned: nothing changed.");
            throw new StateException("ReadBackDiffers", "After the write the deployment is not as planned: ", [check.Problem], ".");
        }

        foreach (var result in open)
        {
            result.Status = StepStatus.Applied;
            result.ReadBack = BegunStep.Seen(result.Step, StepCheck.Find(result.Step, found));
            Note("done", result.Step, ("found", result.ReadBack));
        }
    }

    // An object that several steps change is done with one of them when it stands as a later one leaves it.
    private bool IsDone(Step step, StepCheck check, IReadOnlyList<DeploymentObject> found) => check.Done
        || (check.Pending && Placed?.Invoke(step) == true)
        || stepsOf[step.Address].SkipWhile(other => other != step).Skip(1).Any(later => StepCheck.Of(later, found).Done);

    // Returns what could not be taken back, or not as it was.
    private ApplyProblem[] RollBack()
    {
        var left = new List<ApplyProblem>();
        var standing = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var reversed = Reversal.Of(begun.Select(result => new BegunStep(result.Step, result.ReadBack)).ToArray(), Orders)
            .Select(each => each.Step).ToArray();
        var back = Was is null ? null : WayBack.To(reversed, Was, IsBack);
        var waiting = new Waiting(back?.Steps ?? reversed);
        foreach (var batch in StepBatches.Of(back?.Steps ?? reversed))
        {
            var held = batch.Where(waiting.Holds).ToArray();
            foreach (var result in begun.Where(result => held.Any(step => Same(step, result.Step)) && standing.Add(result.Step.Address)))
            {
                left.Add(ApplyProblem.With(ApplyProblemKind.Hangs, result.Step, ""));
                result.Hangs = true;
            }

            Step[] free = [.. batch.Except(held)];
            if (free.Length == 0) continue;
            try
            {
                TakeBack(free);
                left.AddRange(free.Select(step => back?.LeftEmpty.TryGetValue(step, out var empty) == true ? empty : null)
                    .OfType<ApplyProblem>());
            }
            catch (E911Exception error)
            {
                foreach (var step in free) waiting.NotDone(step);
                var results = begun.Where(result => free.Any(step => Same(step, result.Step))).ToArray();
                left.Add(ApplyProblem.With(ApplyProblemKind.NotTakenBack, results[0].Step, error.Message));
                standing.UnionWith(results.Select(result => result.Step.Address));
                foreach (var result in results) result.NotTakenBack = error.Message;
            }
        }

        foreach (var result in begun.Where(result => result.Status == StepStatus.Applied
            && !standing.Contains(result.Step.Address))) result.Status = StepStatus.RolledBack;
        return [.. left];
    }

    // What cannot be seen is taken for written; the look before its write tells.
    private bool IsBack(Step step)
    {
        try
        {
            return StepCheck.Of(step, Look(step)).Done;
        }
        catch (E911Exception)
        {
            return false;
        }
    }

    private static bool Same(Step one, Step other) => string.Equals(one.Address, other.Address, StringComparison.OrdinalIgnoreCase);

    private void TakeBack(Step[] batch)
    {
        var found = Look(batch[0]);
        var open = batch.Where(step => !StepCheck.Of(step, found).Done).ToArray();
        if (open.Length > 0)
        {
            var strange = open.Select(step => StepCheck.Of(step, found)).FirstOrDefault(check => !check.Pending);
            if (strange is not null) throw new StateException("ChangedByOthers", "", [strange.Problem!], ".");
            var command = ChangeCommands.Of(open);
            foreach (var step in open) Note("undo", step, ("command", command.ToString()));
            if (!Write(command) && !AllAsPlanned(open, Look(batch[0]))) writer.Write(command);
            found = Look(batch[0]);
            if (open.FirstOrDefault(step => !StepCheck.Of(step, found).AsPlanned) is { } failed)
                throw new E911Exception("ReadBackDiffers", $"after taking it back, {failed.Address} is not as it was.");
        }

        foreach (var step in batch) Note("undone", step);
    }

    private static bool AllAsPlanned(IEnumerable<Step> steps, IReadOnlyList<DeploymentObject> found) =>
        steps.All(step => StepCheck.Of(step, found).AsPlanned);

    // False if the user's stop cut it short.
    private bool Write(Command command)
    {
        try
        {
            writer.Write(command);
            return true;
        }
        catch (WriteInterruptedException)
        {
            return false;
        }
    }

    private IReadOnlyList<DeploymentObject> Look(Step step) => reader.Look(step.Type, step.Identity);

    // What has happened has happened: a journal that cannot be written any more must not keep it from being taken back. It is reported.
    private void Note(string kind, Step step, params (string Name, object? Value)[] more)
    {
        try
        {
            Journal(kind, step, more);
        }
        catch (E911Exception error)
        {
            journalProblem = ApplyProblem.Because(ApplyProblemKind.NotRecorded, error.Message);
        }
    }

    private void Journal(string kind, Step step, params (string Name, object? Value)[] more) => journal.Write(kind,
    [
        new("step", (long)step.Number), new("action", step.Action.ToString()), new("objectType", step.ObjectType),
            new("identity", step.Identity),
        .. more.Select(field => new KeyValuePair<string, object?>(field.Name, field.Value)),
    ]);
}
