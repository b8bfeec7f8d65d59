using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Planning;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>
/// Whom the failure of one element hits after a plan and not before, and the other way round: one line an element, the worst first.
/// </summary>
internal static class SinglePointText
{
    private const int Shown = 5;

    /// <summary>The lines; of many elements the first few, then the names of others, and how many more there are.</summary>
    /// <param name="changes">What is new and what is gone.</param>
    /// <param name="named">How many others are named.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<SinglePointChange> changes, int named) =>
    [
        .. Some(changes, "New single point", "takes", change =>
            [("the location from ", change.LocationNew), ("the call from ", change.CallNew)], change => change.UntoldNew,
            change => change.New, named),
        .. Some(changes, "Gone single point", "took", change =>
            [("the location from ", change.LocationGone), ("the call from ", change.CallGone)], _ => 0, change => change.Gone,
            named),
    ];

    private static IEnumerable<string> Some(IReadOnlyList<SinglePointChange> changes, string title, string takes,
        Func<SinglePointChange, (string What, int Groups)[]> taken, Func<SinglePointChange, int> untold,
        Func<SinglePointChange, IReadOnlyList<string?>> where, int named)
    {
        var found = changes.Where(change => taken(change).Sum(part => part.Groups) + untold(change) > 0).ToArray();
        foreach (var change in found.Take(Shown))
        {
            var parts = taken(change).Where(part => part.Groups > 0).Select(part => part.What + HarmText.Count(part.Groups, "group"))
                .ToArray();
            var words = new[]
            {
                parts.Length == 0 ? "" : $"{takes} {string.Join(", and ", parts)}",
                untold(change) == 0 ? "" : $"may take the call from {HarmText.Count(untold(change), "group")}",
            };
            yield return $"{title}: {Visible.Of(change.Element)} {string.Join(", and ", words.Where(word => word.Length > 0))} "
                + $"({HarmText.Places(where(change))}).";
        }

        var others = found.Skip(Shown).Select(change => Visible.Of(change.Element)).ToArray();
        if (others.Length > 0) yield return $"{title}, too: {string.Join(", ", others.Take(named))}"
            + (others.Length > named ? $", and {HarmText.Count(others.Length - named, "other element")}." : ".");
    }
}
