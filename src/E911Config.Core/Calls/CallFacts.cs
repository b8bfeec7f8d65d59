using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Calls;

/// <summary>What the deployment itself does not tell: what the trunks are for, and which numbers are emergency numbers. A design tells it; else it is assumed.</summary>
public sealed class CallFacts
{
    private readonly HashSet<string> emergencyNumbers;
    private readonly HashSet<string> testNumbers;
    private readonly Dictionary<string, TrunkRole> uses = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> losesLocation = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<string>> served = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> servesOffNetwork = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, CallZone> zoneOfSite = new(StringComparer.OrdinalIgnoreCase);

    private CallFacts(IEnumerable<string> emergencyNumbers, IEnumerable<string> testNumbers)
    {
        this.emergencyNumbers = new HashSet<string>(emergencyNumbers, StringComparer.Ordinal);
        this.testNumbers = new HashSet<string>(testNumbers, StringComparer.Ordinal);
        EmergencyNumbers = this.emergencyNumbers.OrderBy(number => number, StringComparer.Ordinal).ToArray();
    }

    private CallFacts(DesignDocument design, IEnumerable<string> emergencyNumbers, IEnumerable<string> testNumbers)
        : this(emergencyNumbers, testNumbers)
    {
        IsAssumed = false;
        EcrcNumber = design.Provider?.EcrcNumber?.Value;
        Assumptions = design.Assumptions.Aggregate(Assumptions.Documented, (readings, set) => readings.With(set.Switch.Name, set.Value));
        Locations = design.Locations.ToDictionary(entry => entry.TopologySite, entry => entry.NetworkSite.Value, StringComparer.OrdinalIgnoreCase);
        Zones = [.. design.Zones.Select(ZoneOf)];
        foreach (var zone in Zones)
        {
            foreach (var site in zone.NetworkSites) zoneOfSite[site] = zone;
        }

        foreach (var trunk in design.Trunks)
        {
            uses[trunk.Identity] = trunk.Role;
            if (trunk.Provider?.PassesPidfLo == false) losesLocation.Add(trunk.Identity);
            served[trunk.Identity] = new HashSet<string>(
                trunk.Zones.SelectMany(zone => zone.NetworkSites).Select(site => site.Value), StringComparer.OrdinalIgnoreCase);
            if (trunk.Zones.Any(zone => zone.IsOffNetwork)) servesOffNetwork.Add(trunk.Identity);
        }
    }

    /// <summary>Whether there is no design, and roles and numbers are taken from what the deployment looks like.</summary>
    public bool IsAssumed { get; } = true;

    /// <summary>The emergency numbers as they stand on the wire, without plus sign and without the test number, in order.</summary>
    public IReadOnlyList<string> EmergencyNumbers { get; }

    /// <summary>The number of the emergency call response center; null if there is none.</summary>
    public string? EcrcNumber { get; }

    /// <summary>How the design reads the open questions.</summary>
    public Assumptions Assumptions { get; } = Assumptions.Documented;

    /// <summary>Whether the emergency numbers are known: without a design they stand in the location policies, which may be unread.</summary>
    internal bool NumbersKnown { get; private init; } = true;

    /// <summary>Topology site to network site, where their names differ.</summary>
    internal Dictionary<string, string> Locations { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The zones of the design, in order, without the off-network callers; none without a design.</summary>
    internal IReadOnlyList<CallZone> Zones { get; } = [];

    /// <summary>What a design tells.</summary>
    public static CallFacts From(DesignDocument design) => From(design, []);

    /// <summary>
    /// What a design tells, and what it told when it was applied last: the dial strings of its own location policies in a deployment are emergency
    /// numbers too, so that a call which arrives today does not count as lost because the next design routes another number.
    /// </summary>
    public static CallFacts From(DesignDocument design, Snapshot deployed)
    {
        var ownership = new Ownership(design.Name, []);
        return From(design, deployed.All(LocationPolicy.Type).Where(ownership.Owns).SelectMany(DialStrings).Where(number => number.Length > 0));
    }

    private static CallFacts From(DesignDocument design, IEnumerable<string> earlier)
    {
        var test = design.Provider?.TestNumber is { } own ? Bare(own.Value) : null;
        var numbers = design.AllZones.SelectMany(zone => zone.Numbers).Select(number => number.DialString);
        return new CallFacts(design, numbers.Concat(earlier.Where(number => number != test)), test is null ? [] : [test]);
    }

    /// <summary>
    /// What is assumed where there is no design: a trunk that sends PIDF-LO leads to the provider, any other to the local centre of the place of its
    /// far end; every dial string of every location policy is an emergency number; there is no ECRC number.
    /// </summary>
    public static CallFacts Assumed(Snapshot snapshot) => new(snapshot.All(LocationPolicy.Type).SelectMany(DialStrings).Where(number => number.Length > 0), [])
    {
        NumbersKnown = snapshot.IsRead(LocationPolicy.Type),
    };

    /// <summary>The zone of a network site; null if it is in none, or there is no design.</summary>
    internal CallZone? ZoneOf(string networkSite) => zoneOfSite.TryGetValue(networkSite, out var zone) ? zone : null;

    /// <summary>What a design uses a trunk for; null if it does not name the trunk, or there is none.</summary>
    internal TrunkRole? UseOf(string trunk) => uses.TryGetValue(trunk, out var use) ? use : null;

    /// <summary>Whether a design says that a provider trunk does not pass the location on.</summary>
    internal bool LosesLocation(string trunk) => losesLocation.Contains(trunk);

    /// <summary>Whether a local trunk or an ELIN gateway of the design serves the callers of a network site, or for null those off the network.</summary>
    internal bool Serves(string trunk, string? networkSite) =>
        networkSite is null ? servesOffNetwork.Contains(trunk) : served.TryGetValue(trunk, out var sites) && sites.Contains(networkSite);

    internal bool IsEmergencyNumber(string number, TrunkRole use) =>
        emergencyNumbers.Contains(Bare(number)) || (use == TrunkRole.Provider && testNumbers.Contains(Bare(number)));

    internal bool IsEcrcNumber(string number) => EcrcNumber is { } ecrc && Bare(ecrc) == Bare(number);

    /// <summary>A number without one leading plus sign.</summary>
    internal static string Bare(string number) => number.Length > 0 && number[0] == '+' ? number.Substring(1) : number;

    private static CallZone ZoneOf(Zone zone) => new(
        zone.Name,
        [.. zone.NetworkSites.Select(site => site.Value)],
        [.. zone.VoicePolicies.Select(policy => policy.Value)],
        [.. zone.Numbers.Select(number => number.DialString)],
        zone.IsOffNetwork);

    private static IEnumerable<string> DialStrings(DeploymentObject policy) =>
        policy.Records("EmergencyNumbers").Select(number => number.Text("DialString")).Append(policy.Text("EmergencyDialString"));
}
