using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Apply;

/// <summary>
/// Takes back what a journal says was begun: the same steps, turned round and last first, run by the same runner. What stands as before its step needs
/// nothing, so that a torn journal, a rollback, an earlier undo and an undo that was stopped need no care of their own.
/// </summary>
public sealed class UndoApplication : RoutingChange
{
    private readonly Journal journal;
    private readonly IReadOnlyList<Step> steps;
    private IReadOnlyList<SiblingOrder>? misplaced;

    /// <summary>Makes the undo of a journal.</summary>
    public UndoApplication(Journal journal, IDeploymentReader reader, Func<DateTimeOffset> clock)
        : base(reader, clock)
    {
        this.journal = journal;
        steps = Reversal.Of(journal.Steps, journal.Orders).Select((step, index) => new Step(index + 1, step.Reason, step.Change) { BeforeIsPartial = step.BeforeIsPartial }).ToArray();
    }

    /// <inheritdoc/>
    public override string Deployment => journal.Deployment;

    /// <inheritdoc/>
    public override string Design => journal.Design;

    /// <inheritdoc/>
    public override string Title => $"{(journal.Kind == ChangeKind.Apply ? "plan" : "the undo of plan")} {journal.PlanId.Substring(0, Math.Min(12, journal.PlanId.Length))} of design {Design}, begun {Text.Timestamp.Format(journal.Started)}";

    private protected override ChangeKind Kind => ChangeKind.Undo;

    private protected override string PlanId => journal.PlanId;

    private protected override IReadOnlyList<Step> Steps => steps;

    private protected override string WhatStands => "What was taken back until then stays so; run the undo again when the cause is mended.";

    private protected override IEnumerable<KeyValuePair<string, object?>> MoreAtStart => [new("undoes", journal.Id), new("undoesPath", journal.Path)];

    private protected override IReadOnlyList<Step> Check(Snapshot snapshot)
    {
        if (!SnapshotSource.SameDeployment(journal.Deployment, snapshot.Source.Deployment))
        {
            throw new E911Exception("JournalForOtherDeployment",
                $"The journal tells of the deployment \"{journal.Deployment}\"; this is \"{snapshot.Source.Deployment}\". Nothing is taken back in another deployment.") { Target = journal.Path };
        }

        Unread(snapshot, steps);
        var left = new List<Step>();
        var moved = new List<string>();
        var look = Looks(snapshot);
        foreach (var chain in Chains())
        {
            var found = look(chain[0]);
            var checks = chain.Select(step => StepCheck.Of(step, found)).ToArray();
            var next = Array.FindLastIndex(checks, check => check.Done) + 1;
            if (next < chain.Count && !checks[next].Pending) moved.Add(checks[next].Problem);
            left.AddRange(chain.Skip(next));
        }

        if (moved.Count > 0) throw Refused($"Somebody has changed what the journal tells of: {string.Join("; ", moved)}.");
        left.AddRange(steps.Where(step => step.Reorders && journal.Orders.Any(order => order.Holds(step) && Misplaced(order, snapshot).Any())));
        var used = RemovalCheck.StillUsed(snapshot, left).ToArray();
        return used.Length == 0 ? left.OrderBy(step => step.Number).ToArray() : throw Refused($"What would be removed is in use: {string.Join("; ", used)}. Change that first.");
    }

    // Only when everything else is done the order tells what must still be moved: what is made again may have found its place.
    private protected override bool IsPlaced(Step step)
    {
        if (!step.Reorders) return false;
        if (misplaced is null)
        {
            var now = ReadNow();
            misplaced = journal.Orders.Where(order => Misplaced(order, now).Any()).ToArray();
        }

        return !misplaced.Any(order => order.Holds(step));
    }

    private protected override bool IsWorthTelling(StepResult result) => result.Status != StepStatus.Skipped || !result.Step.Reorders;

    private protected override string VerifyWhole(Snapshot after)
    {
        var look = Looks(after);
        return string.Join("; ",
        [
            .. Chains().Select(chain => chain[chain.Count - 1]).Where(step => !StepCheck.Of(step, look(step)).AsPlanned)
                .Select(step => $"after all steps {step.Address} is not as it was"),
            .. journal.Orders.SelectMany(group => Misplaced(group, after)),
        ]);
    }

    // The elements of one list are looked at together.
    private static Func<Step, IReadOnlyList<DeploymentObject>> Looks(Snapshot snapshot)
    {
        var now = new SnapshotDeployment(snapshot);
        var lists = new Dictionary<ObjectType, IReadOnlyList<DeploymentObject>>();
        return step =>
        {
            if (step.Type.ElementOf is null) return now.Look(step.Type, step.Identity);
            if (!lists.TryGetValue(step.Type, out var elements)) lists.Add(step.Type, elements = now.Look(step.Type, step.Identity));
            return elements;
        };
    }

    // The steps on one object, in their order; those that only move it are judged by the order of all.
    private IEnumerable<IReadOnlyList<Step>> Chains() => steps.Where(step => !step.Reorders)
        .GroupBy(step => step.Address, StringComparer.OrdinalIgnoreCase).Select(group => group.ToArray());

    private IEnumerable<string> Misplaced(SiblingOrder group, Snapshot snapshot) =>
        group.Misplaced(snapshot, steps.Where(step => step.Reorders && group.Holds(step)).Select(step => step.Identity));

    private E911Exception Refused(string problem) => new("UndoRefused", problem + " Nothing was written.") { Target = journal.Path };
}
