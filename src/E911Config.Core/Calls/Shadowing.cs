using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>
/// Finds the routes and translation rules that no emergency number can reach, whoever calls and whatever fails, and what blocks each. A
/// route or rule that matches no emergency number, with or without its plus sign, is meant for other numbers and not listed.
/// </summary>
public static class Shadowing
{
    /// <summary>The blocked routes, then the blocked rules, by identity.</summary>
    public static IReadOnlyList<Shadow> Of(CallIndex index)
    {
        var numbers = index.Facts.EmergencyNumbers.Select(number => "+" + number).ToArray();
        return [.. ByIdentity(Routes(index, numbers)), .. ByIdentity(Rules(index, numbers))];
    }

    private static IEnumerable<Shadow> ByIdentity(IEnumerable<Shadow> shadows) =>
        shadows.OrderBy(shadow => shadow.Identity, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<Shadow> Routes(CallIndex index, string[] numbers)
    {
        var type = VoiceRoute.Type.Noun;
        var reachable = new HashSet<string>(index.LocationPolicies.All.Select(policy => policy.Usage).OfType<string>()
            .Concat(index.VoicePolicies.All.Concat(index.VoiceRoutingPolicies.All).SelectMany(policy => policy.Usages)),
                StringComparer.OrdinalIgnoreCase);
        var usagesOf = index.Routes.Usages.SelectMany(usage => index.Routes.Of(usage).Select(route => (route, usage)))
            .ToLookup(pair => pair.route, pair => pair.usage);
        foreach (var route in index.Routes.All)
        {
            var matched = numbers.Where(number => Matches(route, number)).ToArray();
            if (matched.Length == 0)
            {
                if (numbers.Any(number => Matches(route, CallFacts.Bare(number))))
                    yield return new Shadow(type, route.Identity, ShadowCause.OnlyWithoutPlus, [route.Pattern.Text]);
                continue;
            }

            var usages = usagesOf[route].ToArray();
            var live = usages.Where(reachable.Contains).ToArray();
            if (usages.Length == 0) yield return new Shadow(type, route.Identity, ShadowCause.NoUsage, []);
            else if (live.Length == 0) yield return new Shadow(type, route.Identity, ShadowCause.UsageUnused, usages);
            else if (route.Trunks.Count == 0) yield return new Shadow(type, route.Identity, ShadowCause.NoTrunk, []);
            else if (live.Select(usage => Earlier(index, usage, route, matched)).ToArray() is var earlier
                && earlier.All(found => found is not null))
                yield return new Shadow(type, route.Identity, ShadowCause.TriedBefore, [earlier[0]!.Identity]);
        }
    }

    // The first of the routes before this one in a usage that together try all its trunks, for every number that it matches.
    private static RouteNode? Earlier(CallIndex index, string usage, RouteNode route, string[] numbers)
    {
        var before = index.Routes.Of(usage).TakeWhile(other => other.Priority < route.Priority).ToArray();
        var blocking = numbers.Select(number => before.Where(other => Matches(other, number)).ToArray()).ToArray();
        bool Tried(string trunk, RouteNode[] routes) => routes.Any(other => other.Trunks.Contains(trunk, StringComparer.OrdinalIgnoreCase));
        return blocking.All(routes => route.Trunks.All(trunk => Tried(trunk, routes)))
            ? blocking[0].FirstOrDefault(other => other.Trunks.Intersect(route.Trunks, StringComparer.OrdinalIgnoreCase).Any()) : null;
    }

    private static IEnumerable<Shadow> Rules(CallIndex index, string[] numbers)
    {
        var type = OutboundTranslationRule.Type.Noun;
        var inEffect = new HashSet<string>(index.Trunks.All.Select(trunk => trunk.Settings.Scope), StringComparer.OrdinalIgnoreCase);
        foreach (var scope in index.TranslationRules.Scopes)
        {
            var rules = index.TranslationRules.At(scope, null);
            for (var i = 0; i < rules.Count; i++)
            {
                var rule = rules[i];
                var matched = numbers.Where(number => rule.Pattern.Ask(number) == PatternAnswer.Match).ToArray();
                if (matched.Length == 0)
                {
                    if (numbers.Any(number => rule.Pattern.Ask(CallFacts.Bare(number)) == PatternAnswer.Match))
                        yield return new Shadow(type, rule.Identity, ShadowCause.OnlyWithoutPlus, [rule.Pattern.Text]);
                    continue;
                }

                if (!inEffect.Contains(scope))
                {
                    yield return new Shadow(type, rule.Identity, ShadowCause.ScopeUnused, [scope]);
                    continue;
                }

                var blockers = matched
                    .Select(number => rules.Take(i).FirstOrDefault(other => other.Pattern.Ask(number) == PatternAnswer.Match)).ToArray();
                if (blockers.All(blocker => blocker is not null))
                    yield return new Shadow(type, rule.Identity, ShadowCause.MatchedBefore, [blockers[0]!.Identity]);
            }
        }
    }

    private static bool Matches(RouteNode route, string number) => route.Pattern.Ask(number) == PatternAnswer.Match;
}
