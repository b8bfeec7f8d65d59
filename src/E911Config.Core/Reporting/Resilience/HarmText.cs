using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Resilience;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>What a failure does to whom, and what would save them, in words.</summary>
internal static class HarmText
{
    private const int SitesShown = 4;
    private const int WaysShown = 2;

    /// <summary>A number of things.</summary>
    public static string Count(long number, string what) => string.Format(CultureInfo.InvariantCulture, "{0} {1}{2}", number, what,
        number == 1 ? "" : "s");

    /// <summary>Groups with their callers.</summary>
    public static string Of(Harm harm) => Count(harm.Groups, "group") + (harm.Callers == 0 ? "" : $" ({Count(harm.Callers, "caller")})");

    /// <summary>Who loses what by a set.</summary>
    public static string Of(SetHarm set) => string.Join("; ", new[]
    {
        Part(set, Loss.Call, set.Call, "takes the call ({2}) from {0} {1}"),
        Part(set, Loss.Location, set.Location, "takes the location from {0} {1}"),
        Part(set, Loss.Unknown, set.Unknown, "what becomes of the calls of {0} {1} cannot be told"),
    }.Where(part => part.Length > 0)) + ".";

    /// <summary>What would save them: the way for most first. Empty where it cannot be told what is lost.</summary>
    public static string WaysOut(SetHarm set)
    {
        var ways = set.WaysOut.Where(way => way.Alternative is not null).ToArray();
        if (ways.Length == 0) return set.WaysOut.Count == 0 ? ""
            : "Nothing that is there would save them.";
        return string.Join(" ", ways.Take(WaysShown).Select(way => Of(way, way.Loses == Loss.Call ? set.Call : set.Location)))
            + (ways.Length > WaysShown ? $" {Count(ways.Length - WaysShown, "other way")} for others." : "")
            + (set.WaysOut.Any(way => way.Alternative is null)
                ? $" For {Of(Unsaved(set))} nothing that is there would do." : "");
    }

    /// <summary>Network sites: the first few, and how many others. Null stands for off the network.</summary>
    public static string Places(IEnumerable<string?> networkSites, int shown = SitesShown)
    {
        var sites = networkSites.Select(CallerText.Where).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return string.Join(", ", sites.Take(shown))
            + (sites.Length > shown ? $" and {Count(sites.Length - shown, "other place")}" : "");
    }

    /// <summary>The same with the word before them, which callers off the network have not.</summary>
    public static string At(IEnumerable<string?> networkSites, int shown = SitesShown) =>
        Places(networkSites, shown) is var places && places == CallerText.OffNetwork ? places : "at " + places;

    /// <summary>Elements that do the same: those that stand in for each other together.</summary>
    /// <param name="sets">Sets that hurt the same calls.</param>
    public static IEnumerable<string> Elements(IReadOnlyList<SetHarm> sets)
    {
        var first = sets[0].Calls[0].Set;
        return Interchangeable.Group([.. sets.Select(set => new FailureSet(first.Loses, first.Outcome, set.Elements))])
            .Select(alike => alike.Size == 1 ? string.Join(", ", alike.Parts[0].Elements.Select(Visible.Of))
                : string.Join(" and ", alike.Parts.Select(Part)));
    }

    private static string Part(AlikeElements part) => part.Failing == part.Elements.Count
        ? string.Join(" and ", part.Elements.Select(Visible.Of))
        : part.Failing == 1 ? "(" + string.Join(" or ", part.Elements.Select(Visible.Of)) + ")"
        : string.Format(CultureInfo.InvariantCulture, "{0} of ({1})", part.Failing, string.Join(", ", part.Elements.Select(Visible.Of)));

    private static string Part(SetHarm set, Loss loses, Harm harm, string words)
    {
        if (harm.Groups == 0) return "";
        var hurt = set.Calls.Where(call => call.Set.Loses == loses).ToArray();
        return string.Format(CultureInfo.InvariantCulture, words, Of(harm), At(hurt.Select(call => call.Call.Group.NetworkSite)),
            string.Join(" or ", hurt.Select(call => call.Set.Outcome).Distinct().OrderBy(outcome => outcome)));
    }

    private static Harm Unsaved(SetHarm set) => set.WaysOut.First(way => way.Alternative is null).Saved;

    private static string Of(WayOut way, Harm all)
    {
        var found = way.Alternative!;
        var place = found.NetworkSite ?? found.Site;
        var at = place is null ? "" : $" ({Visible.Of(place)})";
        var what = found switch
        {
            { Pool: null } => $"A route to {Visible.Of(found.Trunk!)}{at}",
            { Trunk: null } => $"{Visible.Of(found.Pool)}{at} as home or backup pool",
            _ => $"{Visible.Of(found.Pool)}{at} as home or backup pool, with a route to {Visible.Of(found.Trunk)},",
        };
        return $"{what} would save the {(way.Loses == Loss.Call ? "call" : "location")}"
            + (way.Saved.Groups == all.Groups ? "." : string.Format(CultureInfo.InvariantCulture, " for {0} of {1}.", way.Saved.Groups,
                Count(all.Groups, "group")));
    }
}
