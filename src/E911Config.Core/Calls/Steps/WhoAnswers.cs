using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Readings;

namespace E911Config.Core.Calls;

/// <summary>
/// What a trunk makes of the number, and who answers there (Configure a trunk without media bypass, Lync Server 2013 library).
/// </summary>
internal static class WhoAnswers
{
    private const int DigitsWithoutCountry = 10;

    /// <summary>What becomes of the call; null if the trunk passes it on.</summary>
    public static Answer? Ask(CallContext call, RouteNode? route, TrunkNode trunk)
    {
        var (rule, delivered, untold) = Leaves(call, trunk, call.CalledNumber!);
        if ((call.Request.Replies.Count > 0 || trunk.Replies.Count > 0)
            && WhatReply.Ask(call, trunk, delivered, out var reply)) return reply;
        if (delivered is null)
        {
            call.Hops?.Add(new Hop(HopQuestion.LeavingNumber.Of(trunk.Identity), HopAnswer.Untold, untold!));
            return Answer.At(trunk.Identity, Outcome.Unknown, null, null);
        }

        if (call.Hops is not null) Tell(call, route, trunk, rule, delivered);
        return Who(call, trunk, delivered);
    }

    /// <summary>The number that leaves over a trunk, and the rule that made it; null for the number if a rule ran out of time.</summary>
    public static (NumberRule? Rule, string? Number) Leaving(CallIndex index, TrunkNode trunk, string called)
    {
        var (rule, number) = NumberRule.Apply(index.TranslationRules.At(trunk.Settings.Scope, null), called);
        return (rule, number is not null && trunk.Settings.RemovesPlus ? CallFacts.Bare(number) : number);
    }

    /// <summary>
    /// Whether a number that leaves over a trunk is an emergency number there, or at a local trunk the ECRC's; true where the trunk's role
    /// does not tell.
    /// </summary>
    /// <param name="index">The deployment.</param>
    /// <param name="trunk">The trunk.</param>
    /// <param name="zone">The caller's zone; null if he is in none.</param>
    /// <param name="number">The number that leaves.</param>
    /// <param name="meant">The number that the call was meant for.</param>
    public static bool Understands(CallIndex index, TrunkNode trunk, CallZone? zone, string number, string meant) => trunk.Role switch
    {
        TrunkRole.Provider => index.Facts.IsProviderNumber(number, meant),
        TrunkRole.Elin => IsEmergency(index, trunk, zone, number),
        TrunkRole.Local => IsEmergency(index, trunk, zone, number) || IsEcrc(index, trunk, number),
        _ => true,
    };

    /// <summary>
    /// Whether a number is valid where the call comes out: for those whom the trunk serves, else where the caller is.
    /// </summary>
    public static bool IsEmergency(CallIndex index, TrunkNode trunk, CallZone? zone, string number)
    {
        var bare = CallFacts.Bare(number);
        return trunk.NumbersServed?.Contains(bare) ?? zone?.ValidNumbers.Contains(bare, StringComparer.Ordinal)
            ?? index.Facts.AllNumbers.Contains(bare);
    }

    /// <summary>
    /// Whether a number that leaves over a local trunk is the ECRC's: the number of the design for this trunk, else the provider's, or what
    /// the trunk makes of that as long as it still is that number.
    /// </summary>
    public static bool IsEcrc(CallIndex index, TrunkNode trunk, string number, ICollection<LookUp>? notes = null)
    {
        var bare = CallFacts.Bare(number);
        if (trunk.Facts?.EcrcNumber is { } own) return bare == own;
        if (index.Facts.EcrcNumber is not { } ecrc) return false;
        if (bare == CallFacts.Bare(ecrc)) return true;
        var digits = CallFacts.Bare(ecrc);
        var last = digits.Substring(Math.Max(0, digits.Length - DigitsWithoutCountry));
        return bare.EndsWith(last, StringComparison.Ordinal)
            && NumberRule.Apply(index.TranslationRules.At(trunk.Settings.Scope, notes), ecrc).Number is { } made
                && bare == CallFacts.Bare(made);
    }

