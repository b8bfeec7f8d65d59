using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;

namespace E911Config.Core.Planning;

/// <summary>Whom the failure of one element hits after a plan and not before, and the other way round.</summary>
internal static class SinglePointChanges
{
    /// <summary>
    /// By element: first those that take what was there before the plan too, then those that a plan chooses, then those that hit most.
    /// </summary>
    public static IReadOnlyList<SinglePointChange> Of(IReadOnlyList<CallChange> calls)
    {
        var counts = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var group in calls.GroupBy(call => call.Callers))
        {
            var (before, after) = (Taken.Of(group, call => call.SinglePointsBefore), Taken.Of(group, call => call.SinglePointsAfter));
            Count(0, after.Location.Except(before.All));
            Count(1, after.Call.Except(before.Call));
            if (group.Any(call => call.Before == Outcome.Located)) Count(4, after.Location.Except(before.All));
            if (group.Any(call => call.Before >= Outcome.Unlocated)) Count(4, after.Call.Except(before.Call));
            if (group.All(call => call.Before != Outcome.Located || call.After == Outcome.Located)) Count(2,
                before.Location.Except(after.All));
            if (group.All(call => call.Before < Outcome.Unlocated || call.After >= Outcome.Unlocated)) Count(3,
                before.Call.Except(after.Call));
        }

        return counts.Select(pair => new SinglePointChange(pair.Key, pair.Value[0], pair.Value[1], pair.Value[2], pair.Value[3],
            pair.Value[4]))
            .OrderByDescending(change => change.Lost).ThenBy(change => !HardPoints.Is(change.Element))
            .ThenByDescending(change => change.LocationNew + change.CallNew)
            .ThenByDescending(change => change.LocationGone + change.CallGone).ThenBy(change => change.Element, StringComparer.Ordinal)
                .ToArray();

        void Count(int what, IEnumerable<string> elements)
        {
            foreach (var element in elements)
            {
                if (!counts.TryGetValue(element, out var count)) counts.Add(element, count = new int[5]);
                count[what]++;
            }
        }
    }

    private sealed record Taken(HashSet<string> Location, HashSet<string> Call)
    {
        public IEnumerable<string> All => Location.Concat(Call);

        public static Taken Of(IEnumerable<CallChange> calls, Func<CallChange, SinglePoints> points)
        {
            var taken = new Taken(new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
            foreach (var call in calls)
            {
                taken.Location.UnionWith(points(call).Location);
                taken.Call.UnionWith(points(call).Call);
            }

            return taken;
        }
    }
}
