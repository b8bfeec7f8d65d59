using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Location;
using E911Config.Core.Planning;

namespace E911Config.Core.Drift.Foreign;

/// <summary>
/// A subnet of remote access that is mapped to a network site of a zone, or for which the location service has a row: an address of it
/// says nothing about where somebody is.
/// </summary>
internal sealed class PlacesOfRemoteAccess : IForeignKind
{
    // Nobody is counted by his address: whoever comes over remote access may have one of the subnet.
    private static Func<Caller, Caller> From(DeploymentObject subnet)
    {
        var address = subnet.Identity + "/" + subnet.Number("MaskBits")?.ToString(CultureInfo.InvariantCulture);
        return caller => caller.Kind == ClientKind.Pbx ? caller
            : caller with { NetworkSite = null, OffNetwork = false, Address = address };
    }

    public IEnumerable<Deviation> Find(DriftContext context)
    {
        var ranges = context.Facts.VpnRanges;
        if (ranges.IsEmpty) return [];
        var mapped = from subnet in RemotePlaces.Mapped(context.Snapshot, context.Engine.Index.Subnets)
                     let site = subnet.NetworkSite
                     where context.Facts.ZoneOf(site) is { } zone && context.Counts(zone.Name)
                     select (Item: context.Snapshot.Find(NetworkSubnet.Type, subnet.Identity)!, Property: "NetworkSiteID");
        return mapped.Concat(RemotePlaces.Rows(context.Snapshot, ranges).Select(row => (Item: row, Property: "")))
            .Select(found => DriftContext.Unexpected(found.Item, found.Property,
                new DriftValue(DriftValueKind.NoPlace, ranges.Around(found.Item.Identity) ?? ""),
                found.Property.Length == 0 ? new DriftValue(DriftValueKind.HasAddress) : DriftValue.Of(found.Item[found.Property])) with
                {
                    IsTold = context.IsTold(found.Item, plan => plan.Findings.Any(told => told.Id == FindingIds.RemoteAccessPlaced
                        && told.ObjectType == found.Item.Type.Noun
                        && string.Equals(told.Identity, found.Item.Identity, StringComparison.OrdinalIgnoreCase))),
                    JudgedBy = found.Property.Length == 0 ? null : From(found.Item),
                });
    }
}