    // The number that leaves; none if that cannot be told, and then why.
    private static (NumberRule? Rule, string? Number, HopPart<HopRule>? Untold) Leaves(CallContext call, TrunkNode trunk, string called)
    {
        if (!call.Index.TranslationRules.IsRead) return (null, null, HopRule.Unread.Of(OutboundTranslationRule.Type.Noun));
        var rules = call.Index.TranslationRules.At(trunk.Settings.Scope, call.Notes);
        if (call.Hops is not null) WhichNumber.TellInvalid(call, rules, called);
        var (rule, number) = Leaving(call.Index, trunk, called);
        return number is null ? (rule, null, HopRule.RuleSlow.Of(rule!.Identity, rule.Pattern.Text)) : (rule, number, null);
    }

    private static Answer Who(CallContext call, TrunkNode trunk, string number)
    {
        if (!call.Index.Facts.NumbersKnown) return Ends(call, trunk, number, Outcome.Unknown, null,
            HopRule.Unread.Of(LocationPolicy.Type.Noun), HopRule.NumbersUnknown);
        return trunk.Role switch
        {
            TrunkRole.Provider => AtProvider(call, trunk, number),
            TrunkRole.Elin => AtElin(call, trunk, number),
            TrunkRole.Local => AtLocal(call, trunk, number),
            _ => Ends(call, trunk, number, Outcome.Unknown, null, trunk.IsGuessed && trunk.Settings.UsageText.Length > 0
                ? HopRule.MayBePbx.Of(trunk.Settings.Scope)
                : trunk.IsGuessed ? HopRule.SharedConfiguration.Of(trunk.Settings.Scope) : HopRule.RoleUnknown),
        };
    }

    private static Answer AtProvider(CallContext call, TrunkNode trunk, string number)
    {
        var facts = call.Index.Facts;
        if (!facts.IsProviderNumber(number, call.Request.Digits)) return facts.IsTestNumber(number)
            ? Ends(call, trunk, number, Outcome.Misrouted, ReasonCodes.MangledNumber, HopRule.TestNumberAnswers.Of(number))
            : Mangled(call, trunk, number);
        if (WrongCountry(call, trunk, number) is { } elsewhere) return elsewhere;
        if (trunk.Facts?.LosesLocation == true) return Ends(call, trunk, number, Outcome.Unlocated, null, HopRule.DeclaredWithoutPidfLo);
        return trunk.Settings.SendsLocation ? Located(call, trunk, number)
            : Ends(call, trunk, number, Outcome.Unlocated, null, HopRule.PidfLoOff.Of(trunk.Settings.Scope));
    }

    private static Answer AtElin(CallContext call, TrunkNode trunk, string number)
    {
        if (!IsEmergency(call.Index, trunk, call.Zone, number)) return Mangled(call, trunk, number);
        if (NotServed(call, trunk, number) is { } other) return other;
        return WhatLocation.Find(call, trunk.Role) == Truth.No || trunk.Settings.SendsLocation || !call.Reads(Question.ElinNeedsPidfLo)
            ? Located(call, trunk, number)
            : Ends(call, trunk, number, Outcome.Unlocated, null, HopRule.PidfLoOff.Of(trunk.Settings.Scope),
                call.Answered(Question.ElinNeedsPidfLo));
    }

    private static Answer AtLocal(CallContext call, TrunkNode trunk, string number)
    {
        if (IsEmergency(call.Index, trunk, call.Zone, number)) return NotServed(call, trunk, number)
            ?? Ends(call, trunk, number, Outcome.Unlocated, null, HopRule.LocalAnswers);
        if (!IsEcrc(call.Index, trunk, number, call.Notes)) return Mangled(call, trunk, number);
        return WrongCountry(call, trunk, number) ?? Ends(call, trunk, number, Outcome.Unlocated, null, HopRule.EcrcAnswers);
    }

    private static Answer Located(CallContext call, TrunkNode trunk, string number) => WhatLocation.Find(call, trunk.Role) switch
    {
        Truth.Yes => Ends(call, trunk, number, Outcome.Located, null, HopRule.HasLocation),
        Truth.Unknown => Ends(call, trunk, number, Outcome.Unlocated, null, HopRule.LocationFromSome) with { Best = Outcome.Located },
        _ => Ends(call, trunk, number, Outcome.Unlocated, null, HopRule.MustAsk),
    };

