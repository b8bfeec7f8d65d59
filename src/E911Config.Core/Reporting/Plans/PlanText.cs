using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>Plans as people read them: one line a step, and a summary.</summary>
public static class PlanText
{
    private const int AddressWidth = 40;

    /// <summary>The whole plan, laid out for 80 columns.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="path">Its file; empty if it has none.</param>
    public static string Of(Plan plan, string path = "") => Page.Lines(
    [
        .. Page.Wrap(Title(plan), indent: 2),
        .. plan.Steps.SelectMany(Lines),
        .. plan.Findings.SelectMany(finding => Page.Wrap($"{finding.Severity}: {FindingText.Of(finding)}", "  ", 4)),
        .. CallersText.WithOnline(plan.Callers) is { Length: > 0 } callers ? Page.Wrap($"Callers: {callers}.", "  ", 4) : [],
        .. ProofText.Lines(plan).SelectMany(line => Page.Wrap(line, "  ", 4)),
        .. Page.Wrap(Summary(plan), indent: 2),
        .. plan.Clean ? [] : Next(plan, path),
    ]);

    /// <summary>
    /// That there is something in a plan that must be read before it is applied, for whoever does not see it; empty if there is not. What
    /// it is the plan itself says, once.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="path">Its file; empty if it has none.</param>
    public static string Warned(Plan plan, string path)
    {
        var warnings = plan.Findings.Where(finding => finding.Severity == FindingSeverity.Warning).GroupBy(finding => finding.Id,
            StringComparer.Ordinal).Select(same => (Id: same.Key, Count: same.Count())).ToArray();
        return warnings.Length == 0 ? "" : $"Plan {ApplyText.ShortId(plan.Id)} has {HarmText.Count(warnings.Sum(one =>
                one.Count), "warning")}: "
            + string.Join(", ", warnings.Select(one => one.Count == 1 ? one.Id
                : string.Format(CultureInfo.InvariantCulture, "{0} ({1})", one.Id, one.Count)))
            + (path.Length == 0 ? ". Read them before it is applied: the plan itself shows them, and has them in Findings."
                : $". Read them before it is applied: Get-E911TrunkPlan {CommandText.Quote(path)} shows them.");
    }

    // The command is the last line, since that is where people look.
    private static IEnumerable<string> Next(Plan plan, string path) => !plan.Safe
        ? Page.Wrap("Next: read whom it hurts, and change the design. Set-E911Routing refuses this plan without -Force.", indent: 2)
        : Page.Command($"Set-E911Routing -Plan {ChangeOrder.OfPlan(path)} -WhatIf", "Next: ");

    /// <summary>The plan in one line: what could not be read first.</summary>
    public static string Summary(Plan plan) => Unread(plan) + (plan.Clean
        ? string.Format(CultureInfo.InvariantCulture, "No changes. {1}: {0} objects compared.{2}", plan.Compared, !plan.Retire
            ? "The deployment is as the design says"
            : plan.Findings.Any(finding => finding.Id == FindingIds.RetireWaits) ? "What is left over must stay for now"
                : "Nothing is left over", StillBad(plan, " Calls: ", "."))
        : string.Format(CultureInfo.InvariantCulture, "Plan: {0} to add, {1} to change, {2} to remove. Calls: {3}{6}.{5} Other calls: {4}.",
            plan.Steps.Count(step => step.Action == StepAction.Create), plan.Steps.Count(step => step.Action == StepAction.Update),
            plan.Steps.Count(step => step.Action == StepAction.Delete), ProofText.Summary(plan.Calls), OtherCallText.Of(plan.OtherCalls),
            plan.OtherZones is null ? "" : $" Other zones: {OtherCallText.Of(plan.OtherZones)}.", StillBad(plan, ", ", "")));

    private static string Unread(Plan plan) => plan.Unread.Count == 0 ? ""
        : $"Inconclusive: {string.Join(", ", plan.Unread)} could not be read. ";

    // Of the residents of the design's zones, and of who is in none.
    private static string StillBad(Plan plan, string head, string end)
    {
        var wrong = Groups(FindingIds.CallsStillWrong).ToLookup(group => group.All(call => call.Before < Outcome.Unknown));
        var parts = new[]
        {
            (Groups: wrong[true].Count(), One: "{0} still ends wrong", More: "{0} still end wrong"),
            (Groups: wrong[false].Count(), One: "{0} ends wrong", More: "{0} end wrong"),
            (Groups: Groups(FindingIds.CallsNotTold).Count(), One: "{0} cannot be told", More: "{0} cannot be told"),
            (Groups: Groups(FindingIds.MovedSinceApply, nameof(Drift.DriftSeverity.Critical)).Count(),
                One: "{0} ends worse by what others moved", More: "{0} end worse by what others moved"),
        }.Where(it => it.Groups > 0).Select(it => string.Format(CultureInfo.InvariantCulture, it.Groups == 1 ? it.One : it.More,
            it.Groups)).ToArray();
        return parts.Length == 0 ? "" : head + string.Join(", ", parts) + end;

        IEnumerable<IGrouping<CallerKey, CallChange>> Groups(string id, string severity = "") => plan.Findings
            .Where(finding => finding.Id == id && finding.Text("severity") == severity).SelectMany(finding => finding.Calls)
            .GroupBy(call => call.Callers);
    }

    /// <summary>
    /// Steps by the zone that they are for, each zone where its first step stands; those for several zones, such as trunk configurations,
    /// and those that zones share which are not changed, have a part of their own. The order in which they are done is the plan's.
    /// </summary>
    /// <param name="steps">The steps.</param>
    /// <param name="changed">The zones that are changed; none for all.</param>
    /// <param name="line">A step in words.</param>
    public static IEnumerable<string> ByZone(IReadOnlyList<Step> steps, IReadOnlyList<string> changed, Func<Step, string> line)
    {
        var zones = steps.GroupBy(step => step.Reason.Purpose?.Zone is { } zone && (changed.Count == 0
            || changed.Contains(zone, StringComparer.OrdinalIgnoreCase)) ? zone : "", StringComparer.Ordinal).ToArray();
        return zones.Length < 2 && changed.Count == 0 ? steps.Select(line) : zones.SelectMany(zone =>
            zone.Select(line).Prepend(zone.Key.Length == 0 ? "For several zones, or none" : "Zone " + Visible.Of(zone.Key)));
    }

    /// <summary>One step: what happens to which object, and why; several lines where one does not hold it.</summary>
    public static string Line(Step step) => Page.Lines(Lines(step));

    /// <summary><c>+</c>, <c>~</c> or <c>-</c>.</summary>
    public static string Symbol(StepAction action) => action switch { StepAction.Create => "+", StepAction.Update => "~", _ => "-" };

    private static string Title(Plan plan) =>
        $"Plan {plan.Id.Substring(0, 12)} for design {plan.Design.Name}{(plan.Retire ? ", removals" : "")}"
        + (plan.Zones.Count == 0 ? "" : $", zone{(plan.Zones.Count == 1 ? "" : "s")} {Visible.Of(string.Join(", ", plan.Zones))}");

    private static IEnumerable<string> Lines(Step step)
    {
        var head = "  " + Symbol(step.Action) + " " + step.ObjectType + " " + Visible.Of(step.Identity);
        var changes = step.Action == StepAction.Update ? step.Changes.Select(Change).ToArray() : [ReasonText.Of(step.Reason)];
        return changes is [var only] && head.PadRight(AddressWidth).Length + 1 + only.Length <= Page.Width && !only.Contains('\n')
            ? [head.PadRight(AddressWidth) + " " + only]
            : [head, .. changes.SelectMany(change => Page.Wrap(change, "      ", 8))];
    }

    private static string Change(PropertyDifference difference)
    {
        var name = difference.Property.Name;
        if (difference.Property.Kind != PropertyKind.List) return $"{name}: {Shown(difference.Before)} -> {Shown(difference.After)}";
        var before = (IReadOnlyList<string>?)difference.Before ?? [];
        var after = (IReadOnlyList<string>?)difference.After ?? [];
        var added = after.Except(before, StringComparer.OrdinalIgnoreCase)
            .Select(element => "+" + element + (element == after[0] ? " (first)" : ""));
        var removed = before.Except(after, StringComparer.OrdinalIgnoreCase).Select(element => "-" + element);
        var changes = added.Concat(removed).ToArray();
        return $"{name}: {(changes.Length > 0 ? string.Join(", ", changes) : "order " + string.Join(", ", after))}";
    }

    private static string Shown(object? value) => ValueText.IsEmpty(value) ? "(none)" : ValueText.Of(value);
}
