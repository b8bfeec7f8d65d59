using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Planning;

namespace E911Config.Core.Reporting;

/// <summary>
/// Whom the failure of one element hits after a plan and not before, and the other way round: one line an element, the worst first.
/// </summary>
internal static class SinglePointText
{
    private const int Shown = 5;

    /// <summary>The lines; of many elements the first few, and how many others there are.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<SinglePointChange> changes) =>
    [
        .. Some(changes, "New single point", "takes", change => change.LocationNew, change => change.CallNew, change => change.New),
        .. Some(changes, "Gone single point", "took", change => change.LocationGone, change => change.CallGone, change => change.Gone),
    ];

    private static IEnumerable<string> Some(IReadOnlyList<SinglePointChange> changes, string title, string takes,
        Func<SinglePointChange, int> location, Func<SinglePointChange, int> call, Func<SinglePointChange, IReadOnlyList<string?>> where)
    {
        var found = changes.Where(change => location(change) + call(change) > 0).ToArray();
        foreach (var change in found.Take(Shown))
        {
            var parts = new[] { ("the location from ", location(change)), ("the call from ", call(change)) }.Where(part => part.Item2 > 0)
                .Select(part => part.Item1 + HarmText.Count(part.Item2, "group"));
            yield return $"{title}: {change.Element} {takes} {string.Join(", and ", parts)} ({HarmText.Places(where(change))}).";
        }

        if (found.Length > Shown) yield return $"{title}: {HarmText.Count(found.Length - Shown, "other element")}.";
    }
}
