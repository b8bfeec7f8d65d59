using System.Collections.Generic;
using E911Config.Core.Calls;

namespace E911Config.Core.Planning;

/// <summary>The sets of single points of failure that calls of a plan have, each once: many callers share theirs.</summary>
internal sealed class SinglePointTable
{
    private readonly Dictionary<SinglePoints, int> places = [];
    private readonly List<SinglePoints> all = [];

    public SinglePointTable(IEnumerable<SinglePoints> sets)
    {
        foreach (var set in sets)
        {
            if (places.ContainsKey(set)) continue;
            places.Add(set, all.Count);
            all.Add(set);
        }
    }

    /// <summary>The sets, in the order in which they come up.</summary>
    public IReadOnlyList<SinglePoints> All => all;

    /// <summary>The place of a set, from 0.</summary>
    public int PlaceOf(SinglePoints set) => places[set];
}
