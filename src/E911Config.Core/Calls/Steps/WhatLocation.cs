using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Readings;

namespace E911Config.Core.Calls;

/// <summary>
/// Whether a location that is good enough for a trunk is acquired automatically and gets into the call: the location service is up and
/// reached, and holds the caller's own network (MS-E911WS: the client asks with its SubnetID; Set-CsLisSubnet has no mask).
/// </summary>
internal static class WhatLocation
{
    /// <summary>Whether the location arrives; unknown if that hangs on which of several networks the caller is in.</summary>
    public static Truth Find(CallContext call, TrunkRole role)
    {
        var known = role == TrunkRole.Elin ? 1 : 0;
        if (call.LocationFor[known] is { } found) return found;
        var (state, rules) = call.Emergency ? Acquired(call, role) : (Truth.No, [HopRule.OrdinaryCarriesNone]);
        call.LocationFor[known] = state;
        call.Hops?.Add(new Hop(HopQuestion.Location, state switch
        {
            Truth.Yes => HopAnswer.Yes,
            Truth.Unknown => HopAnswer.FromSomeNetworks,
            _ => HopAnswer.No,
        }, rules));
        return state;
    }

    private static (Truth State, HopPart<HopRule>[] Rules) Acquired(CallContext call, TrunkRole role)
    {
        if (call.Place.IsRemote) return (Truth.No, [HopRule.RemoteAccess.Of(call.Caller.Address!)]);
        if (LocationHost.Of(call) is { } away) return (Truth.No, away);
        var (state, rules) = Covered(call, role);
        if (state == Truth.Yes || call.Place.Site is null || call.Place.Place < 0) return (state, rules);
        return ByPort(call) is { } byPort ? (Truth.Yes, [byPort, call.Answered(Question.LocationByPort)]) : (state, rules);
    }

    // What is told of a way must be found out anew.
    private static (Truth State, HopPart<HopRule>[] Rules) Covered(CallContext call, TrunkRole role)
    {
        var place = role == TrunkRole.Elin ? 1 : 0;
        if (call.Hops is null && call.CoverageFor[place] is { } known) return (known, []);
        var found = new LocationCoverage(call, role).Judge();
        call.CoverageFor[place] = found.State;
        return found;
    }

    // Switches, ports and access points cannot be tied to a site.
    private static HopPart<HopRule>? ByPort(CallContext call)
    {
        var unread = call.Index.UnreadPorts;
        if ((!call.Index.HasPorts && unread.Count == 0) || !call.Reads(Question.LocationByPort)) return null;
        if (call.Index.HasPorts) return HopRule.PortsKnown;
        return unread.FirstOrDefault(call.Knows) is { } knowing ? HopRule.Unread.Of(knowing.Noun) : null;
    }
}
