using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Planning;

/// <summary>
/// The priorities of routes that a plan must write. Only the order counts: the routes of one usage must rise in the order of the design.
/// New routes come behind the last one in the deployment, whether the server takes a priority for a number or for a place, so that no other
/// route moves. But what must come before a leg that is there is put in front of the usage's routes, so that they need not move behind it
/// and leave calls to a worse one for a moment.
/// </summary>
internal sealed class Priorities
{
    private readonly Snapshot snapshot;
    private readonly ILookup<string, long> taken;
    private readonly Dictionary<Desired, long> priorities = [];
    private long next;

    private Priorities(Snapshot snapshot)
    {
        this.snapshot = snapshot;
        var all = snapshot.All(VoiceRoute.Type).Select(route => (Route: route, Priority: route.Number("Priority") ?? -1))
            .OrderBy(pair => pair.Priority).ToArray();

        // Where a number is a place, routes with one number stand at several: in front of a route is in front of the first of those beside
        // it.
        var places = new Dictionary<long, long>();
        for (var place = 0; place < all.Length; place++)
        {
            if (!places.ContainsKey(all[place].Priority)) places.Add(all[place].Priority, place);
        }

        taken = all.SelectMany(pair =>
            pair.Route.List("PstnUsages").Select(usage => (usage, First: Math.Min(pair.Priority, places[pair.Priority]))))
            .ToLookup(pair => pair.usage, pair => pair.First, StringComparer.OrdinalIgnoreCase);

        // And behind the last one is both behind the highest number and behind as many as there are.
        next = Math.Max(all.Select(pair => pair.Priority).DefaultIfEmpty(-1).Max() + 1, all.Length);
    }

    public static IReadOnlyDictionary<Desired, long> Of(IReadOnlyList<Desired> items, Snapshot snapshot)
    {
        var found = new Priorities(snapshot);
        var groups = items.Where(item => item.OrderGroup is not null).GroupBy(item => item.OrderGroup, StringComparer.OrdinalIgnoreCase)
            .Select(group => group.ToArray()).ToArray();
        var rest = groups.Select(found.WithoutLeading).ToArray();

        // What was put in front may have pushed the last one back by as many places.
        found.next += found.priorities.Count;
        foreach (var legs in rest) found.Behind(legs);
        return found.priorities;
    }

    /// <summary>
    /// The routes that stand in their place among the others of their usage, by identity: the fewest others must move to make the row
    /// right. Of several such rows it is the one that has most of what stands where it did.
    /// </summary>
    /// <param name="items">What is wanted.</param>
    /// <param name="snapshot">The deployment.</param>
    /// <param name="then">By zone the deployment at a time when its rows were right; null where none is known.</param>
    public static HashSet<string> InPlace(IReadOnlyList<Desired> items, Snapshot snapshot, Func<string, Snapshot?> then) => new(
        items.Where(item => item.OrderGroup is not null).GroupBy(item => item.OrderGroup, StringComparer.OrdinalIgnoreCase)
            .SelectMany(row => row.Zip(Rising([.. row.Select(leg => Current(leg, snapshot))],
                [.. row.Select(leg => then(leg.Purpose.Zone) is { } earlier && Current(leg, earlier) == Current(leg, snapshot))]),
                (leg, stays) => (leg.Identity, stays)))
            .Where(leg => leg.stays).Select(leg => leg.Identity), StringComparer.OrdinalIgnoreCase);

    // Puts legs that must lead in front of every route of their usage, if there is room: then no server puts them behind one of those.
    // Returns the others.
    private Desired[] WithoutLeading(Desired[] legs)
    {
        var leading = Math.Max(0, Array.IndexOf(Rising(legs.Select(Current).ToArray(), new bool[legs.Length]), true));
        var first = taken[legs[0].OrderGroup!].DefaultIfEmpty(0).Min() - leading;
        if (first < 0) return legs;
        for (var i = 0; i < leading; i++) priorities.Add(legs[i], first + i);
        return legs.Skip(leading).ToArray();
    }

    private long? Current(Desired leg) => Current(leg, snapshot);

    private static long? Current(Desired leg, Snapshot snapshot) => snapshot.Find(leg.Type, leg.Identity)?.Number("Priority");

    // The longest row of legs that stand in the right order already; of several the one with most of those that are sure to.
    private static bool[] Rising(long?[] current, bool[] sure)
    {
        var length = new int[current.Length];
        var after = new int[current.Length];
        var best = -1;
        for (var i = current.Length - 1; i >= 0; i--)
        {
            after[i] = -1;
            if (current[i] is null) continue;
            var own = length[i] = current.Length + 1 + (sure[i] ? 1 : 0);
            for (var j = i + 1; j < current.Length; j++)
            {
                if (current[j] > current[i] && length[j] + own > length[i]) (length[i], after[i]) = (length[j] + own, j);
            }

            if (best < 0 || length[i] >= length[best]) best = i;
        }

        var kept = new bool[current.Length];
        for (var i = best; i >= 0; i = after[i]) kept[i] = true;
        return kept;
    }

    private void Behind(Desired[] legs)
    {
        long? last = null;
        foreach (var leg in legs)
        {
            var current = Current(leg);
            if (current is null || current <= last) priorities.Add(leg, next++);
            last = priorities.TryGetValue(leg, out var assigned) ? assigned : current;
        }
    }
}
