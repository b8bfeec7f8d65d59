using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.TestSupport.Calls;

/// <summary>Who reaches what over which links.</summary>
internal sealed partial class LiteralEvaluation
{
    private bool NoNetworkSites => snapshot.IsRead(NetworkSite.Type) && snapshot.All(NetworkSite.Type).Count == 0;

    /// <summary>Every link of the network, and whether it is limited.</summary>
    public IReadOnlyList<(string Element, bool Limited)> Links() =>
    [
        .. snapshot.All(NetworkSite.Type).Where(HasWanLink).Select(site => ("Wan:" + site.Identity, IsLimited(site))),
        .. snapshot.All(NetworkRegionLink.Type).Select(link => ("RegionLink:" + link.Identity, IsLimited(link))),
        .. snapshot.All(NetworkInterSitePolicy.Type).Select(link => ("InterSite:" + link.Identity, IsLimited(link))),
    ];

    // A link is limited if admission control is on and its bandwidth profile has an entry for audio.
    private bool IsLimited(DeploymentObject link) =>
        snapshot.Find(NetworkConfiguration.Type, "Global")?.Flag("EnableBandwidthPolicyCheck") == true
        && OrNull(link.Text("BWPolicyProfileID")) is { } profile
        && snapshot.Find(NetworkBandwidthPolicyProfile.Type, profile) is { } found
        && found.Records("BWPolicy").Any(entry => Same(entry.Text("BWPolicyModality"), "Audio"));

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
        return Maybe<string>.Is(display is null ? null : snapshot.Find(NetworkSite.Type, display)?.Identity);
    }

    // Off the network, and without any network sites, a caller reaches whatever is up. Otherwise there must be a path from his site.
    private Sure CallerReaches(Maybe<string> topologySite, bool admitted)
    {
        if (NoNetworkSites) return Sure.Yes;
        if (!place.Known) return Sure.Unknown(place.Nouns);
        return place.Value is null ? Sure.Yes : SiteReaches(place.Value, topologySite, admitted);
    }

    // The legs between servers need their paths whoever calls, unless there are no network sites at all.
    private Sure ServerReaches(Maybe<string> from, Maybe<string> to, bool admitted)
    {
        if (NoNetworkSites) return Sure.Yes;
        if (from.Value is null) return Sure.Unknown(from.Nouns);
        var networkSite = NetworkSiteOf(from.Value);
        return networkSite.Value is null ? Sure.Unknown(networkSite.Nouns) : SiteReaches(networkSite.Value, to, admitted);
    }

    private Sure SiteReaches(string networkSite, Maybe<string> topologySite, bool admitted)
    {
        if (topologySite.Value is null) return Sure.Unknown(topologySite.Nouns);
        var other = NetworkSiteOf(topologySite.Value);
        return other.Value is null ? Sure.Unknown(other.Nouns) : Path(networkSite, other.Value, admitted);
    }

    // None is needed within a site; otherwise one open path is enough. A network site that does not exist: unknown.
    private Sure Path(string a, string b, bool admitted)
    {
        if (!snapshot.IsRead(NetworkSite.Type)) return Sure.Unknown("CsNetworkSite");
        if (snapshot.Find(NetworkSite.Type, a) is not { } from || snapshot.Find(NetworkSite.Type, b) is not { } to) return Sure.Unknown();
        return Same(from.Identity, to.Identity) ? Sure.Yes : Sure.Any([.. Paths(from, to).Select(path => IsOpen(path, admitted))]);
    }

    // A path is open if none of its links has failed; a call is admitted if none of its limited links is saturated either.
    private Sure IsOpen(Way way, bool admitted) =>
        way.Links.Any(HasFailed) || admitted && way.Links.Any(link => HasFailed("Cac:" + link)) ? Sure.No
        : way.Unread.Count > 0 ? Sure.Unknown(way.Unread) : Sure.Yes;

    // Either one direct link between just these two; or the WAN links of both, and between two regions a chain of region links. Never a mixture.
    private IEnumerable<Way> Paths(DeploymentObject a, DeploymentObject b)
    {
        if (!snapshot.IsRead(NetworkInterSitePolicy.Type)) yield return new Way([], ["CsNetworkInterSitePolicy"]);
        foreach (var link in snapshot.All(NetworkInterSitePolicy.Type))
        {
            if (Joins(link, "NetworkSiteID", a.Identity, b.Identity)) yield return new Way(["InterSite:" + link.Identity], []);
        }

        string? first = OrNull(a.Text("NetworkRegionID")), second = OrNull(b.Text("NetworkRegionID"));
        if (first is null || second is null) yield break;
        if (!snapshot.IsRead(NetworkRegion.Type))
        {
            yield return new Way([], ["CsNetworkRegion"]);
            yield break;
        }

        if (RegionOf(a) is null || RegionOf(b) is null) yield break;
        string[] own = [.. new[] { a, b }.Where(HasWanLink).Select(site => "Wan:" + site.Identity)];
        if (Same(first, second)) yield return new Way(own, []);
        else if (!snapshot.IsRead(NetworkRegionLink.Type)) yield return new Way(own, ["CsNetworkRegionLink"]);
        else foreach (var chain in Chains(first, second, [first])) yield return new Way([.. own, .. chain], []);
    }

    // Every chain of region links that visits no region twice.
    private IEnumerable<IReadOnlyList<string>> Chains(string from, string to, IReadOnlyList<string> visited)
    {
        foreach (var link in snapshot.All(NetworkRegionLink.Type))
        {
            string one = link.Text("NetworkRegionID1"), two = link.Text("NetworkRegionID2");
            var next = Same(one, from) ? two : Same(two, from) ? one : null;
            if (next is null || visited.Any(region => Same(region, next))) continue;
            var element = "RegionLink:" + link.Identity;
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

    // Every site of a region has a WAN link but its hub: the network site in which the central site lies, if it belongs to this very region.
    private bool HasWanLink(DeploymentObject site) =>
        RegionOf(site) is { } region && !(OrNull(region.Text("CentralSite")) is { } central && Same(NetworkSiteOf(central).Value, site.Identity));

    private sealed record Way(IReadOnlyList<string> Links, IReadOnlyList<string> Unread);
}
