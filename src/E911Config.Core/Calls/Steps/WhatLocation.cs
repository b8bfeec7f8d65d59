using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Readings;

namespace E911Config.Core.Calls;

/// <summary>
/// Whether the location is acquired automatically: the location service is up and reached, and knows the caller's subnet exactly
/// (Plan for network location; Set-CsLisSubnet).
/// </summary>
internal static class WhatLocation
{
    public static LocationState Find(CallContext call)
    {
        if (call.Location is { } known) return known;
        var (state, rule) = call.Emergency ? Acquired(call) : (LocationState.No, HopRule.OrdinaryCarriesNone);
        call.Location = state;
        call.Hops?.Add(new Hop(HopQuestion.Location, state switch
        {
            LocationState.Yes => HopAnswer.Yes,
            LocationState.Some => HopAnswer.FromSomeSubnets,
            LocationState.Untold => HopAnswer.Untold,
            _ => HopAnswer.No,
        }, rule));
        return state;
    }

    private static (LocationState State, HopPart<HopRule> Rule) Acquired(CallContext call)
    {
        if (call.Place.Site is not { } site || call.Place.Place < 0) return (LocationState.No, HopRule.CallerOffNetwork);
        var (reached, service) = Service(call);
        if (reached == Truth.No) return (LocationState.No, service);
        var (state, rule) = ByPort(call, BySubnet(call, site));
        return reached == Truth.Unknown && state != LocationState.No ? (LocationState.Untold, service) : (state, rule);
    }

    // It lives on the pool in use; an appliance of a branch has none, and asks its backup registrar.
    private static (Truth Reached, HopPart<HopRule> Rule) Service(CallContext call)
    {
        if (call.Failures.Down(call.Index.Parts.Lis)) return (Truth.No, HopRule.Down.Of(call.Index.Parts.NameOf(call.Index.Parts.Lis)));
        var host = call.Registration.InUse;
        if (call.Index.IsRead(Site.Type)) return host.AtBranch ? OnBackup(call, host) : On(call, host);

        // Whether the pool is at a branch cannot be told then; if both answers are the same it does not matter.
        var (here, there) = (On(call, host), OnBackup(call, host));
        if (here.Reached == there.Reached) return here;
        call.LocationNouns.Add(Site.Type.Noun);
        return (Truth.Unknown, HopRule.Unread.Of(Site.Type.Noun));
    }

    private static (Truth Reached, HopPart<HopRule> Rule) OnBackup(CallContext call, PoolNode host) =>
        host.Backup is not null ? On(call, call.Index.Pools.FindRegistrar(host.Backup))
        : host.BackupKnown ? (Truth.No, HopRule.BranchWithoutBackup.Of(host.Fqdn))
        : Unread(call, Registrar.Type);

    private static (Truth Reached, HopPart<HopRule> Rule) Unread(CallContext call, ObjectType type)
    {
        call.LocationNouns.Add(type.Noun);
        return (Truth.Unknown, HopRule.Unread.Of(type.Noun));
    }

    private static (Truth Reached, HopPart<HopRule> Rule) On(CallContext call, PoolNode host)
    {
        if (host.IsDown(call.Failures)) return (Truth.No, HopRule.ServiceDown.Of(host.Fqdn));
        var reached = call.Index.Network.Reaches(call.Place.Place, host.Place, call.Failures, Admission.Ignored);
        return (reached, (reached == Truth.Unknown ? HopRule.ServiceReachUntold : HopRule.ServiceNotReached).Of(host.Fqdn));
    }

    private static (LocationState State, HopPart<HopRule> Rule) BySubnet(CallContext call, string site)
    {
        var places = call.Index.IsRead(LocationServiceTables.Subnet);
        if (call.Place.Subnet is { } own)
        {
            if (!places) return Untold(call, LocationServiceTables.Subnet);
            return own.Located ? (LocationState.Yes, HopRule.SubnetKnown.Of(own.Identity)) : (LocationState.No, HopRule.SubnetsUnknown.Of(own.Identity));
        }

        if (!call.Index.Subnets.IsRead)
        {
            if (!places) call.LocationNouns.Add(LocationServiceTables.Subnet.Noun);
            return Untold(call, NetworkSubnet.Type);
        }

        var subnets = call.Index.Subnets.Of(site);
        if (subnets.Count == 0) return (LocationState.No, HopRule.NoSubnet.Of(site));
        if (!places) return Untold(call, LocationServiceTables.Subnet);
        var missing = subnets.Where(subnet => !subnet.Located).Select(subnet => subnet.Identity).ToArray();
        if (missing.Length == 0) return (LocationState.Yes, HopRule.AllSubnetsKnown.Of(site));
        return (missing.Length == subnets.Count ? LocationState.No : LocationState.Some, HopRule.SubnetsUnknown.Of(missing));
    }

    private static (LocationState State, HopPart<HopRule> Rule) ByPort(CallContext call, (LocationState State, HopPart<HopRule> Rule) found)
    {
        if (found.State == LocationState.Yes) return found;
        var unread = call.Index.UnreadPorts;
        if (!call.Index.HasPorts && unread.Count == 0) return found;
        if (!call.Reads(Question.LocationByPort)) return found;
        if (call.Index.HasPorts) return (LocationState.Yes, HopRule.PortsKnown);
        foreach (var noun in unread) call.LocationNouns.Add(noun);
        return found.State == LocationState.No ? (LocationState.Untold, HopRule.Unread.Of([.. unread])) : found;
    }

    private static (LocationState State, HopPart<HopRule> Rule) Untold(CallContext call, ObjectType type)
    {
        call.LocationNouns.Add(type.Noun);
        return (LocationState.Untold, HopRule.Unread.Of(type.Noun));
    }
}
