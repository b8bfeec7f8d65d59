using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>
/// Groups of callers that differ in the network site alone, with the same policy in effect, paths, coverage and country: what becomes of
/// the calls of one becomes of those of all, but for the name of the site's own WAN link. They are followed once and shown as that many
/// groups.
/// </summary>
public static class AlikeGroups
{
    /// <summary>The groups by what they are like, in their order.</summary>
    /// <param name="groups">Groups of callers.</param>
    /// <param name="deployments">The deployments in which they are to be alike, with what each is prepared to; they are in all of
    /// them.</param>
    public static IReadOnlyList<IReadOnlyList<CallerGroup>> Of(IEnumerable<CallerGroup> groups,
        params (Snapshot Snapshot, CallIndex Index)[] deployments)
    {
        var kinds = deployments.Select(deployment => new SiteKinds(deployment.Snapshot, deployment.Index)).ToArray();
        var known = new Dictionary<(string Site, bool Emergency), string>();
        return [.. groups.GroupBy(group => (group.Caller with { NetworkSite = null, Count = 0 }, group.IsSupposed, Kind(group)))
            .Select(alike => alike.ToArray())];

        string Kind(CallerGroup group)
        {
            if (group.NetworkSite is not { } site) return "";
            var emergency = group.Caller.Kind is ClientKind.Modern or ClientKind.Legacy;
            if (!known.TryGetValue((site, emergency), out var kind)) known.Add((site, emergency), kind = KindOf(site, emergency));
            return kind;
        }

        string KindOf(string site, bool emergency) => string.Join("\n\n", deployments.Select((deployment, place) =>
            deployment.Index.Network.SiteAt(deployment.Index.Network.Find(site), null) is { } found
                ? (deployment.Index.Facts.ZoneOf(site)?.Name ?? "") + "\n" + kinds[place].Of(found, emergency)
                : "site " + site.ToUpperInvariant()));
    }
}
