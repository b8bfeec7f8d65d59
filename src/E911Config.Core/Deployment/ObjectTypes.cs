using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Deployment;

/// <summary>All object types that a snapshot holds, in the order of the snapshot file.</summary>
public static class ObjectTypes
{
    // Lazy, because the descriptions refer to each other by noun.
    private static readonly Lazy<Dictionary<string, ObjectType>> ByNoun =
        new(() => All!.ToDictionary(type => type.Noun, StringComparer.OrdinalIgnoreCase));

    /// <summary>All types, in the order of the snapshot file.</summary>
    public static IReadOnlyList<ObjectType> All { get; } =
    [
        Site.Type,
        Pool.Type,
        Registrar.Type,
        MediationServer.Type,
        PstnGateway.Type,
        Trunk.Type,
        PstnUsage.Type,
        VoiceRoute.Type,
        VoicePolicy.Type,
        VoiceRoutingPolicy.Type,
        RoutingConfiguration.Type,
        LocationPolicy.Type,
        TrunkConfiguration.Type,
        OutboundTranslationRule.Type,
        OutboundCallingNumberTranslationRule.Type,
        SipResponseCodeTranslationRule.Type,
        DialPlan.Type,
        VoiceNormalizationRule.Type,
        CallParkOrbit.Type,
        NetworkConfiguration.Type,
        NetworkRegion.Type,
        NetworkRegionLink.Type,
        NetworkSite.Type,
        NetworkSubnet.Type,
        NetworkInterSitePolicy.Type,
        NetworkBandwidthPolicyProfile.Type,
        LocationServiceTables.Subnet,
        LocationServiceTables.Switch,
        LocationServiceTables.Port,
        LocationServiceTables.WirelessAccessPoint,
        CivicAddress.Type,
        WebServiceConfiguration.Type,
    ];

    /// <summary>The type of a noun, without case; null if there is none.</summary>
    public static ObjectType? Find(string noun) => ByNoun.Value.TryGetValue(noun, out var type) ? type : null;

    /// <summary>The type of a noun.</summary>
    /// <exception cref="ArgumentException">There is no such type.</exception>
    public static ObjectType Get(string noun) => Find(noun)
        ?? throw new ArgumentException($"There is no object type {noun}.", nameof(noun));
}
