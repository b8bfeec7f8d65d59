using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.TestSupport.Calls;

/// <summary>The facts of the literal model, taken out of a design that was read.</summary>
public static class LiteralDesignAdapter
{
    /// <summary>What the design tells the call model.</summary>
    public static LiteralDesign Of(DesignDocument design) => new()
    {
        Trunks = design.Trunks.ToDictionary(trunk => trunk.Identity, trunk => TrunkOf(design, trunk)),
        Zones = [.. design.Zones.Select(zone => ZoneOf(zone, zone.Name))],
        OffNetwork = design.OffNetwork is { } off ? ZoneOf(off, "") : null,
        OutOfScope = design.OutOfScope.ToDictionary(site => site.NetworkSite.Value, site => site.Jurisdiction),
        Serves = design.Provider?.Serves ?? ["US"],
        EcrcNumber = design.Provider?.EcrcNumber?.Value,
        TestNumber = design.Provider?.TestNumber?.Value,
        Locations = design.Locations.ToDictionary(location => location.TopologySite, location => location.NetworkSite.Value),
        VpnSubnets = [.. design.VpnSubnets.Select(range => range.Value)],
    };

    private static LiteralZone ZoneOf(Zone zone, string name) => new(name)
    {
        NetworkSites = [.. zone.NetworkSites.Select(site => site.Value)],
        GrantedPolicy = zone.ByGrant ? zone.LocationPolicyIdentity : null,
        Jurisdiction = zone.Jurisdiction,
        DialStrings = [.. zone.Numbers.Select(number => number.DialString)],
    };

    private static LiteralTrunk TrunkOf(DesignDocument design, DesignTrunk trunk) => trunk.Role == TrunkRole.Provider
        ? new LiteralTrunk(LiteralRole.Provider) { PassesPidfLo = trunk.Provider?.PassesPidfLo != false }
        : new LiteralTrunk(trunk.Role == TrunkRole.Elin ? LiteralRole.Elin : LiteralRole.Local)
        {
            // In mode ecrc a trunk serves nobody by name.
            ServedZones = [.. design.Zones.Where(zone => ServesByName(zone, trunk)).Select(zone => zone.Name)],
            ServesOffNetwork = design.OffNetwork is { } off && ServesByName(off, trunk),
            EcrcNumber = trunk.EcrcNumber,
        };

    private static bool ServesByName(Zone zone, DesignTrunk trunk) =>
        zone.ElinGateways.Any(gateway => string.Equals(gateway.Value, trunk.Identity, StringComparison.OrdinalIgnoreCase))
        || zone.LocalTrunks.Any(local => string.Equals(local.Trunk.Value, trunk.Identity, StringComparison.OrdinalIgnoreCase)
            && local.Mode == LocalTrunkMode.Psap);
}
