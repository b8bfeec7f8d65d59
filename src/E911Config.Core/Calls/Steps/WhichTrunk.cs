using System;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Readings;

namespace E911Config.Core.Calls;

/// <summary>Whether a call can use a trunk.</summary>
internal static class WhichTrunk
{
    /// <summary>What becomes of a call that tries a trunk; null if the trunk is skipped.</summary>
    /// <param name="call">The call.</param>
    /// <param name="route">The route that lists it; null if none does.</param>
    /// <param name="identity">The trunk, as the route names it.</param>
    public static Answer? Try(CallContext call, RouteNode? route, string identity)
    {
        if (call.Index.Trunks.Find(identity, call.Notes) is not { } trunk)
        {
            if (call.Index.Trunks.UnreadFor(identity) is { } unread) return Unknown(call, identity, [HopRule.Unread.Of(unread.Noun)]);
            Skip(call, identity, HopRule.Missing.Of(identity));
            return null;
        }

        if ((Certain(call, trunk) ?? Unreached(call, trunk)) is { } reason)
        {
            Skip(call, trunk.Identity, reason);
            return null;
        }

        var admitted = MediaPath.Admits(call, trunk);
        if (admitted == Truth.No && !call.Reads(Question.CacRefusal))
        {
            Skip(call, trunk.Identity, Refused(call, trunk), call.Answered(Question.CacRefusal));
            return null;
        }

        if (Doubt(call, trunk, admitted) is { } doubt) return Unknown(call, trunk.Identity, doubt);
        if (admitted != Truth.No) return WhoAnswers.Ask(call, route, trunk);
        call.Hops?.Add(new Hop(
            HopQuestion.TrunkUse.Of(trunk.Identity), HopAnswer.CallFails.Of(ReasonCodes.Refused), Refused(call, trunk),
                call.Answered(Question.CacRefusal)));
        return Answer.At(trunk.Identity, Outcome.Failed, null, ReasonCodes.Refused);
    }

    // What is certainly false, but for paths.
    private static HopPart<HopRule>[]? Certain(CallContext call, TrunkNode trunk)
    {
        var failures = call.Failures;
        if (!trunk.Routable) return [HopRule.NotRoutable];
        if (!trunk.GatewayRoutable) return [HopRule.GatewayNotRoutable];
        if (failures.Down(trunk.Element)) return [HopRule.Down.Of(call.Index.Parts.NameOf(trunk.Element))];
        if (trunk.Mediation.Down(failures) == Truth.Yes) return [HopRule.MediationDown.Of(trunk.Mediation.Fqdn)];
        if (trunk.GatewayDown(failures) == Truth.Yes) return [HopRule.Down.Of(
            call.Index.Parts.NameOf(trunk.GatewayElements.First(failures.Down)))];
        if (trunk.Role == TrunkRole.Provider
            && failures.Down(call.Index.Parts.Provider)) return [HopRule.Down.Of(call.Index.Parts.NameOf(call.Index.Parts.Provider))];
        return call.SiteRouting == Truth.Yes && IsForAnotherSite(call, trunk)
            ? [HopRule.RestrictedTo.Of(trunk.Settings.Scope, trunk.Settings.RestrictedTo), call.Place.Rule] : null;
    }

    private static HopPart<HopRule>[]? Unreached(CallContext call, TrunkNode trunk)
    {
        if (Signalling(call, trunk) == Truth.No) return [HopRule.PoolDoesNotReach.Of(call.Registration.InUse.Fqdn, trunk.Mediation.Fqdn)];
        return MediaPath.Open(call, trunk) == Truth.No ? [MediaPath.Blocked(call, trunk)] : null;
    }

    private static HopPart<HopRule>[]? Doubt(CallContext call, TrunkNode trunk, Truth admitted)
    {
        // A call that is refused does not get so far as to need them, unless they might keep it from picking the trunk.
        bool ProviderDown() => call.Failures.Down(call.Index.Parts.Provider);
        if (!call.Index.Trunks.SettingsRead
            && (admitted != Truth.No || call.SiteRouting != Truth.No || (trunk.IsGuessed && ProviderDown())))
            return [HopRule.Unread.Of(TrunkConfiguration.Type.Noun)];
        if (!trunk.GatewayKnown) return [HopRule.Unread.Of(PstnGateway.Type.Noun)];
        if (trunk.RoleUnread is { } unread && (admitted != Truth.No || ProviderDown())) return [HopRule.Unread.Of(unread.Noun)];
        if (trunk.Mediation.Fqdn.Length == 0) return [HopRule.MediationUntold];
        if (trunk.Mediation.Down(call.Failures) != Truth.No || trunk.GatewayDown(call.Failures) != Truth.No) return [HopRule.DownUntold];
        if (call.SiteRouting == Truth.Unknown && IsForAnotherSite(call, trunk)) return [HopRule.RestrictionUntold];
        var pool = call.Registration.InUse;
        if (Signalling(call, trunk) != Truth.Yes)
            return [HopRule.PoolReachUntold.Of(pool.Fqdn, trunk.Mediation.Fqdn), .. call.Nowhere(pool.Site, trunk.Mediation.Site)];
        if (MediaPath.Open(call, trunk) != Truth.Yes) return trunk.FarEndUnread is { } noun ? [HopRule.Unread.Of(noun.Noun)]
            : [HopRule.MediaUntold.Of(trunk.Mediation.Fqdn), .. call.Nowhere(trunk, trunk.Mediation.Site)];
        return admitted == Truth.Unknown ? [HopRule.AdmissionUntold] : null;
    }

    private static bool IsForAnotherSite(CallContext call, TrunkNode trunk) => trunk.Settings.Restricted
        && trunk.Settings.RestrictedTo.Length > 0
        && !string.Equals(trunk.Settings.RestrictedTo, call.Place.Site, StringComparison.OrdinalIgnoreCase);

    private static Truth Signalling(CallContext call, TrunkNode trunk) =>
        call.Index.Network.Reaches(call.Registration.InUse.Place, trunk.Mediation.Place, call.Failures, Admission.Ignored);

    // By which links nobody asks who does not want to know the way.
    private static HopPart<HopRule> Refused(CallContext call, TrunkNode trunk) => HopRule.Refused.Of(call.Hops is null ? []
        : [.. MediaPath.Refusing(call, trunk).Select(call.Index.Parts.NameOf).OrderBy(name => name, StringComparer.Ordinal)]);

    private static void Skip(CallContext call, string trunk, params HopPart<HopRule>[] reasons) =>
        call.Hops?.Add(new Hop(HopQuestion.TrunkUse.Of(trunk), HopAnswer.Skipped, reasons));

    private static Answer Unknown(CallContext call, string trunk, HopPart<HopRule>[] reasons)
    {
        call.Hops?.Add(new Hop(HopQuestion.TrunkUse.Of(trunk), HopAnswer.Untold, reasons));
        return Answer.At(trunk, Outcome.Unknown, null, null);
    }
}
