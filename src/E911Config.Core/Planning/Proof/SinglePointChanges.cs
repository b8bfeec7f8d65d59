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
        var counts = new Dictionary<string, Tally>(StringComparer.Ordinal);
        foreach (var group in calls.GroupBy(call => call.Callers))
        {
            var site = group.Key.NetworkSite;
            var (before, after) = (Taken.Of(group, call => call.SinglePointsBefore), Taken.Of(group, call => call.SinglePointsAfter));

            // What is new for one number is new, whatever other numbers of the same people were at the mercy of; gone is only what takes
            // nothing from any of them any more.
            Count(0, site, group.SelectMany(NewLocation).Distinct());
            Count(1, site, group.SelectMany(NewCall).Distinct());
            Count(5, site, group.SelectMany(NewUntold).Distinct());
            Count(4, site, group.SelectMany(Lost).Distinct());
            if (group.All(call => call.Before != Outcome.Located || call.After == Outcome.Located)) Count(2, site,
                before.Location.Except(after.All.Concat(after.Unknown)));
            if (group.All(call => call.Before < Outcome.Unlocated || call.After >= Outcome.Unlocated)) Count(3, site,
                before.Call.Except(after.Call.Concat(after.Unknown)));
        }

        return counts.Select(pair => pair.Value.Of(pair.Key))
            .OrderByDescending(change => change.Lost).ThenBy(change => !HardPoints.Is(change.Element))
            .ThenByDescending(change => change.LocationNew + change.CallNew + change.UntoldNew)
            .ThenByDescending(change => change.LocationGone + change.CallGone).ThenBy(change => change.Element, StringComparer.Ordinal)
                .ToArray();

        void Count(int what, string? site, IEnumerable<string> elements)
        {
            foreach (var element in elements)
            {
                if (!counts.TryGetValue(element, out var tally)) counts.Add(element, tally = new Tally());
                tally.Add(what, site);
            }
        }
    }

    private static IEnumerable<string> NewLocation(CallChange call) =>
        call.SinglePointsAfter.Location.Except(call.SinglePointsBefore.Location.Concat(call.SinglePointsBefore.Call));

    private static IEnumerable<string> NewCall(CallChange call) => call.SinglePointsAfter.Call.Except(call.SinglePointsBefore.Call);

    // What may take it: a call that nobody can follow any more is none that gets through.
    private static IEnumerable<string> NewUntold(CallChange call) =>
        call.SinglePointsAfter.Unknown.Except(call.SinglePointsBefore.Call.Concat(call.SinglePointsBefore.Unknown));

    // What takes something that was there before.
    private static IEnumerable<string> Lost(CallChange call) => (call.Before == Outcome.Located ? NewLocation(call) : [])
        .Concat(call.Before >= Outcome.Unlocated ? NewCall(call).Concat(NewUntold(call)) : []);

    // How many groups are hit in which way, and where those are that are hit now, and those that are not any more.
    private sealed class Tally
    {
        private readonly int[] counts = new int[6];
        private readonly List<string?> newly = [];
        private readonly List<string?> gone = [];

        public void Add(int what, string? site)
        {
            counts[what]++;
            if (what is 0 or 1 or 5) newly.Add(site);
            else if (what < 4) gone.Add(site);
        }

        public SinglePointChange Of(string element) => new(element, counts[0], counts[1], counts[5], counts[2], counts[3], counts[4],
            newly.Distinct(StringComparer.OrdinalIgnoreCase).ToArray(), gone.Distinct(StringComparer.OrdinalIgnoreCase).ToArray());
    }

    private sealed record Taken(HashSet<string> Location, HashSet<string> Call, HashSet<string> Unknown)
    {
        public IEnumerable<string> All => Location.Concat(Call);

        public static Taken Of(IEnumerable<CallChange> calls, Func<CallChange, SinglePoints> points)
        {
            var taken = new Taken(new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal),
                new HashSet<string>(StringComparer.Ordinal));
            foreach (var call in calls)
            {
                taken.Location.UnionWith(points(call).Location);
                taken.Call.UnionWith(points(call).Call);
                taken.Unknown.UnionWith(points(call).Unknown);
            }

            return taken;
        }
    }
}
