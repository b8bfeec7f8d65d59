using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Reporting.Reports;
using E911Config.Core.Resilience;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>The trunks of a picture, by what they are for, each with whose calls leave over it.</summary>
internal sealed class TrunkLane
{
    private const int Named = 40;
    private const int RegionsShown = 3;
    private static readonly TrunkRole[] Order = [TrunkRole.Provider, TrunkRole.Elin, TrunkRole.Local, TrunkRole.Unknown];
    private readonly ILookup<string, MapWay> ways;
    private readonly Risks risks;
    private readonly bool isFollowed;
    private readonly bool isUntold;
    private readonly string unused;
    private readonly HashSet<string> shown;

    /// <summary>Prepares the lane.</summary>
    public TrunkLane(DeploymentMap map, Risks risks)
    {
        this.risks = risks;
        ways = map.Ways.ToLookup(way => way.Trunk, StringComparer.OrdinalIgnoreCase);
        isFollowed = map.HasWays && map.Homes.Count + map.Ways.Count > 0;
        isUntold = isFollowed && map.IsUntold;
        unused = isUntold ? "whether emergency calls go there cannot be told"
            : map.Sites.Any(site => site.Outcome is null) ? "no call that was followed goes there" : "no emergency call goes there";
        var things = map.Trunks.ToDictionary(trunk => trunk, Thing);
        shown = new HashSet<string>((map.Trunks.Count <= Named ? map.Trunks : map.Trunks.OrderBy(trunk => Tones.Place(things[trunk].Tone))
            .ThenBy(trunk => ways[trunk.Identity].Select(way => (int)way.Kind).DefaultIfEmpty(int.MaxValue).Min())
            .ThenByDescending(trunk => ways[trunk.Identity].Sum(way => way.Sites)).Take(Named)).Select(trunk => trunk.Identity),
            StringComparer.OrdinalIgnoreCase);
        Boxes = [.. Order.Select(role => (Role: role, All: map.Trunks.Where(trunk => trunk.Role == role).ToArray()))
            .Where(role => role.All.Length > 0).Select(role => Box(role.Role, role.All, things))];
    }

    /// <summary>The boxes, by role.</summary>
    public IReadOnlyList<PictureBox> Boxes { get; }

    /// <summary>A trunk by its id.</summary>
    public static string IdOf(string trunk) => "trunk " + trunk.ToUpperInvariant();

    /// <summary>Where trunks of a role lead, in words.</summary>
    public static string Words(TrunkRole role) => role switch
    {
        TrunkRole.Provider => "To the 911 provider",
        TrunkRole.Elin => "To ELIN gateways",
        TrunkRole.Local => "To local centres",
        _ => "Where they lead is not known",
    };

    /// <summary>A trunk's name without what all trunks have in front.</summary>
    public static string NameOf(string trunk) => Visible.Of(Trunk.Type.Identity.NameOf(trunk));

    /// <summary>What is the trunk itself and can fail: the trunk and its gateway, and not the site where that stands.</summary>
    public static IReadOnlyList<string> Elements(MapTrunk trunk) =>
        ["Trunk:" + trunk.Identity, .. trunk.Gateway is { } gateway ? new[] { gateway } : []];

    /// <summary>Where lines to a trunk end: at itself, or at the box in which it is counted.</summary>
    public string Find(MapTrunk trunk) => shown.Contains(trunk.Identity) ? IdOf(trunk.Identity) : "role " + trunk.Role;

    private PictureBox Box(TrunkRole role, MapTrunk[] all, Dictionary<MapTrunk, PictureThing> things)
    {
        var provider = role == TrunkRole.Provider ? risks.Of(["Provider"]) : Risk.None;
        return new PictureBox("role " + role, Words(role), role == TrunkRole.Unknown ? Tone.Unknown
            : provider.Notes.Count > 0 ? provider.Tone : Tone.Plain, [.. provider.Notes.Select(note => "The provider: " + note)],
            [.. all.Where(trunk => shown.Contains(trunk.Identity)).Select(trunk => things[trunk])])
        {
            More = [.. all.Where(trunk => !shown.Contains(trunk.Identity)).GroupBy(trunk => things[trunk].Tone)
                .OrderBy(same => Tones.Place(same.Key)).Select(same => new PictureCount(same.Key,
                    string.Format(CultureInfo.InvariantCulture, "{0:N0} more", same.Count())))],
        };
    }

    private PictureThing Thing(MapTrunk trunk)
    {
        var own = risks.Of(Elements(trunk));
        var replies = risks.OfReplies(trunk.Identity);
        var tones = new[]
        {
            own.Tone, replies.Tone, trunk.IsMissing ? Tone.Warning : Tone.Plain, trunk.Role == TrunkRole.Unknown
                || (isUntold && !ways[trunk.Identity].Any()) ? Tone.Unknown : Tone.Plain,
        };
        return new PictureThing(IdOf(trunk.Identity), NameOf(trunk.Identity), Tones.Worst(tones.Where(Tones.IsRisk)),
            [
                .. trunk.IsMissing ? new[] { "routes name it, there is no such trunk" } : [],
                .. Uses(trunk), .. trunk.IsGuessed && trunk.Role != TrunkRole.Unknown ? ["guessed by its configuration"]
                    : Array.Empty<string>(),
                .. own.Notes, .. replies.Notes.Select(note => "One of its replies: " + note),
            ]);
    }

    private IEnumerable<string> Uses(MapTrunk trunk)
    {
        if (!isFollowed) yield break;
        var all = ways[trunk.Identity].ToArray();
        if (all.Length == 0) yield return unused;
        foreach (var (kind, words) in new[] { (MapWayKind.Now, "now: "), (MapWayKind.Later, "if others fail: "),
            (MapWayKind.Skipped, "first, but skipped: ") })
        {
            var from = all.Where(way => way.Kind == kind).ToArray();
            if (from.Length > 0) yield return words + From(from);
        }
    }

    private static string From(MapWay[] from) => string.Join(", ", from.Take(RegionsShown).Select(way => way.IsOffNetwork
            ? CallerText.OffNetwork : HarmText.Count(way.Sites, "site") + (way.Region.Length == 0 ? " in no region"
                : " of " + Visible.Of(way.Region))))
        + (from.Length > RegionsShown ? $" and {HarmText.Count(from.Length - RegionsShown, "other region")}" : "");
}
