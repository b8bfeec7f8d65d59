using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Reporting.Reports;
using E911Config.Core.Resilience;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>The lines of the picture of a deployment: what the call engine found, and the links of the network.</summary>
internal sealed class PictureLines
{
    private readonly DeploymentMap map;
    private readonly Risks risks;
    private readonly ServerLane servers;
    private readonly TrunkLane trunks;
    private readonly HashSet<string> shown;
    private readonly Dictionary<string, string> regionOf;

    /// <summary>Prepares the lines between lanes.</summary>
    public PictureLines(DeploymentMap map, Risks risks, RegionLane regions, ServerLane servers, TrunkLane trunks)
    {
        this.map = map;
        this.risks = risks;
        this.servers = servers;
        this.trunks = trunks;
        shown = new HashSet<string>(regions.Boxes.SelectMany(box => box.Things.Select(thing => thing.Id).Append(box.Id)),
            StringComparer.Ordinal);
        regionOf = map.Sites.Where(site => site.Name is not null)
            .ToDictionary(site => site.Name!, site => site.Region, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All lines: those of a risk first, then the ways of calls by what they are, then homes; each two ends once.</summary>
    public IReadOnlyList<PictureLine> All()
    {
        var byId = map.Trunks.ToDictionary(trunk => trunk.Identity, StringComparer.OrdinalIgnoreCase);
        var ways = map.Ways.Where(way => byId.ContainsKey(way.Trunk)).Select(way => (Way: way, Trunk: byId[way.Trunk])).ToArray();
        return [.. Links()
            .Concat(ways.Select(one => To(one.Way, one.Trunk)).Concat(ways.Select(one => Over(one.Way, one.Trunk)))
                .Concat(map.Homes.Select(Home)).OfType<PictureLine>()
                .GroupBy(line => (line.From, line.To)).Select(same => same.OrderBy(line => Rank(line.Stroke)).First()))
            .OrderBy(line => Tones.Place(line.Tone)).ThenBy(line => Rank(line.Stroke))];
    }

    private static int Rank(PictureStroke stroke) => stroke switch
    {
        PictureStroke.Solid => 0,
        PictureStroke.Broken => 1,
        PictureStroke.Dashed => 2,
        _ => 3,
    };

    private static PictureStroke Stroke(MapWayKind kind) => kind switch
    {
        MapWayKind.Now => PictureStroke.Solid,
        MapWayKind.Later => PictureStroke.Dashed,
        _ => PictureStroke.Broken,
    };

    private static string Words(MapWayKind kind) => kind switch
    {
        MapWayKind.Now => "go now",
        MapWayKind.Later => "go if others fail",
        _ => "would go first, but skip it",
    };

    private PictureLine? To(MapWay way, MapTrunk trunk) => servers.Find(trunk.Mediation) is not { } pool ? null
        : new(Region(way.Region, way.IsOffNetwork), pool, Stroke(way.Kind), Tone.Plain,
            $"Calls from {From(way.Region, way.IsOffNetwork)} {Words(way.Kind)} over {Visible.Of(trunk.Mediation)}.");

    // Without a Mediation Server that is known, the line comes from where the callers are.
    private PictureLine Over(MapWay way, MapTrunk trunk) => new(servers.Find(trunk.Mediation) ?? Region(way.Region, way.IsOffNetwork),
        trunks.Find(trunk), Stroke(way.Kind), Tone.Plain, $"Calls {Words(way.Kind)} "
            + (servers.Find(trunk.Mediation) is null ? $"from {From(way.Region, way.IsOffNetwork)}" : $"from {Visible.Of(trunk.Mediation)}")
            + $" over {TrunkLane.NameOf(trunk.Identity)}.");

    private PictureLine? Home(MapHome home) => servers.Find(home.Pool) is not { } pool ? null
        : new(Region(home.Region, home.IsOffNetwork), pool, PictureStroke.Dotted, Tone.Plain,
            $"Callers from {From(home.Region, home.IsOffNetwork)} are at home at {Visible.Of(home.Pool)}.");

    private static string From(string region, bool isOffNetwork) => isOffNetwork ? CallerText.OffNetwork
        : region.Length == 0 ? "sites in no region" : Visible.Of(region);

    private string Region(string region, bool isOffNetwork) => RegionLane.BoxOf(region, isOffNetwork) is var box && shown.Contains(box)
        ? box : "regions";

    private IEnumerable<PictureLine> Links()
    {
        foreach (var link in map.Links)
        {
            var from = link.IsBetweenRegions ? Region(link.One, false) : Site(link.One);
            var to = link.IsBetweenRegions ? Region(link.Other, false) : Site(link.Other);
            var risk = risks.Of([link.Element, "Cac:" + link.Element]);
            if (from == to) continue;
            yield return new PictureLine(from, to, PictureStroke.Solid, risk.Notes.Count == 0 ? Tone.Plain : risk.Tone,
                string.Join(" ", new[]
                {
                    $"{Visible.Of(link.Element)} joins {Visible.Of(link.One)} and {Visible.Of(link.Other)}"
                        + (link.IsLimited ? ", limited by call admission control." : "."),
                    risk.Notes.Count == 0 ? "" : string.Join("; ", risk.Notes) + ".",
                }.Where(part => part.Length > 0)));
        }
    }

    private string Site(string site) => shown.Contains(RegionLane.IdOf(site)) ? RegionLane.IdOf(site)
        : Region(regionOf.TryGetValue(site, out var region) ? region : "", false);
}
