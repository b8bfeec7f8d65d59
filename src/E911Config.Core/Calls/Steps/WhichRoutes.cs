using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Readings;

namespace E911Config.Core.Calls;

/// <summary>
/// Tries usage by usage, in a usage the routes by priority, on a route all trunks as equal peers (Plan outbound voice routing;
/// New-CsVoiceRoute). Not one choice is made: every trunk that a call could take is looked at.
/// </summary>
internal static class WhichRoutes
{
    private static readonly Answer[] Untold = [Answer.Of(Outcome.Unknown, null)];

    /// <summary>All ends that the call can take.</summary>
    public static IReadOnlyList<Answer> Ask(CallContext call, UsageList usages)
    {
        foreach (var (peers, end) in Ways(call, usages))
        {
            var answers = end ?? OverTrunks(call, peers!);
            if (answers.Length > 0) return answers;
        }

        throw new InvalidOperationException("The ways of a call end with its end.");
    }

    /// <summary>
    /// The routes in the order in which they are tried, those of one priority together; last the end of a call that none of them takes.
    /// What has failed is not asked.
    /// </summary>
    public static IEnumerable<(IReadOnlyList<RouteNode>? Peers, Answer[]? End)> Ways(CallContext call, UsageList usages)
    {
        var matched = false;
        var any = false;
        foreach (var usage in InOrder(call, usages))
        {
            if (usage is null)
            {
                call.Hops?.Add(new Hop(HopQuestion.NextUsage, HopAnswer.Untold, usages.Unread!));
                yield return (null, Untold);
                yield break;
            }

            any = true;
            foreach (var way in InUsage(call, usage))
            {
                yield return way;
                if (way.End is not null) yield break;
                matched = true;
            }
        }

        var code = matched ? ReasonCodes.NoTrunk : any ? ReasonCodes.NoRoute : ReasonCodes.NoUsage;
        call.Hops?.Add(new Hop(HopQuestion.Answer, HopAnswer.Nobody.Of(code), matched ? HopRule.EveryTrunkSkipped : any ? HopRule.NoRoute
            : HopRule.NoUsage));
        yield return (null, [Answer.Of(Outcome.Failed, code)]);
    }

    /// <summary>The trunks of routes that are peers, each once, with the first route that has it.</summary>
    public static IEnumerable<(RouteNode Route, string Trunk)> Trunks(CallContext call, IReadOnlyList<RouteNode> peers)
    {
        var tried = peers.Count > 1 || peers[0].Trunks.Count > 1 ? new HashSet<string>(StringComparer.OrdinalIgnoreCase) : null;
        for (var place = 0; place < peers.Count; place++)
        {
            var route = peers[place];
            for (var entry = 0; entry < route.Trunks.Count; entry++)
            {
                var trunk = route.Trunks[entry];
                if (tried?.Add(call.Index.Trunks.TrunkOf(trunk)) != false) yield return (route, trunk);
            }
        }
    }

    // Lazily: what comes after the first usage is only asked about when the call gets there. Null stands for usages that cannot be told.
    private static IEnumerable<string?> InOrder(CallContext call, UsageList usages)
    {
        if (usages.First is not null) yield return usages.First;
        if (call.ByPolicyUsage && (usages.Unread is not null || usages.Rest.Any()) && call.Reads(Question.EmergencyFallback))
        {
            call.Hops?.Add(new Hop(HopQuestion.VoicePolicyUsages, HopAnswer.No, call.Answered(Question.EmergencyFallback)));
            yield break;
        }

        if (usages.Unread is not null) yield return null;
        foreach (var usage in usages.Rest) yield return usage;
    }

    private static IEnumerable<(IReadOnlyList<RouteNode>? Peers, Answer[]? End)> InUsage(CallContext call, string usage)
    {
        var routes = call.Index.Routes;
        var number = call.CalledNumber!;
        if (!routes.IsRead)
        {
            call.Hops?.Add(new Hop(HopQuestion.Routes.Of(usage, number), HopAnswer.Untold, HopRule.Unread.Of(VoiceRoute.Type.Noun)));
            yield return (null, Untold);
            yield break;
        }

        var choice = routes.Choose(usage, number, call.Notes);
        foreach (var invalid in choice.Invalid)
            call.Hops?.Add(new Hop(HopQuestion.RouteMatch.Of(invalid.Identity, number), HopAnswer.No,
                HopRule.PatternInvalid.Of(invalid.Pattern.Text)));
        if (choice.OutOfTime is { } slow)
        {
            call.Hops?.Add(new Hop(HopQuestion.RouteMatch.Of(slow.Identity, number), HopAnswer.Untold,
                HopRule.PatternSlow.Of(slow.Pattern.Text)));
            yield return (null, Untold);
            yield break;
        }

        if (choice.Groups.Count == 0) call.Hops?.Add(
            new Hop(HopQuestion.Routes.Of(usage, number), HopAnswer.None, NearMiss(routes.Of(usage), number)));
        foreach (var peers in choice.Groups)
        {
            call.Hops?.Add(new Hop(HopQuestion.Routes.Of(usage, number),
                peers.All(route => route.Trunks.Count == 0) ? HopAnswer.NoTrunk
                    : HopAnswer.Trunks.Of([.. peers.SelectMany(route => route.Trunks)]),
                [.. peers.Select(route => HopRule.RouteMatches.Of(route.Identity, route.Priority.ToString(CultureInfo.InvariantCulture),
                    route.Pattern.Text))]));
            yield return (peers, null);
        }
    }

    private static Answer[] OverTrunks(CallContext call, IReadOnlyList<RouteNode> peers)
    {
        var answers = new List<Answer>();
        foreach (var (route, trunk) in Trunks(call, peers))
        {
            if (WhichTrunk.Try(call, route, trunk) is { } answer) answers.Add(answer);
        }

        return [.. answers];
    }

    // The commonest mistake deserves its name: a pattern that wants the number without its plus sign.
    private static HopPart<HopRule> NearMiss(IReadOnlyList<RouteNode> routes, string number)
    {
        if (routes.Count == 0) return HopRule.NoRouteInUsage;
        var without = routes.FirstOrDefault(route =>
            number.Length > 0 && number[0] == '+' && route.Pattern.Ask(CallFacts.Bare(number)) == PatternAnswer.Match);
        return without is null ? HopRule.NoPatternMatches : HopRule.OnlyWithoutPlus.Of(without.Identity, without.Pattern.Text);
    }
}
