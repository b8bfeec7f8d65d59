using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Drafting;

/// <summary>Finds of what zones may be made, and which places have nothing to make one of.</summary>
internal sealed class CandidateFinder
{
    private readonly Evidence evidence;
    private readonly Snapshot snapshot;
    private readonly ILookup<string, (string Leg, SeenRoute Route)> marked;
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase) { Zone.OffNetworkName };
    private readonly List<Candidate> candidates = [];
    private readonly List<LeftSite> left = [];

    private CandidateFinder(Evidence evidence)
    {
        this.evidence = evidence;
        snapshot = evidence.Snapshot;
        marked = (from route in TrunkConfigurations.InOrder(snapshot.All(VoiceRoute.Type))
                  where evidence.Ownership.Owns(route)
                  let made = Ownership.MadeFor(route)
                  where made?.Leg.Length > 0
                  let trunks = route.List("PstnGatewayList").Select(entry => evidence.Index.Trunks.Find(entry, null)).OfType<TrunkNode>()
                      .Distinct().ToArray()
                  where trunks.Length > 0
                  select (made.Value.Zone, made.Value.Leg, Route: new SeenRoute(route, trunks)))
            .ToLookup(route => route.Zone, route => (route.Leg, route.Route), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What zones may be made of, those that the design owns first; and the network sites for which there is nothing.</summary>
    public static (IReadOnlyList<Candidate> Candidates, IReadOnlyList<LeftSite> Left) Find(Evidence evidence)
    {
        var finder = new CandidateFinder(evidence);
        finder.AtSites();
        finder.ByGrant();
        finder.OffNetwork();
        return ([.. finder.candidates.OrderBy(candidate => !candidate.IsOwned).ThenBy(candidate => candidate.IsOffNetwork)], finder.left);
    }

    private void AtSites()
    {
        var named = snapshot.All(NetworkSite.Type)
            .Select(site => (Site: site.Identity, Policy: PerUser(site.Text("LocationPolicy")))).ToArray();
        foreach (var site in named.Where(pair => pair.Policy is null))
        {
            var name = snapshot.Find(NetworkSite.Type, site.Site)!.Text("LocationPolicy");
            left.Add(Leave(evidence, site.Site, name.Length == 0 ? LeavingReason.NoPolicy : LeavingReason.PolicyMissing, ("policy", name)));
        }

        foreach (var group in named.Where(pair => pair.Policy is not null).GroupBy(pair => pair.Policy!)
            .OrderBy(group => !evidence.Ownership.Owns(group.Key)).ThenByDescending(group => group.Count())
            .ThenBy(group => group.Key.Identity, StringComparer.OrdinalIgnoreCase))
        {
            var sites = group.Select(pair => pair.Site).ToArray();
            Add(group.Key, sites, byGrant: false);
        }
    }

    // Policies that nobody is known to have are no zones: they may be left over.
    private void ByGrant()
    {
        var taken = new HashSet<string>(candidates.Select(candidate => candidate.Policy.Identity), StringComparer.OrdinalIgnoreCase);
        foreach (var policy in snapshot.Callers.Select(callers => PerUser(callers.LocationPolicy)).OfType<DeploymentObject>().Distinct()
            .OrderBy(policy => policy.Identity, StringComparer.OrdinalIgnoreCase))
        {
            if (taken.Add(policy.Identity)) Add(policy, [], byGrant: true);
        }
    }

    private void OffNetwork()
    {
        if (snapshot.Find(LocationPolicy.Type, "Global") is { } global && global.Flag("EnhancedEmergencyServicesEnabled"))
            candidates.Add(new Candidate(Zone.OffNetworkName, global) { IsOffNetwork = true, Legs = Marked(Zone.OffNetworkName, global) });
    }

    private void Add(DeploymentObject policy, IReadOnlyList<string> sites, bool byGrant)
    {
        var made = evidence.Ownership.Owns(policy) ? Ownership.MadeFor(policy)?.Zone : null;
        var legs = made is null ? Marked("", policy) : Marked(made, policy);
        candidates.Add(new Candidate(Name(made, policy, sites), policy) { Sites = sites, ByGrant = byGrant, Legs = legs });
    }

    // The routes of the zone that are in the policy's usage, or in the local one.
    private Dictionary<string, SeenRoute> Marked(string zone, DeploymentObject policy)
    {
        var legs = new Dictionary<string, SeenRoute>(StringComparer.Ordinal);
        foreach (var (leg, route) in marked[zone])
        {
            if ((leg == "Local" || route.Route.List("PstnUsages").Contains(policy.Text("PstnUsage"), StringComparer.OrdinalIgnoreCase))
                && !legs.ContainsKey(leg)) legs.Add(leg, route);
        }

        return legs;
    }

    private string Name(string? made, DeploymentObject policy, IReadOnlyList<string> sites)
    {
        var wanted = made ?? (sites is [var only] ? only : policy.Name);
        var name = TextRule.Name.Stored(wanted) ?? Sayable(wanted);
        for (var number = 2; !names.Add(name); number++)
        {
            var end = " " + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            name = Sayable(wanted) is var stem && stem.Length + end.Length > 40 ? stem.Substring(0, 40 - end.Length).TrimEnd() + end
                : stem + end;
        }

        return name;
    }

    /// <summary>A name for a zone or a design as near to another one as the rules of such names let it be.</summary>
    public static string Sayable(string text)
    {
        var letters = text.Select(letter => TextRule.Name.Stored(letter.ToString()) is not null || letter == ' ' ? letter : '-').ToArray();
        var name = new string(letters, 0, Math.Min(40, letters.Length)).Trim();
        return name.Length == 0 ? "Zone" : name;
    }

    /// <summary>A network site that is left as it is.</summary>
    public static LeftSite Leave(Evidence evidence, string site, LeavingReason reason, params (string Name, object? Value)[] values) =>
        new(site, evidence.JurisdictionAt([site]), new OpenDecision(DecisionKind.SiteLeftAlone, site, "outOfScope") { Reason = reason }
            .With(values).With(("countries", evidence.CountriesAt([site])),
                ("callers", evidence.CallersAt(site).Sum(callers => callers.Count)),
                ("trunksThere", evidence.TrunksAt(site))));

    // A network site can name, and a user can have, a per-user policy alone.
    private DeploymentObject? PerUser(string? name) => string.IsNullOrEmpty(name) ? null
        : snapshot.Find(LocationPolicy.Type, name!) is { } policy && policy.Identity.StartsWith("Tag:", StringComparison.Ordinal)
            ? policy : null;
}
