using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Drafting;

/// <summary>
/// The order of zones in a design decides in which order their local usages stand in a voice policy that they share. It is found again in
/// these lists; where they leave it open, in the priorities of the routes.
/// </summary>
internal static class ZoneOrder
{
    /// <summary>The places of zones by name.</summary>
    public static IReadOnlyDictionary<string, int> Of(Evidence evidence, IReadOnlyList<Candidate> candidates)
    {
        var usages = candidates.Where(candidate => candidate.Legs.ContainsKey("Local"))
            .GroupBy(candidate => DraftNames.UsageOf(candidate.Legs["Local"]), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First().Zone, StringComparer.OrdinalIgnoreCase);
        var before = new HashSet<(string First, string Then)>();
        foreach (var item in evidence.Snapshot.All(VoicePolicy.Type).Concat(evidence.Snapshot.All(TrunkConfiguration.Type)))
        {
            var row = item.List("PstnUsages").Where(usages.ContainsKey).Select(usage => usages[usage]).ToArray();
            for (var at = 1; at < row.Length; at++) before.Add((row[at - 1], row[at]));
        }

        var waiting = before.GroupBy(pair => pair.Then).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var after = before.ToLookup(pair => pair.First, pair => pair.Then, StringComparer.Ordinal);
        var usual = candidates.OrderBy(candidate => FirstPriority(evidence, candidate))
            .ThenBy(candidate => candidate.Zone, StringComparer.OrdinalIgnoreCase).Select(candidate => candidate.Zone).ToArray();
        var place = usual.Select((zone, at) => (zone, at)).ToDictionary(pair => pair.zone, pair => pair.at, StringComparer.Ordinal);
        var ready = new SortedSet<int>(usual.Where(zone => !waiting.ContainsKey(zone)).Select(zone => place[zone]));
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        while (order.Count < usual.Length)
        {
            // Lists that contradict each other are left as they come.
            var next = ready.Count > 0 ? ready.Min : usual.Where(zone => !order.ContainsKey(zone)).Select(zone => place[zone]).First();
            ready.Remove(next);
            if (order.ContainsKey(usual[next])) continue;
            order.Add(usual[next], order.Count);
            foreach (var zone in after[usual[next]].Where(zone => --waiting[zone] == 0)) ready.Add(place[zone]);
        }

        return order;
    }

    private static long FirstPriority(Evidence evidence, Candidate candidate) =>
        (candidate.IsOwned ? candidate.Legs.Values.Select(leg => leg.Route.Number("Priority") ?? long.MaxValue)
            : evidence.Index.Routes.Of(candidate.Usage).Select(route => route.Priority)).DefaultIfEmpty(long.MaxValue).Min();
}
