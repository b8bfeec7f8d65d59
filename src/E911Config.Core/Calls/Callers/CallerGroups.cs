using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>Who calls from where: the classes of callers at the places where they are at home, and on demand at all others.</summary>
public static class CallerGroups
{
    private const string OffNetwork = "*offnetwork*";

    /// <summary>
    /// The classes at their homes. A class whose place nobody knows is at home at every network site of the zones that name its voice
    /// policy, else where its registrar pool is, else off the network. Where the users were not counted there is one modern class for each
    /// registrar pool and per-user voice policy, and one without a voice policy, beside what was counted.
    /// </summary>
    public static IReadOnlyList<CallerGroup> Of(Snapshot snapshot, CallFacts facts)
    {
        var groups = new Dictionary<(Caller Class, string Site), CallerGroup>();
        foreach (var (callers, sites) in Homes(snapshot, facts))
        {
            foreach (var site in sites)
            {
                var key = (ClassOf(callers), (site ?? OffNetwork).ToUpperInvariant());
                var count = callers.Count + (groups.TryGetValue(key, out var same) ? same.Caller.Count : 0);
                groups[key] = new CallerGroup(site, Caller.Of(callers, site) with { Count = count });
            }
        }

        return Sorted(groups.Values);
    }

    /// <summary>The classes at every network site where they are not at home; made one by one as they are asked for.</summary>
    public static IEnumerable<CallerGroup> Visitors(Snapshot snapshot, CallFacts facts)
    {
        var sites = snapshot.All(NetworkSite.Type).Select(site => site.Identity).ToArray();
        foreach (var (_, callers, homes) in Classes(snapshot, facts))
        {
            foreach (var site in sites.Where(site => !homes.Contains(site))) yield return new CallerGroup(site, Caller.Of(callers, site));
        }
    }

    /// <summary>Each class once: by what decides its routing, in one spelling; with its number, and where it is at home.</summary>
    internal static IEnumerable<(Caller Key, CallerClass Callers, HashSet<string?> Homes)> Classes(Snapshot snapshot, CallFacts facts) =>
        from kind in Homes(snapshot, facts).GroupBy(home => ClassOf(home.Callers))
        let homes = new HashSet<string?>(kind.SelectMany(home => home.Sites), StringComparer.OrdinalIgnoreCase)
        select (kind.Key, kind.First().Callers with { Count = kind.Sum(home => home.Callers.Count) }, homes);

    private static IEnumerable<(CallerClass Callers, IReadOnlyList<string?> Sites)> Homes(Snapshot snapshot, CallFacts facts)
    {
        var network = new NetworkMap(snapshot, facts, new ElementTable());
        var pools = new PoolTable(snapshot, network, new ElementTable());
        foreach (var callers in snapshot.UsersCounted ? snapshot.Callers : snapshot.Callers.Concat(Supposed(snapshot)))
        {
            if (string.Equals(callers.NetworkSite, OffNetwork, StringComparison.OrdinalIgnoreCase)) yield return (callers, [null]);
            else if (callers.NetworkSite is { Length: > 0 } site) yield return (callers, [network.NameOf(network.Find(site)) ?? site]);
            else if (SitesOf(facts, callers.VoicePolicy) is { Length: > 0 } sites) yield return (callers, sites);
            else yield return (callers, [network.NameOf(pools.FindRegistrar(callers.RegistrarPool).Place)]);
        }
    }

    private static string[] SitesOf(CallFacts facts, string? voicePolicy) =>
        string.IsNullOrEmpty(voicePolicy) || VoicePolicy.Type.Identity.Canonical(voicePolicy!) is not { } policy ? []
        : facts.Zones.Where(zone => zone.VoicePolicies.Contains(policy, StringComparer.OrdinalIgnoreCase))
            .SelectMany(zone => zone.NetworkSites).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();

    private static IEnumerable<CallerClass> Supposed(Snapshot snapshot) =>
        from pool in snapshot.All(Registrar.Type)
        from policy in snapshot.All(VoicePolicy.Type).Where(policy => policy.Identity.StartsWith("Tag:", StringComparison.Ordinal))
            .Select(policy => (string?)policy.Identity).Append(null)
        select new CallerClass(1, null, pool.Name, policy, null, null, "modern");

    // The same class whatever the spelling: only what decides routing, without place and number.
    private static Caller ClassOf(CallerClass callers) => new()
    {
        RegistrarPool = Key(Registrar.Type, callers.RegistrarPool),
        VoicePolicy = Key(VoicePolicy.Type, callers.VoicePolicy),
        LocationPolicy = Key(LocationPolicy.Type, callers.LocationPolicy),
        DialPlan = Key(DialPlan.Type, callers.DialPlan),
        Kind = Caller.Of(callers, null).Kind,
    };

    private static string? Key(ObjectType type, string? identity) =>
        string.IsNullOrEmpty(identity) ? null : (type.Identity.Canonical(identity!) ?? identity!).ToUpperInvariant();

    private static CallerGroup[] Sorted(IEnumerable<CallerGroup> groups) => [.. groups
        .OrderBy(group => group.NetworkSite is null).ThenBy(group => group.NetworkSite, StringComparer.OrdinalIgnoreCase)
        .ThenBy(group => group.Caller.RegistrarPool, StringComparer.OrdinalIgnoreCase)
            .ThenBy(group => group.Caller.VoicePolicy, StringComparer.OrdinalIgnoreCase)
        .ThenBy(group => group.Caller.LocationPolicy, StringComparer.OrdinalIgnoreCase)
            .ThenBy(group => group.Caller.DialPlan, StringComparer.OrdinalIgnoreCase)
        .ThenBy(group => group.Caller.Kind)];
}
