using System;
using System.Collections.Generic;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>The network regions and the links between them.</summary>
internal sealed class RegionMap
{
    private readonly Dictionary<string, int> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(int Region, int Link)>[] neighbours;
    private readonly bool linksRead;

    public RegionMap(Snapshot snapshot, ElementTable elements, LinkLimits limits)
    {
        linksRead = snapshot.IsRead(NetworkRegionLink.Type);
        foreach (var region in snapshot.All(NetworkRegion.Type)) byName[region.Identity] = byName.Count;
        neighbours = new List<(int, int)>[byName.Count];
        for (var i = 0; i < neighbours.Length; i++) neighbours[i] = [];
        foreach (var link in snapshot.All(NetworkRegionLink.Type))
        {
            var element = limits.Link(ElementKind.RegionLink, link.Identity, link.Text("BWPolicyProfileID"));
            int one = Find(link.Text("NetworkRegionID1")), two = Find(link.Text("NetworkRegionID2"));
            if (one < 0 || two < 0) continue;
            neighbours[one].Add((two, element));
            neighbours[two].Add((one, element));
        }
    }

    /// <summary>The number of a region; negative if there is none of this name.</summary>
    public int Find(string region) => byName.TryGetValue(region, out var index) ? index : -1;

    /// <summary>Whether a chain of open links leads from one region to another.</summary>
    public Truth Reaches(int from, int to, Failures failures, Admission admission)
    {
        if (from == to) return Truth.Yes;
        var seen = new HashSet<int> { from };
        var open = new Queue<int>();
        open.Enqueue(from);
        while (open.Count > 0)
        {
            foreach (var (region, link) in neighbours[open.Dequeue()])
            {
                if (failures.Closed(link, admission) || !seen.Add(region)) continue;
                if (region == to) return Truth.Yes;
                open.Enqueue(region);
            }
        }

        return linksRead ? Truth.No : Truth.Unknown;
    }
}