    // Null if the provider and its ECRC serve the caller's country.
    private static Answer? WrongCountry(CallContext call, TrunkNode trunk, string number)
    {
        var facts = call.Index.Facts;
        if (facts.IsAssumed) return null;
        if (call.Really.IsUntold) return Ends(call, trunk, number, Outcome.Unknown, null, HopRule.CallerNowhereKnown);
        var country = facts.CountryOf(call.Zone, call.Really.Site);
        return facts.Serves(country) ? null
            : Ends(call, trunk, number, Outcome.Misrouted, ReasonCodes.WrongCountry, HopRule.CountryNotServed.Of(country!));
    }

    private static Answer? NotServed(CallContext call, TrunkNode trunk, string number) => Serves(call, trunk) switch
    {
        Truth.Yes => null,
        Truth.No => Ends(call, trunk, number, Outcome.Misrouted, ReasonCodes.WrongPsap, HopRule.ServesOthers,
            call.Really.IsRemote ? HopRule.RemoteAccess.Of(call.Caller.Address!) : call.Really.Rule),
        _ when call.Really.IsUntold => Ends(call, trunk, number, Outcome.Unknown, null, HopRule.CallerNowhereKnown),
        _ => Ends(call, trunk, number, Outcome.Unknown, null,
            call.Index.Network.IsEmpty ? [HopRule.FarEndUnknown, HopRule.NoNetworkSites] : [HopRule.FarEndUnknown]),
    };

    // Who comes in by remote access may be anywhere, whatever the servers take his network for: he is served like one off the network.
    private static Truth Serves(CallContext call, TrunkNode trunk)
    {
        var place = call.Really;
        if (trunk.Facts is { } facts)
        {
            if (place.KnownSite is { } site && facts.ServesSite(site)) return Truth.Yes;
            if (call.Zone is { IsByGrant: true } zone && facts.ServesHoldersOf(zone.LocationPolicy)) return Truth.Yes;
            if ((place.IsRemote || place is { Site: null, Unread: null }) && facts.ServesOffNetwork) return Truth.Yes;
        }

        if (place.IsUntold) return Truth.Unknown;
        if (trunk.Role == TrunkRole.Elin) return Truth.No;
        return trunk.FarSite is null ? Truth.Unknown
            : Truths.Of(string.Equals(trunk.FarSite, place.KnownSite, StringComparison.OrdinalIgnoreCase));
    }

    private static void Tell(CallContext call, RouteNode? route, TrunkNode trunk, NumberRule? rule, string delivered)
    {
        var translated = rule?.Told ?? HopRule.NoRuleAt.Of(trunk.Settings.Scope);
        call.Hops!.Add(new Hop(HopQuestion.LeavingNumber.Of(trunk.Identity), HopAnswer.Named.Of(delivered),
            trunk.Settings.RemovesPlus ? [translated, HopRule.RemovesPlus.Of(trunk.Settings.Scope)] : [translated]));
        var caller = call.Index.CallerRules.At(trunk.Settings.Scope, call.Notes).Select(callerRule => callerRule.Identity).ToArray();
        if (route?.AlternateCallerId is null && caller.Length == 0) return;
        call.Hops.Add(new Hop(HopQuestion.ShownNumber,
            route?.AlternateCallerId is { Length: > 0 } alternate ? HopAnswer.Named.Of(alternate) : HopAnswer.PerhapsAnotherNumber,
            route?.AlternateCallerId is null ? HopRule.CallingNumberRules.Of(caller) : HopRule.SuppressesCallerId.Of(route.Identity)));
    }

    private static Answer Mangled(CallContext call, TrunkNode trunk, string number) =>
        Ends(call, trunk, number, Outcome.Misrouted, ReasonCodes.MangledNumber, HopRule.NoEmergencyNumber.Of(number));

    private static Answer Ends(CallContext call, TrunkNode trunk, string number, Outcome outcome, string? code,
        params HopPart<HopRule>[] why)
    {
        call.Hops?.Add(new Hop(
            HopQuestion.AnswerAtTrunk.Of(trunk.Identity),
            HopAnswer.Ends.Of([outcome.ToString(), .. code is null ? [] : new[] { code }]),
            trunk.IsGuessed && trunk.Role != TrunkRole.Unknown
                ? [.. why, trunk.Role == TrunkRole.Provider ? HopRule.GuessedProvider : HopRule.GuessedLocal] : why));
        return Answer.At(trunk.Identity, outcome, number, code);
    }
}
