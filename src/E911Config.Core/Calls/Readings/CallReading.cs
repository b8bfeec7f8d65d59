using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Readings;

namespace E911Config.Core.Calls;

/// <summary>
/// A reading of all that is open about a call, one bit each: first the switches, in their order, then the nouns that only the location
/// needs, where they were not read. An unread noun gives no location; with its bit set it knows everything.
/// </summary>
internal static class CallReading
{
    private static readonly ObjectType[] Nouns =
    [
        CivicAddress.Type, LocationServiceTables.Port, LocationServiceTables.Subnet, LocationServiceTables.Switch,
            LocationServiceTables.WirelessAccessPoint,
        NetworkInterSitePolicy.Type, NetworkRegion.Type, NetworkRegionLink.Type, NetworkSite.Type, NetworkSubnet.Type, Pool.Type,
            Registrar.Type, Site.Type,
        WebServiceConfiguration.Type,
    ];

    /// <summary>What each bit is called, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. AssumptionSwitch.All.Select(known => known.Name), .. Nouns.Select(noun => noun.Noun)
            .OrderBy(noun => noun, StringComparer.Ordinal)];

    public static int Of(Question question) => (int)question;

    public static int Of(ObjectType unread) => AssumptionSwitch.All.Count + Array.IndexOf(Nouns, unread);

    public static bool Has(int reading, int bit) => (reading >> bit & 1) == 1;
}
