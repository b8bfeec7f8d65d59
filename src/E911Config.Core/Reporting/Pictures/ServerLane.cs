using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Reporting.Reports;
using E911Config.Core.Resilience;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>The servers of a picture, by the network site in which they stand.</summary>
internal sealed class ServerLane
{
    private const int Named = 40;
    private readonly Risks risks;
    private readonly Dictionary<string, string> ids = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Prepares the lane.</summary>
    /// <param name="map">The deployment.</param>
    /// <param name="used">The pools over which emergency calls go now.</param>
    /// <param name="risks">What is at risk.</param>
    public ServerLane(DeploymentMap map, ICollection<string> used, Risks risks)
    {
        this.risks = risks;
        var things = map.Pools.ToDictionary(pool => pool, Thing);
        var shown = new HashSet<MapPool>(map.Pools.Count <= Named ? map.Pools : map.Pools
            .OrderBy(pool => Tones.Place(things[pool].Tone)).ThenBy(pool => !used.Contains(pool.Fqdn)).Take(Named));
        var places = map.Pools.GroupBy(BoxOf, StringComparer.Ordinal).OrderBy(place => place.First().NetworkSite is null)
            .ThenBy(place => place.Key, StringComparer.Ordinal).ToArray();
        var boxes = places.Where(place => place.Any(shown.Contains)).Select(place => Box(place.Key, place.First(),
            [.. place.Where(shown.Contains).Select(pool => things[pool])], place.Count(pool => !shown.Contains(pool)),
                [.. place.Select(pool => pool.TopologySite).Distinct(StringComparer.OrdinalIgnoreCase)])).ToList();
        var hidden = places.Where(place => !place.Any(shown.Contains)).Sum(place => place.Count());
        if (hidden > 0) boxes.Add(new PictureBox("pools", HarmText.Count(hidden, "other pool"), Tone.Plain, [], []));
        if (risks.Of(["Lis"]) is { Notes.Count: > 0 } service) boxes.Add(
            new PictureBox("lis", "Location service", service.Tone, service.Notes, []));
        Boxes = boxes;
        foreach (var place in places)
        {
            foreach (var pool in place) ids[pool.Fqdn] = shown.Contains(pool) ? IdOf(pool.Fqdn) : place.Any(shown.Contains) ? place.Key
                : "pools";
        }
    }

    /// <summary>The boxes, by network site.</summary>
    public IReadOnlyList<PictureBox> Boxes { get; }

    /// <summary>Where lines to a pool end: at itself, or at the box in which it is counted; null if it is not there at all.</summary>
    public string? Find(string fqdn) => ids.TryGetValue(fqdn, out var id) ? id : null;

    /// <summary>A pool by its id.</summary>
    public static string IdOf(string fqdn) => "pool " + fqdn.ToUpperInvariant();

    /// <summary>Where pools stand, in words.</summary>
    public static string PlaceOf(MapPool pool) => pool.NetworkSite is { } site ? "At " + Visible.Of(site)
        : pool.TopologySite.Length == 0 ? "At no site that is known" : $"{Visible.Of(pool.TopologySite)}: in no known network site";

    /// <summary>What a pool is, in words.</summary>
    public static string KindOf(MapPool pool) => pool switch
    {
        { IsRegistrar: true, IsMediation: true } => "registrar and Mediation Server",
        { IsRegistrar: true } => "registrar",
        { IsMediation: true } => "Mediation Server",
        _ => "not in the topology",
    };

    /// <summary>What is the pool itself and can fail, and not the site where it stands.</summary>
    public static IReadOnlyList<string> Elements(MapPool pool) => ["Registrar:" + pool.Fqdn, "Mediation:" + pool.Fqdn];

    /// <summary>The element of a topology site; none if it is not known.</summary>
    public static IReadOnlyList<string> SiteElements(string topologySite) => topologySite.Length == 0 ? []
        : ["Site:" + Deployment.Site.Type.Identity.NameOf(topologySite)];

    /// <summary>What a topology site does of which something is part.</summary>
    public static IEnumerable<string> OfSite(string topologySite, Risk site) => site.Notes.Select(note =>
        $"All of {Visible.Of(Deployment.Site.Type.Identity.NameOf(topologySite))}: {note}");

    private static string BoxOf(MapPool pool) => pool.NetworkSite is { } site ? "at " + site.ToUpperInvariant()
        : "in " + pool.TopologySite.ToUpperInvariant();

    // What the failure of a whole site does is said of the place: it is not what the failure of a server there does.
    private PictureBox Box(string id, MapPool first, IReadOnlyList<PictureThing> things, int others, string[] topologySites)
    {
        var sites = topologySites.Select(site => (Name: site, Risk: risks.Of(SiteElements(site)))).ToArray();
        return new PictureBox(id, PlaceOf(first), Tones.Worst(sites.Select(site => site.Risk.Tone).Where(Tones.IsRisk)
                .DefaultIfEmpty(first.NetworkSite is null ? Tone.Unknown : Tone.Plain)),
            [.. sites.SelectMany(site => OfSite(site.Name, site.Risk))], things)
        {
            More = others == 0 ? [] : [new PictureCount(Tone.Plain, HarmText.Count(others, "other pool"))],
        };
    }

    private PictureThing Thing(MapPool pool)
    {
        var found = risks.Of(Elements(pool));
        return new PictureThing(IdOf(pool.Fqdn), Visible.Of(pool.Fqdn), Tones.IsRisk(found.Tone) ? found.Tone : Tone.Plain,
            [KindOf(pool), .. found.Notes]);
    }
}
