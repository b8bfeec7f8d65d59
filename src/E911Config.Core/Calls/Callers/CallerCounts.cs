using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>
/// How many callers there are behind groups of them. A class that is at home at several network sites is a group at each of them, and its
/// people count once.
/// </summary>
internal sealed class CallerCounts
{
    private readonly Dictionary<(Caller Class, string Site), int[]> classesOf;
    private readonly long[] counts;

    /// <summary>Prepares the callers of a deployment.</summary>
    public CallerCounts(Snapshot snapshot, CallFacts facts)
    {
        var homes = new CallerHomes(snapshot, facts).All;
        counts = [.. homes.Select(home => home.Callers.Count)];
        classesOf = homes.SelectMany((home, number) => home.Sites.Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(site => (Key: Key(CallerHomes.ClassOf(home.Callers), site), number)))
            .GroupBy(pair => pair.Key, pair => pair.number).ToDictionary(same => same.Key, same => same.ToArray());
    }

    /// <summary>The classes that make a group, by number; none of callers who are only supposed.</summary>
    public IReadOnlyList<int> ClassesOf(CallerGroup group) =>
        classesOf.TryGetValue(Key(CallerHomes.ClassOf(group.Caller), group.NetworkSite), out var found) ? found : [];

    /// <summary>How many classes there are.</summary>
    public int Classes => counts.Length;

    /// <summary>How many callers a class has.</summary>
    public long Of(int number) => counts[number];

    private static (Caller Class, string Site) Key(Caller callers, string? site) => (callers, (site ?? "").ToUpperInvariant());
}
