using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Planning;

/// <summary>
/// What a design wants of a deployment, object by object, in the order in which it is made: usages, trunk configurations and rules, routes,
/// location policies, voice policies and PBX trunks, network sites. Nothing refers to what comes later.
/// </summary>
internal sealed class DesiredConfiguration
{
    private readonly DesignDocument design;
    private readonly IReadOnlyList<Zone> zones;
    private readonly HashSet<string> adopted;

    private DesiredConfiguration(DesignDocument design, IReadOnlyList<Zone> zones)
    {
        this.design = design;
        this.zones = zones;
        adopted = new HashSet<string>(design.AllZones.SelectMany(zone => zone.Adopt).Select(entry => entry.Value.ToString()),
            StringComparer.OrdinalIgnoreCase);
        var led = LocalUsers(design.AllZones).ToArray();
        Ownership = new Ownership(design.Name,
            [.. led.Select(item => item.Address), .. design.OffNetwork is null ? [] : new[] { LocationPolicy.Type.Noun + " Global" }]);
        var configurations = Configurations(led.ToLookup(item => item.Trunk, StringComparer.OrdinalIgnoreCase)).ToArray();
        var own = new HashSet<string>(configurations.Select(item => item.Address), StringComparer.OrdinalIgnoreCase);
        Items =
        [
            .. Usages(), .. configurations, .. Rules(), .. Routes(), .. LocationPolicies(),
            .. LocalUsers(zones).Where(item => !own.Contains(item.Address)), .. NetworkSites(),
        ];
    }

    public Ownership Ownership { get; }

    /// <summary>The objects in the order in which they are made.</summary>
    public IReadOnlyList<Desired> Items { get; }

    /// <summary>What the chosen zones of a design want.</summary>
    public static DesiredConfiguration Of(DesignDocument design, IReadOnlyList<Zone> zones) => new(design, zones);

    /// <summary>
    /// The same with what a deployment decides: a number that a rule of the design makes takes the form that the other rules of the trunk
    /// would give it, and what a server cannot be told and need not be is left out.
    /// </summary>
    public IEnumerable<Desired> On(Snapshot snapshot) =>
        Items.Select(item => item.TranslatedByTrunk ? EcrcTranslation.Of(item, snapshot)
            : snapshot.MissingProperties.Count > 0 ? FittedValues.Of(item, snapshot) : item);

    private IEnumerable<DesignTrunk> Trunks
    {
        get
        {
            var chosen = Names(zones);
            return design.Trunks.Where(trunk => trunk.Zones.Any(zone => chosen.Contains(zone.Name)));
        }
    }

    private static KeyValuePair<string, object?> Value(string name, object? value) => new(name, value);

    private IEnumerable<Desired> Usages() => zones.SelectMany(zone => zone.UsageNames.Select(usage => new Desired(
        PstnUsage.Type.Unit, usage, new(usage == zone.UsageName ? PurposeKind.EmergencyUsage : PurposeKind.LocalUsage, zone.Name),
            zone.Place) { Owned = true }));

    // What a trunk over which calls leave needs of its own; where calls of a PBX come in over the same trunk, it is one configuration.
    private IEnumerable<Desired> Configurations(ILookup<string?, Desired> led) =>
        from trunk in Trunks
        let purpose = PurposeOf(trunk)
        where purpose is not null
        let pbx = led[trunk.Identity].FirstOrDefault()
        select new Desired(TrunkConfiguration.Type, TrunkConfigurations.ServiceScope(trunk.Identity),
            new(purpose.Value, trunk.Zones[0].Name), trunk.Place)
        {
            Trunk = trunk.Identity,
            Values = Declared(trunk),
            LeadingUsages = pbx?.LeadingUsages ?? [],
            RequiredUsages = pbx?.RequiredUsages ?? [],
        };

    private static PurposeKind? PurposeOf(DesignTrunk trunk) => trunk switch
    {
        { Role: TrunkRole.Provider } => PurposeKind.ProviderTrunk,
        { Role: TrunkRole.Elin, SendsLocation: true } => PurposeKind.ElinTrunk,
        { Mode: LocalTrunkMode.Ecrc } => PurposeKind.LocalTrunk,
        _ => null,
    };

    private IReadOnlyList<KeyValuePair<string, object?>> Declared(DesignTrunk trunk) => trunk.Role switch
    {
        TrunkRole.Provider =>
        [
            Value("EnablePIDFLOSupport", trunk.Provider?.PassesPidfLo != false),
            Value("EnableFastFailoverTimer", true),
            .. design.Provider?.ExpectsPlus is { } plus ? new[] { Value("RemovePlusFromUri", !plus) } : [],
        ],

        // A gateway that finds the caller by his ELIN gets it from the location in the call; it holds whether it needs that or not.
        TrunkRole.Elin => [Value("EnablePIDFLOSupport", true)],
        _ => [],
    };

