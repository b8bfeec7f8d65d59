using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Planning;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>Two plans side by side, as people read them.</summary>
internal static class ComparisonText
{
    /// <summary>The comparison in one line.</summary>
    public static string Summary(PlanComparison comparison)
    {
        var same = comparison.SameChange ? "The same change" : "Not the same change";
        var others = Others(comparison).Count();
        return comparison.Steps.Count + comparison.Findings.Count + comparison.Calls.Count + others == 0
            ? same + Reason(comparison) + "; the plans have all in common."
            : string.Format(CultureInfo.InvariantCulture, "{0}{1}. Only one of the plans has: {2} steps, {3} findings, {4} calls{5}.",
                same, Reason(comparison), comparison.Steps.Count, comparison.Findings.Count, comparison.Calls.Count,
                others == 0 ? "" : ", " + HarmText.Count(others, "other line"));
    }

    /// <summary>A call that only one plan has; where both follow it and it fares otherwise, all that may differ.</summary>
    public static string Call(CallChange call, bool inBoth) => inBoth ? CallText.Whole(call) : CallText.Of(call);

    /// <summary>A step that only one plan has; where both do something to the object, what moved.</summary>
    public static string Step(PlanComparison comparison, PlanSide side, Step step) =>
        comparison.Moved(side, step) is { } moved ? StepDifferenceText.Of(moved) : Visible.Of(step.ToString());

    /// <summary>What else only one plan has: which, of what kind, in which words.</summary>
    public static IEnumerable<(PlanSide Side, string Kind, string Text)> Others(PlanComparison comparison) =>
    [
        .. comparison.SameDeployment ? [] : Both(comparison, "Deployment",
            plan => "Deployment of " + FewNames.OfDeployment(plan.Deployment)),
        .. comparison.SameDesign ? [] : DesignLines(comparison),
        .. comparison.SameScope ? [] : Both(comparison, "Scope", Scope),
        .. comparison.OutOfPlace is not { } steps ? []
            : new[] { (PlanSide.Reference, "Order", Place(steps.Reference)), (PlanSide.Difference, "Order", Place(steps.Difference)) },
        .. comparison.OtherCalls.Select(one => (one.Side, nameof(comparison.OtherCalls), "Other calls: " + OtherCallText.Of(one.Item))),
        .. comparison.OtherZones.Select(one => (one.Side, nameof(comparison.OtherZones), "Other zones: " + OtherCallText.Of(one.Item))),
        .. comparison.RolesBefore.Select(one => (one.Side, nameof(comparison.RolesBefore), ProofText.Roles(one.Item))),
        .. comparison.Callers.Select(one => (one.Side, nameof(comparison.Callers), "Callers: "
            + (CallersText.WithOnline(one.Item) is { Length: > 0 } text ? text : "all counted and followed") + ".")),
    ];

    /// <summary>The whole comparison, laid out for 80 columns.</summary>
    public static string Page(PlanComparison comparison, IEnumerable<TrunkPlanDifference> items) => Reporting.Page.Lines(
    [
        "<= " + Title(comparison.Reference),
        "=> " + Title(comparison.Difference),
        .. items.SelectMany(item => Reporting.Page.Wrap(item.ToString(), "  ", 5)),
        .. Reporting.Page.Wrap(Summary(comparison), indent: 2),
    ]);

    private static string Title(Plan plan) =>
        $"plan {plan.Id.Substring(0, 12)} for design {plan.Design.Name}, made {Timestamp.Format(plan.Created)}";

    private static (PlanSide Side, string Kind, string Text)[] Both(PlanComparison comparison, string kind, Func<Plan, string> words) =>
        [(PlanSide.Reference, kind, words(comparison.Reference)), (PlanSide.Difference, kind, words(comparison.Difference))];

    private static string Scope(Plan plan) => "Scope: " + (plan.Retire ? "removals, " : "") + (plan.Zones.Count == 0 ? "the whole design"
        : (plan.Zones.Count == 1 ? "zone " : "zones ") + FewNames.OfZones(plan.Zones));

    private static (PlanSide Side, string Kind, string Text)[] DesignLines(PlanComparison comparison)
    {
        var (line, one, other) = comparison.DesignLines();
        return [(PlanSide.Reference, "Design", DesignLines(line, one)), (PlanSide.Difference, "Design", DesignLines(line, other))];
    }

    private static string DesignLines(int line, string[] lines) => string.Format(CultureInfo.InvariantCulture, "Design, line {0}: {1}{2}",
        line, lines.Length == 0 ? "(not there)" : Quoted.Start(lines[0].Trim()),
        lines.Length < 2 ? "" : $" and {HarmText.Count(lines.Length - 1, "more line")}");

    // The first of them: what comes behind may only have moved up.
    private static string Place(Step step) => string.Format(CultureInfo.InvariantCulture, "Step {0}: {1}{2}", step.Number,
        Visible.Of(step.ToString()), step.DependsOn.Count == 0 ? "" : ", behind " + string.Join(", ", step.DependsOn));

    // What makes another change of the same steps.
    private static string Reason(PlanComparison comparison)
    {
        var differ = new[]
        {
            comparison.SameDeployment ? "" : "another deployment", comparison.SameDesign ? "" : "another design",
            comparison.SameScope ? "" : "another scope", comparison.OutOfPlace is null ? "" : "another order of steps",
        }.Where(part => part.Length > 0).ToArray();
        return differ.Length == 0 ? "" : $" ({string.Join(", ", differ)})";
    }
}
