using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Resilience;

/// <summary>Makes the map of a deployment of what the call engine knows of its places.</summary>
internal sealed class MapMaker
{
    private static readonly ObjectType[] Shown =
        [NetworkRegion.Type, NetworkRegionLink.Type, NetworkInterSitePolicy.Type, NetworkSite.Type, Site.Type, Registrar.Type,
            MediationServer.Type, Trunk.Type, PstnGateway.Type, LocationPolicy.Type, VoicePolicy.Type, VoiceRoute.Type];

    private readonly CallIndex index;
    private readonly Snapshot snapshot;
    private readonly HashSet<string> regions;

    public MapMaker(CallIndex index)
    {
        this.index = index;
        snapshot = index.Deployment;
        regions = new HashSet<string>(snapshot.All(NetworkRegion.Type).Select(region => region.Identity), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The map, with what is known of callers at some of its sites.</summary>
    /// <param name="called">Sites from which calls were followed; null is off the network.</param>
    /// <param name="trunks">Trunks over which their calls may leave, whether they exist or not.</param>
    public DeploymentMap Places(IReadOnlyList<MapSite> called, IReadOnlyList<string> trunks)
    {
        var calls = called.ToDictionary(site => site.Name ?? "", StringComparer.OrdinalIgnoreCase);
        var there = snapshot.All(NetworkSite.Type).Select(site => SiteOf(site, calls)).ToArray();
        var known = new HashSet<string>(there.Select(site => site.Name!), StringComparer.OrdinalIgnoreCase);
        MapSite[] sites =
        [
            .. there,
            .. called.Where(site => site.Name is not null && !known.Contains(site.Name)).Select(site =>
                site with { IsMissing = index.Network.IsRead }),
            .. called.Where(site => site.Name is null),
        ];
        string[] missing = [.. sites.Select(site => site.Region).Concat(RegionLinks().SelectMany(link => new[] { link.One, link.Other }))
            .Where(region => region.Length > 0 && !regions.Contains(region)).Distinct(StringComparer.OrdinalIgnoreCase)];
        return new DeploymentMap
        {
            Regions = [.. regions.Concat(missing).OrderBy(region => region, StringComparer.OrdinalIgnoreCase)],
            MissingRegions = missing,
            Sites = sites,
            Links = [.. RegionLinks(), .. DirectLinks()],
            Pools = Pools(),
            Trunks =
            [
                .. index.Trunks.All.Select(TrunkOf).Concat(trunks.Distinct(StringComparer.OrdinalIgnoreCase)
                    .Where(trunk => index.Trunks.Find(trunk, null) is null)
                    .Select(trunk => new MapTrunk(trunk, TrunkRole.Unknown, "") { IsMissing = index.Trunks.IsRead }))
                    .OrderBy(trunk => trunk.Identity, StringComparer.OrdinalIgnoreCase),
            ],
            IsGuessed = index.Facts.IsAssumed,
            Unread = [.. Shown.Where(type => !snapshot.IsRead(type)).Select(type => type.Noun)],
        };
    }

    private MapSite SiteOf(DeploymentObject site, Dictionary<string, MapSite> calls)
    {
        var region = site.Text("NetworkRegionID");
        var link = index.Network.WanOf(index.Network.Find(site.Identity));
        var called = calls.TryGetValue(site.Identity, out var found) ? found : new MapSite(site.Identity, "");
        return called with
        {
            Name = site.Identity,
            Region = region,
            Link = link < 0 ? "" : index.Parts.NameOf(link),
            IsLimited = link >= 0 && index.Parts.SaturationOf(link) >= 0,
            IsHub = link < 0 && regions.Contains(region),
            IsOutOfScope = index.Facts.IsOutOfScope(site.Identity),
        };
    }

    private IEnumerable<MapLink> RegionLinks() => snapshot.All(NetworkRegionLink.Type).Select(link =>
        LinkOf(ElementKind.RegionLink, link.Identity, link.Text("NetworkRegionID1"), link.Text("NetworkRegionID2")));

    private IEnumerable<MapLink> DirectLinks() => snapshot.All(NetworkInterSitePolicy.Type).Select(link =>
        LinkOf(ElementKind.InterSite, link.Identity, link.Text("NetworkSiteID1"), link.Text("NetworkSiteID2")));

    private MapLink LinkOf(ElementKind kind, string identity, string one, string other)
    {
        var element = index.Parts.Find(kind, identity);
        return new MapLink(index.Parts.NameOf(element), one, other, kind == ElementKind.RegionLink, index.Parts.SaturationOf(element) >= 0);
    }

    private MapPool[] Pools()
    {
        var mediation = index.Trunks.All.Select(trunk => trunk.Mediation).Where(pool => pool.Fqdn.Length > 0).ToArray();
        return [.. index.Pools.Registrars.Select(pool => (Pool: pool, IsRegistrar: true))
            .Concat(mediation.Select(pool => (Pool: pool, IsRegistrar: false)))
            .GroupBy(one => one.Pool.Fqdn, StringComparer.OrdinalIgnoreCase)
            .Select(same => new MapPool(same.First().Pool.Fqdn, same.First().Pool.Site ?? "", index.Network.NameOf(same.First().Pool.Place))
            {
                IsRegistrar = same.Any(one => one.IsRegistrar),
                IsMediation = same.Any(one => !one.IsRegistrar),
            }).OrderBy(pool => pool.Fqdn, StringComparer.OrdinalIgnoreCase)];
    }

    private MapTrunk TrunkOf(TrunkNode trunk) => new(trunk.Identity, trunk.Role, trunk.Mediation.Fqdn)
    {
        IsGuessed = trunk.IsGuessed,
        FarSite = trunk.FarSite,
        Gateway = trunk.GatewayElements[0] is >= 0 and var gateway ? index.Parts.NameOf(gateway) : null,
        FarTopologySite = trunk.FarTopologySite ?? "",
    };
}
