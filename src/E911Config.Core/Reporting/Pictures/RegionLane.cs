using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Reporting.Reports;
using E911Config.Core.Resilience;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>
/// The network regions of a picture with their sites: each by name where they are few, else the worst by name and the others counted.
/// </summary>
internal sealed class RegionLane
{
    /// <summary>So many sites stand in a picture by name.</summary>
    public const int Named = 40;

    private const int RegionsShown = 40;
    private readonly DeploymentMap map;
    private readonly Risks risks;
    private readonly Dictionary<string, PictureThing> things = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Prepares the lane.</summary>
    public RegionLane(DeploymentMap map, Risks risks)
    {
        this.map = map;
        this.risks = risks;
        foreach (var site in map.Sites) things[site.Name ?? ""] = Thing(site);
        Boxes = [.. Made()];
    }

    /// <summary>The boxes, by region; sites of none and callers off the network last.</summary>
    public IReadOnlyList<PictureBox> Boxes { get; }

    /// <summary>The box of a region, or of callers off the network.</summary>
    public static string BoxOf(string region, bool isOffNetwork) => isOffNetwork ? "off" : "region " + region.ToUpperInvariant();

    /// <summary>A network site by its id.</summary>
    public static string IdOf(string? site) => "site " + (site ?? "").ToUpperInvariant();

    /// <summary>What becomes of emergency calls, in a few words.</summary>
    public static string Words(Outcome outcome) => outcome switch
    {
        Outcome.Located => "arrives with the location",
        Outcome.Unlocated => "arrives, must ask where",
        Outcome.Misrouted => "reaches the wrong place",
        Outcome.Failed => "nobody answers",
        _ => "cannot be told",
    };

    private IEnumerable<PictureBox> Made()
    {
        var shown = new HashSet<MapSite>(map.Sites.Count <= Named ? map.Sites : map.Sites.Where(site => site.Name is not null)
            .OrderBy(site => Tones.Place(things[site.Name!].Tone)).ThenByDescending(site => site.Callers)
            .Where(site => Tones.IsRisk(things[site.Name!].Tone)).Take(Named));
        var byRegion = map.Sites.Where(site => site.Name is not null).ToLookup(site => site.Region, StringComparer.OrdinalIgnoreCase);
        var regions = map.Regions.Where(region => map.Regions.Count <= RegionsShown || byRegion[region].Any(shown.Contains))
            .Take(RegionsShown).ToArray();
        foreach (var region in regions) yield return Box(region, [.. byRegion[region]], shown);
        if (byRegion[""].Any()) yield return Box("", [.. byRegion[""]], shown);
        if (map.Sites.FirstOrDefault(site => site.Name is null) is { } off) yield return Off(off);
        var others = map.Regions.Except(regions).ToArray();
        if (others.Length > 0) yield return new PictureBox("regions", HarmText.Count(others.Length, "other region"), Tone.Plain, [], [])
        {
            More = Counts(others.SelectMany(region => byRegion[region])),
        };
    }

    private PictureBox Box(string region, MapSite[] sites, HashSet<MapSite> shown)
    {
        var isMissing = map.MissingRegions.Contains(region, StringComparer.OrdinalIgnoreCase);
        return new PictureBox(BoxOf(region, false), region.Length == 0 ? "In no region" : Visible.Of(region), region.Length == 0
                ? Tone.Warning : isMissing ? Tone.Bad : Tone.Plain,
            [isMissing ? "named, but not there" : HarmText.Count(sites.Length, "network site")],
            [.. sites.Where(shown.Contains).OrderBy(site => !site.IsHub).Select(site => things[site.Name!])])
        {
            More = Counts(sites.Where(site => !shown.Contains(site))),
        };
    }

    private PictureBox Off(MapSite off)
    {
        var thing = things[""];
        return new PictureBox(BoxOf("", true), "Off the network", thing.Tone, thing.Notes, []);
    }

    private PictureCount[] Counts(IEnumerable<MapSite> sites) =>
    [
        .. sites.GroupBy(site => (things[site.Name!].Tone, Words: Standing(site))).OrderBy(same => Tones.Place(same.Key.Tone))
            .ThenBy(same => same.Key.Words, StringComparer.Ordinal)
            .Select(same => new PictureCount(same.Key.Tone, string.Format(CultureInfo.InvariantCulture, "{0:N0} more: {1}", same.Count(),
                same.Key.Words))),
    ];

    private PictureThing Thing(MapSite site)
    {
        var (hurt, link) = (risks.AtSite(site.Name), risks.Of([site.Link, "Cac:" + site.Link]));
        var own = site.IsMissing ? Tone.Bad : site.Outcome is { } outcome ? TracePaper.ToneOf(outcome, site.Hangs) : Tone.Plain;
        return new PictureThing(IdOf(site.Name), Visible.Of(site.Name ?? CallerText.OffNetwork) + (site.IsHub ? " (hub)" : ""),
            Tones.Worst(new[] { own, hurt.Tone, link.Tone }.Where(Tones.IsRisk).DefaultIfEmpty(own)),
            [
                .. new[] { Who(site), site.IsMissing ? "no such network site" : Standing(site) }.Where(note => note.Length > 0),
                .. hurt.Notes,
                .. link.Notes.Select(note => "Its WAN link: " + note),
            ])
        {
            Link = site.Link.Length == 0 ? null : Tones.IsRisk(link.Tone) ? link.Tone : Tone.Plain,
        };
    }

    /// <summary>What becomes of calls from a site at worst, in a few words.</summary>
    public static string Standing(MapSite site) => site.Outcome is { } outcome
        ? Words(outcome) + (site.Hangs && outcome >= Outcome.Unlocated ? ", by one reading alone" : "")
        : site.IsOutOfScope ? "left alone by the design, not looked at" : "no call from there was followed";

    private static string Who(MapSite site) => site.Outcome is null ? "" : site.IsSupposed ? "nobody known there, one supposed"
        : site.Callers == 0 ? "callers of unknown number"
        : (site.IsAtMost ? "up to " : "") + string.Format(CultureInfo.InvariantCulture, "{0:N0} caller{1}", site.Callers,
            site.Callers == 1 ? "" : "s");
}
