using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Location;
using E911Config.Core.Planning;

namespace E911Config.Core.Drift.Foreign;

/// <summary>
/// A network of a zone whose calls are to carry a location, for which the location service has none that is good enough: no row, a row
/// without a field that is needed, or an address that was not validated.
/// </summary>
internal sealed class LocationGaps : IForeignKind
{
    public IEnumerable<Deviation> Find(DriftContext context)
    {
        if (!context.Snapshot.IsRead(LocationServiceTables.Subnet)) return [];
        var told = context.Basis.Plans.ToDictionary(one => one.Plan, one => Keys(one.Plan));
        return
            from zone in context.Zones
            where zone.Strategy.IsLocated && !zone.IsOffNetwork
            from site in zone.NetworkSites
            from gap in context.Engine.LocationGaps(site.Value, zone.Strategy.FirstRole)
            let found = Gap(context, site.Value, gap)
            let key = Key(site.Value, gap.Kind.ToString(), gap.Values)
            select found with
            {
                OnlyByEffect = true,

                // Of a network without a row there is nothing that could be another one.
                IsTold = found.Row is null ? told.Values.Any(keys => keys.Contains(key))
                    : context.IsTold(found.Row, plan => told[plan].Contains(key)),
            };
    }

    private static HashSet<string> Keys(Plan plan) => new(
        from finding in plan.Findings
        where finding.Id == FindingIds.ZoneNotLocated
        from cause in finding.Records("causes")
        from site in cause["networkSites"] as IReadOnlyList<string> ?? []
        from rule in cause["rules"] as IReadOnlyList<ValueRecord> ?? []
        select Key(site, rule.Text("kind"), rule["values"] as IReadOnlyList<string> ?? []), StringComparer.OrdinalIgnoreCase);

    private static LocationGap Gap(DriftContext context, string site, HopPart<HopRule> gap)
    {
        var network = gap.Values[0];
        var row = gap.Kind == HopRule.NetworkUnknown ? null : context.Snapshot.Find(LocationServiceTables.Subnet, network);
        var actual = gap.Kind switch
        {
            HopRule.NetworkUnknown => new DriftValue(DriftValueKind.NoAddress),
            HopRule.NoElin => new DriftValue(DriftValueKind.NoElin, gap.Values[1]),
            HopRule.FieldMissing => new DriftValue(DriftValueKind.FieldMissing, gap.Values[1]),
            _ => new DriftValue(DriftValueKind.NotValidated),
        };
        return new LocationGap(new DriftItem(DriftKind.Unexpected, (row?.Type ?? NetworkSubnet.Type).Noun, network, "",
            new DriftValue(DriftValueKind.GoodAddress, site), actual), site, network, row);
    }

    // A network that is somewhere else now is a gap there that nobody was told of. Older plans say that a name in place of a number is
    // missing.
    private static string Key(string site, string kind, IEnumerable<string> values) => kind == nameof(HopRule.NoElin)
        ? Key(site, nameof(HopRule.FieldMissing), [values.First(), LocationRow.ElinField])
        : string.Join("\n", values.Prepend(kind).Prepend(site));
}
