using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Readings;

namespace E911Config.Core.Calls;

/// <summary>
/// The way of the media to a trunk: from the caller to the Mediation Server and on to the far end, or past the Mediation Server straight to
/// the far end where media bypass is on (Plan for media bypass), and then nobody is asked for bandwidth.
/// </summary>
internal static class MediaPath
{
    /// <summary>Whether there is a way that nothing has closed.</summary>
    public static Truth Open(CallContext call, TrunkNode trunk)
    {
        var bypasses = Bypasses(call, trunk);
        if (bypasses == Truth.No) return OverMediation(call, trunk, Admission.Ignored, false);
        var straight = Leg(call, call.Place.Place, trunk.FarPlace, Admission.Ignored, false);
        return bypasses == Truth.Yes ? straight
            : Truths.Either(bypasses, straight, OverMediation(call, trunk, Admission.Ignored, false));
    }

    /// <summary>Which part of the way is closed.</summary>
    public static HopPart<HopRule> Blocked(CallContext call, TrunkNode trunk) => Bypasses(call, trunk) == Truth.Yes
        ? HopRule.FarEndNotReached
        : Leg(call, call.Place.Place, trunk.Mediation.Place, Admission.Ignored, false) == Truth.No
            ? HopRule.CallerDoesNotReach.Of(trunk.Mediation.Fqdn)
        : HopRule.GatewayNotReached.Of(trunk.Mediation.Fqdn);

    /// <summary>Whether call admission control admits the call.</summary>
    public static Truth Admits(CallContext call, TrunkNode trunk)
    {
        if (!call.Failures.AnyFull && !call.Index.Network.Limits.AnyRefusing) return Truth.Yes;
        var bypasses = Bypasses(call, trunk);
        if (bypasses == Truth.Yes) return Truth.Yes;
        var admitted = Admits(call, trunk, false);
        if (admitted != Truth.Yes && call.IsOfClient && Admits(call, trunk, true) is var around && around != admitted
            && call.Reads(Question.AlternateAudioPath)) admitted = around;
        return Truths.Either(bypasses, Truth.Yes, admitted);
    }

    /// <summary>The links that refuse a call that is not admitted.</summary>
    public static IEnumerable<int> Refusing(CallContext call, TrunkNode trunk) =>
        call.Index.Network.Refusing(call.Place.Place, trunk.Mediation.Place, call.Failures,
            call.IsOfClient && call.IsTurned(Question.AlternateAudioPath))
        .Union(call.Index.Network.Refusing(trunk.Mediation.Place, trunk.FarPlace, call.Failures, false));

    private static Truth Admits(CallContext call, TrunkNode trunk, bool internet)
    {
        var certain = OverMediation(call, trunk, Admission.Certain, internet);
        if (!call.Failures.AnyPerhapsFull && !call.Index.Network.Limits.AnyUntold) return certain;
        return OverMediation(call, trunk, Admission.Strict, internet) == certain ? certain : Truth.Unknown;
    }

    // The Internet may stand in for the links between caller and Mediation Server only.
    private static Truth OverMediation(CallContext call, TrunkNode trunk, Admission admission, bool internet)
    {
        var first = Leg(call, call.Place.Place, trunk.Mediation.Place, admission, internet);
        return first == Truth.No ? first : Truths.Both(first, Leg(call, trunk.Mediation.Place, trunk.FarPlace, admission, false));
    }

    private static Truth Bypasses(CallContext call, TrunkNode trunk)
    {
        var allowed = !call.Index.Trunks.SettingsRead ? Truth.Unknown : Truths.Of(trunk.Settings.Bypasses);
        if (allowed == Truth.No || !call.IsOfClient || call.Place.Place < 0) return Truth.No;
        var settings = call.Index.Bypass;
        var here = call.Place.Place == trunk.FarPlace || call.Index.Network.SameBypass(call.Place.Place, trunk.FarPlace) ? Truth.Yes
            : trunk.FarPlace == Place.Unknown ? Truth.Unknown : Truth.No;
        var always = settings.Enabled == Truth.Unknown ? Truth.Unknown
            : settings.Always && call.Index.Network.Limits.On == Truth.No ? Truth.Yes : Truth.No;
        return Truths.Both(allowed, Truths.Both(settings.Enabled, here > always ? here : always));
    }

    private static Truth Leg(CallContext call, int from, int to, Admission admission, bool internet) =>
        call.Index.Network.Reaches(from, to, call.Failures, admission, internet);
}
