using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;

namespace E911Config.Core.Checks.Dialing;

/// <summary>
/// Digits that callers may dial for an emergency number of their location policy, followed once for all groups that have the same policy
/// in effect and the same dial plan.
/// </summary>
/// <param name="Groups">The groups; at least one.</param>
/// <param name="DialString">The emergency number that is meant.</param>
/// <param name="Digits">What is dialled: the number itself, a mask, or either with the access prefix.</param>
/// <param name="IsMask">Whether it is a mask, with or without the access prefix.</param>
/// <param name="HasPrefix">Whether it has the access prefix in front.</param>
/// <param name="Result">What comes of it.</param>
internal sealed record DialledDigits(IReadOnlyList<CallerGroup> Groups, string DialString, string Digits, bool IsMask, bool HasPrefix,
    DialledNumber Result)
{
    /// <summary>Whether the emergency number is called.</summary>
    public bool IsGood => Result.ReasonCode is null && Result.Called is { } called && CallFacts.Bare(called) == DialString;

    /// <summary>All of them; of PBXs none, which dial what they are set up to dial.</summary>
    public static IEnumerable<DialledDigits> All(CheckContext context)
    {
        var prefixes = new AccessPrefixes(context);
        foreach (var alike in context.Calls.All.Where(call => call.Caller.Kind != ClientKind.Pbx && call.Result.LocationPolicy is not null)
            .GroupBy(call => (call.Result.LocationPolicy, call.Caller.RegistrarPool, call.Caller.DialPlan, call.Caller.Kind)))
        {
            if (context.Index.LocationPolicies.Find(alike.Key.LocationPolicy, null) is not { } policy) continue;
            var groups = FollowedCalls.GroupsOf(alike);
            foreach (var dialled in policy.Enabled ? Of(context, groups, policy, prefixes)
                : alike.Select(call => call.Number).Distinct(StringComparer.Ordinal).Select(number =>
                    new DialledDigits(groups, number, number, false, false, Dial(context, groups[0].Caller, number))))
                yield return dialled;
        }
    }

    // Under a policy that is not enabled the number itself is dialled. Only a client turns masks into the number; whatever else there is dials the number itself.
    private static IEnumerable<DialledDigits> Of(CheckContext context, IReadOnlyList<CallerGroup> groups, LocationPolicyNode policy,
        AccessPrefixes prefixes)
    {
        var caller = groups[0].Caller;
        var kind = caller.Kind == ClientKind.Legacy ? ClientKind.Legacy : ClientKind.Modern;
        foreach (var digits in policy.Digits(kind).Where(digits => digits.Length > 0).Distinct(StringComparer.Ordinal))
        {
            var number = policy.DialString(digits, kind)!;
            var isMask = digits != number;
            if (isMask && caller.Kind == ClientKind.Analog) continue;
            var plain = new DialledDigits(groups, number, digits, isMask, false, Dial(context, caller, digits));
            yield return plain;
            if (plain.Result.DialPlan is not { } plan || prefixes.InUse(plan) is not { } prefix || TestNumber.Is(context, number)) continue;
            yield return plain with { Digits = prefix + digits, HasPrefix = true, Result = Dial(context, caller, prefix + digits) };
        }
    }

    private static DialledNumber Dial(CheckContext context, Caller caller, string digits) =>
        context.Engine.Dial(new CallRequest(caller, digits));
}
