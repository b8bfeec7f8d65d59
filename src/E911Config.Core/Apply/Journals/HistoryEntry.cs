using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Apply;

/// <summary>One change in the history of a deployment.</summary>
public sealed class HistoryEntry
{
    private readonly Journal journal;

    internal HistoryEntry(Journal journal, ChangeOutcome outcome, IReadOnlyList<Journal> undoneBy)
    {
        this.journal = journal;
        Outcome = outcome;
        UndoneBy = undoneBy.Select(undo => undo.Path).ToArray();
        Undone = undoneBy.Count == 0 ? null : undoneBy.Max(undo => undo.Started);
    }

    /// <summary>What the journal tells.</summary>
    internal Journal Journal => journal;

    /// <summary>When it began, in UTC.</summary>
    public DateTimeOffset Started => journal.Started;

    /// <summary>When it ended, in UTC; null if nothing tells of an end.</summary>
    public DateTimeOffset? Ended => journal.Ended;

    /// <summary>Whether a plan was applied, or taken back.</summary>
    public ChangeKind Kind => journal.Kind;

    /// <summary>How it ended.</summary>
    public ChangeOutcome Outcome { get; }

    /// <summary>The design.</summary>
    public string Design => journal.Design;

    /// <summary>The plan.</summary>
    public string PlanId => journal.PlanId;

    /// <summary>The number of the change.</summary>
    public string ChangeNumber => journal.ChangeNumber;

    /// <summary>The comment.</summary>
    public string Comment => journal.Comment;

    /// <summary>Who did it.</summary>
    public string User => journal.User;

    /// <summary>From which computer.</summary>
    public string Machine => journal.Machine;

    /// <summary>The deployment.</summary>
    public string Deployment => journal.Deployment;

    /// <summary>Whether the deployment was a simulated one; null if the journal does not say.</summary>
    public bool? Simulated => journal.Simulated;

    /// <summary>What else could not be read, so that it is not known whether this was taken back.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>How many steps were begun.</summary>
    public int Steps => journal.Steps.Count;

    /// <summary>The number of the step before which it was stopped; 0 if it was not.</summary>
    public int StoppedBefore => journal.StoppedBefore;

    /// <summary>What was wrong, as the journal has it in words; empty if nothing was.</summary>
    public string Error => journal.Error;

    /// <summary>What went otherwise than asked; none if nothing did, or the journal has words alone.</summary>
    public IReadOnlyList<ApplyProblem> Problems => journal.Problems;

    /// <summary>When it was last taken back, wholly or in part; null if it was not.</summary>
    public DateTimeOffset? Undone { get; }

    /// <summary>The journals of the changes that took it back, wholly or in part.</summary>
    public IReadOnlyList<string> UndoneBy { get; }

    /// <summary>The deployment before.</summary>
    public string SnapshotBefore => journal.SnapshotBefore;

    /// <summary>The deployment afterwards; empty if it was not saved.</summary>
    public string SnapshotAfter => journal.SnapshotAfter;

    /// <summary>The journal.</summary>
    public string JournalPath => journal.Path;
}
