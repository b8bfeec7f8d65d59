using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.TestSupport.Calls;

/// <summary>Steps 2 and 3: what the dialled digits become.</summary>
internal sealed partial class LiteralEvaluation
{
    private Shown StepsOneToFour(string? pool)
    {
        var policy = LocationPolicyAt(pool);
        var result = new LiteralResult { LocationPolicy = policy.Value?.Object.Identity, LocationPolicySource = policy.Value?.Source };
        if (Orbit(result) is { } orbit) return new Shown(orbit, true, false, Sure.No);

        var (told, normalized) = Normalize(pool);
        if (!told) return Ended(result, LiteralOutcome.Unknown);
        if (IsModernOrLegacy && !policy.Known) return Ended(result, LiteralOutcome.Unknown);

        // Emergency: the policy is enabled, the client modern or legacy, and a number matched. The called number is a plus sign and the
        // dial string.
        var dialString = IsModernOrLegacy ? MatchedDialString(policy.Value!.Object, WithoutPlus(normalized ?? call.Digits)) : null;
        var emergency = dialString is not null && policy.Value!.Object.Flag("EnhancedEmergencyServicesEnabled");
        // A match under a disabled policy is routed like an emergency call if that is assumed, and is ordinary in everything else.
        var byPolicyUsage = emergency || dialString is not null && Second(LiteralSwitches.DisabledPolicyUsage);
        // Otherwise what the dial plan made; digits that no rule matched only with a plus sign of their own.
        var called = byPolicyUsage ? "+" + dialString : normalized ?? (call.Digits.StartsWith('+') ? call.Digits : null);
        if (called is null) return Ended(result, LiteralOutcome.Failed, "4005");
        result = result with { Emergency = emergency, CalledNumber = called };

        // A number that a user owns rings there.
        if (snapshot.EmergencyNumberOwners.Any(line => WithoutPlus(WithoutScheme(line)) == WithoutPlus(called)))
            return Ended(result, LiteralOutcome.Misrouted, "OwnedNumber");

        return Usages(new Shown(result, false, byPolicyUsage, Sure.No), policy, pool);
    }

    private static Shown Ended(LiteralResult result, LiteralOutcome outcome, string? code = null) =>
        new(End(result, outcome, code), true, false, Sure.No);

    private static string WithoutScheme(string line) => line.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? line[4..] : line;

    // An orbit takes the digits as dialled, before anything else looks at them. Null: it does not.
    private LiteralResult? Orbit(LiteralResult result)
    {
        if (!snapshot.IsRead(CallParkOrbit.Type)) return End(result, LiteralOutcome.Unknown);
        return snapshot.All(CallParkOrbit.Type).Any(InOrbit) ? End(result with { CalledNumber = call.Digits }, LiteralOutcome.Misrouted,
            "Orbit") : null;
    }

    // Inside: the same prefix, the same length, and between start and end.
    private bool InOrbit(DeploymentObject orbit)
    {
        var (prefix, digits) = Parts(call.Digits);
        var (startPrefix, start) = Parts(orbit.Text("NumberRangeStart"));
        var (endPrefix, end) = Parts(orbit.Text("NumberRangeEnd"));
        return digits.Length > 0 && digits.All(char.IsAsciiDigit)
            && prefix == startPrefix && prefix == endPrefix && digits.Length == start.Length && digits.Length == end.Length
            && string.CompareOrdinal(start, digits) <= 0 && string.CompareOrdinal(digits, end) <= 0;
    }

    private static (string Prefix, string Digits) Parts(string number)
    {
        var prefix = new string(number.TakeWhile(sign => !char.IsAsciiDigit(sign)).ToArray());
        return (prefix, number[prefix.Length..]);
    }

    // One dial plan is in effect, the first that exists of user, pool, site and global; of a pbx caller the trunk's, its site's and
    // global. Its first rule
    // that matches rewrites the digits.
    private (bool Told, string? Number) Normalize(string? pool)
    {
        var plan = IsPbx ? PlanOfTrunk() : Scoped(DialPlan.Type, call.Caller.DialPlan, pool, poolScope: true);
        if (!plan.Known) return (false, null);
        if (plan.Value!.Missing) return (true, null);
        if (!snapshot.IsRead(VoiceNormalizationRule.Type)) return (false, null);
        var (result, timedOut) = FirstRule(VoiceNormalizationRule.Type, plan.Value.Object.Identity, call.Digits);
        return (!timedOut, result);
    }

    private Maybe<Effective> PlanOfTrunk()
    {
        if (!snapshot.IsRead(DialPlan.Type)) return Maybe<Effective>.Unknown("CsDialPlan");
        var found = snapshot.Find(DialPlan.Type, "Service:" + ownTrunk!.Identity)
            ?? (OrNull(ownTrunk.Text("SiteId")) is { } site ? snapshot.Find(DialPlan.Type, site) : null);
        if (found is not null) Met(LiteralRule.PbxDialPlan);
        return found is null ? Global(DialPlan.Type) : Maybe<Effective>.Is(new Effective(found, ""));
    }

    // The rules of a scope by priority, of equal ones the smaller identity first; the first that matches rewrites the number.
    private (string? Result, bool TimedOut) FirstRule(ObjectType type, string scope, string number)
    {
        foreach (var rule in RulesOf(type, scope))
        {
            var (result, timedOut) = LiteralRegex.Rewrite(rule.Text("Pattern"), rule.Text("Translation"), number);
            if (result is not null || timedOut) return (result, timedOut);
        }

        return (null, false);
    }

    private IEnumerable<DeploymentObject> RulesOf(ObjectType type, string scope) => snapshot.All(type)
        .Where(rule => Same(type.Identity.ScopeOf(rule.Identity), scope))
        .OrderBy(rule => rule.Number("Priority") ?? long.MaxValue).ThenBy(rule => rule.Identity, StringComparer.OrdinalIgnoreCase);

    // A modern client takes the first entry of the list whose dial string or mask it is, and the single pair only if the list is empty; a
    // legacy client knows
    // the pair only.
    private string? MatchedDialString(DeploymentObject policy, string number)
    {
        var entries = policy.Records("EmergencyNumbers")
            .Select(entry => (DialString: entry.Text("DialString"), Mask: entry.Text("DialMask"))).ToArray();
        if (!Same(call.Caller.Kind, "modern") || entries.Length == 0) entries =
            [(policy.Text("EmergencyDialString"), policy.Text("EmergencyDialMask"))];
        return entries.Where(entry => entry.DialString.Length > 0
                && (entry.DialString == number || entry.Mask.Split(';').Any(mask => mask.Trim() == number && number.Length > 0)))
            .Select(entry => entry.DialString).FirstOrDefault();
    }
}
