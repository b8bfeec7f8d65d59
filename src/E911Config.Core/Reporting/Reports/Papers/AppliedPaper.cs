using System.Globalization;
using System.Linq;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;

namespace E911Config.Core.Reporting.Reports;

/// <summary>What applying a plan or taking one back did, as a report.</summary>
internal static class AppliedPaper
{
    public static Report Of(RoutingResult result) => new(
        (result.Kind == ChangeKind.Apply ? "Applied plan " : "Undone plan ") + ApplyText.ShortId(result.PlanId), result.Summary,
            ToneOf(result))
    {
        Facts =
        [
            new("Plan id", result.PlanId), new("Journal", result.JournalPath), new("Deployment before", result.SnapshotBefore),
            new("Deployment afterwards", result.SnapshotAfter), new("Replication", result.Replication.ToString()),
        ],
        Next = result.Error.Length == 0 ? [] : [result.Error],
        Commands = result is { Kind: ChangeKind.Apply, JournalPath.Length: > 0 }
            ? ["Undo-E911Routing -JournalPath " + CommandText.Quote(result.JournalPath)] : [],
        Parts = result.Steps.Count == 0 ? [] : [new ReportPart("Steps", ReportTable.Of("steps", result.Steps, ToneOf,
            ("Step", ColumnKind.Number, step => step.Number.ToString(CultureInfo.InvariantCulture)),
            ("Status", ColumnKind.State, step => step.Status.ToString()), ("Does", ColumnKind.Text, step => step.Action.ToString()),
            ("Object", ColumnKind.Code, step => $"{step.ObjectType} {step.Identity}"),
            ("Seconds", ColumnKind.Number, step => step.Duration.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)),
            ("What went wrong", ColumnKind.Text, step => step.Error)))],
    };

    private static Tone ToneOf(RoutingStep step) => step.Status switch
    {
        StepStatus.Failed => Tone.Bad,
        StepStatus.RolledBack or StepStatus.NotRun => Tone.Warning,
        _ => step.Error.Length > 0 ? Tone.Warning : Tone.Good,
    };

    private static Tone ToneOf(RoutingResult result) => result.Clean ? Tone.Good
        : result.Steps.Any(step => step.Status == StepStatus.Failed) || result.Outcome == ApplyOutcome.Failed ? Tone.Bad : Tone.Warning;
}
