using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;

namespace E911Config.Core.Checks.Dialing;

/// <summary>
/// Follows what callers may dial for the emergency numbers of their location policy, as far as to the number that is called.
/// </summary>
internal sealed class Dialling
{
    private readonly CheckContext context;
    private readonly AccessPrefixes prefixes;
    private readonly Dictionary<(string Plan, string Numbers, ClientKind Kind, string Digits), DialledNumber> known = [];

    /// <summary>Prepares the callers of a deployment.</summary>
    public Dialling(CheckContext context)
    {
        this.context = context;
        prefixes = context.Prefixes;
    }

    /// <summary>Everything that is dialled, by who has the same location policy and dial plan.</summary>
    public IEnumerable<DialledDigits> All =>
        from alike in context.Calls.All.Where(call => call.Caller.Kind != ClientKind.Pbx && call.Result.LocationPolicy is not null)
            .GroupBy(call => (call.Result.LocationPolicy, call.Caller.RegistrarPool, call.Caller.DialPlan, call.Caller.Kind))
        let policy = context.Index.LocationPolicies.Find(alike.Key.LocationPolicy, null)
        where policy is not null
        from dialled in Of(alike.ToArray(), policy)
        select dialled;

    // Only a client turns masks into the number; whatever else there is dials the number itself, and so does who has a policy that is not
    // enabled. What dial plan is in effect the first number tells; from then on everybody with the same plan and numbers gets the same.
    private IEnumerable<DialledDigits> Of(IReadOnlyList<FollowedCall> alike, LocationPolicyNode policy)
    {
        var groups = FollowedCalls.GroupsOf(alike);
        var kind = groups[0].Caller.Kind == ClientKind.Legacy ? ClientKind.Legacy : ClientKind.Modern;
        var numbers = (policy.Enabled ? policy.Digits(kind)
            .Select(digits => (Digits: digits, Number: policy.DialString(digits, kind)!))
            : alike.Select(call => (Digits: call.Number, call.Number))).Distinct().ToArray();
        var signature = policy.Enabled + string.Join(";", numbers.Select(pair => pair.Digits + ">" + pair.Number));
        string? plan = null;
        foreach (var (digits, number) in numbers)
        {
            var isMask = digits != number;
            if (isMask && groups[0].Caller.Kind == ClientKind.Analog) continue;
            var plain = new DialledDigits(groups, number, digits, isMask, false, Dial(digits));
            yield return plain;
            plan ??= plain.Result.DialPlan;
            if (policy.Enabled && plan is not null && prefixes.InUse(plan) is { } prefix && !TestNumber.Is(context, number))
                yield return plain with { Digits = prefix + digits, HasPrefix = true, Result = Dial(prefix + digits) };
        }

        DialledNumber Dial(string dialled)
        {
            var caller = groups[0].Caller;
            if (plan is null) return context.Engine.Dial(new CallRequest(caller, dialled));
            var key = (plan, signature, caller.Kind, dialled);
            if (!known.TryGetValue(key, out var result))
                known.Add(key, result = context.Engine.Dial(new CallRequest(caller, dialled)));
            return result;
        }
    }
}
