using System;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>Collects the usages (Plan location policies; Voice policies, Lync Server 2013 library), and finds out whether location-based routing binds the call.</summary>
internal static class UsageStep
{
    public static UsageList Run(CallContext call)
    {
        var index = call.Index;
        var found = index.VoicePolicies.IsRead ? index.VoicePolicies.InEffect(call.Caller.VoicePolicy, null, call.Registration.InUse.Site, call.Notes) : null;
        if (call.Caller.VoicePolicy is { Length: > 0 } granted && index.VoicePolicies.IsRead && index.VoicePolicies.Find(granted, call.Notes) is null)
            call.Hops?.Add(new Hop("Is a voice policy granted to the user?", granted + " does not exist", "counts as none"));
        call.SiteRouting = SiteRouting(call, found?.Node);
        var list = new UsageList(
            call.ByPolicyUsage ? call.Policy!.Usage : null,
            found?.Node.Usages ?? [],
            !index.VoicePolicies.IsRead ? "CsVoicePolicy was not read" : found is null ? "there are voice policies of topology sites, and that of the pool is not known" : null);
        if (call.SiteRouting != Truth.No) list = BySite(call, list);
        call.Hops?.Add(new Hop("Which usages?", Rule(call, found), Words(call, list)));
        return list;
    }

    private static UsageList BySite(CallContext call, UsageList list)
    {
        if (call.SiteRouting == Truth.Unknown) return list with { Voice = [], Unread = list.Unread ?? "CsNetworkSite was not read" };
        var named = call.Index.Network.SiteAt(call.Place.Place, call.Notes)?.Text("VoiceRoutingPolicy");
        if (string.IsNullOrEmpty(named)) return list;
        if (!call.Index.VoiceRoutingPolicies.IsRead) return list with { Voice = [], Unread = "CsVoiceRoutingPolicy was not read" };
        if (call.Index.VoiceRoutingPolicies.Find(named, call.Notes) is not { } found) return list;
        call.Hops?.Add(new Hop("Does location-based routing replace the voice policy?", $"network site {call.Place.Site} names voice routing policy {found.Identity}", "its usages stand in"));
        return list with { Voice = found.Usages, Unread = null };
    }

    private static Truth SiteRouting(CallContext call, VoicePolicyNode? policy)
    {
        if (!call.Index.SiteRouting) return Truth.No;
        var byPolicy = policy is null ? Truth.Unknown : policy.PreventsTollBypass ? Truth.Yes : Truth.No;
        var bySite = call.Place.Site is null && call.Place.Unread is null ? Truth.Yes
            : call.Place.Unread is not null ? Truth.Unknown
            : call.Index.Network.SiteAt(call.Place.Place, call.Notes)?.Flag("EnableLocationBasedRouting") == true ? Truth.Yes : Truth.No;
        var active = byPolicy < bySite ? byPolicy : bySite;
        if (active == Truth.No) return active;
        var exempt = call.Emergency && call.Reads(Question.LocationBasedRouting);
        call.Hops?.Add(new Hop("Does location-based routing bind the call?",
            "it is on for the deployment, the voice policy and the place of the caller" + (call.Emergency ? "; LocationBasedRouting = " + call.Readings.LocationBasedRouting : ""),
            exempt ? "no" : active == Truth.Yes ? "yes" : "cannot be told"));
        return exempt ? Truth.No : active;
    }

    private static string Rule(CallContext call, (VoicePolicyNode Node, LocationPolicySource Source)? found)
    {
        var voice = found is not var (policy, source) ? "a voice policy that cannot be told"
            : source == LocationPolicySource.User ? $"voice policy {policy.Identity}, granted to the user" : $"voice policy {policy.Identity}, since none is granted";
        if (!call.ByPolicyUsage) return voice;
        return $"location policy {call.Policy!.Identity} first" + (call.Readings.EmergencyFallback == EmergencyFallback.None ? "; EmergencyFallback = None" : ", then " + voice);
    }

    private static string Words(CallContext call, UsageList list)
    {
        var usages = list.Under(call);
        var known = usages.Count == 0 ? "none" : string.Join(", ", usages);
        return list.Unread is null ? known : known + $" ({list.Unread}: there may be others)";
    }
}
