using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>
/// Network sites, their WAN links, the links between regions and the direct links between two sites, and whether one place reaches another
/// over them (Plan for call admission control).
/// </summary>
internal sealed class NetworkMap : IChangingTable
{
    private static readonly string[] Moving = ["NetworkRegionID", "BWPolicyProfileID", "BypassID"];
    private readonly Dictionary<string, int> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly DeploymentObject[] sites;
    private readonly int[] regionOf;
    private readonly int[] wanOf;
    private readonly Dictionary<(int, int), List<int>> direct = [];
    private readonly RegionMap regions;
    private readonly bool regionsRead;
    private readonly bool directRead;
    private readonly Dictionary<string, DeploymentObject> topologySites;
    private readonly Dictionary<string, string> locations;

    public NetworkMap(Snapshot snapshot, CallFacts facts, ElementTable elements)
    {
        IsRead = snapshot.IsRead(NetworkSite.Type);
        regionsRead = snapshot.IsRead(NetworkRegion.Type);
        directRead = snapshot.IsRead(NetworkInterSitePolicy.Type);
        topologySites = snapshot.All(Site.Type).ToDictionary(site => site.Identity, StringComparer.OrdinalIgnoreCase);
        locations = facts.Locations;
        sites = [.. snapshot.All(NetworkSite.Type)];
        for (var i = 0; i < sites.Length; i++) byName[sites[i].Identity] = i;
        Limits = new LinkLimits(snapshot, elements);
        regions = new RegionMap(snapshot, Limits);
        regionOf = sites.Select(site => regions.Find(site.Text("NetworkRegionID"))).ToArray();
        var hubs = Hubs(snapshot);
        wanOf = sites.Select((site, i) => regionOf[i] < 0 || hubs.Contains(i) ? ElementTable.None
            : Limits.Link(ElementKind.Wan, site.Identity, site.Text("BWPolicyProfileID"), regions.GoesAround(site.Text("NetworkRegionID"))))
                .ToArray();
        foreach (var link in snapshot.All(NetworkInterSitePolicy.Type))
        {
            int one = Find(link.Text("NetworkSiteID1")), two = Find(link.Text("NetworkSiteID2"));
            var element = Limits.Link(ElementKind.InterSite, link.Identity, link.Text("BWPolicyProfileID"),
                Truths.Both(GoesAround(one), GoesAround(two)));
            if (one < 0 || two < 0) continue;
            var pair = (Math.Min(one, two), Math.Max(one, two));
            if (!direct.TryGetValue(pair, out var links)) direct.Add(pair, links = []);
            links.Add(element);
        }
    }

    /// <summary>Which links are limited.</summary>
    public LinkLimits Limits { get; }

    /// <summary>Whether the network sites were read.</summary>
    public bool IsRead { get; }

    /// <summary>Whether there certainly are no network sites.</summary>
    public bool IsEmpty => IsRead && sites.Length == 0;

    /// <summary>The number of a network site; <see cref="Place.Unknown"/> if there is none of this name.</summary>
    public int Find(string networkSite) => byName.TryGetValue(networkSite, out var index) ? index : Place.Unknown;

    /// <summary>The network site of a place, for what it names; null if the place is none.</summary>
    public DeploymentObject? SiteAt(int place, ICollection<LookUp>? notes)
    {
        if (place < 0) return null;
        notes?.Add(new LookUp(NetworkSite.Type, sites[place].Identity));
        return sites[place];
    }

    /// <summary>The identity of the network site of a place; null if the place is none.</summary>
    public string? NameOf(int place) => place >= 0 ? sites[place].Identity : null;

    // What a site names can be followed; what moves it in the network cannot.
    public bool Replace(DeploymentObject? before, DeploymentObject? after, ICollection<LookUp> touched)
    {
        if (before is null || after is null || Find(after.Identity) is not (>= 0 and var place)
            || Moving.Any(property => !after.Type.Get(property).Same(sites[place][property], after[property]))) return false;
        sites[place] = after;
        touched.Add(new LookUp(NetworkSite.Type, after.Identity));
        return true;
    }

    /// <summary>Where a topology site lies: where the design says, else in the network site of its own name or display name.</summary>
    public int PlaceOf(string? topologySite)
    {
        if (string.IsNullOrEmpty(topologySite)) return Place.Unknown;
        if (locations.TryGetValue(topologySite!, out var location)) return Find(location);
        var name = Site.Type.Identity.NameOf(topologySite!);
        if (Find(name) is var own and >= 0) return own;
        return topologySites.TryGetValue(topologySite!, out var site) && site.Text("DisplayName") is { Length: > 0 } shown ? Find(shown)
            : Place.Unknown;
    }

    /// <summary>
    /// The network site in which a topology site lies, by name; one that the design names need not exist. Null if it is not known.
    /// </summary>
    public string? SiteOf(string? topologySite) => string.IsNullOrEmpty(topologySite) ? null
        : NameOf(PlaceOf(topologySite)) ?? (locations.TryGetValue(topologySite!, out var location) ? location : null);

