using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Rules;

/// <summary>
/// Rule lists inside a trunk configuration or dial plan. The flat rules are the truth; the list is derived from them and turned into them.
/// </summary>
internal static class EmbeddedRules
{
    /// <summary>The list of an object; null if the rules were not in the snapshot.</summary>
    public static IReadOnlyList<ValueRecord>? Current(ObjectStore objects, DeploymentObject owner, Property list)
    {
        var type = ObjectTypes.Get(list.EmbedsNoun!);
        return objects.IsRead(type)
            ? objects.Table(type).Group(owner.Identity)
                .Select(rule => Record(rule, list)).ToArray()
            : null;
    }

    /// <summary>A rule as an element of the list.</summary>
    public static ValueRecord Record(DeploymentObject rule, Property list) =>
        new(list.Fields.Select(field => new KeyValuePair<string, object?>(field.Name, rule[field.Name])));

    /// <summary>The changes that make the rules of an owner the given list, with priorities 0, 1, 2 in its order.</summary>
    public static IEnumerable<Change> Changes(ObjectStore objects, DeploymentObject owner, Property list, IReadOnlyList<ValueRecord> wanted)
    {
        var type = ObjectTypes.Get(list.EmbedsNoun!);
        var table = objects.Table(type);
        var current = Current(objects, owner, list)!;
        if (current.Select(record => record.ToString()).SequenceEqual(wanted.Select(record => record.ToString()), StringComparer.Ordinal))
            yield break;

        var kept = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var puts = new List<Change>();
        foreach (var record in wanted)
        {
            var name = record.Text("Name");
            if (name.Length == 0) throw SimulatorException.Invalid($"A rule in {list.Name} has no Name.", owner.Identity);
            var identity = owner.Identity + "/" + name;
            if (!kept.Add(identity)) throw ListChange.Duplicate(type.Noun, "Name", name);
            var rule = table.Find(identity) ?? Defaults.New(type, identity);
            puts.Add(Change.Put(rule
                .With(list.Fields.Where(field => !type.Get(field.Name).IsIdentityName)
                    .Select(field => new KeyValuePair<string, object?>(field.Name, record[field.Name])))
                .With("Priority", (long)puts.Count)));
        }

        foreach (var gone in table.Group(owner.Identity).Where(rule => !kept.Contains(rule.Identity))) yield return Change.Remove(gone);
        foreach (var put in puts)
        {
            Limits.Check(type, put.After!, type.Properties);
            yield return put;
        }
    }

    /// <summary>The removal of every rule under an owner.</summary>
    public static IEnumerable<Change> Removals(ObjectStore objects, DeploymentObject owner) => ObjectTypes.All
        .Where(type => type.ParentNoun == owner.Type.Noun && objects.IsRead(type))
        .SelectMany(type => objects.Table(type).Group(owner.Identity))
        .Select(Change.Remove);
}
