using System.Collections.Generic;
using E911Config.Core.Deployment;
using E911Config.Core.Readings;

namespace E911Config.Core.Calls;

/// <summary>
/// Makes the called number of the digits, and tells an emergency call from an ordinary one (New-CsLocationPolicy; Plan for multiple
/// emergency numbers).
/// </summary>
internal static class WhichNumber
{
    /// <summary>Sets the called number.</summary>
    /// <returns>The end of the call, if it ends here.</returns>
    public static Answer? Ask(CallContext call)
    {
        var digits = call.Request.Digits;
        call.CalledNumber = digits;
        if (!call.Index.Orbits.IsRead) return Untold(call, HopQuestion.Orbit, HopRule.Unread.Of(CallParkOrbit.Type.Noun));
        if (call.Index.Orbits.RangeOf(digits, call.Notes) is { } orbit)
        {
            call.Hops?.Add(new Hop(HopQuestion.Orbit, HopAnswer.Parked.Of(digits), HopRule.OrbitHas.Of(orbit)));
            return Answer.Of(Outcome.Misrouted, ReasonCodes.Orbit);
        }

        if (call.Caller.Kind == ClientKind.Pbx && call.Inbound is null)
        {
            var why = call.Caller.Trunk is not { Length: > 0 } named ? HopRule.NoTrunkGiven
                : call.Index.Trunks.IsRead ? HopRule.Missing.Of(named) : HopRule.Unread.Of(Trunk.Type.Noun);
            return Untold(call, HopQuestion.DialPlan, why);
        }

        if (!call.Index.DialPlans.IsRead) return Untold(call, HopQuestion.DialPlan, HopRule.Unread.Of(DialPlan.Type.Noun));
        if (DialPlanOf(call) is not var (plan, _))
            return Untold(call, HopQuestion.DialPlan, HopRule.SiteOfPoolUnknown.Of(DialPlan.Type.Noun));
        var hasRules = plan != "Global" || !call.Index.DialPlans.IsGlobalMissing(call.Notes);
        if (hasRules && !call.Index.NormalizationRules.IsRead) 
            return Untold(call, HopQuestion.Normalization.Of(plan, digits), HopRule.Unread.Of(VoiceNormalizationRule.Type.Noun));
        var rules = hasRules ? call.Index.NormalizationRules.At(plan, call.Notes) : [];
        if (call.Hops is not null) TellInvalid(call, rules, digits);
        var (rule, number) = NumberRule.Apply(rules, digits);
        if (number is null)
        {
            call.CalledNumber = null;
            call.Hops?.Add(new Hop(HopQuestion.Normalization.Of(plan, digits), HopAnswer.Untold,
                HopRule.RuleSlow.Of(rule!.Identity, rule.Pattern.Text)));
            return Answer.Of(Outcome.Unknown, null);
        }

        call.Hops?.Add(new Hop(HopQuestion.Normalization.Of(plan, digits), HopAnswer.Named.Of(number), rule?.Told ?? HopRule.NoRule));
        return Recognize(call, rule is not null, number);
    }

    // That of a PBX call is its trunk's; it is granted to nobody.
    private static (string Plan, LocationPolicySource Source)? DialPlanOf(CallContext call)
    {
        if (call.Inbound is { } trunk)
            return call.Index.DialPlans.InEffect(null, "Service:" + trunk.Identity, trunk.Site ?? "", call.Notes);
        var pool = call.Registration.InUse;
        return call.Index.DialPlans.InEffect(call.Caller.DialPlan, pool.RegistrarScope, pool.Site, call.Notes);
    }

    public static void TellInvalid(CallContext call, IReadOnlyList<NumberRule> rules, string number)
    {
        foreach (var rule in rules)
        {
            var answer = rule.Pattern.Ask(number);
            if (answer == PatternAnswer.Invalid) call.Hops!.Add(
                new Hop(HopQuestion.RuleMatch.Of(rule.Identity), HopAnswer.No, HopRule.PatternInvalid.Of(rule.Pattern.Text)));
            if (answer is PatternAnswer.Match or PatternAnswer.OutOfTime) return;
        }
    }

    private static Answer? Recognize(CallContext call, bool normalized, string number)
    {
        var kind = call.Caller.Kind;
        if (kind is ClientKind.Modern or ClientKind.Legacy)
        {
            if (call.Policy is not { } policy)
            {
                call.CalledNumber = null;
                return Answer.Of(Outcome.Unknown, null);
            }

            if (policy.DialString(CallFacts.Bare(number), kind) is { } dialString && ByPolicy(call, policy, dialString)) return Owned(call);
            if (!call.ByPolicyUsage && call.Hops is not null && policy.DialString(CallFacts.Bare(number), kind) is null)
                call.Hops.Add(new Hop(HopQuestion.EmergencyCall, HopAnswer.OrdinaryCall,
                    HopRule.PolicyLacks.Of(policy.Identity, CallFacts.Bare(number), kind.ToString())));
        }
        else
        {
            call.Hops?.Add(new Hop(HopQuestion.EmergencyCall, HopAnswer.OrdinaryCall, HopRule.NoEmergencyMark.Of(kind.ToString())));
        }

        call.CalledNumber = normalized || (number.Length > 0 && number[0] == '+') ? number : null;
        if (call.CalledNumber is not null) return Owned(call);
        call.Hops?.Add(new Hop(HopQuestion.CalledNumber, HopAnswer.None, HopRule.NoRuleNoPlus));
        return Answer.Of(Outcome.Failed, ReasonCodes.NoNumber);
    }

    private static bool ByPolicy(CallContext call, LocationPolicyNode policy, string dialString)
    {
        if (policy.Enabled)
        {
            call.Emergency = true;
            call.Hops?.Add(new Hop(HopQuestion.EmergencyCall, HopAnswer.EmergencyCall.Of(dialString),
                HopRule.PolicyHas.Of(policy.Identity, dialString)));
        }
        else
        {
            var used = call.Reads(Question.DisabledPolicyUsage);
            call.Hops?.Add(new Hop(HopQuestion.EmergencyCall, used ? HopAnswer.RoutedAsEmergency.Of(dialString) : HopAnswer.OrdinaryCall,
                HopRule.PolicyDisabled.Of(policy.Identity), call.Answered(Question.DisabledPolicyUsage)));
            if (!used) return false;
        }

        call.ByPolicyUsage = true;
        call.CalledNumber = "+" + dialString;
        return true;
    }

    private static Answer? Owned(CallContext call)
    {
        if (call.Index.Owners.Count == 0 || !call.Index.Owners.Contains(CallFacts.Bare(call.CalledNumber!))) return null;
        call.Hops?.Add(new Hop(HopQuestion.NumberOwner, HopAnswer.RingsAtUser.Of(call.CalledNumber!), HopRule.UsersComeFirst));
        return Answer.Of(Outcome.Misrouted, ReasonCodes.OwnedNumber);
    }

    private static Answer Untold(CallContext call, HopPart<HopQuestion> asked, HopPart<HopRule> why)
    {
        call.CalledNumber = null;
        call.Hops?.Add(new Hop(asked, HopAnswer.Untold, why));
        return Answer.Of(Outcome.Unknown, null);
    }
}
