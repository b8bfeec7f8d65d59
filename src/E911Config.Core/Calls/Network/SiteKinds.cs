using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Location;

namespace E911Config.Core.Calls;

/// <summary>
/// Network sites that are alike to a call while nothing has failed: the same policy, region and routing, and as much known to the location
/// service. Like no other is a site in which servers or gateways stand, the hub of a region, one with a link of its own to another, and one
/// for which a trunk is kept.
/// </summary>
internal sealed class SiteKinds
{
    private static readonly (ObjectType Type, string Property)[] Placed =
        [(Pool.Type, "Site"), (Registrar.Type, "SiteId"), (MediationServer.Type, "SiteId"), (PstnGateway.Type, "SiteId"),
            (Trunk.Type, "SiteId"), (NetworkRegion.Type, "CentralSite")];

    private readonly CallIndex index;
    private readonly HashSet<int> special;

    public SiteKinds(Snapshot snapshot, CallIndex index)
    {
        this.index = index;
        var places = snapshot.All(Site.Type).Select(site => site.Identity)
            .Concat(Placed.SelectMany(placed => snapshot.All(placed.Type).Select(item => item.Text(placed.Property))))
            .Distinct(StringComparer.OrdinalIgnoreCase).Select(index.Network.PlaceOf);
        var named = snapshot.All(NetworkInterSitePolicy.Type)
            .SelectMany(link => new[] { link.Text("NetworkSiteID1"), link.Text("NetworkSiteID2") })
            .Concat(index.Trunks.All.Select(trunk => trunk.Settings.RestrictedTo)).Select(index.Network.Find);
        special = [.. places, .. named, .. index.Trunks.All.Select(trunk => trunk.FarPlace)];
    }

    /// <summary>What a network site is like; sites of one answer are alike if they are in one zone.</summary>
    /// <param name="site">The network site.</param>
    /// <param name="emergency">Whether to clients that make emergency calls; to others its policy and the location service are
    /// nothing.</param>
    public string Of(DeploymentObject site, bool emergency)
    {
        if (special.Contains(index.Network.Find(site.Identity))) return "site " + site.Identity.ToUpperInvariant();
        var ordinary = string.Join("\n", site.Text("NetworkRegionID"), site.Text("BWPolicyProfileID"), site.Text("BypassID"),
            site.Text("VoiceRoutingPolicy"),
            site.Text("EnableLocationBasedRouting"), index.Facts.CountryOf(index.Facts.ZoneOf(site.Identity), site.Identity));
        if (!emergency) return ordinary.ToUpperInvariant();
        var rows = index.Subnets.Of(site.Identity).Where(subnet => !subnet.IsRemote)
            .SelectMany(subnet => subnet.Narrower.Append(subnet.Own)
                .Concat(subnet.Narrower.Count > 0 ? [null] : Array.Empty<LocationRow?>()));
        return string.Join("\n", [ordinary, site.Text("LocationPolicy"), .. rows.Select(KindOf).Distinct()
            .OrderBy(kind => kind, StringComparer.Ordinal)]).ToUpperInvariant();
    }

    // What matters of a row: whether it is there, and for whom it is good enough.
    private static string KindOf(LocationRow? row) =>
        row is null ? "no row" : string.Join(" ", row.Missing is null, row.IsValidated, row.HasElin);
}
