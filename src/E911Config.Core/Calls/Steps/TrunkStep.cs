using System;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Calls;

/// <summary>Whether a call can use a trunk.</summary>
internal static class TrunkStep
{
    /// <summary>What becomes of a call that tries a trunk; null if the trunk is skipped.</summary>
    public static Answer? Try(CallContext call, RouteNode route, string identity)
    {
        if (call.Index.Trunks.Find(identity, call.Notes) is not { } trunk)
        {
            if (!call.Index.Trunks.IsRead) return Unknown(call, identity, "CsTrunk was not read");
            Skip(call, identity, "it does not exist");
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
            Skip(call, identity, "call admission control refuses the call on the way to it; CacRefusal = NextRoute");
            return null;
        }

        if (Doubt(call, trunk, admitted) is { } doubt) return Unknown(call, identity, doubt);
        if (admitted == Truth.No)
        {
            call.Hops?.Add(new Hop($"Can the call use {identity}?", "call admission control refuses it; CacRefusal = Blocks", "the call fails: " + ReasonCodes.Refused));
            return Answer.At(identity, Outcome.Failed, null, ReasonCodes.Refused);
        }

        return AnswerStep.Run(call, route, trunk);
    }

    // What is certainly false, but for paths.
    private static string? Certain(CallContext call, TrunkNode trunk)
    {
        var failures = call.Failures;
        if (!trunk.Routable) return "it is not routable";
        if (!trunk.GatewayRoutable) return "its gateway is not routable";
        if (failures.AllTrunks || failures.Down(trunk.Element)) return "it is down";
        if (trunk.Mediation.IsDown(failures)) return $"Mediation Server {trunk.Mediation.Fqdn} is down";
        foreach (var element in trunk.GatewayElements)
        {
            if (failures.Down(element)) return call.Index.Parts.NameOf(element) + " is down";
        }

        if (trunk.Use == TrunkRole.Provider && failures.Down(call.Index.Parts.Provider)) return "the provider is down";
        return call.SiteRouting == Truth.Yes && IsForAnotherSite(call, trunk)
            ? $"location-based routing refuses it: {trunk.Settings.Scope} restricts it to network site {trunk.Settings.RestrictedTo}, and the caller is {call.Place.Words}" : null;
    }

    private static string? Unreached(CallContext call, TrunkNode trunk)
    {
        if (Signalling(call, trunk) == Truth.No) return $"{call.Registration.InUse.Fqdn} does not reach Mediation Server {trunk.Mediation.Fqdn}";
        if (Leg(call, call.Place.Place, trunk.Mediation.Place, Admission.Ignored) == Truth.No) return $"the caller does not reach Mediation Server {trunk.Mediation.Fqdn}";
        return Leg(call, trunk.Mediation.Place, trunk.FarPlace, Admission.Ignored) == Truth.No ? $"Mediation Server {trunk.Mediation.Fqdn} does not reach its gateway" : null;
    }

    private static string? Doubt(CallContext call, TrunkNode trunk, Truth admitted)
    {
        // A call that is refused does not get so far as to need them, unless they might keep it from picking the trunk.
        if (!call.Index.Trunks.SettingsRead && (admitted != Truth.No || call.SiteRouting != Truth.No || (call.Index.Facts.IsAssumed && call.Failures.Down(call.Index.Parts.Provider))))
            return "CsTrunkConfiguration was not read";
        if (!trunk.GatewayKnown) return "CsPstnGateway was not read";
        if (call.SiteRouting == Truth.Unknown && IsForAnotherSite(call, trunk)) return "whether location-based routing refuses it cannot be told";
        if (call.Registration.State != Truth.Yes) return "where the client is registered cannot be told";
        if (Signalling(call, trunk) != Truth.Yes) return $"whether {call.Registration.InUse.Fqdn} reaches Mediation Server {trunk.Mediation.Fqdn} cannot be told";
        if (Leg(call, call.Place.Place, trunk.Mediation.Place, Admission.Ignored) != Truth.Yes) return $"whether the caller reaches Mediation Server {trunk.Mediation.Fqdn} cannot be told";
        if (Leg(call, trunk.Mediation.Place, trunk.FarPlace, Admission.Ignored) != Truth.Yes) return $"whether Mediation Server {trunk.Mediation.Fqdn} reaches its gateway cannot be told";
        return admitted == Truth.Unknown ? "whether call admission control refuses the call cannot be told" : null;
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

    private static void Skip(CallContext call, string trunk, string reason) => call.Hops?.Add(new Hop($"Can the call use {trunk}?", reason, "skipped"));

    private static Answer Unknown(CallContext call, string trunk, string reason)
    {
        call.Hops?.Add(new Hop($"Can the call use {trunk}?", reason, "cannot be told"));
        return Answer.At(trunk, Outcome.Unknown, null, null);
    }
}
