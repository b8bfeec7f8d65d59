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
        return comparison.Steps.Count + comparison.Findings.Count + comparison.Calls.Count + comparison.Others == 0
            ? same + Reason(comparison) + "; the plans have all in common."
            : string.Format(CultureInfo.InvariantCulture, "{0}{1}. Only one of the plans has: {2} steps, {3} findings, {4} calls{5}.",
                same, Reason(comparison), comparison.Steps.Count, comparison.Findings.Count, comparison.Calls.Count,
                comparison.Others == 0 ? "" : ", " + HarmText.Count(comparison.Others, "other line") + " of the verdict");
    }

    /// <summary>A call that only one plan has; where both follow it and it fares otherwise, all that may differ.</summary>
    public static string Call(CallChange call, bool inBoth) => inBoth ? CallText.Whole(call) : CallText.Of(call);

    /// <summary>What else of the verdict only one plan has: which, of what kind, in which words.</summary>
    public static IEnumerable<(PlanSide Side, string Kind, string Text)> Others(PlanComparison comparison) =>
    [
        .. comparison.OtherCalls.Select(one => (one.Side, nameof(comparison.OtherCalls), "Other calls: " + OtherCallText.Of(one.Item))),
        .. comparison.OtherZones.Select(one => (one.Side, nameof(comparison.OtherZones), "Other zones: " + OtherCallText.Of(one.Item))),
        .. comparison.RolesBefore.Select(one => (one.Side, nameof(comparison.RolesBefore), ProofText.Roles(one.Item))),
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

    // What makes another change of the same steps.
    private static string Reason(PlanComparison comparison)
    {
        var (one, other) = (comparison.Reference, comparison.Difference);
        var differ = new[]
        {
            one.Deployment == other.Deployment ? "" : "another deployment", one.Design.Hash == other.Design.Hash ? "" : "another design",
            one.Zones.SequenceEqual(other.Zones) && one.Retire == other.Retire ? "" : "another scope",
            comparison.SameChange || comparison.Steps.Count > 0
                || one.Steps.Select(step => step.ToString()).SequenceEqual(other.Steps.Select(step => step.ToString()))
                ? "" : "another order of steps",
        }.Where(part => part.Length > 0).ToArray();
        return differ.Length == 0 ? "" : $" ({string.Join(", ", differ)})";
    }
}
