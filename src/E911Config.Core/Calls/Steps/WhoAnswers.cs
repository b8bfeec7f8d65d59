using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Readings;

namespace E911Config.Core.Calls;

/// <summary>What a trunk makes of the number, and who answers there (Configure a trunk without media bypass, Lync Server 2013 library).</summary>
internal static class WhoAnswers
{
    /// <summary>What becomes of the call; null if the trunk passes it on.</summary>
    public static Answer? Ask(CallContext call, RouteNode route, TrunkNode trunk)
    {
        var (rule, delivered, untold) = Leaves(call, trunk);
        if (call.Request.Replies.Count > 0 && WhatReply.Ask(call, trunk, delivered, out var reply)) return reply;
        if (delivered is null) return Unknown(call, trunk, untold!);
        if (call.Hops is not null) Tell(call, route, trunk, rule, delivered);
        return Who(call, trunk, delivered);
    }

    // The number that leaves; none if that cannot be told, and then why.
    private static (NumberRule? Rule, string? Number, HopPart<HopRule>? Untold) Leaves(CallContext call, TrunkNode trunk)
    {
        if (!call.Index.TranslationRules.IsRead) return (null, null, HopRule.Unread.Of(OutboundTranslationRule.Type.Noun));
        var rules = call.Index.TranslationRules.At(trunk.Settings.Scope, call.Notes);
        if (call.Hops is not null) WhichNumber.TellInvalid(call, rules, call.CalledNumber!);
        var (rule, number) = NumberRule.Apply(rules, call.CalledNumber!);
        if (number is null) return (rule, null, HopRule.RuleSlow.Of(rule!.Identity, rule.Pattern.Text));
        return (rule, trunk.Settings.RemovesPlus ? CallFacts.Bare(number) : number, null);
    }

    private static Answer Who(CallContext call, TrunkNode trunk, string number)
    {
        var facts = call.Index.Facts;
        if (!facts.NumbersKnown) return Ends(call, trunk, number, Outcome.Unknown, null, HopRule.Unread.Of(LocationPolicy.Type.Noun), HopRule.NumbersUnknown);
        if (trunk.Use == TrunkRole.Unknown) return Ends(call, trunk, number, Outcome.Unknown, null, HopRule.RoleUnknown);
        if (!facts.IsEmergencyNumber(number, trunk.Use))
        {
            return facts.IsEcrcNumber(number) && trunk.Use == TrunkRole.Local
                ? Ends(call, trunk, number, Outcome.Unlocated, null, HopRule.EcrcAnswers)
                : Ends(call, trunk, number, Outcome.Misrouted, ReasonCodes.MangledNumber, HopRule.NoEmergencyNumber.Of(number));
        }

        if (trunk.Use == TrunkRole.Provider) return AtProvider(call, trunk, number);
        var serves = Serves(call, trunk);
        if (serves == Truth.Unknown) return Ends(call, trunk, number, Outcome.Unknown, null, HopRule.FarEndUnknown);
        if (serves == Truth.No) return Ends(call, trunk, number, Outcome.Misrouted, ReasonCodes.WrongPsap, HopRule.ServesOthers, call.Place.Rule);
        if (trunk.Use == TrunkRole.Local) return Ends(call, trunk, number, Outcome.Unlocated, null, HopRule.LocalAnswers);
        return WhatLocation.Find(call) is LocationState.No or LocationState.Untold || trunk.Settings.SendsLocation || !call.Reads(Question.ElinNeedsPidfLo)
            ? Located(call, trunk, number)
            : Ends(call, trunk, number, Outcome.Unlocated, null, HopRule.PidfLoOff.Of(trunk.Settings.Scope), call.Answered(Question.ElinNeedsPidfLo));
    }

    private static Answer AtProvider(CallContext call, TrunkNode trunk, string number)
    {
        if (call.Index.Facts.LosesLocation(trunk.Identity)) return Ends(call, trunk, number, Outcome.Unlocated, null, HopRule.DeclaredWithoutPidfLo);
        return trunk.Settings.SendsLocation ? Located(call, trunk, number)
            : Ends(call, trunk, number, Outcome.Unlocated, null, HopRule.PidfLoOff.Of(trunk.Settings.Scope));
    }

    private static Answer Located(CallContext call, TrunkNode trunk, string number)
    {
        var state = WhatLocation.Find(call);
        if (state == LocationState.Yes) return Ends(call, trunk, number, Outcome.Located, null, HopRule.HasLocation);
        var answer = Ends(call, trunk, number, Outcome.Unlocated, null, state == LocationState.Some ? HopRule.LocationFromSome : HopRule.MustAsk);
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
        var translated = rule?.Told ?? HopRule.NoRuleAt.Of(trunk.Settings.Scope);
        call.Hops!.Add(new Hop(HopQuestion.LeavingNumber.Of(trunk.Identity), HopAnswer.Named.Of(delivered),
            trunk.Settings.RemovesPlus ? [translated, HopRule.RemovesPlus.Of(trunk.Settings.Scope)] : [translated]));
        var caller = call.Index.CallerRules.At(trunk.Settings.Scope, call.Notes).Select(callerRule => callerRule.Identity).ToArray();
        if (route.AlternateCallerId is not null || caller.Length > 0)
        {
            call.Hops.Add(new Hop(HopQuestion.ShownNumber,
                route.AlternateCallerId is { Length: > 0 } alternate ? HopAnswer.Named.Of(alternate) : HopAnswer.PerhapsAnotherNumber,
                route.AlternateCallerId is null ? HopRule.CallingNumberRules.Of(caller) : HopRule.SuppressesCallerId.Of(route.Identity)));
        }
    }

    private static Answer Ends(CallContext call, TrunkNode trunk, string number, Outcome outcome, string? code, params HopPart<HopRule>[] why)
    {
        call.Hops?.Add(new Hop(HopQuestion.AnswerAtTrunk.Of(trunk.Identity), HopAnswer.Ends.Of([outcome.ToString(), .. code is null ? [] : new[] { code }]), why));
        return Answer.At(trunk.Identity, outcome, number, code);
    }

    private static Answer Unknown(CallContext call, TrunkNode trunk, HopPart<HopRule> why)
    {
        call.Hops?.Add(new Hop(HopQuestion.LeavingNumber.Of(trunk.Identity), HopAnswer.Untold, why));
        return Answer.At(trunk.Identity, Outcome.Unknown, null, null);
    }
}
