using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Planning;

/// <summary>
/// The priorities of routes that a plan must write. Only the order counts: the routes of one usage must rise in the order of the design. New routes come behind the last one in the deployment, so that no other route moves.
/// </summary>
internal static class Priorities
{
    public static IReadOnlyDictionary<Desired, long> Of(IReadOnlyList<Desired> items, Snapshot snapshot)
    {
        var priorities = new Dictionary<Desired, long>();
        var next = snapshot.All(VoiceRoute.Type).Select(route => route.Number("Priority") ?? -1).DefaultIfEmpty(-1).Max() + 1;
        foreach (var group in items.Where(item => item.OrderGroup is not null).GroupBy(item => item.OrderGroup, StringComparer.OrdinalIgnoreCase))
        {
            long? last = null;
            foreach (var item in group)
            {
                var current = snapshot.Find(item.Type, item.Identity)?.Number("Priority");
                if (current is null || current <= last) priorities.Add(item, next++);
                last = priorities.TryGetValue(item, out var assigned) ? assigned : current;
            }
        }

        return priorities;
    }
}
