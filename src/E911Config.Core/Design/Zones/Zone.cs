using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Design;

/// <summary>
/// A group of callers who share routing and notification: those at its network sites, those who have its location policy
/// (<see cref="ByGrant"/>), or those outside every mapped subnet (<see cref="IsOffNetwork"/>). Resolved: the defaults of the design and
/// the overrides of the zone are merged, the names of its objects are made.
/// </summary>
public sealed record Zone
{
    /// <summary>The name of the zone of callers outside every mapped subnet.</summary>
    public const string OffNetworkName = "OffNetwork";

    /// <summary>The name; <see cref="OffNetworkName"/> for the callers outside every mapped subnet.</summary>
    public required string Name { get; init; }

    /// <summary>Where the zone's name stands, for off-network callers their part of the design.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>
    /// Whether these are the callers outside every mapped subnet. They have no network sites, voice policies or PBX trunks, and the Global
    /// location policy.
    /// </summary>
    public bool IsOffNetwork { get; init; }

    /// <summary>
    /// Whether the zone has no network sites: its callers are those who have its location policy, which somebody grants them.
    /// </summary>
    public bool ByGrant { get; init; }

    /// <summary>The network sites, in order.</summary>
    public IReadOnlyList<Located<string>> NetworkSites { get; init; } = [];

    /// <summary>
    /// Whose law applies, such as <c>US</c>, which it is where a zone does not say; null for off-network callers of whom nobody says it.
    /// </summary>
    public string? Jurisdiction { get; init; } = "US";

    /// <summary>The country of the jurisdiction; null where that is not known.</summary>
    public string? CountryCode => Jurisdiction is null ? null : Country.Of(Jurisdiction);

    /// <summary>How the calls leave.</summary>
    public required Strategy Strategy { get; init; }

    /// <summary>The trunks over which a call goes first, in stored form and in order; their role is that of the strategy.</summary>
    public IReadOnlyList<Located<string>> FirstTrunks { get; init; } = [];

    /// <summary>The provider's trunks for this zone, in stored form and in order; none if the strategy has none.</summary>
    public IReadOnlyList<Located<string>> ProviderTrunks => Strategy.FirstRole == TrunkRole.Provider ? FirstTrunks : [];

    /// <summary>The ELIN gateways' trunks, in stored form and in order; none if the strategy has none.</summary>
    public IReadOnlyList<Located<string>> ElinGateways => Strategy.FirstRole == TrunkRole.Elin ? FirstTrunks : [];

    /// <summary>The local trunks, in order.</summary>
    public IReadOnlyList<LocalTrunk> LocalTrunks { get; init; } = [];

    /// <summary>The voice policies that get the local usage first, in stored form.</summary>
    public IReadOnlyList<Located<string>> VoicePolicies { get; init; } = [];

    /// <summary>
    /// The trunks over which calls from a PBX come in, in stored form; the configuration of each gets the local usage first.
    /// </summary>
    public IReadOnlyList<Located<string>> PbxTrunks { get; init; } = [];

    /// <summary>Whether PIDF-LO is switched on for the ELIN gateways of the zone.</summary>
    public bool SendsLocation { get; init; } = true;

    /// <summary>
    /// The caller id of the local legs, which stands in for an ELIN; null if the design does not say, and what a route has stays.
    /// </summary>
    public Located<string>? CallerId { get; init; }

    /// <summary>How calls are spread over several provider trunks or ELIN gateways.</summary>
    public required Redundancy Redundancy { get; init; }

    /// <summary>The emergency numbers, in order, without the test number; at least one.</summary>
    public required IReadOnlyList<EmergencyNumber> Numbers { get; init; }

    /// <summary>The one of <see cref="Numbers"/> that clients get which know a single pair only.</summary>
    public required EmergencyNumber LegacyNumber { get; init; }

    /// <summary>The provider's test number; null if there is none, or the zone has no way to the provider.</summary>
    public Located<string>? TestNumber { get; init; }

    /// <summary>Who is told; null if nobody is.</summary>
    public Notification? Notification { get; init; }

    /// <summary>Who is joined to the call; null if nobody is.</summary>
    public Conference? Conference { get; init; }

    /// <summary>
    /// The properties of the location policy that the design sets by a single setting each, by Microsoft's names; null clears one. What is
    /// to stay as it is has no entry.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, object?>> PolicyValues { get; init; } = [];

    /// <summary>Whether users are asked for a location.</summary>
    public LocationRequirement LocationRequired =>
        (LocationRequirement)Enum.Parse(typeof(LocationRequirement), (string)Policy("LocationRequired")!, ignoreCase: true);

    /// <summary>The text for users without a location; null if there is none.</summary>
    public string? Disclaimer => (string?)Policy("EnhancedEmergencyServiceDisclaimer");

    /// <summary>Whether the location is for emergency calls only; null if the design does not say, and what the policy has stays.</summary>
    public bool? UseLocationForE911Only => (bool?)Policy("UseLocationForE911Only");

    /// <summary>How often clients ask for their location again, in hours.</summary>
    public int RefreshHours => (int)(long)Policy("LocationRefreshInterval")!;

    /// <summary>Foreign objects that the tool may take over for this zone.</summary>
    public IReadOnlyList<Located<ObjectReference>> Adopt { get; init; } = [];

    /// <summary>The emergency usage; if the design names it, with that place, else with the zone's.</summary>
    public required Located<string> Usage { get; init; }

    /// <summary>
    /// The emergency-local-gateway usage; null without local trunks, and where neither a voice policy nor a PBX trunk would get it.
    /// </summary>
    public Located<string>? LocalUsage { get; init; }

    /// <summary>The location policy, in stored form: <c>Tag:name</c>, or <c>Global</c> for off-network callers.</summary>
    public required Located<string> LocationPolicy { get; init; }

    /// <summary>The ways out, in the order in which they are to be tried; the leg of the local usage last.</summary>
    public IReadOnlyList<Leg> Legs { get; init; } = [];

    /// <summary>The name of the emergency usage.</summary>
    public string UsageName => Usage.Value;

    /// <summary>The name of the emergency-local-gateway usage; null if there is none.</summary>
    public string? LocalUsageName => LocalUsage?.Value;

    /// <summary>The identity of the location policy.</summary>
    public string LocationPolicyIdentity => LocationPolicy.Value;

    /// <summary>
    /// What the location policy lists: the emergency numbers, then the test number, where there is a way to the provider.
    /// </summary>
    public IReadOnlyList<EmergencyNumber> PolicyNumbers => TestNumber is null
        ? Numbers
        : [.. Numbers, new EmergencyNumber(TestNumber.Value, [], TestNumber.Place)];

    /// <summary>The usages that the zone needs: the emergency usage, and the local one if there is one.</summary>
    public IReadOnlyList<string> UsageNames => LocalUsage is null ? [UsageName] : [UsageName, LocalUsage.Value];

    /// <summary>The name of the voice route of a leg; null if the zone has no such leg.</summary>
    /// <param name="leg">The leg's name, such as <c>Primary</c>.</param>
    public string? RouteName(string leg) => Legs.FirstOrDefault(candidate => candidate.Name == leg)?.RouteName;

    private object? Policy(string property) => PolicyValues.FirstOrDefault(value => value.Key == property).Value;
}
