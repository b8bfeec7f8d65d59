using System;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Readings;

namespace E911Config.Core.Calls;

/// <summary>
/// Collects the usages (Plan location policies; Voice policies, Lync Server 2013 library), and finds out whether location-based routing
/// binds the call.
/// </summary>
internal static class WhichUsages
{
    public static UsageList Ask(CallContext call)
    {
        var index = call.Index;
        if (call.Inbound is { } trunk) return OfTrunk(call, trunk);
        var found = index.VoicePolicies.IsRead
            ? index.VoicePolicies.InEffect(call.Caller.VoicePolicy, null, call.Registration.InUse.Site, call.Notes) : null;
        if (call.Caller.VoicePolicy is { Length: > 0 } granted && index.VoicePolicies.IsRead
            && index.VoicePolicies.Find(granted, call.Notes) is null)
            call.Hops?.Add(new Hop(HopQuestion.GrantedVoicePolicy, HopAnswer.CountsAsNone, HopRule.Missing.Of(granted)));
        call.SiteRouting = SiteRouting(call, found?.Node);
        var list = new UsageList(
            call.ByPolicyUsage ? call.Policy!.Usage : null,
            found?.Node.Usages ?? [],
            !index.VoicePolicies.IsRead ? HopRule.Unread.Of(VoicePolicy.Type.Noun) : found is null
                ? HopRule.SiteOfPoolUnknown.Of(VoicePolicy.Type.Noun) : null);
        if (call.SiteRouting != Truth.No) list = BySite(call, list);
        call.Hops?.Add(new Hop(HopQuestion.Usages, Known(call, list), Rules(call, found, list)));
        return list;
    }

    // Calls that come in over a trunk have the usages of the configuration in effect for it (Set-CsTrunkConfiguration).
    private static UsageList OfTrunk(CallContext call, TrunkNode trunk)
    {
        var list = new UsageList(null, [.. trunk.Settings.Usages.Distinct(StringComparer.OrdinalIgnoreCase)],
            call.Index.Trunks.SettingsRead ? null : HopRule.Unread.Of(TrunkConfiguration.Type.Noun));
        call.Hops?.Add(new Hop(HopQuestion.Usages, Known(call, list), list.Unread ?? HopRule.UsagesOfTrunk.Of(trunk.Settings.Scope)));
        return list;
    }

    private static UsageList BySite(CallContext call, UsageList list)
    {
        if (call.SiteRouting == Truth.Unknown) return list
            with { Voice = [], Unread = list.Unread ?? HopRule.Unread.Of(NetworkSite.Type.Noun) };
        var named = call.Index.Network.SiteAt(call.Place.Place, call.Notes)?.Text("VoiceRoutingPolicy");
        if (string.IsNullOrEmpty(named)) return list;
        if (!call.Index.VoiceRoutingPolicies.IsRead) return list
            with { Voice = [], Unread = HopRule.Unread.Of(VoiceRoutingPolicy.Type.Noun) };
        if (call.Index.VoiceRoutingPolicies.Find(named, call.Notes) is not { } found) return list;
        call.Hops?.Add(new Hop(HopQuestion.SiteRoutingUsages, HopAnswer.StandsIn,
            HopRule.SiteNamesRouting.Of(call.Place.Site!, found.Identity)));
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
        call.Hops?.Add(new Hop(HopQuestion.SiteRouting, exempt ? HopAnswer.No : active == Truth.Yes ? HopAnswer.Yes : HopAnswer.Untold,
            call.Emergency ? [HopRule.SiteRoutingOn, call.Answered(Question.LocationBasedRouting)] : [HopRule.SiteRoutingOn]));
        return exempt ? Truth.No : active;
    }

    private static HopPart<HopRule>[] Rules(CallContext call, (VoicePolicyNode Node, LocationPolicySource Source)? found, UsageList list)
    {
        HopPart<HopRule> voice = found is not var (policy, source) ? HopRule.VoicePolicyUntold
            : (source == LocationPolicySource.User ? HopRule.VoicePolicyGranted : HopRule.VoicePolicyByDefault).Of(policy.Identity);
        return
        [
            .. call.ByPolicyUsage ? [HopRule.LocationPolicyFirst.Of(call.Policy!.Identity)] : Array.Empty<HopPart<HopRule>>(),
            call.ByPolicyUsage && call.IsTurned(Question.EmergencyFallback) ? call.Answered(Question.EmergencyFallback) : voice,
            .. list.Unread is null ? [] : new[] { list.Unread },
        ];
    }

    private static HopPart<HopAnswer> Known(CallContext call, UsageList list) =>
        (list.Unread is null ? HopAnswer.Usages : HopAnswer.UsagesAndOthers).Of([.. list.Under(call)]);
}
