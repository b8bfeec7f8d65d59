using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>The network regions and the links between them.</summary>
internal sealed class RegionMap
{
    private readonly Dictionary<string, int> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(int Region, int Link)>[] neighbours;
    private readonly bool[] goAround;
    private readonly bool isRead;

    public RegionMap(Snapshot snapshot, LinkLimits limits)
    {
        isRead = snapshot.IsRead(NetworkRegion.Type);
        LinksRead = snapshot.IsRead(NetworkRegionLink.Type);
        foreach (var region in snapshot.All(NetworkRegion.Type)) byName[region.Identity] = byName.Count;

        // A region that says nothing of alternate paths has them (New-CsNetworkRegion: AudioAlternatePath).
        goAround = [.. snapshot.All(NetworkRegion.Type)
            .Select(region => region.Records("BWAlternatePaths") is not { Count: > 0 } paths || paths.Any(HasAlternatePath))];
        neighbours = new List<(int, int)>[byName.Count];
        for (var i = 0; i < neighbours.Length; i++) neighbours[i] = [];
        foreach (var link in snapshot.All(NetworkRegionLink.Type))
        {
            string one = link.Text("NetworkRegionID1"), two = link.Text("NetworkRegionID2");
            var element = limits.Link(ElementKind.RegionLink, link.Identity, link.Text("BWPolicyProfileID"),
                Truths.Both(GoesAround(one), GoesAround(two)));
            if (Find(one) is not (>= 0 and var from) || Find(two) is not (>= 0 and var to)) continue;
            neighbours[from].Add((to, element));
            neighbours[to].Add((from, element));
        }
    }

    /// <summary>Whether the links between regions were read.</summary>
    public bool LinksRead { get; }

    /// <summary>All links between two regions.</summary>
    public IEnumerable<int> Links => neighbours.SelectMany(links => links).Select(link => link.Link).Distinct();

    /// <summary>The number of a region; negative if there is none of this name.</summary>
    public int Find(string region) => byName.TryGetValue(region, out var index) ? index : -1;

    /// <summary>Whether calls that a link of a region refuses may take the Internet (New-CsNetworkRegion). No region: no.</summary>
    public Truth GoesAround(string region) => Find(region) is >= 0 and var index ? Truths.Of(goAround[index])
        : region.Length > 0 && !isRead ? Truth.Unknown : Truth.No;

    /// <summary>Whether a chain of open links leads from one region to another.</summary>
    public Truth Reaches(int from, int to, LinkQuestion question)
    {
        if (from == to) return Truth.Yes;

        // Mostly a link leads straight there.
        foreach (var (region, link) in neighbours[from])
        {
            if (region == to && !question.Closed(link)) return Truth.Yes;
        }

        var reached = new bool[neighbours.Length];
        var inOrder = new int[neighbours.Length];
        reached[from] = true;
        inOrder[0] = from;
        for (int next = 0, count = 1; next < count; next++)
        {
            foreach (var (region, link) in neighbours[inOrder[next]])
            {
                if (reached[region] || question.Closed(link)) continue;
                if (region == to) return Truth.Yes;
                reached[region] = true;
                inOrder[count++] = region;
            }
        }

        return LinksRead ? Truth.No : Truth.Unknown;
    }

    private static bool HasAlternatePath(ValueRecord entry) => LinkLimits.IsAudio(entry) && entry["AlternatePath"] is true;
}
