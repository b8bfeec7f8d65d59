using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Location;

namespace E911Config.Core.Drift.Since;

/// <summary>
/// Networks of a zone, or parts of them, that belong to another network site now, or to none, since the plan was applied last: who is at
/// home at their site calls as from elsewhere. Drift only where that is worse for somebody; a floor that moved is nobody's harm.
/// </summary>
internal static class MovedNetworks
{
    /// <summary>Finds them.</summary>
    /// <param name="context">The deployment beside its design.</param>
    public static IEnumerable<Deviation> Find(DriftContext context)
    {
        if (!context.Snapshot.IsRead(NetworkSubnet.Type) || !context.Snapshot.IsRead(NetworkSite.Type)) return [];
        var callers = new MovedCallers(context);
        var now = context.Engine.Index.Subnets;
        var then = context.Design.AllZones.Select(zone => (zone.Name, After: context.Basis.AfterOf(zone.Name)))
            .Where(zone => zone.After is not null).GroupBy(zone => zone.After!, zone => zone.Name)
            .SelectMany(same => new SubnetTable(same.Key, context.Facts.VpnRanges) is var table
                ? same.Select(zone => (Zone: zone, Table: table)) : [])
            .ToDictionary(zone => zone.Zone, zone => zone.Table, StringComparer.OrdinalIgnoreCase);
        SubnetTable? Then(string? site) => site is not null && context.Design.ZoneOf(site) is { } zone
            && then.TryGetValue(zone.Name, out var table) ? table : null;
        return
            from table in then.Values.Distinct()
            from part in NetworkParts.Between(table, now)
            let home = part.Then.NetworkSite
            where home is not null && Then(home) == table && context.Counts(context.Design.ZoneOf(home)!.Name)
            where !part.Then.IsRemote && part.Now?.IsRemote != true
            let to = part.Now?.NetworkSite
            where !Same(to, home) && !(Then(to) is { } own && own != table && Same(own.Containing(part.First)?.NetworkSite, to))
            let fare = callers.Fare(home, to ?? "", Address(part.First, part.Now is null ? part.Then : null))
            where fare is not null
            let item = Item(part.Then, part.Now, now) with { Severity = fare.Severity, Effect = fare.Effect, Harm = fare.Harm }
            group (Item: item, fare.Calls, Zone: context.Design.ZoneOf(home)) by (item.Identity, item.Property) into same
            let worst = same.OrderByDescending(one => one.Item.Severity).First()
            select new Deviation(worst.Item, null, null) { Harmed = worst.Calls, Zone = worst.Zone };
    }

    // Clients tell their own network, mapped or not: of one that is mapped the map tells it.
    private static string Address(NetworkAddress one, SubnetNode? unmapped) =>
        unmapped is null ? one.ToString() : one + "/" + unmapped.Prefix.ToString(CultureInfo.InvariantCulture);

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    // What mends it: its own network site, its own mask, or the network site of the narrower network that took some of its addresses.
    private static DriftItem Item(SubnetNode then, SubnetNode? now, SubnetTable table)
    {
        if (now is not null && now.Prefix > then.Prefix)
            return Changed(now.Identity, "NetworkSiteID", then.NetworkSite, now.NetworkSite);
        var own = table.Exactly(NetworkAddress.Parse(then.Identity)!.Value);
        return own is not null && own != now && own.Prefix > then.Prefix ? Changed(then.Identity, "MaskBits", then.Prefix, own.Prefix)
            : Changed(then.Identity, "NetworkSiteID", then.NetworkSite, now?.NetworkSite);
    }

    private static DriftItem Changed(string identity, string property, object? intended, object? actual) =>
        new(DriftKind.Changed, NetworkSubnet.Type.Noun, identity, property, DriftValue.Of(intended), DriftValue.Of(actual));
}
