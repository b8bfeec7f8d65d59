using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Location;

namespace E911Config.Core.Calls;

/// <summary>Where each class of callers is at home.</summary>
internal sealed class CallerHomes
{
    private const string OffNetwork = "*offnetwork*";
    private readonly Snapshot snapshot;
    private readonly CallFacts facts;
    private readonly NetworkMap network;
    private readonly PoolTable pools;
    private readonly Lazy<FarEnds> farEnds;
    private readonly ILookup<string, string> sitesOf;
    private readonly string[] sitesOfAnybody;

    /// <summary>Of a deployment.</summary>
    public CallerHomes(Snapshot snapshot, CallFacts facts)
        : this(snapshot, facts, new NetworkMap(snapshot, facts, new ElementTable()))
    {
    }

    /// <summary>Of a deployment that is prepared for calls.</summary>
    public CallerHomes(CallIndex index)
        : this(index.Deployment, index.Facts, index.Network, index.Pools, () => index.Subnets)
    {
    }

    private CallerHomes(Snapshot snapshot, CallFacts facts, NetworkMap network)
        : this(snapshot, facts, network, new PoolTable(snapshot, network, new ElementTable()),
            () => new SubnetTable(snapshot, facts.VpnRanges))
    {
    }

    private CallerHomes(Snapshot snapshot, CallFacts facts, NetworkMap network, PoolTable pools, Func<SubnetTable> subnets)
    {
        this.snapshot = snapshot;
        this.facts = facts;
        this.network = network;
        this.pools = pools;
        farEnds = new Lazy<FarEnds>(() => new FarEnds(snapshot, network, subnets()));
        sitesOf = facts.Zones.SelectMany(zone => zone.VoicePolicies.SelectMany(policy => zone.NetworkSites.Select(site => (policy, site))))
            .Distinct().ToLookup(pair => pair.policy, pair => pair.site, StringComparer.OrdinalIgnoreCase);
        sitesOfAnybody = [.. facts.Zones.Where(zone => zone.VoicePolicies.Count == 0).SelectMany(zone => zone.NetworkSites)];
        All = [.. Known().Concat(Pbxs()).Select(callers => (callers, (IReadOnlyList<string?>)Sites(callers)))];
    }

    /// <summary>Every class with its homes; null stands for off the network.</summary>
    public IReadOnlyList<(CallerClass Callers, IReadOnlyList<string?> Sites)> All { get; }

    /// <summary>The same class whatever the spelling: only what decides routing, without place and number.</summary>
    public static Caller ClassOf(CallerClass callers) => ClassOf(Caller.Of(callers, null));

    /// <summary>The class of a caller, as of a class.</summary>
    public static Caller ClassOf(Caller caller) => new()
    {
        RegistrarPool = Key(Registrar.Type, caller.RegistrarPool),
        VoicePolicy = Key(VoicePolicy.Type, caller.VoicePolicy),
        LocationPolicy = Key(LocationPolicy.Type, caller.LocationPolicy),
        DialPlan = Key(DialPlan.Type, caller.DialPlan),
        Trunk = Key(Trunk.Type, caller.Trunk),
        Kind = caller.Kind,
    };

    /// <summary>The network site of a trunk's far end; null if that is not known.</summary>
    public string? FarEndOf(string? trunk) =>
        !string.IsNullOrEmpty(trunk) && snapshot.Find(Trunk.Type, trunk!) is { } found
            ? network.NameOf(farEnds.Value.PlaceOf(found).Place) : null;

