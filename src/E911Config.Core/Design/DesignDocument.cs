using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Design;

/// <summary>A design of emergency calling, read and free of mistakes that can be seen without a deployment.</summary>
public sealed class DesignDocument
{
    private readonly Dictionary<string, Zone> zoneOfSite = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DesignTrunk> trunks = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Zone> zoneOfGrant = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, OutOfScopeSite> sitesOutOfScope = new(StringComparer.OrdinalIgnoreCase);
    private readonly IReadOnlyList<OutOfScopeSite> outOfScope = [];

    internal DesignDocument(IReadOnlyList<Zone> zones, Zone? offNetwork, IReadOnlyList<DesignTrunk> trunks)
    {
        Zones = zones;
        OffNetwork = offNetwork;
        AllZones = offNetwork is null ? zones : [.. zones, offNetwork];
        Trunks = trunks;
        foreach (var zone in zones)
        {
            foreach (var site in zone.NetworkSites) zoneOfSite[site.Value] = zone;
            if (zone.ByGrant) zoneOfGrant[zone.LocationPolicyIdentity] = zone;
        }

        foreach (var trunk in trunks) this.trunks[trunk.Identity] = trunk;
    }

    /// <summary>The file, as it was named.</summary>
    public required string Path { get; init; }

    /// <summary>The text of the file.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// The SHA-256 of the text in UTF-8 with line ends as <c>\n</c>, in lowercase hex: the same wherever the file was checked out.
    /// </summary>
    public required string Hash { get; init; }

    /// <summary>The design's name; it marks the objects that the tool owns.</summary>
    public required string Name { get; init; }

    /// <summary>The emergency service provider; null if no zone needs one.</summary>
    public Provider? Provider { get; init; }

    /// <summary>How calls are spread over several trunks where a zone does not say otherwise.</summary>
    public Redundancy DefaultRedundancy { get; init; }

    /// <summary>The zones, in order, without the off-network callers; there may be none if those are there.</summary>
    public IReadOnlyList<Zone> Zones { get; }

    /// <summary>The callers outside every mapped subnet; null if the design leaves them alone.</summary>
    public Zone? OffNetwork { get; }

    /// <summary>The zones, in order, the off-network callers last if they are there; at least one.</summary>
    public IReadOnlyList<Zone> AllZones { get; }

    /// <summary>Every trunk that the design names, with its one role: the provider's first, then in the order of the zones.</summary>
    public IReadOnlyList<DesignTrunk> Trunks { get; }

    /// <summary>The network sites that are left alone.</summary>
    public IReadOnlyList<OutOfScopeSite> OutOfScope
    {
        get => outOfScope;
        init
        {
            outOfScope = value;
            foreach (var entry in value) sitesOutOfScope[entry.NetworkSite.Value] = entry;
        }
    }

    /// <summary>Which network site a topology site lies in, where the names differ.</summary>
    public IReadOnlyList<SiteLocation> Locations { get; init; } = [];

    /// <summary>The subnets of remote access, such as <c>10.99.0.0/16</c>.</summary>
    public IReadOnlyList<Located<string>> VpnSubnets { get; init; } = [];

    /// <summary>The switches that the design sets; the others keep their documented value.</summary>
    public IReadOnlyList<Assumption> Assumptions { get; init; } = [];

    /// <summary>The templates of names.</summary>
    public Naming Naming { get; init; } = new();

    /// <summary>What somebody has accepted.</summary>
    public IReadOnlyList<Acceptance> Accept { get; init; } = [];

    /// <summary>The countries that it names, wherever it does.</summary>
    internal IReadOnlyList<Located<string>> Countries { get; init; } = [];

    /// <summary>What works and probably is not what was meant, in reading order. A country that is none is told once.</summary>
    public IReadOnlyList<DesignNotice> Notices => AllZones.Select(zone => zone.Conference).OfType<Conference>().Distinct()
        .Where(conference => !conference.IsTelephoneNumber)
        .Select(conference => new DesignNotice(DesignNoticeKind.ConferenceIsNoNumber, conference.Uri, conference.Place))
        .Concat(Countries.Where(country => !CountryCodes.Has(country.Value))
            .GroupBy(country => country.Value, StringComparer.OrdinalIgnoreCase)
            .Select(same => new DesignNotice(DesignNoticeKind.CountryUnknown, same.First().Value, same.First().Place)))
        .OrderBy(notice => notice.Place.Line).ThenBy(notice => notice.Place.Column).ToArray();

    /// <summary>Everything that is dialled for an emergency call or a test of one: dial strings, masks and the test number.</summary>
    public IEnumerable<string> DialledNumbers => AllZones.SelectMany(zone => zone.Numbers)
        .SelectMany(number => number.Masks.Append(number.DialString))
        .Concat(Provider?.TestNumber is { } test ? [test.Value] : []).Distinct(StringComparer.Ordinal);

    /// <summary>The zone of a network site, without case; null if it is in none.</summary>
    public Zone? ZoneOf(string networkSite) => zoneOfSite.TryGetValue(networkSite, out var zone) ? zone : null;

    /// <summary>
    /// The zone of callers: that of their network site, else the one by grant whose location policy is granted to them, else that of
    /// callers off the network; null if it is none of these.
    /// </summary>
    /// <param name="networkSite">Where they are; null off the network.</param>
    /// <param name="grantedPolicy">The location policy that is granted to them, in any spelling; null if none is.</param>
    public Zone? ZoneOf(string? networkSite, string? grantedPolicy) => networkSite is not null && ZoneOf(networkSite) is { } own ? own
        : !string.IsNullOrEmpty(grantedPolicy)
            && ZoneByGrant(LocationPolicy.Type.Identity.Canonical(grantedPolicy!) ?? grantedPolicy!) is { } granted ? granted
        : networkSite is null ? OffNetwork : null;

    /// <summary>What a trunk is used for, by its stored identity without case; null if the design does not name it.</summary>
    public DesignTrunk? FindTrunk(string identity) => trunks.TryGetValue(identity, out var trunk) ? trunk : null;

    /// <summary>Whether a network site is left alone on purpose, without case.</summary>
    public bool IsOutOfScope(string networkSite) => sitesOutOfScope.ContainsKey(networkSite);

    /// <summary>What the design says of a network site that it leaves alone, without case; null if it does not leave it alone.</summary>
    public OutOfScopeSite? FindOutOfScope(string networkSite) => sitesOutOfScope.TryGetValue(networkSite, out var site) ? site : null;

    /// <summary>The zone by grant that owns a location policy, by the policy's stored identity without case; null if none does.</summary>
    public Zone? ZoneByGrant(string locationPolicy) => zoneOfGrant.TryGetValue(locationPolicy, out var zone) ? zone : null;

    /// <summary>A place with its file, as messages begin: <c>litware.e911.json(31,22)</c>.</summary>
    public string Where(SourcePlace place) => Path + place;
}
