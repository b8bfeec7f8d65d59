using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Location;

namespace E911Config.Core.Calls;

/// <summary>
/// What the deployment itself does not tell: what the trunks are for and whom they serve, which numbers are emergency numbers where, and
/// which countries the provider serves. A design tells it; else it is guessed.
/// </summary>
public sealed class CallFacts
{
    private static readonly ILookup<string, string> NoNumbers = Enumerable.Empty<string>().ToLookup(number => number);
    private readonly Dictionary<string, TrunkFacts> trunks = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, CallZone> zoneOfSite = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, CallZone> zoneOfGrant = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string?> outOfScope = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> serves = new(StringComparer.OrdinalIgnoreCase);

    // What is guessed without a design.
    private CallFacts(IEnumerable<string> numbers)
    {
        IsAssumed = true;
        AllNumbers = Set(numbers);
        ProviderNumbers = AllNumbers;
    }

    private CallFacts(DesignDocument design, ILookup<string, string> earlier, IEnumerable<TrunkFacts> roles)
    {
        Assumptions = design.Assumptions.Aggregate(Assumptions.Documented, (readings, set) => readings.With(set.Switch.Name, set.Value));
        EcrcNumber = design.Provider?.EcrcNumber?.Value;
        Locations = design.Locations.ToDictionary(entry => entry.TopologySite, entry =>
            entry.NetworkSite.Value, StringComparer.OrdinalIgnoreCase);
        VpnRanges = new AddressRanges(design.VpnSubnets.Select(range => range.Value));
        serves.UnionWith(design.Provider?.Serves ?? Provider.ServesUnlessSaid);
        TestNumber = design.Provider?.TestNumber is { } test ? Bare(test.Value) : null;
        ExpectsPlus = design.Provider?.ExpectsPlus;

        // The dial strings of policies that no zone has any more are the whole design's.
        var zones = new HashSet<string>(design.AllZones.Select(zone => zone.LocationPolicyIdentity), StringComparer.OrdinalIgnoreCase);
        var others = earlier.Where(policy => !zones.Contains(policy.Key)).SelectMany(policy => policy).ToArray();
        CallZone Of(Zone zone) => ZoneOf(zone, earlier[zone.LocationPolicyIdentity].Concat(others).Where(number => number != TestNumber));
        Zones = [.. design.Zones.Select(Of)];
        OffNetwork = design.OffNetwork is { } off ? Of(off) : null;
        foreach (var zone in Zones)
        {
            foreach (var site in zone.NetworkSites) zoneOfSite[site] = zone;
            if (zone.IsByGrant) zoneOfGrant[zone.LocationPolicy] = zone;
        }

        foreach (var site in design.OutOfScope)
            outOfScope[site.NetworkSite.Value] = site.Jurisdiction is { } jurisdiction ? Country.Of(jurisdiction) : null;
        AllNumbers = Set(AllZones.SelectMany(zone => zone.ValidNumbers));
        ProviderNumbers = Set(AllZones.Where(zone => Serves(zone.Country)).SelectMany(zone => zone.ValidNumbers));
        foreach (var trunk in roles) trunks[trunk.Identity] = trunk;
    }

    /// <summary>Whether there is no design, and roles and numbers are taken from what the deployment looks like.</summary>
    public bool IsAssumed { get; }

    /// <summary>The emergency numbers as they stand on the wire, without plus sign and without the test number, in order.</summary>
    public IReadOnlyList<string> EmergencyNumbers => [.. AllNumbers.OrderBy(number => number, StringComparer.Ordinal)];

    /// <summary>The number of the emergency call response center; null if there is none.</summary>
    public string? EcrcNumber { get; }

    /// <summary>How the design reads the open questions.</summary>
    public Assumptions Assumptions { get; } = Assumptions.Documented;

    /// <summary>
    /// Whether the emergency numbers are known: without a design they stand in the location policies, which may be unread.
    /// </summary>
    internal bool NumbersKnown { get; private init; } = true;

    /// <summary>Whether the design that was applied last adds dial strings to those of the design.</summary>
    internal bool KnowsEarlierNumbers => AllZones.Any(zone => zone.ValidNumbers.Count > zone.Numbers.Count);

