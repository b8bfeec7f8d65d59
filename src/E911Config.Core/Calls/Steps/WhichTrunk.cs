using System;
using E911Config.Core.Deployment;
using E911Config.Core.Readings;

namespace E911Config.Core.Calls;

/// <summary>Whether a call can use a trunk.</summary>
internal static class WhichTrunk
{
    /// <summary>What becomes of a call that tries a trunk; null if the trunk is skipped.</summary>
    public static Answer? Try(CallContext call, RouteNode route, string identity)
    {
        if (call.Index.Trunks.Find(identity, call.Notes) is not { } trunk)
        {
            if (!call.Index.Trunks.IsRead) return Unknown(call, identity, HopRule.Unread.Of(Trunk.Type.Noun));
            Skip(call, identity, HopRule.Missing.Of(identity));
            return null;
        }

        if ((Certain(call, trunk) ?? Unreached(call, trunk)) is { } reason)
        {
            Skip(call, identity, reason);
            return null;
        }

        var admitted = call.Failures.AnyFull ? Admitted(call, trunk) : Truth.Yes;
        if (admitted == Truth.No && !call.Reads(Question.CacRefusal))
        {
            Skip(call, identity, HopRule.Refused, call.Answered(Question.CacRefusal));
            return null;
        }

        if (Doubt(call, trunk, admitted) is { } doubt) return Unknown(call, identity, doubt);
        if (admitted == Truth.No)
        {
            call.Hops?.Add(new Hop(
                HopQuestion.TrunkUse.Of(identity), HopAnswer.CallFails.Of(ReasonCodes.Refused), HopRule.Refused, call.Answered(Question.CacRefusal)));
            return Answer.At(identity, Outcome.Failed, null, ReasonCodes.Refused);
        }

        return WhoAnswers.Ask(call, route, trunk);
    }

    // What is certainly false, but for paths.
    private static HopPart<HopRule>[]? Certain(CallContext call, TrunkNode trunk)
    {
        var failures = call.Failures;
        if (!trunk.Routable) return [HopRule.NotRoutable];
        if (!trunk.GatewayRoutable) return [HopRule.GatewayNotRoutable];
        if (failures.AllTrunks || failures.Down(trunk.Element)) return [HopRule.Down.Of(call.Index.Parts.NameOf(trunk.Element))];
        if (trunk.Mediation.IsDown(failures)) return [HopRule.MediationDown.Of(trunk.Mediation.Fqdn)];
        foreach (var element in trunk.GatewayElements)
        {
            if (failures.Down(element)) return [HopRule.Down.Of(call.Index.Parts.NameOf(element))];
        }

        if (trunk.Use == TrunkRole.Provider && failures.Down(call.Index.Parts.Provider)) return [HopRule.Down.Of(call.Index.Parts.NameOf(call.Index.Parts.Provider))];
        return call.SiteRouting == Truth.Yes && IsForAnotherSite(call, trunk)
            ? [HopRule.RestrictedTo.Of(trunk.Settings.Scope, trunk.Settings.RestrictedTo), call.Place.Rule] : null;
    }

    private static HopPart<HopRule>[]? Unreached(CallContext call, TrunkNode trunk)
    {
        var mediation = trunk.Mediation;
        if (Signalling(call, trunk) == Truth.No) return [HopRule.PoolDoesNotReach.Of(call.Registration.InUse.Fqdn, mediation.Fqdn)];
        if (Leg(call, call.Place.Place, mediation.Place, Admission.Ignored) == Truth.No) return [HopRule.CallerDoesNotReach.Of(mediation.Fqdn)];
        return Leg(call, mediation.Place, trunk.FarPlace, Admission.Ignored) == Truth.No ? [HopRule.GatewayNotReached.Of(mediation.Fqdn)] : null;
    }

    private static HopPart<HopRule>? Doubt(CallContext call, TrunkNode trunk, Truth admitted)
    {
        // A call that is refused does not get so far as to need them, unless they might keep it from picking the trunk.
        if (!call.Index.Trunks.SettingsRead && (admitted != Truth.No || call.SiteRouting != Truth.No || (call.Index.Facts.IsAssumed && call.Failures.Down(call.Index.Parts.Provider))))
            return HopRule.Unread.Of(TrunkConfiguration.Type.Noun);
        if (!trunk.GatewayKnown) return HopRule.Unread.Of(PstnGateway.Type.Noun);
        if (call.SiteRouting == Truth.Unknown && IsForAnotherSite(call, trunk)) return HopRule.RestrictionUntold;
        if (call.Registration.State != Truth.Yes) return HopRule.RegistrationUntold;
        if (Signalling(call, trunk) != Truth.Yes) return HopRule.PoolReachUntold.Of(call.Registration.InUse.Fqdn, trunk.Mediation.Fqdn);
        if (Leg(call, call.Place.Place, trunk.Mediation.Place, Admission.Ignored) != Truth.Yes) return HopRule.CallerReachUntold.Of(trunk.Mediation.Fqdn);
        if (Leg(call, trunk.Mediation.Place, trunk.FarPlace, Admission.Ignored) != Truth.Yes) return HopRule.GatewayReachUntold.Of(trunk.Mediation.Fqdn);
        return admitted == Truth.Unknown ? HopRule.AdmissionUntold : null;
    }

    private static bool IsForAnotherSite(CallContext call, TrunkNode trunk) => trunk.Settings.Restricted && trunk.Settings.RestrictedTo.Length > 0
        && !string.Equals(trunk.Settings.RestrictedTo, call.Place.Site, StringComparison.OrdinalIgnoreCase);

    // From the pool in use; from each that may be in use if that cannot be told, and then one is enough to keep the trunk.
    private static Truth Signalling(CallContext call, TrunkNode trunk)
    {
        var best = call.Registration.NoOthers ? Truth.No : Truth.Unknown;
        foreach (var pool in call.Registration.Perhaps)
        {
            var reached = Leg(call, pool.Place, trunk.Mediation.Place, Admission.Ignored);
            if (reached > best) best = reached;
        }

        return best;
    }

    private static Truth Admitted(CallContext call, TrunkNode trunk)
    {
        var certain = BothLegs(call, trunk, Admission.Certain);
        if (!call.Failures.AnyDoubtful || certain == Truth.No) return certain;
        return BothLegs(call, trunk, Admission.Strict) == certain ? certain : Truth.Unknown;
    }

    private static Truth BothLegs(CallContext call, TrunkNode trunk, Admission admission)
    {
        var first = Leg(call, call.Place.Place, trunk.Mediation.Place, admission);
        var second = Leg(call, trunk.Mediation.Place, trunk.FarPlace, admission);
        return first < second ? first : second;
    }

    private static Truth Leg(CallContext call, int from, int to, Admission admission) => call.Index.Network.Reaches(from, to, call.Failures, admission);

    private static void Skip(CallContext call, string trunk, params HopPart<HopRule>[] reasons) =>
        call.Hops?.Add(new Hop(HopQuestion.TrunkUse.Of(trunk), HopAnswer.Skipped, reasons));

    private static Answer Unknown(CallContext call, string trunk, HopPart<HopRule> reason)
    {
        call.Hops?.Add(new Hop(HopQuestion.TrunkUse.Of(trunk), HopAnswer.Untold, reason));
        return Answer.At(trunk, Outcome.Unknown, null, null);
    }
}
