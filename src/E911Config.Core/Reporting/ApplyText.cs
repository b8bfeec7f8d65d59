using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Apply;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>What applying a plan, or taking one back, did: its problems in words, and the pages of its results.</summary>
internal static class ApplyText
{
    private const int StatusWidth = 13;
    private const string HangsOn = "It depends on what could not be taken back, and stays.";

    /// <summary>The beginning of a plan's id: enough to tell one from another.</summary>
    public static string ShortId(string planId) => planId.Substring(0, Math.Min(12, planId.Length));

    /// <summary>Each problem as a sentence.</summary>
    public static string Error(IEnumerable<ApplyProblem> problems) => string.Join(" ", problems.Select(Sentence));

    /// <summary>What went wrong with one step; empty if nothing did.</summary>
    public static string Error(StepResult step) => step.NotTakenBack.Length == 0 && !step.Hangs ? step.Failure
        : step.Status == StepStatus.NotRun ? HangsOn
        : $"{step.Failure} Not taken back: {(step.Hangs ? HangsOn : step.NotTakenBack)}".Trim();

    /// <summary>A problem as a sentence.</summary>
    public static string Sentence(ApplyProblem problem)
    {
        var step = Visible.Of($"{problem.Action} {problem.ObjectType} {problem.Identity}");
        return problem.Kind switch
        {
            ApplyProblemKind.StepFailed => $"{step}: {problem.Said}",
            ApplyProblemKind.NotTakenBack => $"{step} could not be taken back: {problem.Said}",
            ApplyProblemKind.Hangs => $"{step} could not be taken back: {HangsOn}",
            ApplyProblemKind.Stopped => FormattableString.Invariant($"Stopped before step {problem.Number}."),
            ApplyProblemKind.AppliedStands => "What was applied stands, as asked.",
            ApplyProblemKind.TakenBackStands => "What was taken back until then stays so; run the undo again when the cause is mended.",
            ApplyProblemKind.NotAsIntended => Capital(StateException.Words(problem.State!)) + ".",
            ApplyProblemKind.LeftEmpty => $"{Capital(StateException.Words(problem.State!))}.",
            ApplyProblemKind.NotVerified => $"After all steps the deployment cannot be verified: {problem.Said}",
            ApplyProblemKind.NotReplicated =>
                $"Everything was written, but is not replicated to {string.Join(", ", problem.Servers)} {Waited(problem)}.",
            ApplyProblemKind.ReplicationUnknown => $"Everything was written; whether it was replicated cannot be told: {problem.Said}",
            ApplyProblemKind.NotRecorded => problem.Said,
            var unknown => throw new ArgumentOutOfRangeException(nameof(problem), unknown, "There are no words for this kind."),
        };
    }

    /// <summary>A result in one line.</summary>
    public static string Summary(ApplyResult result) => string.Format(
        CultureInfo.InvariantCulture, "{0}: {1} applied, {2} skipped, {3} failed, {4} rolled back, {5} not run.", result.Outcome,
            result.Count(StepStatus.Applied),
        result.Count(StepStatus.Skipped), result.Count(StepStatus.Failed), result.Count(StepStatus.RolledBack),
            result.Count(StepStatus.NotRun));

    /// <summary>What a journal tells, in one line.</summary>
    public static string Summary(RoutingHistoryEntry entry) => string.Format(CultureInfo.InvariantCulture,
        "{0}: {1} begun, {2} applied, {3} failed, {4} rolled back{5}.{6}", entry.Outcome, HarmText.Count(entry.Steps, "step"),
        Count(entry, StepStatus.Applied), Count(entry, StepStatus.Failed), Count(entry, StepStatus.RolledBack),
        Count(entry, StepStatus.Unknown) is > 0 and var open ? FormattableString.Invariant($", {open} without a known end") : "",
        entry.Undone is { } undone ? $" Taken back {DriftText.Time(undone)}." : "");

