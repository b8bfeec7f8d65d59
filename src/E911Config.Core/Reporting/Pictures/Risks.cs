using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Reporting.Reports;

namespace E911Config.Core.Reporting;

/// <summary>What a result says of network sites and of elements that may fail, for a picture.</summary>
internal sealed class Risks
{
    private const int NotesShown = 2;
    private readonly Dictionary<string, List<(Tone Tone, string Note)>> sites = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<(Tone Tone, string Note)>> elements = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> asked = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> askedSites = new(StringComparer.OrdinalIgnoreCase);
    private int nowhere;

    /// <summary>Says something of a network site; null is off the network.</summary>
    public void AtSite(string? networkSite, Tone tone, string note) => Add(sites, networkSite ?? "", tone, note);

    /// <summary>Says something of an element.</summary>
    public void Of(string element, Tone tone, string note) => Add(elements, element, tone, note);

    /// <summary>Counts something that has no place in a picture.</summary>
    public void Nowhere() => nowhere++;

    /// <summary>What threatens a network site; null is off the network.</summary>
    public Risk AtSite(string? networkSite)
    {
        askedSites.Add(networkSite ?? "");
        return Told(sites.TryGetValue(networkSite ?? "", out var found) ? found : []);
    }

    /// <summary>What the failure of any of some elements does.</summary>
    public Risk Of(IEnumerable<string> names)
    {
        var found = names.Distinct(StringComparer.OrdinalIgnoreCase).Where(elements.ContainsKey).ToArray();
        asked.UnionWith(found);
        return Told(found.SelectMany(name => elements[name]));
    }

    /// <summary>What the replies of a trunk do that decide about calls.</summary>
    public Risk OfReplies(string trunk) =>
        Of(elements.Keys.Where(name => name.StartsWith("Reply:" + trunk + "=", StringComparison.OrdinalIgnoreCase)).ToArray());

    /// <summary>What was said of elements and sites for which nobody asked: a picture has no place for them.</summary>
    public IEnumerable<string> Others() => Unasked(elements, asked, Text.Visible.Of).Concat(Unasked(sites, askedSites, site =>
            CallerText.Where(site.Length == 0 ? null : site)))
        .Concat(nowhere == 0 ? []
            : [$"{HarmText.Count(nowhere, "other")} of what was found {(nowhere == 1 ? "has" : "have")} no place in a "
            + "picture: the tables have them."]);

    private static IEnumerable<string> Unasked(Dictionary<string, List<(Tone Tone, string Note)>> all, HashSet<string> asked,
        Func<string, string> name) => all.Where(one => !asked.Contains(one.Key)).OrderBy(one => one.Key, StringComparer.Ordinal)
        .Select(one => $"{name(one.Key)}: {string.Join("; ", Told(one.Value).Notes)}.");

    private static void Add(Dictionary<string, List<(Tone, string)>> all, string name, Tone tone, string note)
    {
        if (!all.TryGetValue(name, out var notes)) all.Add(name, notes = []);
        if (!notes.Contains((tone, note))) notes.Add((tone, note));
    }

    private static Risk Told(IEnumerable<(Tone Tone, string Note)> notes)
    {
        var all = notes.Distinct().OrderBy(note => Tones.Place(note.Tone)).ToArray();
        return all.Length == 0 ? Risk.None : new Risk(all[0].Tone, [.. all.Take(NotesShown).Select(note => note.Note),
            .. all.Length > NotesShown ? [string.Format(CultureInfo.InvariantCulture, "and {0} more", all.Length - NotesShown)]
                : Array.Empty<string>()]);
    }
}