    /// <summary>
    /// Callers who must be supposed: at network sites of zones at which nobody but PBXs is at home, off the network if the design has a
    /// part for that and nobody is, and who have the policies of zones by grant.
    /// </summary>
    /// <param name="groups">Who is at home where.</param>
    public IEnumerable<(CallerClass Callers, string? Site)> Supposed(IEnumerable<CallerGroup> groups)
    {
        var followed = groups.Where(group => group.Caller.Kind != ClientKind.Pbx).ToArray();

        // Who has the policy of a zone by grant belongs to that: off the network he is nobody's neighbour.
        var inhabited = new HashSet<string?>(followed
            .Where(group => facts.ZoneOf(group.NetworkSite, group.Caller.LocationPolicy) is not { IsByGrant: true })
            .Select(group => group.NetworkSite), StringComparer.OrdinalIgnoreCase);
        var held = new HashSet<string>(followed.Select(group => Key(LocationPolicy.Type, group.Caller.LocationPolicy)).OfType<string>(),
            StringComparer.OrdinalIgnoreCase);
        var named = followed.Select(group => group.Caller.RegistrarPool).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)
            .ToArray();
        if (named.Length == 0) named = [.. snapshot.All(Registrar.Type).Select(pool => pool.Name)];
        foreach (var zone in facts.AllZones)
        {
            string?[] places = zone.IsOffNetwork ? [null] : [.. zone.NetworkSites];
            string?[] empty = [.. places.Where(site => !inhabited.Contains(site))];
            var isUnheld = zone.IsByGrant && !held.Contains(Key(LocationPolicy.Type, zone.LocationPolicy)!);
            if (empty.Length == 0 && !isUnheld) continue;
            foreach (var pool in named)
            {
                foreach (var site in empty)
                    yield return (Modern(pool, null), site is null ? null : network.NameOf(network.Find(site)) ?? site);
                if (isUnheld) yield return (Modern(pool, zone.LocationPolicy), PlaceOf(pool));
            }
        }
    }

    private static CallerClass Modern(string pool, string? locationPolicy, string? voicePolicy = null) =>
        new(0, null, pool, voicePolicy, locationPolicy, null, "modern");

    private static string? Key(ObjectType type, string? identity) =>
        string.IsNullOrEmpty(identity) ? null : (type.Identity.Canonical(identity!) ?? identity!).ToUpperInvariant();

    // A trunk is told by its identity, whatever it is called. Where the users were not counted there is one modern class for each registrar
    // pool and per-user voice policy, and one without a voice policy.
    private IEnumerable<CallerClass> Known()
    {
        var known = snapshot.Callers.Where(callers => !callers.IsHomedOnline(snapshot)).Select(callers =>
            string.IsNullOrEmpty(callers.Trunk) ? callers : callers with { Trunk = snapshot.TrunkOf(callers.Trunk!) });
        return snapshot.UsersCounted ? known : known.Concat(
            from pool in snapshot.All(Registrar.Type)
            from policy in snapshot.All(VoicePolicy.Type).Where(policy => policy.Identity.StartsWith("Tag:", StringComparison.Ordinal))
                .Select(policy => (string?)policy.Identity).Append(null)
            select Modern(pool.Name, null, policy));
    }

    // No cmdlet counts phones behind a PBX: there is a class of unknown number for each trunk over which their calls may come in.
    private IEnumerable<CallerClass> Pbxs()
    {
        var known = new HashSet<string>(snapshot.Callers.Where(callers => callers.IsPbx && !string.IsNullOrEmpty(callers.Trunk))
            .Select(callers => snapshot.TrunkOf(callers.Trunk!)), StringComparer.OrdinalIgnoreCase);
        var configured = snapshot.All(Trunk.Type).Select(trunk => trunk.Identity)
            .Where(trunk => snapshot.Find(TrunkConfiguration.Type, TrunkConfigurations.ServiceScope(trunk))?.List("PstnUsages").Count > 0);
        return facts.Zones.SelectMany(zone => zone.PbxTrunks).Concat(configured).Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(trunk => !known.Contains(snapshot.TrunkOf(trunk)))
                .Select(trunk => new CallerClass(0, null, null, null, null, null, "pbx", trunk));
    }

    private string?[] Sites(CallerClass callers)
    {
        if (callers.IsPbx) return [FarEndOf(callers.Trunk)];
        if (string.Equals(callers.NetworkSite, OffNetwork, StringComparison.OrdinalIgnoreCase)) return [null];
        if (callers.NetworkSite is { Length: > 0 } site) return [network.NameOf(network.Find(site)) ?? site];
        if (Key(VoicePolicy.Type, callers.VoicePolicy) is { } policy && sitesOf[policy].ToArray() is { Length: > 0 } named) return named;
        var pool = PlaceOf(callers.RegistrarPool);
        return facts.ZoneOf(null, callers.LocationPolicy) is not null ? [pool]
            : [.. new[] { pool }.Concat(sitesOfAnybody).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private string? PlaceOf(string? pool) => network.NameOf(pools.FindRegistrar(pool).Place);
}