    /// <summary>What a journal leaves open.</summary>
    public static IEnumerable<string> Unseen(RoutingHistoryEntry entry)
    {
        if (entry.Outcome == ChangeOutcome.Interrupted)
            yield return "Nothing tells how it ended: what was begun last may have taken effect, or not.";
        if (entry.Outcome == ChangeOutcome.Running) yield return "It was still running when this was read.";
        if (entry.Simulated is null) yield return "The journal does not say whether the deployment was a simulated one.";
        if (entry.Entry.Journal.Torn) yield return "The journal ends in the middle of a line, as after a crash.";
        foreach (var unread in entry.Entry.Unread) yield return $"Whether it was taken back is not known, since another journal "
            + $"cannot be read: {unread}";
    }

    /// <summary>
    /// A result as it is shown: each step with what became of it, and a summary. What is wrong beyond steps is said when it happens, as a
    /// warning or an error, and not once more.
    /// </summary>
    public static string Page(RoutingResult result, ChangeOrder order) => Reporting.Page.Lines(
    [
        (result.Kind == ChangeKind.Apply ? "Plan " : "Undo of plan ") + ShortId(result.PlanId),
        .. result.Steps.SelectMany(Lines),
        .. Reporting.Page.Wrap(result.Summary),
        .. result.Error.Length == 0 ? [] : Reporting.Page.Wrap(result.Clean ? "What must be known of it was said as a warning, and is "
            + "its property Error." : "What went wrong is said by the error, and is its property Error."),
        .. Next(result, order),
    ]);

    // The error names the journal: here it stands in a command, or not at all.
    private static IEnumerable<string> Next(RoutingResult result, ChangeOrder order)
    {
        var stands = result.Outcome != ApplyOutcome.RolledBack
            && result.Steps.Any(step => step.Status is StepStatus.Applied or StepStatus.Unknown or StepStatus.Failed);
        var back = result.JournalPath.Length == 0 || !stands ? [] : Reporting.Page.Command(order.Back(result.JournalPath),
            result.Clean && result.Kind != ChangeKind.Apply ? "To do it again: " : "To take it back: ");
        if (!result.Clean) return order.Again.Length == 0 ? back
            : [.. result.Kind == ChangeKind.Apply ? back : [], .. Reporting.Page.Command(order.Again, "When the cause is mended: ")];
        return result.Kind == ChangeKind.Apply ? [.. back, .. Reporting.Page.Command(order.Check, "Next: ")] : back;
    }

    /// <summary>An entry of the history as it is shown: three lines that a console of 80 columns holds.</summary>
    public static string Page(RoutingHistoryEntry entry) => Reporting.Page.Lines(
    [
        $"{Timestamp.Format(entry.Started)}  {entry.Kind,-5}  {entry.Outcome,-11}  {entry.Design}",
        .. Reporting.Page.Wrap($"plan {ShortId(entry.PlanId)}{(entry.ChangeNumber.Length == 0 ? "" : ", change " + entry.ChangeNumber)}, "
            + $"{HarmText.Count(entry.Steps, "step")} begun, by {entry.User}{(entry.Machine.Length == 0 ? "" : " on " + entry.Machine)}",
            "  ", 4),
        .. entry.Comment.Length == 0 ? [] : Reporting.Page.Wrap(entry.Comment, "  ", 4),
        .. entry.Error.Length == 0 ? [] : Reporting.Page.Wrap(entry.Error, "  ", 4),
        .. entry.Undone is { } undone ? [$"  taken back {Timestamp.Format(undone)}"] : Array.Empty<string>(),
        .. Reporting.Page.Wrap(entry.JournalPath, "  ", 4),
    ]);

    private static int Count(RoutingHistoryEntry entry, StepStatus status) => entry.BegunSteps.Count(step => step.Status == status);

    private static IEnumerable<string> Lines(RoutingStep step) =>
    [
        .. Reporting.Page.Wrap($"{step.ObjectType} {step.IdentityText}",
            FormattableString.Invariant($"  {step.Status,-10} {PlanText.Symbol(step.Action)} "), StatusWidth + 2),
        .. step.Error.Length == 0 ? [] : Reporting.Page.Wrap(step.Error, new string(' ', StatusWidth), StatusWidth),
    ];

    private static string Waited(ApplyProblem problem) =>
        problem.Waited is { } waited ? FormattableString.Invariant($"after {waited.TotalSeconds:0} seconds")
            : "yet, and waiting was stopped";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
