using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Planning;

/// <summary>
/// What a design wants of a deployment, object by object, in the order in which it is made: usages, trunk configurations and rules, routes, location
/// policies, voice policies, network sites. Nothing refers to what comes later.
/// </summary>
internal sealed class DesiredConfiguration
{
    private readonly DesignDocument design;
    private readonly IReadOnlyList<Zone> zones;

    private DesiredConfiguration(DesignDocument design, IReadOnlyList<Zone> zones)
    {
        this.design = design;
        this.zones = zones;
        Ownership = new Ownership(design.Name, [.. VoicePolicies(design.AllZones, design.AllZones).Select(item => item.Address), LocationPolicy.Type.Noun + " Global"]);
        Items = [.. Usages(), .. Configurations(), .. Rules(), .. Routes(), .. LocationPolicies(), .. VoicePolicies(design.AllZones, zones), .. NetworkSites()];
    }

    public Ownership Ownership { get; }

    /// <summary>The objects in the order in which they are made.</summary>
    public IReadOnlyList<Desired> Items { get; }

    /// <summary>What the chosen zones of a design want.</summary>
    public static DesiredConfiguration Of(DesignDocument design, IReadOnlyList<Zone> zones) => new(design, zones);

    private IEnumerable<DesignTrunk> Trunks => design.Trunks.Where(trunk => trunk.Zones.Any(zones.Contains));

    private static KeyValuePair<string, object?> Value(string name, object? value) => new(name, value);

    private IEnumerable<Desired> Usages() => zones.SelectMany(zone => zone.UsageNames.Select(usage => new Desired(
        PstnUsage.Type.Unit, usage, new(usage == zone.UsageName ? PurposeKind.EmergencyUsage : PurposeKind.LocalUsage, zone.Name), zone.Place) { Owned = true }));

    private IEnumerable<Desired> Configurations() => Trunks.Where(trunk => trunk.Role == TrunkRole.Provider || trunk.Mode == LocalTrunkMode.Ecrc)
        .Select(trunk => new Desired(
            TrunkConfiguration.Type, TrunkConfigurations.ServiceScope(trunk.Identity),
            new(trunk.Role == TrunkRole.Provider ? PurposeKind.ProviderTrunk : PurposeKind.LocalTrunk, trunk.Zones[0].Name), trunk.Place)
        {
            Trunk = trunk.Identity,
            Values = trunk.Mode == LocalTrunkMode.Ecrc ? [] :
            [
                Value("EnablePIDFLOSupport", trunk.Provider?.PassesPidfLo != false),
                Value("EnableFastFailoverTimer", true),
                Value("RemovePlusFromUri", design.Provider?.ExpectsPlus == false),
            ],
        });

    private IEnumerable<Desired> Rules() => Trunks.Where(trunk => trunk.Mode == LocalTrunkMode.Ecrc).Select(trunk => new Desired(
        OutboundTranslationRule.Type, TrunkConfigurations.ServiceScope(trunk.Identity) + "/" + design.Naming.TranslationRule,
        new(PurposeKind.EcrcRule, trunk.Zones[0].Name), trunk.Place)
    {
        Owned = true,
        SortedFirst = true,
        Values =
        [
            Value("Pattern", NumberPattern.Of(trunk.Numbers)),
            Value("Translation", design.Provider?.EcrcNumber?.Value),
            Value("Description", Ownership.Describe("emergency numbers to the ECRC")),
        ],
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
            Value("SuppressCallerId", false),
            Value("AlternateCallerId", null),
            Value("Description", Ownership.Describe($"zone {zone.Name}, {leg.Name}")),
        ],
    }));

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
            Value("EmergencyNumbers", zone.PolicyNumbers.Select(number => new ValueRecord("DialString", number.DialString, "DialMask", number.MaskText)).ToArray()),
            .. zone.IsOffNetwork ? [] : new[] { Value("Description", Ownership.Describe("zone " + zone.Name)) },
        ],
    });

    // A policy that a zone of a pilot shares with others keeps what it has of theirs, in the order of the design.
    private static IEnumerable<Desired> VoicePolicies(IReadOnlyList<Zone> all, IReadOnlyList<Zone> zones) => all
        .SelectMany(zone => zone.VoicePolicies.Select(policy => (Zone: zone, Policy: policy)))
        .GroupBy(pair => pair.Policy.Value, StringComparer.OrdinalIgnoreCase)
        .Select(group => (Pairs: group, Chosen: group.Where(pair => zones.Contains(pair.Zone)).ToArray()))
        .Where(policy => policy.Chosen.Length > 0)
        .Select(policy => new Desired(VoicePolicy.Type, policy.Pairs.Key, new(PurposeKind.VoicePolicy, policy.Chosen[0].Zone.Name), policy.Chosen[0].Policy.Place)
        {
            CanBeMade = false,
            LeadingUsages = policy.Pairs.Select(pair => pair.Zone.LocalUsageName!).ToArray(),
            RequiredUsages = policy.Chosen.Select(pair => pair.Zone.LocalUsageName!).ToArray(),
        });

    private IEnumerable<Desired> NetworkSites() => zones.SelectMany(zone => zone.NetworkSites.Select(site => new Desired(
        NetworkSite.Type, site.Value, new(PurposeKind.NetworkSite, zone.Name), site.Place)
    {
        CanBeMade = false,
        Values = [Value("LocationPolicy", zone.LocationPolicyIdentity)],
    }));
}