    /// <summary>
    /// Whether it is known of a topology site that it lies in no network site: none has its name, and no design says in which that there is
    /// it lies. Not where there are no network sites at all: then there is nothing to lie in.
    /// </summary>
    public bool LiesNowhere(string? topologySite) => !string.IsNullOrEmpty(topologySite) && IsRead && !IsEmpty
        && PlaceOf(topologySite) == Place.Unknown;

    /// <summary>Whether two network sites have the same bypass ID, so that media between them needs no Mediation Server.</summary>
    public bool SameBypass(int one, int other) => one >= 0 && other >= 0 && sites[one].Text("BypassID") is { Length: > 0 } id
        && string.Equals(id, sites[other].Text("BypassID"), StringComparison.OrdinalIgnoreCase);

    /// <summary>The nouns without which it cannot be told whether two places that are known reach each other.</summary>
    public IEnumerable<ObjectType> Unread =>
        new[] { (directRead, NetworkInterSitePolicy.Type), (regionsRead, NetworkRegion.Type), (regions.LinksRead, NetworkRegionLink.Type) }
        .Where(noun => !noun.Item1).Select(noun => noun.Item2);

    /// <summary>Whether there is an open path between two places.</summary>
    public Truth Reaches(int from, int to, Failures failures, Admission admission, bool internet = false)
    {
        if (IsEmpty || from == Place.Anywhere || to == Place.Anywhere) return Truth.Yes;
        if (from < 0 || to < 0) return Truth.Unknown;
        if (from == to) return Truth.Yes;
        var question = new LinkQuestion(failures, Limits, admission, internet);
        if (failures.Trail is not { } trail) return Reaches(from, to, question);
        return trail.Path(from, to, admission, internet) ?? trail.Keep(from, to, admission, internet, Reaches(from, to, question));
    }

    /// <summary>
    /// The links that keep a call from being admitted between two places: each that alone would do it, or without which the others would
    /// not; if each does it only together with others, all of them. Then those of the rest that would refuse it still. None if it is
    /// admitted.
    /// </summary>
    public int[] Refusing(int from, int to, Failures failures, bool internet)
    {
        if (Reaches(from, to, failures, Admission.Certain, internet) != Truth.No) return [];
        var question = new LinkQuestion(failures, Limits, Admission.Certain, internet);
        var between = direct.TryGetValue((Math.Min(from, to), Math.Max(from, to)), out var links) ? links : [];
        int[] rest = [.. regions.Links.Concat(between).Append(wanOf[from]).Append(wanOf[to]).Distinct()
            .Where(link => !failures.Down(link) && question.Closed(link))];
        var refusing = new List<int>();
        while (rest.Length > 0 && !IsOpen(rest))
        {
            var one = rest;
            int[] deciding = [.. rest.Where(link => !IsOpen([link]) || IsOpen(one.Where(other => other != link)))];
            refusing.AddRange(deciding.Length > 0 ? deciding : rest);
            rest = deciding.Length > 0 ? [.. rest.Except(deciding)] : [];
        }

        return [.. refusing];

        bool IsOpen(IEnumerable<int> without) => Reaches(from, to, failures.And(without), Admission.Ignored) != Truth.No;
    }

    /// <summary>Whether two network sites are in the same region.</summary>
    public bool SameRegion(int one, int other) => one >= 0 && other >= 0 && regionOf[one] >= 0 && regionOf[one] == regionOf[other];

    /// <summary>The WAN link of a network site; none if it has none.</summary>
    public int WanOf(int place) => place < 0 ? ElementTable.None : wanOf[place];

    private Truth Reaches(int from, int to, LinkQuestion question)
    {
        if (direct.TryGetValue((Math.Min(from, to), Math.Max(from, to)), out var links))
        {
            foreach (var link in links)
            {
                if (!question.Closed(link)) return Truth.Yes;
            }
        }

        var backbone = Backbone(from, to, question);
        return backbone == Truth.No && !directRead ? Truth.Unknown : backbone;
    }

    private Truth Backbone(int from, int to, LinkQuestion question)
    {
        if (IsWithoutRegion(from) || IsWithoutRegion(to)) return Truth.No;
        if (!regionsRead) return Truth.Unknown;
        if (regionOf[from] < 0 || regionOf[to] < 0) return Truth.No;
        if (question.Closed(wanOf[from]) || question.Closed(wanOf[to])) return Truth.No;
        return regions.Reaches(regionOf[from], regionOf[to], question);
    }

    private Truth GoesAround(int site) => site < 0 ? Truth.No : regions.GoesAround(sites[site].Text("NetworkRegionID"));

    // Certainly, even if the regions were not read: it names none.
    private bool IsWithoutRegion(int site) => regionOf[site] < 0 && sites[site].Text("NetworkRegionID").Length == 0;

    // The network site of a region's central site is the hub of that region, if it belongs to it.
    private HashSet<int> Hubs(Snapshot snapshot) => [.. snapshot.All(NetworkRegion.Type)
        .Select(region => (Place: PlaceOf(region.Text("CentralSite")), Region: regions.Find(region.Identity)))
        .Where(hub => hub.Place >= 0 && regionOf[hub.Place] == hub.Region)
        .Select(hub => hub.Place)];
}
