using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>Makes the called number of the digits, and tells an emergency call from an ordinary one (New-CsLocationPolicy; Plan for multiple emergency numbers).</summary>
internal static class NumberStep
{
    /// <summary>Sets the called number.</summary>
    /// <returns>The end of the call, if it ends here.</returns>
    public static Answer? Run(CallContext call)
    {
        var digits = call.Request.Digits;
        call.CalledNumber = digits;
        if (!call.Index.Orbits.IsRead) return Untold(call, "Is it a call park number?", CallParkOrbit.Type.Noun + " was not read");
        if (call.Index.Orbits.RangeOf(digits, call.Notes) is { } orbit)
        {
            call.Hops?.Add(new Hop("Is it a call park number?", "CsCallParkOrbit " + orbit, digits + " is parked there: nobody is called"));
            return Answer.Of(Outcome.Misrouted, ReasonCodes.Orbit);
        }

        if (!call.Index.DialPlans.IsRead) return Untold(call, "Which dial plan?", DialPlan.Type.Noun + " was not read");
        var pool = call.Registration.InUse;
        if (call.Index.DialPlans.InEffect(call.Caller.DialPlan, pool.Fqdn.Length == 0 ? null : "Service:Registrar:" + pool.Fqdn, pool.Site, call.Notes) is not var (plan, _))
            return Untold(call, "Which dial plan?", "there are dial plans of topology sites, and that of the pool is not known");
        var hasRules = plan != "Global" || !call.Index.DialPlans.IsGlobalMissing(call.Notes);
        if (hasRules && !call.Index.NormalizationRules.IsRead) return Untold(call, "What does the dial plan make of the digits?", VoiceNormalizationRule.Type.Noun + " was not read");
        var rules = hasRules ? call.Index.NormalizationRules.At(plan, call.Notes) : [];
        if (call.Hops is not null) TellInvalid(call, rules, digits);
        var (rule, number) = NumberRule.Apply(rules, digits);
        if (number is null)
        {
            call.CalledNumber = null;
            call.Hops?.Add(new Hop($"What does dial plan {plan} make of {digits}?", $"rule {rule!.Identity} ({rule.Pattern.Text}) runs out of time", "cannot be told"));
            return Answer.Of(Outcome.Unknown, null);
        }

        call.Hops?.Add(new Hop($"What does dial plan {plan} make of {digits}?", rule is null ? "no rule matches" : $"rule {rule.Identity}, {rule.Pattern.Text} to {rule.Translation}", number));
        return Recognize(call, rule is not null, number);
    }

    public static void TellInvalid(CallContext call, System.Collections.Generic.IReadOnlyList<NumberRule> rules, string number)
    {
        foreach (var rule in rules)
        {
            var answer = rule.Pattern.Ask(number);
            if (answer == PatternAnswer.Invalid) call.Hops!.Add(new Hop($"Does rule {rule.Identity} match?", $"its pattern {rule.Pattern.Text} is no regular expression", "counts as no match"));
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
                call.Hops.Add(new Hop("Is it an emergency call?", $"{policy.Identity} has no number {CallFacts.Bare(number)} for a {Words(kind)} client", "an ordinary call"));
        }
        else
        {
            call.Hops?.Add(new Hop("Is it an emergency call?", $"{Words(kind)} phones send no emergency mark and no location", "an ordinary call"));
        }

        call.CalledNumber = normalized || (number.Length > 0 && number[0] == '+') ? number : null;
        if (call.CalledNumber is not null) return Owned(call);
        call.Hops?.Add(new Hop("What number is called?", "no rule matched, and the digits do not begin with +", "none"));
        return Answer.Of(Outcome.Failed, ReasonCodes.NoNumber);
    }

    private static bool ByPolicy(CallContext call, LocationPolicyNode policy, string dialString)
    {
        if (policy.Enabled)
        {
            call.Emergency = true;
            call.Hops?.Add(new Hop("Is it an emergency call?", $"{policy.Identity} has the number {dialString}", "yes, to +" + dialString));
        }
        else
        {
            var used = call.Reads(Question.DisabledPolicyUsage);
            call.Hops?.Add(new Hop("Is it an emergency call?", $"{policy.Identity} is not enabled; DisabledPolicyUsage = {call.Readings.DisabledPolicyUsage}",
                used ? $"no, but it takes the policy's usage, to +{dialString}" : "an ordinary call"));
            if (!used) return false;
        }

        call.ByPolicyUsage = true;
        call.CalledNumber = "+" + dialString;
        return true;
    }

    private static Answer? Owned(CallContext call)
    {
        if (!call.Index.Owners.Contains(CallFacts.Bare(call.CalledNumber!))) return null;
        call.Hops?.Add(new Hop("Is the number a user's own?", "numbers of users come before outbound routing", $"{call.CalledNumber} rings at a user"));
        return Answer.Of(Outcome.Misrouted, ReasonCodes.OwnedNumber);
    }

    private static Answer Untold(CallContext call, string asked, string why)
    {
        call.CalledNumber = null;
        call.Hops?.Add(new Hop(asked, why, "cannot be told"));
        return Answer.Of(Outcome.Unknown, null);
    }

    private static string Words(ClientKind kind) => kind switch
    {
        ClientKind.Modern => "modern",
        ClientKind.Legacy => "legacy",
        ClientKind.Analog => "analog",
        _ => "PBX",
    };
}
