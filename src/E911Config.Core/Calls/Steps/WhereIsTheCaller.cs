using System;
using E911Config.Core.Deployment;
using E911Config.Core.Location;
using E911Config.Core.Readings;

namespace E911Config.Core.Calls;

/// <summary>Finds out where the caller is, and of which zone he is. A PBX caller is where the far end of his trunk lies.</summary>
internal static class WhereIsTheCaller
{
    private const string OffNetwork = "*offnetwork*";

    public static void Ask(CallContext call)
    {
        var isPbx = call.Caller.Kind == ClientKind.Pbx;
        if (isPbx && call.Caller.Trunk is { Length: > 0 } trunk) call.Inbound =
            call.Index.Trunks.Find(Trunk.Type.Identity.Canonical(trunk) ?? trunk, call.Notes);
        var place = isPbx ? AtFarEnd(call) : Find(call);
        call.Place = place.Network is { } network && call.Index.Facts.VpnRanges.Has(network.Address)
            ? place with { IsRemote = true } : place;
        call.Really = call.Request.ReallyAt is { } really ? AtSite(call, really, null) : call.Place;
        call.Zone = call.Index.Facts.ZoneOf(call.Really.Site, isPbx ? null : call.Caller.LocationPolicy);
        if (call.Index.Facts.IsAssumed) call.Hops?.Add(new Hop(HopQuestion.TrunkRoles, HopAnswer.RolesAssumed, HopRule.NoDesign));
        call.Hops?.Add(new Hop(HopQuestion.CallerPlace, call.Place.Answer,
        [
            call.Caller switch
            {
                { Kind: ClientKind.Pbx, Trunk: { Length: > 0 } inbound } => HopRule.FarEndOf.Of(inbound),
                { Kind: ClientKind.Pbx } => HopRule.NoTrunkGiven,
                { NetworkSite: { Length: > 0 } site } => HopRule.SiteGiven.Of(site),
                { Address: { Length: > 0 } address } => HopRule.AddressGiven.Of(address),
                _ => HopRule.NoPlaceGiven,
            },
            .. call.Inbound is { } far ? call.Nowhere(far) : [],
        ]));
    }

    private static CallerPlace AtFarEnd(CallContext call)
    {
        if (call.Inbound is not { } inbound)
            return new CallerPlace(null, Place.Unknown, call.Index.Trunks.IsRead ? null : Trunk.Type.Noun) { IsNowhereKnown = true };
        return new CallerPlace(inbound.FarSite, call.Index.Network.IsEmpty ? Place.Anywhere : inbound.FarPlace, inbound.FarEndUnread?.Noun)
        {
            IsNowhereKnown = inbound.FarSite is null,
        };
    }

    private static CallerPlace Find(CallContext call)
    {
        var caller = call.Caller;
        if (caller.OffNetwork || string.Equals(caller.NetworkSite, OffNetwork,
            StringComparison.OrdinalIgnoreCase)) return CallerPlace.Elsewhere;
        if (caller.Address is not { Length: > 0 } text) return caller.NetworkSite is { Length: > 0 } name ? AtSite(call, name, null)
            : CallerPlace.Elsewhere;
        var network = NetworkAddress.ParseNetwork(text);
        if (caller.NetworkSite is { Length: > 0 } told) return AtSite(call, told, network);
        if (!call.Index.Subnets.IsRead) return new CallerPlace(null, Place.Unknown, NetworkSubnet.Type.Noun) { Network = network };
        return Subnet(call, network)?.NetworkSite is { } site ? AtSite(call, site, network) : CallerPlace.Elsewhere
            with { Network = network };
    }

    private static SubnetNode? Subnet(CallContext call, ClientNetwork network)
    {
        var containing = call.Index.Subnets.Containing(network.Address);
        var exact = call.Index.Subnets.Exactly(network.Id);
        if (containing == exact) return exact;
        var found = call.Reads(Question.SubnetMatch) ? exact : containing;
        call.Hops?.Add(new Hop(
            HopQuestion.Subnet, HopAnswer.Subnet.Of(found?.Identity ?? "", containing?.Identity ?? "", exact?.Identity ?? ""),
                call.Answered(Question.SubnetMatch)));
        return found;
    }

    private static CallerPlace AtSite(CallContext call, string site, ClientNetwork? client)
    {
        var network = call.Index.Network;
        if (network.IsEmpty) return new CallerPlace(site, Place.Anywhere, null) { Network = client };
        return new CallerPlace(network.NameOf(network.Find(site)) ?? site, network.Find(site), network.IsRead ? null
            : NetworkSite.Type.Noun) { Network = client };
    }
}
