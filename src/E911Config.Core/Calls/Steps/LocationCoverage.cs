using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Location;
using E911Config.Core.Readings;

namespace E911Config.Core.Calls;

/// <summary>
/// What the location service holds for the networks in which a caller may be, and whether that is good enough for a trunk: for a provider a
/// whole and validated civic address, for an ELIN gateway a telephone number in the company name.
/// </summary>
internal sealed class LocationCoverage(CallContext call, TrunkRole role)
{
    private readonly List<HopPart<HopRule>> bad = [];
    private bool anyGood;

    /// <summary>Whether all of what is asked is covered by a row that is good enough; unknown if some of it is.</summary>
    public (Truth State, HopPart<HopRule>[] Rules) Judge()
    {
        if (Asked() is { } nothing) return (Truth.No, [nothing]);
        var state = bad.Count == 0 ? Truth.Yes : anyGood ? Truth.Unknown : Truth.No;
        return (state, call.Hops is null ? [] : state == Truth.Yes ? [HopRule.NetworksCovered] : [.. bad.Distinct()]);
    }

    // Why nothing is asked for; null if something is.
    private HopPart<HopRule>? Asked()
    {
        var subnets = call.Index.Subnets;
        if (call.Place.Network is { } client) return OfClient(client);
        if (call.Place.Site is null) return call.Index.Network.IsEmpty ? OfAnybody() : HopRule.CallerOffNetwork;
        if (!subnets.IsRead) return OfUnreadSubnets();
        var own = subnets.Of(call.Place.Site);
        if (own.All(subnet => subnet.IsRemote)) return HopRule.NoSubnet.Of(call.Place.Site);
        if (RowsUnread() is { } unread) return unread;
        for (var place = 0; place < own.Count; place++)
        {
            if (!own[place].IsRemote) Mapped(own[place]);
        }

        return null;
    }

    private HopPart<HopRule>? OfClient(ClientNetwork client)
    {
        var subnets = call.Index.Subnets;
        if (!client.IsTold && !subnets.IsRead) return OfUnreadSubnets();
        if (RowsUnread() is { } unread) return unread;
        if (!client.IsTold && subnets.Containing(client.Address) is { } mapped) Mapped(mapped);
        else Row(subnets.RowOf(client.Id), client.Id.ToString());
        return null;
    }

    // Which network is his is not known; a second source is not asked.
    private HopPart<HopRule>? OfAnybody()
    {
        if (RowsUnread() is { } unread) return unread;
        if (call.Index.IsRead(LocationServiceTables.Subnet))
        {
            foreach (var row in call.Index.Subnets.Rows) Row(row, row.Subnet);
            bad.Add(HopRule.NetworkUntold);
        }

        return null;
    }

    private HopPart<HopRule>? OfUnreadSubnets() =>
        call.Knows(NetworkSubnet.Type) ? Good() : HopRule.Unread.Of(NetworkSubnet.Type.Noun);

    // Rows that were not read may hold a good address for whoever asks.
    private HopPart<HopRule>? RowsUnread()
    {
        if (call.Index.IsRead(LocationServiceTables.Subnet)) return null;
        return call.Knows(LocationServiceTables.Subnet) ? Good() : HopRule.Unread.Of(LocationServiceTables.Subnet.Noun);
    }

    private HopPart<HopRule>? Good()
    {
        anyGood = true;
        return null;
    }

    private void Mapped(SubnetNode subnet)
    {
        if (!call.Index.IsRead(LocationServiceTables.Subnet)) return;
        foreach (var asked in subnet.Asked) Row(asked.Row, asked.Network);
    }

    private void Row(LocationRow? row, string network)
    {
        if (!call.Index.IsRead(LocationServiceTables.Subnet)) return;
        if ((row is null ? SecondSource(network) : Flaw(row)) is { } why) bad.Add(why);
        else anyGood = true;
    }

    private HopPart<HopRule>? SecondSource(string network)
    {
        var isRead = call.Index.IsRead(WebServiceConfiguration.Type);
        if ((!call.Index.HasSecondSource && isRead) || !call.Reads(Question.SecondaryLocation)) return HopRule.NetworkUnknown.Of(network);
        return call.Index.HasSecondSource || call.Knows(WebServiceConfiguration.Type) ? null : HopRule.NetworkUnknown.Of(network);
    }

    private HopPart<HopRule>? Flaw(LocationRow row) => row.FlawFor(role) switch
    {
        RowFlaw.None => null,
        RowFlaw.NoElin when string.IsNullOrWhiteSpace(row.Company) => HopRule.FieldMissing.Of(row.Subnet, LocationRow.ElinField),
        RowFlaw.NoElin => HopRule.NoElin.Of(row.Subnet, row.Company),
        RowFlaw.FieldMissing => HopRule.FieldMissing.Of(row.Subnet, row.Missing!),
        _ when call.Reads(Question.UnvalidatedAddress) => null,
        RowFlaw.ValidationUnread when call.Knows(CivicAddress.Type) => null,
        _ => HopRule.NotValidated.Of(row.Subnet),
    };
}
