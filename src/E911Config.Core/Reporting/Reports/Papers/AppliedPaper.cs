using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;

namespace E911Config.Core.Reporting.Reports;

/// <summary>What applying a plan or taking one back did, as a report: of the result itself, or of its journal.</summary>
internal static class AppliedPaper
{
    public static Report Of(RoutingResult result) => new(Title(result.Kind, result.PlanId), result.Summary, ToneOf(result))
    {
        Facts =
        [
            .. When(result.Started, result.Ended, result.User, result.Machine),
            .. Where(result.Deployment, result.Simulated, result.Design),
            .. Why(result.ChangeNumber, result.Comment),
            new("Plan id", result.PlanId), new("Journal", result.JournalPath), new("Deployment before", result.SnapshotBefore),
            new("Deployment afterwards", result.SnapshotAfter), new("Replication", Waited(result.Replication)),
        ],
        IsSimulated = result.Simulated,
        Next = result.Error.Length == 0 ? [] : [result.Error],
        Commands = result is { Kind: ChangeKind.Apply, JournalPath.Length: > 0 } ? [UndoCommand(result.JournalPath)] : [],
        Parts = result.Steps.Count == 0 ? [] : [new ReportPart("Steps", Steps(result.Steps))],
    };

    public static Report Of(RoutingHistoryEntry entry) =>
        new(Title(entry.Kind, entry.PlanId), ApplyText.Summary(entry), ToneOf(entry))
    {
        Facts =
        [
            .. When(entry.Started, entry.Ended, entry.User, entry.Machine),
            .. Where(entry.Deployment, entry.Simulated == true, entry.Design),
            .. Why(entry.ChangeNumber, entry.Comment),
            new("Taken back", entry.Undone is { } undone ? DriftText.Time(undone) : ""), new("Taken back by", entry.UndoneBy.ToString()),
            new("Plan id", entry.PlanId), new("Journal", entry.JournalPath), new("Deployment before", entry.SnapshotBefore),
            new("Deployment afterwards", entry.SnapshotAfter),
        ],
        Unseen = [.. ApplyText.Unseen(entry)],
        IsSimulated = entry.Simulated == true,
        Next = entry.Error.Length == 0 ? [] : [entry.Error],
        Commands = entry is { Kind: ChangeKind.Apply, Undone: null } && entry.BegunSteps.Any(step => step.Status != StepStatus.RolledBack)
            ? [UndoCommand(entry.JournalPath)] : [],
        Parts = entry.BegunSteps.Count == 0 ? [] : [new ReportPart("Steps that were begun", Steps(entry.BegunSteps))],
    };

    private static string Title(ChangeKind kind, string planId) =>
        (kind == ChangeKind.Apply ? "Applied plan " : "Undone plan ") + ApplyText.ShortId(planId);

    private static KeyValuePair<string, string>[] When(DateTimeOffset? started, DateTimeOffset? ended, string user, string machine) =>
    [
        new("Begun", started is { } begun ? DriftText.Time(begun) : ""), new("Ended", ended is { } done ? DriftText.Time(done) : ""),
        new("By", machine.Length == 0 ? user : $"{user} on {machine}"),
    ];

    private static KeyValuePair<string, string>[] Where(string deployment, bool simulated, string design) =>
        [new(simulated ? "Simulation of" : "Deployment", FewNames.OfDeployment(deployment)), new("Design", design)];

    private static KeyValuePair<string, string>[] Why(string changeNumber, string comment) =>
        [new("Change", changeNumber), new("Comment", comment)];

    private static string Waited(ReplicationState replication) => replication switch
    {
        ReplicationState.NotAwaited => "not waited for",
        ReplicationState.UpToDate => "every server has it",
        ReplicationState.Behind => "not every server has it",
        _ => "cannot be told",
    };

    private static string UndoCommand(string journal) =>
        $"Undo-E911Routing -JournalPath {CommandText.Quote(journal)}   # takes it back";

    private static ReportTable Steps(IReadOnlyList<RoutingStep> steps) => ReportTable.Of("step", "steps", steps, ToneOf,
        ("Step", ColumnKind.Number, step => step.Number.ToString(CultureInfo.InvariantCulture)),
        ("Status", ColumnKind.State, step => step.Status.ToString()), ("Does", ColumnKind.Text, step => step.Action.ToString()),
        ("Object", ColumnKind.Code, step => $"{step.ObjectType} {step.Identity}"),
        ("Seconds", ColumnKind.Number, step => step.Duration.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)),
        ("What went wrong", ColumnKind.Text, step => step.Error));

    private static Tone ToneOf(RoutingStep step) => step.Status switch
    {
        StepStatus.Failed => Tone.Bad,
        StepStatus.Unknown => Tone.Unknown,
        StepStatus.RolledBack or StepStatus.NotRun => Tone.Warning,
        _ => step.Error.Length > 0 ? Tone.Warning : Tone.Good,
    };

    private static Tone ToneOf(RoutingResult result) => result.Clean ? Tone.Good
        : result.Steps.Any(step => step.Status == StepStatus.Failed) || result.Outcome == ApplyOutcome.Failed ? Tone.Bad : Tone.Warning;

    // What was taken back, or may have been, stands no more as it was applied.
    private static Tone ToneOf(RoutingHistoryEntry entry) => entry.Outcome switch
    {
        ChangeOutcome.Failed => Tone.Bad,
        ChangeOutcome.Interrupted or ChangeOutcome.Running => Tone.Unknown,
        ChangeOutcome.RolledBack or ChangeOutcome.Cancelled => Tone.Warning,
        _ => entry.Entry.Unread.Count > 0 ? Tone.Unknown : entry.Undone is not null ? Tone.Warning : Tone.Good,
    };
}
