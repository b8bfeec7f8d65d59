using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Reporting.Reports;

/// <summary>Places in a cell: all of a few, and of many the first with the number of the others.</summary>
internal static class PlaceText
{
    private const int Shown = 12;

    /// <summary>The network sites of callers, each once; null is off the network.</summary>
    public static string Of(IEnumerable<string?> networkSites)
    {
        var places = networkSites.Select(CallerText.Where).Distinct(StringComparer.OrdinalIgnoreCase)
            .OrderBy(place => place, StringComparer.OrdinalIgnoreCase).ToArray();
        return string.Join(", ", places.Take(Shown))
            + (places.Length > Shown ? " and " + HarmText.Count(places.Length - Shown, "other place") : "");
    }
}