    /// <summary>Topology site to network site, where their names differ.</summary>
    internal Dictionary<string, string> Locations { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The ranges of remote access, whose addresses say nothing about where somebody is.</summary>
    internal AddressRanges VpnRanges { get; } = AddressRanges.None;

    /// <summary>The zones of the design, in order, without the off-network callers; none without a design.</summary>
    internal IReadOnlyList<CallZone> Zones { get; } = [];

    /// <summary>The callers outside every mapped subnet; null if the design leaves them alone, or there is none.</summary>
    internal CallZone? OffNetwork { get; }

    /// <summary>All emergency dial strings, without the test number.</summary>
    internal HashSet<string> AllNumbers { get; }

    /// <summary>The emergency dial strings that are valid at a provider trunk, without the test number.</summary>
    internal HashSet<string> ProviderNumbers { get; }

    /// <summary>The number by which the way to the provider is tested, without plus sign; null if there is none.</summary>
    internal string? TestNumber { get; }

    /// <summary>Whether the provider wants numbers with a plus sign; null if nobody says it.</summary>
    internal bool? ExpectsPlus { get; }

    internal IEnumerable<CallZone> AllZones => OffNetwork is null ? Zones : Zones.Append(OffNetwork);

    /// <summary>What a design tells.</summary>
    public static CallFacts From(DesignDocument design) => new(design, NoNumbers, TrunkFacts.Of(design));

    /// <summary>
    /// What a design tells, and what the one told that was applied last: its dial strings are emergency numbers too, so that a call which
    /// arrives today does not count as lost because the next design routes another number.
    /// </summary>
    public static CallFacts From(DesignDocument design, DesignDocument? applied) => new(design, Earlier(applied), TrunkFacts.Of(design));

    /// <summary>
    /// What held before a plan of a design: the roles of the design that was applied last, if there was one, else they are guessed. All
    /// else that the plan's design tells is of the world, and held before as well. What a location policy says today makes no number one
    /// that an emergency service knows.
    /// </summary>
    /// <param name="design">The design of the plan.</param>
    /// <param name="applied">The design that was applied last; null if none is known.</param>
    public static CallFacts Before(DesignDocument design, DesignDocument? applied) =>
        new(design, Earlier(applied), applied is null ? [] : TrunkFacts.Of(applied));

    /// <summary>
    /// What is assumed where there is no design: the roles of trunks are guessed; every dial string of every location policy is an
    /// emergency number; there is no ECRC number.
    /// </summary>
    public static CallFacts Assumed(Snapshot snapshot) => new(snapshot.All(LocationPolicy.Type).SelectMany(DialStrings))
    {
        NumbersKnown = snapshot.IsRead(LocationPolicy.Type),
    };

    /// <summary>What a design uses a trunk for; null if it does not name the trunk, or there is none.</summary>
    internal TrunkRole? UseOf(string trunk) => Find(trunk)?.Role;

    /// <summary>What a design says of a trunk; null if it does not name it, or there is none.</summary>
    internal TrunkFacts? Find(string trunk) => trunks.TryGetValue(trunk, out var found) ? found : null;

    /// <summary>The zone of a network site; null if it is in none, or there is no design.</summary>
    internal CallZone? ZoneOf(string networkSite) => zoneOfSite.TryGetValue(networkSite, out var zone) ? zone : null;

    /// <summary>The zone of a caller: that of his network site, else the zone by grant whose location policy is granted to him.</summary>
    internal CallZone? ZoneOf(string? networkSite, string? grantedPolicy)
    {
        if (networkSite is not null && ZoneOf(networkSite) is { } own) return own;
        return string.IsNullOrEmpty(grantedPolicy) || zoneOfGrant.Count == 0 ? null
            : zoneOfGrant.TryGetValue(LocationPolicy.Type.Identity.Canonical(grantedPolicy!) ?? grantedPolicy!, out var zone) ? zone : null;
    }

    /// <summary>The zone that counts for a caller: the same, else that of callers off the network for one who is there.</summary>
    internal CallZone? ZoneAround(string? networkSite, string? grantedPolicy) => ZoneOf(networkSite, grantedPolicy)
        ?? (networkSite is null ? OffNetwork : null);

    /// <summary>
    /// The country of a caller: that of his zone, else what is said of his network site, or of callers off the network; null if nobody
    /// says.
    /// </summary>
    internal string? CountryOf(CallZone? zone, string? networkSite) => zone is not null ? zone.Country
        : networkSite is null ? OffNetwork?.Country : outOfScope.TryGetValue(networkSite, out var country) ? country : null;

    /// <summary>The network sites that the design leaves alone, each with a reason, in order.</summary>
    internal IEnumerable<string> OutOfScope => outOfScope.Keys.OrderBy(site => site, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a network site is one of them.</summary>
    internal bool IsOutOfScope(string networkSite) => outOfScope.ContainsKey(networkSite);

    /// <summary>Whether the provider and its ECRC serve a country; one of which nobody says it counts as served.</summary>
    internal bool Serves(string? country) => country is null || IsAssumed || serves.Contains(country);

    /// <summary>Whether a number is the test number.</summary>
    internal bool IsTestNumber(string number) => TestNumber is { } test && Bare(number) == test;

    /// <summary>
    /// Whether a number is an emergency number at a provider trunk. The test number is one for who dialled it: who dialled for help has
    /// his location read to him, and no help.
    /// </summary>
    /// <param name="number">The number that leaves.</param>
    /// <param name="meant">The number that the call was meant for.</param>
    internal bool IsProviderNumber(string number, string meant) =>
        ProviderNumbers.Contains(Bare(number)) || (IsTestNumber(number) && IsTestNumber(meant));

    /// <summary>Whether a number is an emergency number at some trunk of a role, for a call that was meant for another number.</summary>
    internal bool IsEmergencyNumber(string number, TrunkRole role, string meant) =>
        role == TrunkRole.Provider ? IsProviderNumber(number, meant) : AllNumbers.Contains(Bare(number));

    /// <summary>Whether a number is the provider's ECRC number.</summary>
    internal bool IsEcrcNumber(string number) => EcrcNumber is { } ecrc && Bare(ecrc) == Bare(number);

    /// <summary>
    /// The emergency dial strings of those whom a trunk serves by name or, if it is a local one, at its far end; null if it serves nobody
    /// of whom the design knows a zone.
    /// </summary>
    internal HashSet<string>? NumbersServed(TrunkFacts? trunk, string? farSite)
    {
        var zones = (trunk?.Sites ?? []).Concat(farSite is null ? [] : [farSite]).Select(ZoneOf).OfType<CallZone>()
            .Concat(trunk is null ? [] : zoneOfGrant.Values.Where(zone => trunk.ServesHoldersOf(zone.LocationPolicy)))
            .Concat(trunk?.ServesOffNetwork == true && OffNetwork is { } off ? [off] : []).ToArray();
        return zones.Length == 0 ? null : Set(zones.SelectMany(zone => zone.ValidNumbers));
    }

    /// <summary>A number without one leading plus sign.</summary>
    internal static string Bare(string number) => number.Length > 0 && number[0] == '+' ? number.Substring(1) : number;

    /// <summary>The dial strings of a location policy: those of its list, and the one of old clients.</summary>
    internal static IEnumerable<string> DialStrings(DeploymentObject policy) =>
        policy.Records("EmergencyNumbers").Select(number => number.Text("DialString"))
        .Append(policy.Text("EmergencyDialString")).Where(number => number.Length > 0);

    private static ILookup<string, string> Earlier(DesignDocument? applied) => applied is null ? NoNumbers : applied.AllZones
        .SelectMany(zone => zone.Numbers.Select(number => (zone.LocationPolicyIdentity, number.DialString)))
        .ToLookup(pair => pair.LocationPolicyIdentity, pair => pair.DialString, StringComparer.OrdinalIgnoreCase);

    private static CallZone ZoneOf(Zone zone, IEnumerable<string> earlier) => new()
    {
        Name = zone.Name,
        IsOffNetwork = zone.IsOffNetwork,
        IsByGrant = zone.ByGrant,
        LocationPolicy = zone.LocationPolicyIdentity,
        NetworkSites = [.. zone.NetworkSites.Select(site => site.Value)],
        VoicePolicies = [.. zone.VoicePolicies.Select(policy => policy.Value)],
        PbxTrunks = [.. zone.PbxTrunks.Select(trunk => trunk.Value)],
        Numbers = [.. zone.Numbers.Select(number => number.DialString)],
        Meant = zone.Numbers.SelectMany(number => number.Masks.Prepend(number.DialString), (number, digits) => (number.DialString, digits))
            .GroupBy(pair => pair.digits, pair => pair.DialString, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal),
        ValidNumbers = [.. zone.Numbers.Select(number => number.DialString).Concat(earlier).Distinct(StringComparer.Ordinal)],
        Country = zone.CountryCode,
    };

    private static HashSet<string> Set(IEnumerable<string> numbers) => new(numbers, StringComparer.Ordinal);
}
