using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Planning;

/// <summary>
/// The priorities that a plan must write. Only the order counts: the routes of one usage must rise in the order of the design, and a rule that must
/// fire first comes before every other of its scope. New routes come behind the last one in the deployment, so that no other route moves.
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

        foreach (var item in items.Where(item => item.SortedFirst))
        {
            var rules = TrunkConfigurations.Rules(snapshot, item.Type, item.Type.Identity.ScopeOf(item.Identity)).ToArray();
            var others = rules.Where(rule => !string.Equals(rule.Identity, item.Identity, StringComparison.OrdinalIgnoreCase))
                .Select(rule => rule.Number("Priority") ?? 0).DefaultIfEmpty(1).Min();
            var own = snapshot.Find(item.Type, item.Identity)?.Number("Priority");
            if (own is null || own >= others) priorities.Add(item, others - 1);
        }

        return priorities;
    }
}
