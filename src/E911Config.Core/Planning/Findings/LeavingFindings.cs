using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Planning;

/// <summary>
/// Numbers that become others on their way after a plan: an emergency number another one, the test number one by which an emergency
/// service answers. The proof shows neither: somebody answers as before.
/// </summary>
internal sealed class LeavingFindings
{
    private readonly PlanScope scope;
    private readonly CallIndex after;
    private readonly CallEngine engine;

    public LeavingFindings(PlanScope scope, CallIndex after)
    {
        this.scope = scope;
        this.after = after;
        engine = new CallEngine(after);
    }

    /// <summary>The findings, by what makes another number of it.</summary>
    /// <param name="calls">What was proved.</param>
    public IEnumerable<Finding> All(IReadOnlyList<CallChange> calls)
    {
        var zones = new HashSet<string>(scope.Zones.Select(zone => zone.Name), StringComparer.OrdinalIgnoreCase);
        var own = calls.Select(call => (Call: call, Zone: scope.Design.ZoneOf(call.Callers.NetworkSite, call.Callers.LocationPolicy)))
            .Where(pair => pair.Zone is not null && zones.Contains(pair.Zone.Name)).ToArray();
        var tests = own.Where(pair => pair.Zone!.TestNumber is not null).Select(pair => (pair.Call.Callers, pair.Zone)).Distinct()
            .Select(pair => new CallRequest(pair.Callers.Caller, pair.Zone!.TestNumber!.Value));
        var emergency = MayBecomeAnother() ? own.Where(pair => pair.Call.After >= Outcome.Unlocated)
            .Select(pair => new CallRequest(pair.Call.Callers.Caller, pair.Call.Number)) : [];
        CallRequest[] asked = [.. tests, .. emergency];
        var found = Processors.Each(asked.Length, place => engine.Run(asked[place]) is var result
            ? (Result: result, Leaving: engine.WrongLeaving(asked[place], result)) : default);
        return asked.Select((request, place) => (Request: request, found[place].Result, found[place].Leaving))
            .Where(one => one.Leaving is { Flaw: LeavingFlaw.OtherNumber or LeavingFlaw.TestIsReal })
            .Select(one => (Cause: Cause(one.Request, one.Result, one.Leaving!), one.Request.Digits, Leaving: one.Leaving!))
            .Concat(OnTrunks(zones)).GroupBy(one => (one.Leaving.Flaw, one.Cause))
            .Select(same => (same.Key, Digits: Texts(same.Select(one => one.Digits)), Ends: same.Select(one => (one.Leaving.Trunk,
                one.Leaving.Number)).Distinct().OrderBy(end => end.Trunk, StringComparer.Ordinal)
                .ThenBy(end => end.Number, StringComparer.Ordinal).ToArray()))
            .Select(same => new Finding(same.Key.Flaw == LeavingFlaw.OtherNumber ? FindingIds.NumberBecomesAnother
                : FindingIds.TestReachesService, FindingSeverity.Warning, same.Key.Cause.Type.Noun, same.Key.Cause.Identity)
                .With(("numbers", same.Digits), ("made", same.Ends.Select(end => end.Number).ToArray()),
                    ("trunks", same.Ends.Select(end => end.Trunk).ToArray())));
    }

    // What the rules of a trunk make of the numbers that are led to it, whether calls take it first or when others have failed.
    private IEnumerable<((ObjectType Type, string Identity) Cause, string Digits, WrongLeaving Leaving)> OnTrunks(HashSet<string> zones)
    {
        if (!after.TranslationRules.IsRead || !after.Trunks.SettingsRead) yield break;
        foreach (var trunk in scope.Design.Trunks)
        {
            var own = trunk.Zones.Where(zone => zones.Contains(zone.Name)).ToArray();
            if (own.Length == 0 || after.Trunks.Find(trunk.Identity, null) is not { } node) continue;
            var tests = trunk.Role == TrunkRole.Provider ? own.Select(zone => zone.TestNumber?.Value).OfType<string>().Distinct() : [];
            foreach (var number in trunk.Numbers.Concat(tests))
            {
                if (WhoAnswers.Leaving(after, node, "+" + number).Number is { } made && CallFacts.Bare(made) is var bare
                    && bare != number && after.Facts.AllNumbers.Contains(bare))
                    yield return ((Trunk.Type, trunk.Identity), number, new WrongLeaving(after.Facts.IsTestNumber(number)
                        ? LeavingFlaw.TestIsReal : LeavingFlaw.OtherNumber, trunk.Identity, made));
            }
        }
    }

    private static string[] Texts(IEnumerable<string> all) =>
        [.. all.Distinct(StringComparer.Ordinal).OrderBy(text => text, StringComparer.Ordinal)];

    // Where it is called by its own number the trunk makes another of it; else the dial plan, or the location policy.
    private (ObjectType Type, string Identity) Cause(CallRequest request, CallResult result, WrongLeaving leaving)
    {
        var dialled = CallFacts.Bare(request.Digits);
        var meant = after.Facts.ZoneAround(request.Caller.NetworkSite, request.Caller.LocationPolicy) is { } zone
            && zone.Meant.TryGetValue(dialled, out var known) ? known : dialled;
        if (CallFacts.Bare(result.CalledNumber ?? "") == meant) return (Trunk.Type, leaving.Trunk);
        var made = engine.Dial(request);
        return made.Rule is { } rule && CallFacts.Bare(made.Made ?? "") != dialled ? (VoiceNormalizationRule.Type, rule)
            : result.LocationPolicy is { } policy ? (LocationPolicy.Type, policy) : (Trunk.Type, leaving.Trunk);
    }

    // Most deployments have no rule that makes one emergency number of another.
    private bool MayBecomeAnother()
    {
        string[] numbers = [.. after.Facts.AllNumbers, .. scope.Zones.SelectMany(zone => zone.Numbers).SelectMany(number => number.Masks)];
        bool Makes(NumberRule rule) => numbers.SelectMany(number => new[] { number, "+" + number })
            .Where(number => rule.Pattern.Ask(number) == PatternAnswer.Match)
            .Any(number => rule.Pattern.Rewrite(number, rule.Translation) is { } made
                && CallFacts.Bare(made) != CallFacts.Bare(number) && after.Facts.AllNumbers.Contains(CallFacts.Bare(made)));
        return after.NormalizationRules.Scopes.SelectMany(rules => after.NormalizationRules.At(rules, null)).Any(Makes)
            || after.TranslationRules.Scopes.SelectMany(rules => after.TranslationRules.At(rules, null)).Any(Makes);
    }
}
