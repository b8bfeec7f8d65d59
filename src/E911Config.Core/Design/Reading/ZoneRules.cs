using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Design;

/// <summary>How zones must fit together: names, network sites, voice policies, the test number.</summary>
internal static class ZoneRules
{
    public static void Check(ReadingContext context, DesignDocument design)
    {
        Names(context, design);
        NetworkSites(context, design);
        LocalUsers(context, design, "voice policy", zone => zone.VoicePolicies);
        LocalUsers(context, design, "PBX trunk", zone => zone.PbxTrunks);
        TestNumber(context, design);
    }

    private static void Names(ReadingContext context, DesignDocument design)
    {
        var seen = new Dictionary<string, Zone>(StringComparer.OrdinalIgnoreCase);
        foreach (var zone in design.Zones)
        {
            if (seen.TryGetValue(zone.Name, out var first))
                context.Add(zone.Place, $"zone {zone.Name} is there twice, first at {first.Place}. Give one of the two another name.");
            else
                seen.Add(zone.Name, zone);
            if (design.OffNetwork is not null && string.Equals(zone.Name, Zone.OffNetworkName, StringComparison.OrdinalIgnoreCase))
            {
                context.Add(zone.Place, $"{Zone.OffNetworkName} is the zone of the callers in \"offNetwork\". Give this zone another "
                    + "name.");
            }
        }
    }

    private static void NetworkSites(ReadingContext context, DesignDocument design)
    {
        var owners = new Dictionary<string, (string Owner, SourcePlace Place)>(StringComparer.OrdinalIgnoreCase);
        foreach (var zone in design.Zones)
        {
            foreach (var site in zone.NetworkSites)
                Claim(site, "zone " + zone.Name, " A network site belongs to one zone: keep one of the two.");
        }

        foreach (var entry in design.OutOfScope) Claim(entry.NetworkSite, "\"outOfScope\"", " Keep one of the two.");

        void Claim(Located<string> site, string owner, string wayOut)
        {
            if (owners.TryGetValue(site.Value, out var first))
                context.Add(site.Place, $"{owner}: network site {site.Shown()} already stands in {first.Owner} at {first.Place}.{wayOut}");
            else
                owners.Add(site.Value, (owner, site.Place));
        }
    }

    // Voice policies and PBX trunks get the local usages of all the zones that name them, and a call takes the first.
    private static void LocalUsers(
        ReadingContext context, DesignDocument design, string noun, Func<Zone, IReadOnlyList<Located<string>>> named)
    {
        var owners = new Dictionary<string, (Zone Zone, HashSet<string> Psap)>(StringComparer.OrdinalIgnoreCase);
        foreach (var zone in design.Zones)
        {
            var psap = new HashSet<string>(
                zone.LocalTrunks.Where(local => local.Mode == LocalTrunkMode.Psap).Select(local => local.Trunk.Value),
                StringComparer.OrdinalIgnoreCase);
            foreach (var policy in named(zone))
            {
                if (!owners.TryGetValue(policy.Value, out var first)) owners.Add(policy.Value, (zone, psap));
                else if (!first.Psap.SetEquals(psap))
                {
                    context.Add(
                        policy.Place,
                        $"zone {zone.Name}: {noun} {policy.Shown()} is also in zone {first.Zone.Name} (at {first.Zone.Place}), whose psap "
                        + "trunks are others. Callers of one zone would reach the 911 centre of the other: "
                        + $"use a {noun} of its own, the same psap trunks, or mode ecrc.");
                }
            }
        }
    }

    private static void TestNumber(ReadingContext context, DesignDocument design)
    {
        foreach (var zone in design.AllZones)
        {
            if (zone.TestNumber is { } test
                && zone.Numbers.Any(number => number.DialString == test.Value || number.Masks.Contains(test.Value)))
            {
                context.Add(
                    test.Place,
                    $"\"provider\": \"testNumber\" {test.Value} is an emergency number or mask of zone {zone.Name} too. A test must not "
                    + "be an emergency call: keep one of the two.");
            }
        }
    }
}
