using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Reporting;

/// <summary>Plans as people read them: one line a step, and a summary.</summary>
public static class PlanText
{
    private const int AddressWidth = 58;
    private const int ShortChange = 60;

    /// <summary>The whole plan.</summary>
    public static string Of(Plan plan) => string.Join(Environment.NewLine,
    [
        $"Plan {plan.Id.Substring(0, 12)} for design {plan.Design.Name}{(plan.Retire ? ", removals" : "")}{(plan.Zones.Count == 0 ? "" : ", zones " + string.Join(", ", plan.Zones))}",
        .. plan.Steps.Select(Line),
        .. plan.Findings.Select(finding => $"  {finding.Severity}: {finding}"),
        .. plan.CallersNote.Length == 0 ? [] : new[] { $"  Callers: {plan.CallersNote}." },
        .. ProofText.Lines(plan),
        plan.Summary,
    ]);

    /// <summary>One step: what happens to which object, and why. Several changes, or a long one, stand on lines of their own.</summary>
    public static string Line(Step step)
    {
        var head = "  " + Symbol(step.Action) + " " + (step.ObjectType + " " + step.Identity).PadRight(AddressWidth);
        var changes = step.Action == StepAction.Update ? step.Changes.Select(Change).ToArray() : [step.Reason];
        return changes is [{ Length: <= ShortChange } only] ? head + " " + only
            : string.Join(Environment.NewLine + "      ", [head.TrimEnd(), .. changes]);
    }

    /// <summary><c>+</c>, <c>~</c> or <c>-</c>.</summary>
    public static string Symbol(StepAction action) => action switch { StepAction.Create => "+", StepAction.Update => "~", _ => "-" };

    private static string Change(PropertyDifference difference)
    {
        var name = difference.Property.Name;
        if (difference.Property.Kind != PropertyKind.List) return $"{name}: {Shown(difference.Left)} -> {Shown(difference.Right)}";
        var before = (IReadOnlyList<string>?)difference.Left ?? [];
        var after = (IReadOnlyList<string>?)difference.Right ?? [];
        var added = after.Except(before, StringComparer.OrdinalIgnoreCase).Select(element => "+" + element + (element == after[0] ? " (first)" : ""));
        var removed = before.Except(after, StringComparer.OrdinalIgnoreCase).Select(element => "-" + element);
        var changes = added.Concat(removed).ToArray();
        return $"{name}: {(changes.Length > 0 ? string.Join(", ", changes) : "order " + string.Join(", ", after))}";
    }

    private static string Shown(object? value) => ValueText.IsEmpty(value) ? "(none)" : ValueText.Of(value);
}
