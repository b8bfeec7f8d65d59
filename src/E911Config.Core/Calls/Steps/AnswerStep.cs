using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Calls;

/// <summary>What a trunk makes of the number, and who answers there (Configure a trunk without media bypass, Lync Server 2013 library).</summary>
internal static class AnswerStep
{
    /// <summary>What becomes of the call; null if the trunk passes it on.</summary>
    public static Answer? Run(CallContext call, RouteNode route, TrunkNode trunk)
    {
        var (rule, delivered, untold) = Leaves(call, trunk);
        if (call.Request.Replies.Count > 0 && ReplyStep.Run(call, trunk, delivered, out var reply)) return reply;
        if (delivered is null) return Unknown(call, trunk, "What number leaves?", untold!);
        if (call.Hops is not null) Tell(call, route, trunk, rule, delivered);
        return Who(call, trunk, delivered);
    }

    // The number that leaves; none if that cannot be told, and then why.
    private static (NumberRule? Rule, string? Number, string? Untold) Leaves(CallContext call, TrunkNode trunk)
    {
        if (!call.Index.TranslationRules.IsRead) return (null, null, "CsOutboundTranslationRule was not read");
        var rules = call.Index.TranslationRules.At(trunk.Settings.Scope, call.Notes);
        if (call.Hops is not null) NumberStep.TellInvalid(call, rules, call.CalledNumber!);
        var (rule, number) = NumberRule.Apply(rules, call.CalledNumber!);
        if (number is null) return (rule, null, $"rule {rule!.Identity} ({rule.Pattern.Text}) runs out of time");
        return (rule, trunk.Settings.RemovesPlus ? CallFacts.Bare(number) : number, null);
    }

    private static Answer Who(CallContext call, TrunkNode trunk, string number)
    {
        var facts = call.Index.Facts;
        if (trunk.Use == TrunkRole.Unknown || !facts.NumbersKnown)
            return Ends(call, trunk, number, Outcome.Unknown, null, !facts.NumbersKnown ? "CsLocationPolicy was not read, so the emergency numbers are not known" : "the design does not say where this trunk leads");
        if (!facts.IsEmergencyNumber(number, trunk.Use))
        {
            return facts.IsEcrcNumber(number) && trunk.Use == TrunkRole.Local
                ? Ends(call, trunk, number, Outcome.Unlocated, null, "the emergency call response center answers, and must ask")
                : Ends(call, trunk, number, Outcome.Misrouted, ReasonCodes.MangledNumber, $"{number} is no number of an emergency service on this trunk");
        }

        if (trunk.Use == TrunkRole.Provider) return AtProvider(call, trunk, number);
        var serves = Serves(call, trunk);
        if (serves == Truth.Unknown) return Ends(call, trunk, number, Outcome.Unknown, null, "where its far end lies is not known");
        if (serves == Truth.No) return Ends(call, trunk, number, Outcome.Misrouted, ReasonCodes.WrongPsap, $"the emergency centre there is that of another place; the caller is {call.Place.Words}");
        if (trunk.Use == TrunkRole.Local) return Ends(call, trunk, number, Outcome.Unlocated, null, "the local emergency centre answers, and must ask");
        return Located(call, trunk, number, LocationStep.Find(call) is var state && state is LocationState.No or LocationState.Untold || trunk.Settings.SendsLocation || !call.Reads(Question.ElinNeedsPidfLo),
            "ElinNeedsPidfLo = Yes, and the trunk sends no PIDF-LO");
    }

    private static Answer AtProvider(CallContext call, TrunkNode trunk, string number)
    {
        var loses = call.Index.Facts.LosesLocation(trunk.Identity);
        return Located(call, trunk, number, trunk.Settings.SendsLocation && !loses,
            loses ? "the design says that the trunk does not pass PIDF-LO on" : $"{trunk.Settings.Scope} has EnablePIDFLOSupport False");
    }

    private static Answer Located(CallContext call, TrunkNode trunk, string number, bool passes, string? why)
    {
        if (!passes) return Ends(call, trunk, number, Outcome.Unlocated, null, why + ": the emergency service must ask");
        var state = LocationStep.Find(call);
        if (state == LocationState.Yes) return Ends(call, trunk, number, Outcome.Located, null, "the emergency service has the location");
        var answer = Ends(call, trunk, number, Outcome.Unlocated, null, state == LocationState.Some ? "the emergency service has the location from some subnets only" : "the emergency service must ask");
        var best = state == LocationState.Some ? Outcome.Located : Outcome.Unlocated;
        var untold = state != LocationState.No && call.LocationNouns.Count > 0;
        return answer with { Best = best, IfRead = untold ? (Outcome.Located, Outcome.Located) : (Outcome.Unlocated, best) };
    }

    private static Truth Serves(CallContext call, TrunkNode trunk)
    {
        if (!call.Index.Facts.IsAssumed) return call.Place.Unread is not null && call.Place.Site is null ? Truth.Unknown : call.Index.Facts.Serves(trunk.Identity, call.Place.Site) ? Truth.Yes : Truth.No;
        if (trunk.FarPlace < 0) return Truth.Unknown;
        return trunk.FarPlace == call.Place.Place ? Truth.Yes : Truth.No;
    }

    private static void Tell(CallContext call, RouteNode route, TrunkNode trunk, NumberRule? rule, string delivered)
    {
        call.Hops!.Add(new Hop($"What number leaves over {trunk.Identity}?",
            (rule is null ? $"no rule of {trunk.Settings.Scope} matches" : $"rule {rule.Identity}, {rule.Pattern.Text} to {rule.Translation}") + (trunk.Settings.RemovesPlus ? "; RemovePlusFromUri" : ""), delivered));
        var caller = call.Index.CallerRules.At(trunk.Settings.Scope, call.Notes).Select(callerRule => callerRule.Identity).ToArray();
        if (route.AlternateCallerId is not null || caller.Length > 0)
        {
            call.Hops.Add(new Hop("Whose number is shown?", route.AlternateCallerId is null ? "rules for the calling number: " + string.Join(", ", caller) : $"route {route.Identity} has SuppressCallerId",
                route.AlternateCallerId is { Length: > 0 } alternate ? alternate : "perhaps not the caller's own"));
        }
    }

    private static Answer Ends(CallContext call, TrunkNode trunk, string number, Outcome outcome, string? code, string why)
    {
        call.Hops?.Add(new Hop($"Who answers at {trunk.Identity}?", why, code is null ? outcome.ToString() : $"{outcome}: {code}"));
        return Answer.At(trunk.Identity, outcome, number, code);
    }

    private static Answer Unknown(CallContext call, TrunkNode trunk, string asked, string why)
    {
        call.Hops?.Add(new Hop(asked, why, "cannot be told"));
        return Answer.At(trunk.Identity, Outcome.Unknown, null, null);
    }
}
