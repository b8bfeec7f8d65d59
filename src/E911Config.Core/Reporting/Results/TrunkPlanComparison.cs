using System.Collections.ObjectModel;
using System.Linq;
using E911Config.Core.Planning;

namespace E911Config.Core.Reporting;

/// <summary>
/// Two plans side by side, as Compare-E911TrunkPlan returns them: whether they are the same change, and what only one of them has.
/// </summary>
public sealed class TrunkPlanComparison
{
    internal TrunkPlanComparison(PlanComparison comparison)
    {
        ReferenceId = comparison.Reference.Id;
        DifferenceId = comparison.Difference.Id;
        SameChange = comparison.SameChange;
        Steps = List(comparison.Steps.Select(one => new TrunkPlanDifference(one.Side, new TrunkPlanStep(one.Item),
            ComparisonText.Step(comparison, one.Side, one.Item))));
        Findings = List(comparison.Findings.Select(one => new TrunkPlanDifference(one.Side, new TrunkPlanFinding(one.Item))));
        var both = comparison.Calls.GroupBy(one => (one.Item.Callers, one.Item.Number)).Where(same => same.Count() > 1)
            .SelectMany(same => same).Select(one => one.Item).ToArray();
        Calls = List(comparison.Calls.Select(one => new TrunkPlanDifference(one.Side, new TrunkPlanCall(one.Item),
            ComparisonText.Call(one.Item, inBoth: both.Contains(one.Item)))));
        Others = List(ComparisonText.Others(comparison).Select(one => new TrunkPlanDifference(one.Side, one.Kind, one.Text)));
        Items = List(Steps.Concat(Findings).Concat(Calls).Concat(Others));
        Summary = ComparisonText.Summary(comparison);
        Text = ComparisonText.Page(comparison, Items);
    }

    /// <summary>The id of the plan that was there first.</summary>
    public string ReferenceId { get; }

    /// <summary>The id of the other plan.</summary>
    public string DifferenceId { get; }

    /// <summary>Whether both are the same change: deployment, design, zones and steps. Then they have the same id.</summary>
    public bool SameChange { get; }

    /// <summary>Everything that only one has: steps, findings, calls, and what else makes the verdict.</summary>
    public ReadOnlyCollection<TrunkPlanDifference> Items { get; }

    /// <summary>The steps that only one has.</summary>
    public ReadOnlyCollection<TrunkPlanDifference> Steps { get; }

    /// <summary>The findings that only one has.</summary>
    public ReadOnlyCollection<TrunkPlanDifference> Findings { get; }

    /// <summary>The calls that only one has, or that fare otherwise in the other.</summary>
    public ReadOnlyCollection<TrunkPlanDifference> Calls { get; }

    /// <summary>
    /// What else only one has: deployment, design, scope and order of the steps, where they make another change of it; of the verdict what
    /// becomes of other calls, what a pilot does to other zones, by which design it is judged what calls were worth before, and what must
    /// be known of the callers.
    /// </summary>
    public ReadOnlyCollection<TrunkPlanDifference> Others { get; }

    /// <summary>Whether they are the same change, and nothing else differs.</summary>
    public bool Clean => SameChange && Items.Count == 0;

    /// <summary>2 if anything differs, else 0.</summary>
    public int ExitCode => Clean ? 0 : 2;

    /// <summary>The comparison in one line.</summary>
    public string Summary { get; }

    /// <summary>The comparison as people read it, laid out for 80 columns.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string ToString() => Summary;

    private static ReadOnlyCollection<TrunkPlanDifference> List(System.Collections.Generic.IEnumerable<TrunkPlanDifference> items) =>
        new(items.ToArray());
}
