using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.TestSupport.Calls;

/// <summary>Who reaches what over which links.</summary>
internal sealed partial class LiteralEvaluation
{
    /// <summary>Every link of the network, and whether it is limited.</summary>
    public IReadOnlyList<(string Element, bool Limited)> Links() =>
    [
        .. snapshot.All(NetworkSite.Type).Where(HasWanLink).Select(site => ("Wan:" + site.Identity, IsLimited(site))),
        .. snapshot.All(NetworkRegionLink.Type).Select(link => ("RegionLink:" + link.Identity, IsLimited(link))),
        .. snapshot.All(NetworkInterSitePolicy.Type).Select(link => ("InterSite:" + link.Identity, IsLimited(link))),
    ];

    // A topology site lies in the network site that the design's locations name, else in the one of its own name, else of its display name;
    // else nobody knows.
    private Maybe<string> NetworkSiteOf(string topologySite)
    {
        var identity = Site.Type.CanonicalIdentity(topologySite);
        var named = call.Design?.Locations.Where(pair => Same(pair.Key, identity)).Select(pair => pair.Value).FirstOrDefault();
        if (named is not null) return Maybe<string>.Is(named);
        if (!snapshot.IsRead(NetworkSite.Type)) return Maybe<string>.Unknown("CsNetworkSite");
        if (snapshot.Find(NetworkSite.Type, Site.Type.Identity.NameOf(identity)) is { } own) return Maybe<string>.Is(own.Identity);
        if (!snapshot.IsRead(Site.Type)) return Maybe<string>.Unknown("CsSite");
        var display = OrNull(snapshot.Find(Site.Type, identity)?.Text("DisplayName") ?? "");
        return display is not null && snapshot.Find(NetworkSite.Type, display) is { } shown ? Maybe<string>.Is(shown.Identity)
            : Maybe<string>.Unknown();
    }

    private Maybe<string> Located(Maybe<string> topologySite) => topologySite.Value is { } site ? NetworkSiteOf(site)
        : Maybe<string>.Unknown([.. topologySite.Nouns]);

    // The network site of the longest mapped subnet that contains the RepresentativeMediaIP of the gateway, under either SubnetMatch;
    // without such a subnet, or
    // if it names no network site that exists, where the topology site of the gateway lies. Without a gateway at the trunk's own SiteId.
    private Maybe<string> FarEnd(DeploymentObject trunk)
    {
        var gateway = GatewayOf(trunk);
        if (!gateway.Known) return Maybe<string>.Unknown([.. gateway.Nouns]);
        if (LiteralAddress.Parse(gateway.Value?.Text("RepresentativeMediaIP")) is { } media)
        {
            if (!snapshot.IsRead(NetworkSubnet.Type)) return Maybe<string>.Unknown("CsNetworkSubnet");
            if (OrNull(LongestMapped(media)?.Text("NetworkSiteID") ?? "") is { } named)
            {
                if (!snapshot.IsRead(NetworkSite.Type)) return Maybe<string>.Unknown("CsNetworkSite");
                if (snapshot.Find(NetworkSite.Type, named) is { } site && Met(LiteralRule.FarEndByMediaAddress, true)) return
                    Maybe<string>.Is(site.Identity);
            }
        }

        if (OrNull((gateway.Value ?? trunk).Text("SiteId")) is { } topologySite) return NetworkSiteOf(topologySite);
        if (OrNull(trunk.Text("SiteId")) is not null) Met(LiteralRule.FarEndOfGatewayWithoutSite);
        return Maybe<string>.Unknown();
    }

    // Off the network, and without any network sites, a caller reaches whatever is up. Otherwise there must be a path from his site.
    private Sure CallerReaches(Maybe<string> to, Func<Link, Sure>? admits = null)
    {
        if (NoNetworkSites) return Sure.Yes;
        if (!place.Known) return Sure.Unknown(place.Nouns);
        return place.Value is null ? Sure.Yes : Path(place, to, admits);
    }

    // The legs between servers need their paths whoever calls, unless there are no network sites at all.
    private Sure ServersReach(Maybe<string> from, Maybe<string> to, Func<Link, Sure>? admits = null) => NoNetworkSites ? Sure.Yes
        : Path(from, to, admits);

