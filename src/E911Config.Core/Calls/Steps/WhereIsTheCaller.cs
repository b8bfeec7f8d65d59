using System;
using E911Config.Core.Deployment;
using E911Config.Core.Readings;

namespace E911Config.Core.Calls;

/// <summary>Finds out where the caller is.</summary>
internal static class WhereIsTheCaller
{
    private const string OffNetwork = "*offnetwork*";

    public static void Ask(CallContext call)
    {
        call.Place = Find(call);
        if (call.Index.Facts.IsAssumed) call.Hops?.Add(new Hop(HopQuestion.TrunkRoles, HopAnswer.RolesAssumed, HopRule.NoDesign));
        call.Hops?.Add(new Hop(HopQuestion.CallerPlace, call.Place.Answer, call.Caller switch
        {
            { NetworkSite: { Length: > 0 } site } => HopRule.SiteGiven.Of(site),
            { Address: { Length: > 0 } address } => HopRule.AddressGiven.Of(address),
            _ => HopRule.NoPlaceGiven,
        }));
    }

    private static CallerPlace Find(CallContext call)
    {
        var caller = call.Caller;
        if (caller.OffNetwork || string.Equals(caller.NetworkSite, OffNetwork, StringComparison.OrdinalIgnoreCase)) return CallerPlace.Elsewhere;
        if (caller.Address is not { Length: > 0 } text) return caller.NetworkSite is { Length: > 0 } name ? AtSite(call, name, null) : CallerPlace.Elsewhere;
        var (address, prefix) = NetworkAddress.ParseClient(text);
        if (!call.Index.Subnets.IsRead)
            return caller.NetworkSite is { Length: > 0 } told ? AtSite(call, told, null) : new CallerPlace(null, Place.Unknown, null, NetworkSubnet.Type.Noun);
        var subnet = Subnet(call, address, prefix);
        if ((caller.NetworkSite is { Length: > 0 } own ? own : subnet?.NetworkSite) is { } site) return AtSite(call, site, subnet);
        return CallerPlace.Elsewhere;
    }

    private static SubnetNode? Subnet(CallContext call, NetworkAddress address, int prefix)
    {
        var containing = call.Index.Subnets.Containing(address);
        var exact = call.Index.Subnets.Exactly(address.Network(prefix));
        if (containing == exact) return exact;
        var found = call.Reads(Question.SubnetMatch) ? exact : containing;
        call.Hops?.Add(new Hop(
            HopQuestion.Subnet, HopAnswer.Subnet.Of(found?.Identity ?? "", containing?.Identity ?? "", exact?.Identity ?? ""), call.Answered(Question.SubnetMatch)));
        return found;
    }

    private static CallerPlace AtSite(CallContext call, string site, SubnetNode? subnet)
    {
        var network = call.Index.Network;
        if (network.IsEmpty) return new CallerPlace(site, Place.Anywhere, subnet, null);
        return new CallerPlace(network.NameOf(network.Find(site)) ?? site, network.Find(site), subnet, network.IsRead ? null : NetworkSite.Type.Noun);
    }
}
