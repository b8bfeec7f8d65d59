using System;
using System.Globalization;
using System.Linq;
using E911Config.Core.Apply;

namespace E911Config.Core.Reporting;

/// <summary>What applying a plan did, as people read it.</summary>
public static class ApplyText
{
    /// <summary>Each step with what became of it, and a summary.</summary>
    public static string Of(ApplyResult result) => string.Join(Environment.NewLine,
    [
        (result.Kind == ChangeKind.Apply ? "Plan " : "Undo of plan ") + result.PlanId.Substring(0, Math.Min(12, result.PlanId.Length)),
        .. result.Steps.Select(Line),
        .. result.Error.Length == 0 ? [] : new[] { result.Error },
        result.Summary,
        .. result.JournalPath.Length == 0 ? [] : new[] { "Journal: " + result.JournalPath },
    ]);

    private static string Line(StepResult step) => string.Format(
        CultureInfo.InvariantCulture, "  {0,-10} {1} {2} {3}{4}", step.Status, PlanText.Symbol(step.Action), step.ObjectType, step.Identity,
        step.Error.Length == 0 ? "" : Environment.NewLine + "             " + step.Error);
}
