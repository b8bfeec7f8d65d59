using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>What is asked before a deployment is changed, and what is said when the change does not end as asked.</summary>
public static class ChangeText
{
    private const string Held =
        "Clients name the location policy that they got until they register again. What a server does with the name of one that is "
        + "gone is not documented.";

    /// <summary>What is asked before anything is written, with every step that is left.</summary>
    public static string Question(RoutingChange change, IReadOnlyList<Step> left) => Question(change, left, new ChangeOrder());

    /// <summary>The same where nothing is asked: what would be done, and in the last line the command that does it.</summary>
    internal static string WhatIf(RoutingChange change, IReadOnlyList<Step> left, ChangeOrder order) =>
        Page.Lines([Question(change, left, order), .. Page.Command(order.Again, "Next: ")]);

    /// <summary>What is asked of a change that was ordered so.</summary>
    internal static string Question(RoutingChange change, IReadOnlyList<Step> left, ChangeOrder order) => string.Join("\n", change switch
    {
        PlanApplication apply =>
        [
            $"Apply {Title(apply)}:", .. PlanText.ByZone(left, apply.Plan.Zones, PlanText.Line),
            .. Page.Wrap(PlanText.Summary(apply.Plan), indent: 2),
            .. !order.IsTold && PlanText.Warned(apply.Plan, order.PlanPath) is { Length: > 0 } warned ? Page.Wrap(warned, indent: 2) : [],
        ],
        UndoApplication undo =>
        [
            $"Take back {Title(undo)}:", .. PlanText.ByZone(left, undo.Journal.Zones, step => Line(step, undo.ReversalOf(step))),
            .. undo.LeftEmpty.SelectMany(problem => Page.Wrap(ApplyText.Sentence(problem), indent: 2)),
            .. left.Any(step => step.ObjectType == LocationPolicy.Type.Noun && step.After is null) ? Page.Wrap(Held, indent: 2) : [],
        ],
        _ => throw new ArgumentException("There is no question for this change.", nameof(change)),
    });

    /// <summary>Above the question: what the answer does that Enter gives.</summary>
    public static string Caption(RoutingChange change) => change is PlanApplication
        ? "Set-E911Routing: Enter applies the whole plan, N leaves all as it is"
        : "Undo-E911Routing: Enter takes the whole change back, N leaves all as it is";

    /// <summary>What somebody else has changed for calls that the plan does not touch; empty if nothing.</summary>
    public static string Elsewhere(RoutingChange change) => change is PlanApplication { Elsewhere: { Count: > 0 } calls }
        ? FormattableString.Invariant($"{calls.Count} calls that the plan does not touch end worse than it proved, first ")
            + $"{ProofBrokenException.Words(calls[0])}. Test-E911Drift tells more." : "";

    /// <summary>What a result means that is not clean.</summary>
    public static string Failure(ApplyResult result) =>
        (result.Kind == ChangeKind.Apply ? NotApplied(result) : NotTakenBack(result)) + " " + ApplyText.Error(result.Problems)
            + Journal(result);

    /// <summary>How a change ended whose result nobody takes any more.</summary>
    public static string Ended(ApplyResult result) =>
        result.Clean ? ApplyText.Summary(result) + Journal(result) : Failure(result);

    /// <summary>The problems of a result that is clean all the same; empty if there are none.</summary>
    public static string Problems(ApplyResult result) => ApplyText.Error(result.Problems);

    private static string Journal(ApplyResult result) => result.JournalPath.Length == 0
        ? " There is no journal any more: its folder went away." : $" The journal is {result.JournalPath}.";

    private static string NotApplied(ApplyResult result) => result.Outcome switch
    {
        ApplyOutcome.RolledBack when result.Problems.Any(problem => problem.Kind == ApplyProblemKind.LeftEmpty) =>
            "The plan was not applied; everything was taken back, and the deployment is as it was but for what led nowhere.",
        ApplyOutcome.RolledBack => "The plan was not applied; everything was taken back, and the deployment is as it was.",
        ApplyOutcome.Cancelled => FormattableString.Invariant($"The plan was stopped before step {result.StoppedBefore}; ")
            + "apply it again to finish it, or take back what was done with Undo-E911Routing.",
        _ => "The plan was applied only in part; the steps tell what stands.",
    };

    private static string NotTakenBack(ApplyResult result) => result.Outcome == ApplyOutcome.Cancelled
        ? FormattableString.Invariant($"The undo was stopped before step {result.StoppedBefore}; run it again to finish it.")
        : "Not everything was taken back; the steps tell what stands.";

    private static string Title(PlanApplication apply) =>
        $"plan {ApplyText.ShortId(apply.Plan.Id)} of design {apply.Design}{(apply.Plan.Retire ? ", removals" : "")}";

    private static string Title(UndoApplication undo) =>
        $"{(undo.Journal.Kind == ChangeKind.Apply ? "plan" : "the undo of plan")} {ApplyText.ShortId(undo.Journal.PlanId)} of design "
            + $"{undo.Design}, begun {Timestamp.Format(undo.Journal.Started)}";

    private static string Line(Step step, ReversedStep back)
    {
        var line = PlanText.Line(step);
        if (step.Action == StepAction.Update) return line;
        var then = FormattableString.Invariant($"as before step {back.Of}");
        return line.Length + 1 + then.Length <= Page.Width ? $"{line} {then}" : Page.Lines([line, "      " + then]);
    }
}
