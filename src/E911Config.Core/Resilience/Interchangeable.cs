using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;

namespace E911Config.Core.Resilience;

/// <summary>
/// Groups the sets of a call by elements that are interchangeable: two are, if exchanging them turns the sets into the same sets. What is
/// interchangeable with the same is interchangeable, since the exchange of two is made of exchanges with a third; so the sets that take
/// equally many elements of the same kinds are all there, and are one group.
/// </summary>
public static class Interchangeable
{
    /// <summary>The sets in groups, each in the place of its first set.</summary>
    /// <param name="sets">The sets of one call.</param>
    public static IReadOnlyList<AlikeSets> Group(IReadOnlyList<FailureSet> sets)
    {
        var kinds = Kinds(sets);
        var members = kinds.ToLookup(pair => pair.Value, pair => pair.Key);
        return [.. sets.GroupBy(set => (set.Loses, set.Outcome, Kinds: string.Join(" ", set.Elements.Select(name => kinds[name])
            .OrderBy(kind => kind)))).Select(alike => new AlikeSets(alike.Key.Loses, alike.Key.Outcome,
                [.. alike.First().Elements.GroupBy(name => kinds[name]).Select(part => new AlikeElements(
                    [.. members[part.Key].OrderBy(name => name, StringComparer.Ordinal)], part.Count()))]))];
    }

    // By element the number of its kind.
    private static Dictionary<string, int> Kinds(IReadOnlyList<FailureSet> sets)
    {
        var known = new HashSet<FailureSet>(sets);
        var having = sets.SelectMany(set => set.Elements.Select(name => (name, set))).ToLookup(pair => pair.name, pair => pair.set);
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        var firsts = new List<(string Name, ((Loss, Outcome, int), int)[] Counts)>();
        foreach (var sharing in having)
        {
            // Who is in sets of other sorts, or in more of one, is not worth a look.
            var counts = sharing.GroupBy(set => (set.Loses, set.Outcome, set.Size)).OrderBy(sort => sort.Key)
                .Select(sort => (sort.Key, sort.Count())).ToArray();
            var kind = firsts.FindIndex(first => first.Counts.SequenceEqual(counts) && Exchange(first.Name, sharing.Key));
            if (kind < 0)
            {
                kind = firsts.Count;
                firsts.Add((sharing.Key, counts));
            }

            kinds.Add(sharing.Key, kind);
        }

        return kinds;

        bool Exchange(string one, string other) => Becomes(one, other) && Becomes(other, one);

        bool Becomes(string one, string other) => having[one].Where(set => !set.Elements.Contains(other))
            .All(set => known.Contains(set.Renamed(name => name == one ? other : name)));
    }
}