    // None is needed within a site; otherwise one open path is enough. A network site that does not exist: unknown.
    private Sure Path(Maybe<string> from, Maybe<string> to, Func<Link, Sure>? admits)
    {
        if (!from.Known || !to.Known) return Sure.Unknown(from.Nouns.Concat(to.Nouns));
        if (!snapshot.IsRead(NetworkSite.Type)) return Sure.Unknown("CsNetworkSite");
        if (snapshot.Find(NetworkSite.Type, from.Value!) is not { } a || snapshot.Find(NetworkSite.Type, to.Value!) is not { } b) return
            Sure.Unknown();
        return Same(a.Identity, b.Identity) ? Sure.Yes : Sure.Any([.. Paths(a, b).Select(way => IsOpen(way, admits))]);
    }

    // A path is open if none of its links has failed; a call is admitted if each of its limited links admits it.
    private Sure IsOpen(Way way, Func<Link, Sure>? admits) => Sure.All(
    [
        way.Unread.Count > 0 ? Sure.Unknown(way.Unread) : Sure.Yes,
        .. way.Links.Select(link => HasFailed(link.Element) ? Sure.No : admits?.Invoke(link) ?? Sure.Yes),
    ]);

    // Either one direct link between just these two; or the WAN links of both, and between two regions a chain of region links. Never a
    // mixture.
    private IEnumerable<Way> Paths(DeploymentObject a, DeploymentObject b)
    {
        if (!snapshot.IsRead(NetworkInterSitePolicy.Type)) yield return new Way([], ["CsNetworkInterSitePolicy"]);
        foreach (var link in snapshot.All(NetworkInterSitePolicy.Type))
        {
            if (Joins(link, "NetworkSiteID", a.Identity, b.Identity)) yield return new Way([new Link("InterSite:" + link.Identity, link)],
                []);
        }

        string? first = OrNull(a.Text("NetworkRegionID")), second = OrNull(b.Text("NetworkRegionID"));
        if (first is null || second is null) yield break;
        if (!snapshot.IsRead(NetworkRegion.Type))
        {
            yield return new Way([], ["CsNetworkRegion"]);
            yield break;
        }

        if (RegionOf(a) is null || RegionOf(b) is null) yield break;
        Link[] own = [.. new[] { a, b }.Where(HasWanLink).Select(site => new Link("Wan:" + site.Identity, site))];
        if (Same(first, second)) yield return new Way(own, []);
        else if (!snapshot.IsRead(NetworkRegionLink.Type)) yield return new Way(own, ["CsNetworkRegionLink"]);
        else foreach (var chain in Chains(first, second, [first])) yield return new Way([.. own, .. chain], []);
    }

    // Every chain of region links that visits no region twice.
    private IEnumerable<IReadOnlyList<Link>> Chains(string from, string to, IReadOnlyList<string> visited)
    {
        foreach (var link in snapshot.All(NetworkRegionLink.Type))
        {
            string one = link.Text("NetworkRegionID1"), two = link.Text("NetworkRegionID2");
            var next = Same(one, from) ? two : Same(two, from) ? one : null;
            if (next is null || visited.Any(region => Same(region, next))) continue;
            var element = new Link("RegionLink:" + link.Identity, link);
            if (Same(next, to)) yield return [element];
            else foreach (var rest in Chains(next, to, [.. visited, next])) yield return [element, .. rest];
        }
    }

    private static bool Joins(DeploymentObject link, string property, string a, string b)
    {
        string one = link.Text(property + "1"), two = link.Text(property + "2");
        return Same(one, a) && Same(two, b) || Same(one, b) && Same(two, a);
    }

    // A site whose region is missing or does not exist has no region.
    private DeploymentObject? RegionOf(DeploymentObject site) =>
        OrNull(site.Text("NetworkRegionID")) is { } region ? snapshot.Find(NetworkRegion.Type, region) : null;

    // Every site of a region has a WAN link but its hub: the network site in which the central site lies, if it belongs to this very
    // region.
    private bool HasWanLink(DeploymentObject site) =>
        RegionOf(site) is { } region && !(OrNull(region.Text("CentralSite")) is { } central
            && Same(NetworkSiteOf(central).Value, site.Identity));

    private sealed record Link(string Element, DeploymentObject Object);

    private sealed record Way(IReadOnlyList<Link> Links, IReadOnlyList<string> Unread);
}
