using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Planning;

/// <summary>Compares what a design wants with a deployment. The plan and the drift report both stand on it.</summary>
internal sealed class Differ
{
    /// <summary>The property of a trunk configuration that holds its outbound translation rules.</summary>
    public static readonly Property RuleList =
        TrunkConfiguration.Type.Properties.First(property => property.EmbedsNoun == OutboundTranslationRule.Type.Noun);
    private readonly DesignDocument design;
    private readonly DesiredConfiguration desired;
    private readonly Snapshot snapshot;
    private readonly IReadOnlyList<Desired> items;
    private readonly List<PlannedChange> changes = [];
    private readonly List<Finding> findings = [];
    private readonly HashSet<string> rewritten = new(StringComparer.OrdinalIgnoreCase);

    private Differ(DesignDocument design, DesiredConfiguration desired, Snapshot snapshot)
    {
        this.design = design;
        this.desired = desired;
        this.snapshot = snapshot;
        items = [.. desired.On(snapshot)];
    }

    /// <summary>The objects that must change, in the order of the configuration, and findings.</summary>
    public static (IReadOnlyList<PlannedChange> Changes, IReadOnlyList<Finding> Findings) Compare(
        DesignDocument design, DesiredConfiguration desired, Snapshot snapshot)
    {
        var differ = new Differ(design, desired, snapshot);
        differ.Run();
        return (differ.changes, differ.findings);
    }

    private void Run()
    {
        var priorities = Priorities.Of(items, snapshot);
        foreach (var item in items)
        {
            // A rule whose configuration is made or whose list is rewritten comes with that, in the same write.
            if (item.SortedFirst && rewritten.Contains(item.Type.Identity.ScopeOf(item.Identity))) continue;
            var values = priorities.TryGetValue(item, out var priority) ? [.. item.Values, new("Priority", priority)] : item.Values;
            if (snapshot.Find(item.Type, item.Identity) is { } current) Existing(item, current, values);
            else Missing(item, values);
        }
    }

    private void Existing(Desired item, DeploymentObject current, IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        if (item.LeadingUsages.Count > 0) values = [.. values, new("PstnUsages", WithLeading(item, current.List("PstnUsages")))];
        DeploymentObject? before = null;
        if (item.Trunk is not null && RulesFirst(current) is { } list)
        {
            before = Before(current).With(RuleList.Name, Rules(current));
            values = [.. values, new(RuleList.Name, list)];
            current = before;
        }

        var wanted = new DeploymentObject(item.Type, current.Identity, values);
        var different = wanted.DifferencesTo(current).Select(difference => difference.Property.Name).ToList();
        if (values.Any(value => value.Key == "Priority")) different.Add("Priority");
        if (different.Count == 0) return;
        before ??= Before(current);
        var after = before.With(values.Where(value => different.Contains(value.Key, StringComparer.OrdinalIgnoreCase)));
        Change(item, before, after, new StepReason(ReasonKind.Differs) { Purpose = item.Purpose, Properties = different });
    }

    private static DeploymentObject Before(DeploymentObject current) => current.Stated().Only(property => property.EmbedsNoun is null);

    private void Change(Desired item, DeploymentObject? before, DeploymentObject after, StepReason reason) =>
        changes.Add(new PlannedChange(new ObjectChange(before, after), reason) { Desired = item });

    private void Missing(Desired item, IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        if (!item.CanBeMade) return;
        if (item.Trunk is null) Change(item, null, new DeploymentObject(item.Type, item.Identity, values),
            new StepReason(ReasonKind.Missing) { Purpose = item.Purpose });
        else Change(item, null, Copy(item, values),
            new StepReason(ReasonKind.Copied)
            { Purpose = item.Purpose, Source = TrunkConfigurations.InEffect(snapshot, item.Trunk).Identity });
    }

    // The whole configuration in effect, its rules included, and what the design declares on top: made in one write, so that at no moment
    // another call over this trunk is treated differently.
    private DeploymentObject Copy(Desired item, IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        rewritten.Add(item.Identity);
        var source = TrunkConfigurations.WithRules(snapshot, TrunkConfigurations.InEffect(snapshot, item.Trunk!).Stated());
        foreach (var property in source.Known.Where(property => property.SetOnly
            && !property.Same(source[property.Name], property.Default)))
        {
            findings.Add(new Finding(FindingIds.CopyImpossible, FindingSeverity.Error, item.Type.Noun, item.Identity).At(design, item.Place)
                .With(("source", source.Address), ("trunk", item.Trunk), ("property", property.Name)));
        }

        if (item.LeadingUsages.Count > 0) values = [.. values, new("PstnUsages", WithLeading(item, source.List("PstnUsages")))];
        var copy = source.Renamed(item.Identity).Only(property => !property.SetOnly)
            .With([.. values, new("Description",
                desired.Ownership.Describe("copy of " + source.Identity + " with what emergency calls need"))]);
        var rules = Wanted(item.Identity);
        foreach (var taken in rules.Where(rule => copy.Records(RuleList.Name).Any(other => SameName(other, rule))))
        {
            findings.Add(new Finding(FindingIds.NameTaken, FindingSeverity.Error, OutboundTranslationRule.Type.Noun,
                source.Identity + "/" + taken.Text("Name"))
                .At(design, item.Place).With(("source", source.Address), ("trunk", item.Trunk), ("rule", taken.Text("Name"))));
        }

        return copy.With(RuleList.Name, rules.Concat(copy.Records(RuleList.Name)).ToArray());
    }

    // The list with the design's rules in front, or null if they are there already. No single rule can be put in front for certain: the
    // server may take a priority for a place or for a number, and a number below zero for none.
    private ValueRecord[]? RulesFirst(DeploymentObject configuration)
    {
        var wanted = Wanted(configuration.Identity);
        var current = TrunkConfigurations.Rules(snapshot, OutboundTranslationRule.Type, configuration.Identity).ToArray();
        if (wanted.Length == 0 || RuleOrder.IsFirst(current, wanted[0].Text("Name"))) return null;
        rewritten.Add(configuration.Identity);
        return [.. wanted, .. Rules(configuration).Where(other => !wanted.Any(rule => SameName(other, rule)))];
    }

    private ValueRecord[] Wanted(string scope) => items
        .Where(rule => rule.SortedFirst
            && string.Equals(rule.Type.Identity.ScopeOf(rule.Identity), scope, StringComparison.OrdinalIgnoreCase))
        .Select(rule => TrunkConfigurations.Embedded(RuleList, new DeploymentObject(rule.Type, rule.Identity, rule.Values))).ToArray();

    private ValueRecord[] Rules(DeploymentObject configuration) =>
        TrunkConfigurations.Rules(snapshot, OutboundTranslationRule.Type, configuration.Identity)
        .Select(rule => TrunkConfigurations.Embedded(RuleList, rule)).ToArray();

    private static bool SameName(ValueRecord one, ValueRecord other) =>
        string.Equals(one.Text("Name"), other.Text("Name"), StringComparison.OrdinalIgnoreCase);

    private static string[] WithLeading(Desired item, IReadOnlyList<string> current)
    {
        var leading = item.LeadingUsages.Where(usage => item.RequiredUsages.Contains(usage)
            || current.Contains(usage, StringComparer.OrdinalIgnoreCase)).ToArray();
        return [.. leading, .. current.Where(usage => !leading.Contains(usage, StringComparer.OrdinalIgnoreCase))];
    }
}
