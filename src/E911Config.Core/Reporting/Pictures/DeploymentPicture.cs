using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Reporting.Reports;
using E911Config.Core.Resilience;

namespace E911Config.Core.Reporting;

/// <summary>A deployment as a picture: regions with their sites, servers, trunks, and how emergency calls go between them.</summary>
internal static class DeploymentPicture
{
    private const int LinesShown = 120;

    /// <summary>The picture.</summary>
    /// <param name="map">The deployment.</param>
    /// <param name="risks">What is at risk.</param>
    /// <param name="title">What it shows.</param>
    public static Picture Of(DeploymentMap map, Risks risks, string title)
    {
        var mediation = map.Trunks.ToDictionary(trunk => trunk.Identity, trunk => trunk.Mediation, StringComparer.OrdinalIgnoreCase);
        var used = new HashSet<string>(map.Ways.Where(way => way.Kind == MapWayKind.Now)
            .Select(way => mediation.TryGetValue(way.Trunk, out var pool) ? pool : "").Concat(map.Homes.Select(home => home.Pool)),
            StringComparer.OrdinalIgnoreCase);
        var regions = new RegionLane(map, risks);
        var servers = new ServerLane(map, used, risks);
        var trunks = new TrunkLane(map, risks);
        var all = new PictureLines(map, risks, regions, servers, trunks).All();
        var lines = all.Take(LinesShown).ToArray();
        return new Picture(title, Summary(map),
            [new("Where people are", regions.Boxes), new("Servers", servers.Boxes), new("Trunks", trunks.Boxes)], lines)
        {
            Notes = [.. Notes(map, all.Count - lines.Length), .. risks.Others()],
            Key = [.. lines.Select(line => line.Stroke).Distinct().OrderBy(stroke => stroke)
                .Select(stroke => new KeyValuePair<PictureStroke, string>(stroke, Meaning(stroke)))],
        };
    }

    private static string Meaning(PictureStroke stroke) => stroke switch
    {
        PictureStroke.Solid => "emergency calls go this way now; between regions or sites, a link",
        PictureStroke.Dashed => "they go this way if others fail",
        PictureStroke.Dotted => "callers are at home at this pool",
        PictureStroke.Broken => "comes first, and is skipped now",
        var unknown => throw new ArgumentOutOfRangeException(nameof(stroke), unknown, "There are no words for this stroke."),
    };

    private static string Summary(DeploymentMap map)
    {
        var sites = map.Sites.Where(site => site.Name is not null).ToArray();
        var told = string.Join("; ", map.Sites.Where(site => site.Outcome is not null)
            .GroupBy(site => (site.Outcome, RegionLane.Standing(site)))
            .OrderBy(same => same.Key).Select(same => $"{same.Key.Item2} from {From([.. same])}"));
        var silent = sites.Count(site => site.Outcome is null);
        return string.Format(CultureInfo.InvariantCulture, "Network sites: {0:N0}, pools: {1:N0}, trunks: {2:N0}. ", sites.Length,
                map.Pools.Count, map.Trunks.Count)
            + (told.Length == 0 ? "No emergency call was followed."
                : $"An emergency call{(map.HasWays ? " with nothing failed" : "")}, at worst: {told}."
                    + (silent == 0 ? "" : $" No call was followed from {HarmText.Count(silent, "site")}."));
    }

    private static string From(MapSite[] alike)
    {
        var sites = alike.Count(site => site.Name is not null);
        return (sites == 0 ? "" : string.Format(CultureInfo.InvariantCulture, "{0:N0} site{1}", sites, sites == 1 ? "" : "s"))
            + (sites == alike.Length ? "" : (sites == 0 ? "" : " and ") + CallerText.OffNetwork);
    }

    private static IEnumerable<string> Notes(DeploymentMap map, int left)
    {
        if (map.Unread.Count > 0) yield return
            $"Not read, and so not in the picture or drawn as unknown: {string.Join(", ", map.Unread)}.";
        if (map.IsGuessed) yield return "No design: what the trunks are for is guessed.";
        if (!map.HasWays) yield return "Over which trunks calls leave is drawn only while nothing has failed and nothing is assumed.";
        if (map.IsUntold) yield return "Of some calls it cannot be told over which trunks else they may leave.";
        if (map.Sites.Any(site => site.IsAtMost)) yield return
            "\"Up to\": these callers are at home at several sites, and nobody knows how many are at which.";
        if (left > 0) yield return string.Format(CultureInfo.InvariantCulture, "{0:N0} lines are not drawn.", left);
    }
}
