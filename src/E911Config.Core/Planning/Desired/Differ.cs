using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Planning;

/// <summary>Compares what a design wants with a deployment. The plan and the drift report both stand on it.</summary>
internal sealed class Differ
{
    private static readonly Property RuleList = TrunkConfiguration.Type.Properties.First(property => property.EmbedsNoun == OutboundTranslationRule.Type.Noun);
    private readonly DesignDocument design;
    private readonly DesiredConfiguration desired;
    private readonly Snapshot snapshot;
    private readonly List<Change> changes = [];
    private readonly List<Finding> findings = [];
    private readonly HashSet<string> rewritten = new(StringComparer.OrdinalIgnoreCase);

    private Differ(DesignDocument design, DesiredConfiguration desired, Snapshot snapshot)
    {
        this.design = design;
        this.desired = desired;
        this.snapshot = snapshot;
    }

    /// <summary>The objects that must change, in the order of the configuration, and findings.</summary>
    public static (IReadOnlyList<Change> Changes, IReadOnlyList<Finding> Findings) Compare(
        DesignDocument design, DesiredConfiguration desired, Snapshot snapshot)
    {
        var differ = new Differ(design, desired, snapshot);
        differ.Run();
        return (differ.changes, differ.findings);
    }

    private void Run()
    {
        var priorities = Priorities.Of(desired.Items, snapshot);
        foreach (var item in desired.Items)
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
        var before = current.Stated().Only(property => property.EmbedsNoun is null);
        if (item.Trunk is not null && RulesFirst(current) is { } list)
        {
            before = before.With(RuleList.Name, Rules(current));
            values = [.. values, new(RuleList.Name, list)];
            current = before;
        }

        var wanted = new DeploymentObject(item.Type, current.Identity, values);
        var different = wanted.DifferencesTo(current).Select(difference => difference.Property.Name).ToList();
        if (values.Any(value => value.Key == "Priority")) different.Add("Priority");
        if (different.Count == 0) return;
        var after = before.With(values.Where(value => different.Contains(value.Key, StringComparer.OrdinalIgnoreCase)));
        changes.Add(new Change(item, before, after, $"{item.Purpose} of zone {item.Zone}: {string.Join(", ", different.Select(name => Why(item, name)))}"));
    }

    private static string Why(Desired item, string property) => property switch
    {
        "PstnUsages" when item.LeadingUsages.Count > 0 => "its local usage comes first",
        "Priority" => "stands in its place among the legs",
        _ when property == RuleList.Name => "its rule to the ECRC comes before every other",
        _ => property + " is not as designed",
    };

    private void Missing(Desired item, IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        if (!item.CanBeMade) return;
        var made = item.Trunk is null ? new DeploymentObject(item.Type, item.Identity, values) : Copy(item, values);
        changes.Add(new Change(item, null, made, item.Trunk is null
            ? $"zone {item.Zone} has no {item.Purpose}"
            : $"a copy of {TrunkConfigurations.InEffect(snapshot, item.Trunk).Identity} with what emergency calls need"));
    }

    // The whole configuration in effect, its rules included, and what the design declares on top: made in one write, so that at no moment
    // another call over this trunk is treated differently.
    private DeploymentObject Copy(Desired item, IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        rewritten.Add(item.Identity);
        var source = TrunkConfigurations.WithRules(snapshot, TrunkConfigurations.InEffect(snapshot, item.Trunk!).Stated());
        foreach (var property in source.Known.Where(property => property.SetOnly && !property.Same(source[property.Name], property.Default)))
        {
            findings.Add(new Finding("CopyImpossible", FindingSeverity.Error, item.Type.Noun, item.Identity,
                $"{source.Address} is in effect for {item.Trunk} and sets {property.Name}, which New-{item.Type.Noun} cannot set: a copy in one write is not possible. Make {item.Identity} by hand at a quiet hour, then plan again.",
                design.Path, item.Place.Line, item.Place.Column));
        }

        var copy = source.Renamed(item.Identity).Only(property => !property.SetOnly)
            .With([.. values, new("Description", desired.Ownership.Describe($"copy of {source.Identity} with what emergency calls need"))]);
        var rules = Wanted(item.Identity);
        foreach (var taken in rules.Where(rule => copy.Records(RuleList.Name).Any(other => SameName(other, rule))))
        {
            findings.Add(new Finding("NameTaken", FindingSeverity.Error, OutboundTranslationRule.Type.Noun, source.Identity + "/" + taken.Text("Name"),
                $"{source.Address}, which is copied for {item.Trunk}, has a rule {taken.Text("Name")} already. Give the design's rule another name under \"naming\": {{ \"translationRule\": … }}.",
                design.Path, item.Place.Line, item.Place.Column));
        }

        return copy.With(RuleList.Name, rules.Concat(copy.Records(RuleList.Name)).ToArray());
    }

    // The list with the design's rules in front, or null if they are there already. No single rule can be put in front for certain: the server may
    // take a priority for a place or for a number, and a number below zero for none.
    private ValueRecord[]? RulesFirst(DeploymentObject configuration)
    {
        var wanted = Wanted(configuration.Identity);
        var current = TrunkConfigurations.Rules(snapshot, OutboundTranslationRule.Type, configuration.Identity).ToArray();
        if (wanted.Length == 0 || RuleOrder.IsFirst(current, wanted[0].Text("Name"))) return null;
        rewritten.Add(configuration.Identity);
        return [.. wanted, .. Rules(configuration).Where(other => !wanted.Any(rule => SameName(other, rule)))];
    }

    private ValueRecord[] Wanted(string scope) => desired.Items
        .Where(rule => rule.SortedFirst && string.Equals(rule.Type.Identity.ScopeOf(rule.Identity), scope, StringComparison.OrdinalIgnoreCase))
        .Select(rule => TrunkConfigurations.Embedded(RuleList, new DeploymentObject(rule.Type, rule.Identity, rule.Values))).ToArray();

    private ValueRecord[] Rules(DeploymentObject configuration) => TrunkConfigurations.Rules(snapshot, OutboundTranslationRule.Type, configuration.Identity)
        .Select(rule => TrunkConfigurations.Embedded(RuleList, rule)).ToArray();

    private static bool SameName(ValueRecord one, ValueRecord other) => string.Equals(one.Text("Name"), other.Text("Name"), StringComparison.OrdinalIgnoreCase);

    private static string[] WithLeading(Desired item, IReadOnlyList<string> current)
    {
        var leading = item.LeadingUsages.Where(usage => item.RequiredUsages.Contains(usage) || current.Contains(usage, StringComparer.OrdinalIgnoreCase)).ToArray();
        return [.. leading, .. current.Where(usage => !leading.Contains(usage, StringComparer.OrdinalIgnoreCase))];
    }
}