    private IEnumerable<Desired> Rules() => Trunks.Where(trunk => trunk.Mode == LocalTrunkMode.Ecrc).Select(trunk => new Desired(
        OutboundTranslationRule.Type, TrunkConfigurations.ServiceScope(trunk.Identity) + "/" + design.Naming.TranslationRule,
        new(PurposeKind.EcrcRule, trunk.Zones[0].Name), trunk.Place)
    {
        Owned = true,
        SortedFirst = true,
        Values =
        [
            Value("Pattern", NumberPattern.Of(trunk.Numbers)),
            Value("Translation", trunk.EcrcNumber ?? design.Provider?.EcrcNumber?.Value),
            Value("Description", Ownership.Describe("emergency numbers to the ECRC")),
        ],
        TranslatedByTrunk = trunk.EcrcNumber is null,
    });

    private IEnumerable<Desired> Routes() => zones.SelectMany(zone => zone.Legs.Select(leg => new Desired(
        VoiceRoute.Type, leg.RouteName, new(PurposeKind.Route, zone.Name, leg.Name), leg.Route.Place)
    {
        Owned = true,
        OrderGroup = leg.UsageName,
        Values =
        [
            Value("NumberPattern", leg.Pattern),
            Value("PstnUsages", new[] { leg.UsageName }),
            Value("PstnGatewayList", leg.Trunks),
            .. CallerId(leg),
            Value("Description", Ownership.Describe(zone.Name, leg.Name)),
        ],
    }));

    // A caller id that an adopted route has may stand in for an ELIN: without a word of the design it stays.
    private IEnumerable<KeyValuePair<string, object?>> CallerId(Leg leg) =>
        leg.CallerId is { } number ? [Value("SuppressCallerId", true), Value("AlternateCallerId", number)]
        : adopted.Contains(VoiceRoute.Type.Noun + " " + leg.RouteName) ? []
        : [Value("SuppressCallerId", false), Value("AlternateCallerId", null)];

    private IEnumerable<Desired> LocationPolicies() => zones.Select(zone => new Desired(
        LocationPolicy.Type, zone.LocationPolicyIdentity, new(PurposeKind.LocationPolicy, zone.Name), zone.LocationPolicy.Place)
    {
        Owned = !zone.IsOffNetwork,
        Values =
        [
            Value("EnhancedEmergencyServicesEnabled", true),
            Value("PstnUsage", zone.UsageName),
            Value("EmergencyDialString", zone.LegacyNumber.DialString),
            Value("EmergencyDialMask", zone.LegacyNumber.MaskText),
            Value("NotificationUri", zone.Notification?.UriText),
            Value("ConferenceUri", zone.Conference?.Uri),
            .. zone.Conference is null ? [] : new[] { Value("ConferenceMode", zone.Conference.Mode.ToString().ToLowerInvariant()) },
            .. zone.PolicyValues,
            Value("EmergencyNumbers", zone.PolicyNumbers.Select(number =>
                new ValueRecord("DialString", number.DialString, "DialMask", number.MaskText)).ToArray()),
            .. zone.IsOffNetwork ? [] : new[] { Value("Description", Ownership.Describe(zone.Name, "")) },
        ],
    });

    // Who gets the local usages of the chosen zones first: voice policies, and trunks of PBXs.
    private IEnumerable<Desired> LocalUsers(IReadOnlyList<Zone> chosen) =>
    [
        .. Leading(Names(chosen), zone => zone.VoicePolicies).Select(policy => new Desired(
            VoicePolicy.Type, policy.Named.Value, new(PurposeKind.VoicePolicy, policy.Zone), policy.Named.Place)
        {
            CanBeMade = false,
            LeadingUsages = policy.Leading,
            RequiredUsages = policy.Required,
        }),
        .. Leading(Names(chosen), zone => zone.PbxTrunks).Select(trunk => new Desired(
            TrunkConfiguration.Type, TrunkConfigurations.ServiceScope(trunk.Named.Value), new(PurposeKind.PbxTrunk, trunk.Zone),
                trunk.Named.Place)
        {
            Trunk = trunk.Named.Value,
            LeadingUsages = trunk.Leading,
            RequiredUsages = trunk.Required,
        }),
    ];

    // What a zone of a pilot shares with others keeps what it has of theirs, in the order of the design.
    private IEnumerable<(Located<string> Named, string Zone, string[] Leading, string[] Required)> Leading(
        HashSet<string> chosen, Func<Zone, IReadOnlyList<Located<string>>> named) =>
        from zone in design.AllZones
        where zone.LocalUsageName is not null
        from item in named(zone)
        group (zone, item) by item.Value.ToUpperInvariant() into pairs
        let required = pairs.Where(pair => chosen.Contains(pair.zone.Name)).ToArray()
        where required.Length > 0
        select (required[0].item, required[0].zone.Name, pairs.Select(pair => pair.zone.LocalUsageName!).ToArray(),
            required.Select(pair => pair.zone.LocalUsageName!).ToArray());

    // Zones are found by their names: to compare them whole, one by one, would be slow where there are thousands.
    private static HashSet<string> Names(IEnumerable<Zone> some) =>
        new(some.Select(zone => zone.Name), StringComparer.OrdinalIgnoreCase);

    private IEnumerable<Desired> NetworkSites() => zones.SelectMany(zone => zone.NetworkSites.Select(site => new Desired(
        NetworkSite.Type, site.Value, new(PurposeKind.NetworkSite, zone.Name), site.Place)
    {
        CanBeMade = false,
        Values = [Value("LocationPolicy", zone.LocationPolicyIdentity)],
    }));
}
