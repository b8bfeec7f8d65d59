using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Apply;
using E911Config.Core.Reporting.Reports;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>One change in the history of a deployment.</summary>
public sealed class RoutingHistoryEntry : IReported
{
    internal RoutingHistoryEntry(HistoryEntry entry)
    {
        Started = entry.Started;
        Ended = entry.Ended;
        Kind = entry.Kind;
        Outcome = entry.Outcome;
        Design = entry.Design;
        PlanId = entry.PlanId;
        ChangeNumber = entry.ChangeNumber;
        Comment = entry.Comment;
        User = entry.User;
        Machine = entry.Machine;
        Deployment = entry.Deployment;
        Simulated = entry.Simulated;
        Steps = entry.Steps;
        BegunSteps = new ItemList<RoutingStep>(entry.Journal.Steps.Select(step => new RoutingStep(step,
            isEnded: entry.Ended is not null)));
        StoppedBefore = entry.StoppedBefore;
        Error = entry.Problems.Count > 0 ? ApplyText.Error(entry.Problems) : entry.Error;
        Undone = entry.Undone;
        UndoneBy = new TextList(entry.UndoneBy);
        SnapshotBefore = entry.SnapshotBefore;
        SnapshotAfter = entry.SnapshotAfter;
        JournalPath = entry.JournalPath;
        Entry = entry;
        Text = ApplyText.Page(this);
    }

    /// <summary>When it began, in UTC.</summary>
    public DateTimeOffset Started { get; }

    /// <summary>When it ended, in UTC; null if nothing tells of an end.</summary>
    public DateTimeOffset? Ended { get; }

    /// <summary>Whether a plan was applied, or taken back.</summary>
    public ChangeKind Kind { get; }

    /// <summary>How it ended.</summary>
    public ChangeOutcome Outcome { get; }

    /// <summary>The design.</summary>
    public string Design { get; }

    /// <summary>The plan.</summary>
    public string PlanId { get; }

    /// <summary>The number of the change.</summary>
    public string ChangeNumber { get; }

    /// <summary>The number of the change, as views show it: what cannot be seen by its number.</summary>
    public string ChangeNumberText => Visible.Of(ChangeNumber);

    /// <summary>The comment.</summary>
    public string Comment { get; }

    /// <summary>Who did it.</summary>
    public string User { get; }

    /// <summary>Who did it, as views show it: what cannot be seen by its number.</summary>
    public string UserText => Visible.Of(User);

    /// <summary>From which computer.</summary>
    public string Machine { get; }

    /// <summary>The deployment.</summary>
    public string Deployment { get; }

    /// <summary>Whether it was a simulated one; null if the journal does not say.</summary>
    public bool? Simulated { get; }

    /// <summary>How many steps were begun.</summary>
    public int Steps { get; }

    /// <summary>The steps that were begun, each with what became of it.</summary>
    public ItemList<RoutingStep> BegunSteps { get; }

    /// <summary>The number of the step before which it was stopped; 0 if it was not.</summary>
    public int StoppedBefore { get; }

    /// <summary>What was wrong; empty if nothing was.</summary>
    public string Error { get; }

    /// <summary>When it was last taken back, wholly or in part, in UTC; null if it was not.</summary>
    public DateTimeOffset? Undone { get; }

    /// <summary>The journals of the changes that took it back, wholly or in part.</summary>
    public TextList UndoneBy { get; }

    /// <summary>The deployment before.</summary>
    public string SnapshotBefore { get; }

    /// <summary>The deployment afterwards; empty if it was not saved.</summary>
    public string SnapshotAfter { get; }

    /// <summary>The journal.</summary>
    public string JournalPath { get; }

    /// <summary>When it began, in UTC, as the table has it.</summary>
    public string ShortStarted => Started.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The beginning of the plan's id, as the table has it: enough wherever an id is asked for.</summary>
    public string ShortPlanId => PlanId.Substring(0, Math.Min(8, PlanId.Length));

    /// <summary>The day on which it was last taken back, in UTC, as the table has it; empty if it was not.</summary>
    public string ShortUndone => Undone?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The whole entry, laid out for 80 columns.</summary>
    public string Text { get; }

    /// <summary>What it was made of.</summary>
    internal HistoryEntry Entry { get; }

    /// <inheritdoc/>
    Report IReported.Report => AppliedPaper.Of(this);

    /// <inheritdoc/>
    IReadOnlyList<object>? IReported.Rows => null;

    /// <inheritdoc/>
    IReadOnlyList<ReportProblem>? IReported.Problems => null;

    /// <summary>When, what, which design, and how it ended.</summary>
    public override string ToString() => $"{Timestamp.Format(Started)} {Kind} {Design}: {Outcome}";
}
