using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Core.Text;

namespace E911Config.Core.Apply;

/// <summary>
/// Takes back what a journal says was begun: the same steps, turned round and last first, run by the same runner. What stands as before its
/// step needs nothing, so that a torn journal, a rollback, an earlier undo and an undo that was stopped need no care of their own.
/// </summary>
public sealed class UndoApplication : RoutingChange
{
    private readonly Dictionary<Step, ReversedStep> reversals;
    private readonly IReadOnlyList<Step> asJournalled;
    private IReadOnlyDictionary<Step, ApplyProblem> leftEmpty = new Dictionary<Step, ApplyProblem>();
    private IReadOnlyList<Step> steps;
    private IReadOnlyList<SiblingOrder>? misplaced;

    /// <summary>Makes the undo of a journal.</summary>
    public UndoApplication(Journal journal, IDeploymentReader reader, Func<DateTimeOffset> clock)
        : base(reader, clock)
    {
        Journal = journal;
        reversals = Reversal.Of(journal.Steps, journal.Orders)
            .Select((back, index) => (Back: back,
                Step: new Step(index + 1, back.Step.Reason, back.Step.Change) { BeforeIsPartial = back.Step.BeforeIsPartial }))
            .ToDictionary(pair => pair.Step, pair => pair.Back);
        steps = asJournalled = reversals.Keys.OrderBy(step => step.Number).ToArray();
    }

    /// <summary>What is taken back.</summary>
    public Journal Journal { get; }

    /// <inheritdoc/>
    public override string Deployment => Journal.Deployment;

    /// <inheritdoc/>
    public override string Design => Journal.Design;

    private protected override ChangeKind Kind => ChangeKind.Undo;

    private protected override string PlanId => Journal.PlanId;

    private protected override IReadOnlyList<string> Zones => Journal.Zones;

    private protected override IReadOnlyList<Step> Steps => steps;

    private protected override ApplyProblemKind WhatStands => ApplyProblemKind.TakenBackStands;

    private protected override bool GoesOn => true;

    private protected override ApplyProblem? LeftEmptyBy(Step step) => leftEmpty.TryGetValue(step, out var problem) ? problem : null;

    /// <summary>The values that the steps cannot set again, since they lead nowhere; known once it is prepared.</summary>
    public IEnumerable<ApplyProblem> LeftEmpty => steps.Select(LeftEmptyBy).OfType<ApplyProblem>();

    private protected override IEnumerable<KeyValuePair<string, object?>> MoreAtStart =>
        [new("undoes", Journal.Id), new("undoesPath", Journal.Path)];

    private protected override IReadOnlyList<Step> Check(Snapshot snapshot)
    {
        if (!SnapshotSource.SameDeployment(Journal.Deployment, snapshot.Source.Deployment))
        {
            throw new E911Exception("JournalForOtherDeployment",
                $"The journal tells of the deployment {Quoted.Of(Journal.Deployment)}; this is "
                    + $"{Quoted.Of(snapshot.Source.Deployment)}. Nothing is taken back in another deployment.") { Target = Journal.Path };
        }

        Unread(snapshot, steps);
        Settle(snapshot);
        var left = new List<Step>();
        var moved = new List<StateProblem>();
        var look = Looks(snapshot);
        foreach (var chain in Chains())
        {
            var found = look(chain[0]);
            var checks = chain.Select(step => StepCheck.Of(step, found)).ToArray();
            var next = Array.FindLastIndex(checks, check => check.Done) + 1;
            if (next < chain.Count && !checks[next].Pending) moved.Add(checks[next].Problem!);
            left.AddRange(chain.Skip(next));
        }

        if (moved.Count > 0) throw Refused("Somebody has changed what the journal tells of: ", moved, ". Nothing was written.");
        left.AddRange(steps.Where(step => step.Reorders
            && Journal.Orders.Any(order => order.Holds(step) && Misplaced(order, snapshot).Any())));
        var used = RemovalCheck.StillUsed(snapshot, left).ToArray();
        return used.Length == 0 ? left.OrderBy(step => step.Number).ToArray()
            : throw Refused("What would be removed is in use: ", used, ". Change that first. Nothing was written.");
    }

    // What led nowhere before the plan leads nowhere still, and no server takes it: it is left empty.
    private void Settle(Snapshot snapshot)
    {
        var then = PlannedDeployment.After(snapshot, asJournalled.GroupBy(step => step.Address, StringComparer.OrdinalIgnoreCase)
            .Select(chain => new ObjectChange(chain.First().Before, chain.Last().After)).ToArray());
        var look = Looks(snapshot);
        var settled = WayBack.To(asJournalled, then, step => StepCheck.Of(step, look(step)).Done);
        steps = settled.Steps;
        leftEmpty = settled.LeftEmpty;
        foreach (var pair in settled.Instead) reversals.Add(pair.Key, reversals[pair.Value]);
    }

    // Only when everything else is done the order tells what must still be moved: what is made again may have found its place.
    private protected override bool IsPlaced(Step step)
    {
        if (!step.Reorders) return false;
        if (misplaced is null)
        {
            var now = ReadNow();
            misplaced = Journal.Orders.Where(order => Misplaced(order, now).Any()).ToArray();
        }

        return !misplaced.Any(order => order.Holds(step));
    }

    private protected override bool IsWorthTelling(StepResult result) => result.Status != StepStatus.Skipped || !result.Step.Reorders;

    private protected override IReadOnlyList<StateProblem> VerifyWhole(Snapshot after)
    {
        var look = Looks(after);
        return
        [
            .. Chains().Select(chain => chain[chain.Count - 1]).Where(step => !StepCheck.Of(step, look(step)).AsPlanned)
                .Select(step => new StateProblem(StateProblemKind.NotAsBefore, step.ObjectType, step.Identity)),
            .. Journal.Orders.SelectMany(group => Misplaced(group, after)),
        ];
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

    private IEnumerable<StateProblem> Misplaced(SiblingOrder group, Snapshot snapshot) =>
        group.Misplaced(snapshot, steps.Where(step => step.Reorders && group.Holds(step)).Select(step => step.Identity));

    /// <summary>
    /// Which step of the journal a step of this undo takes back, and whether it only puts its object back into its place.
    /// </summary>
    public ReversedStep ReversalOf(Step step) => reversals[step];

    private StateException Refused(string beginning, IReadOnlyList<StateProblem> problems, string end) =>
        new("UndoRefused", beginning, problems, end) { Target = Journal.Path };
}
