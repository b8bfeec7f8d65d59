using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Text;

namespace E911Config.Core.Planning;

/// <summary>Two plans side by side: steps, findings and calls that only one of them has.</summary>
public sealed class PlanComparison
{
    private readonly Lazy<Dictionary<PlanSide, Dictionary<string, Step>>> bySide;

    private PlanComparison(Plan reference, Plan difference)
    {
        Reference = reference;
        Difference = difference;
        Steps = Only(reference.Steps, difference.Steps, step => PlanWriter.StepText(step));
        bySide = new(() => new[] { PlanSide.Reference, PlanSide.Difference }.ToDictionary(side => side, side => Steps
            .Where(one => one.Side == side).GroupBy(one => one.Item.Address, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.First().Item, StringComparer.OrdinalIgnoreCase)));
        Findings = Only(reference.Findings, difference.Findings, KeyOf);
        Calls = Only(reference.Calls, difference.Calls, call =>
            (call with { DependsOn = [], WorstStep = 0 }, string.Join("\n", call.DependsOn)));
        OtherCalls = Only(reference.OtherCalls, difference.OtherCalls, change => change);
        OtherZones = Only(Known(reference.OtherZones), Known(difference.OtherZones), reach => reach);
        RolesBefore = Only([reference.RolesBefore], [difference.RolesBefore],
            roles => (roles?.Design, roles?.DesignHash, roles?.PlanId));

        // When they were counted changes nothing of what they are.
        Callers = Only([reference.Callers], [difference.Callers], callers => callers with { CountedAt = null, ReadAt = null });
    }

    /// <summary>The plan that was there first, such as the approved one.</summary>
    public Plan Reference { get; }

    /// <summary>The other, such as today's.</summary>
    public Plan Difference { get; }

    /// <summary>Whether both are the same change: deployment, design, zones and steps.</summary>
    public bool SameChange => string.Equals(Reference.Id, Difference.Id, StringComparison.Ordinal);

    /// <summary>Steps that only one has, by object, what becomes of it, and why; the number does not count.</summary>
    public IReadOnlyList<(PlanSide Side, Step Item)> Steps { get; }

    /// <summary>Findings that only one has; their places in the design file do not count.</summary>
    public IReadOnlyList<(PlanSide Side, Finding Item)> Findings { get; }

    /// <summary>Calls that only one has: of callers whom only one knows, or that fare otherwise.</summary>
    public IReadOnlyList<(PlanSide Side, CallChange Item)> Calls { get; }

    /// <summary>What only one changes for calls that are not emergency calls.</summary>
    public IReadOnlyList<(PlanSide Side, OtherCallChange Item)> OtherCalls { get; }

    /// <summary>What only one, as a pilot, does to callers outside its zones.</summary>
    public IReadOnlyList<(PlanSide Side, PilotReach Item)> OtherZones { get; }

    /// <summary>By which design each judges what calls were worth before, if not by the same; null where it guesses.</summary>
    public IReadOnlyList<(PlanSide Side, RolesBefore? Item)> RolesBefore { get; }

    /// <summary>What must be known of the callers of each, if it is not the same: how many are not followed, and who was counted.</summary>
    public IReadOnlyList<(PlanSide Side, CallersNote Item)> Callers { get; }

    /// <summary>What moved of a step that the other plan does otherwise; null if it does nothing to the object.</summary>
    /// <param name="side">The plan that has the step.</param>
    /// <param name="step">The step.</param>
    internal StepDifference? Moved(PlanSide side, Step step) => bySide.Value[side == PlanSide.Reference ? PlanSide.Difference
        : PlanSide.Reference].TryGetValue(step.Address, out var other) ? new StepDifference(step, other) : null;

    /// <summary>Whether both are for the same deployment.</summary>
    internal bool SameDeployment => Reference.Deployment == Difference.Deployment;

    /// <summary>Whether both have the same design, to the letter.</summary>
    internal bool SameDesign => Reference.Design.Hash == Difference.Design.Hash;

    /// <summary>Whether both are for the same zones, and both or neither for removals.</summary>
    internal bool SameScope => Reference.Retire == Difference.Retire && Reference.Zones.SequenceEqual(Difference.Zones);

    /// <summary>
    /// The first steps that stand in each other's place, or wait for others, where all steps are the same; null if there is none.
    /// </summary>
    internal (Step Reference, Step Difference)? OutOfPlace => SameChange || Steps.Count > 0 ? null
        : Reference.Steps.Zip(Difference.Steps, (one, other) => (one, other)).Where(pair =>
            pair.one.ToString() != pair.other.ToString() || !pair.one.DependsOn.SequenceEqual(pair.other.DependsOn))
            .Select(pair => ((Step, Step)?)pair).FirstOrDefault();

    /// <summary>The lines of the designs that differ: from where on, and of each design those that are not the other's.</summary>
    internal (int Line, string[] Reference, string[] Difference) DesignLines()
    {
        var (one, other) = (Lines(Reference), Lines(Difference));
        var start = one.Zip(other, (line, beside) => line == beside).TakeWhile(same => same).Count();
        var (left, right) = (one.Skip(start).ToArray(), other.Skip(start).ToArray());
        var end = left.Reverse().Zip(right.Reverse(), (line, beside) => line == beside).TakeWhile(same => same).Count();
        return (start + 1, [.. left.Take(left.Length - end)], [.. right.Take(right.Length - end)]);
    }

    /// <summary>Compares two plans.</summary>
    public static PlanComparison Of(Plan reference, Plan difference) => new(reference, difference);

    private static string[] Lines(Plan plan) => plan.Design.Text.Replace("\r\n", "\n").Split('\n');

    private static string KeyOf(Finding finding)
    {
        var text = new System.IO.StringWriter(CultureInfo.InvariantCulture);
        using (var json = new Newtonsoft.Json.JsonTextWriter(text)) JsonValue.Write(json, finding.Values);

        // Where it counts the callers it says no more of their calls; these are compared by themselves.
        return string.Join("\n", [finding.Id, finding.Severity.ToString(), finding.ObjectType, finding.Identity, text.ToString(),
            .. finding.Values["callers"] is null ? finding.Calls.Select(KeyOf) : []]);
    }

    private static string KeyOf(CallChange call) =>
        call.Callers + "|" + call.Number + "|" + call.Before + "|" + call.After + "|" + call.Worst + "|" + call.BestBefore + "|"
        + call.BestAfter;

    private static T[] Known<T>(T? item)
        where T : class => item is null ? [] : [item];

    // What stands several times on one side counts as often.
    private static IReadOnlyList<(PlanSide, T)> Only<T, TKey>(IReadOnlyList<T> reference, IReadOnlyList<T> difference, Func<T, TKey> keyOf)
    {
        var (there, here) = (Lookup(reference), Lookup(difference));
        return [.. Rest(reference, here, PlanSide.Reference), .. Rest(difference, there, PlanSide.Difference)];

        Dictionary<TKey, int> Lookup(IEnumerable<T> items) => items.GroupBy(keyOf).ToDictionary(same => same.Key, same => same.Count());

        IEnumerable<(PlanSide, T)> Rest(IEnumerable<T> items, Dictionary<TKey, int> others, PlanSide side)
        {
            foreach (var item in items)
            {
                var key = keyOf(item);
                if (others.TryGetValue(key, out var left) && left > 0) others[key] = left - 1;
                else yield return (side, item);
            }
        }
    }
}
