using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>
/// Tries usage by usage, in a usage the routes by priority, on a route all trunks as equal peers (Plan outbound voice routing; New-CsVoiceRoute).
/// Not one choice is made: every trunk that a call could take is looked at.
/// </summary>
internal static class RouteStep
{
    private static readonly Answer[] Untold = [Answer.Of(Outcome.Unknown, null)];

    /// <summary>All ends that the call can take.</summary>
    public static IReadOnlyList<Answer> Run(CallContext call, UsageList usages)
    {
        var matched = false;
        var any = false;
        foreach (var usage in InOrder(call, usages))
        {
            if (usage is null)
            {
                call.Hops?.Add(new Hop("Which usage next?", usages.Unread!, "cannot be told"));
                return Untold;
            }

            any = true;
            if (InUsage(call, usage, ref matched) is { } answers) return answers;
        }

        var code = matched ? ReasonCodes.NoTrunk : any ? ReasonCodes.NoRoute : ReasonCodes.NoUsage;
        call.Hops?.Add(new Hop("Who answers?", matched ? "every trunk of every route was skipped" : any ? "no usage has a route for the number" : "there is no usage", "nobody: " + code));
        return [Answer.Of(Outcome.Failed, code)];
    }

    // Lazily: what comes after the first usage is only asked about when the call gets there. Null stands for usages that cannot be told.
    private static IEnumerable<string?> InOrder(CallContext call, UsageList usages)
    {
        if (usages.First is not null) yield return usages.First;
        if (call.ByPolicyUsage && (usages.Unread is not null || usages.Rest.Any()) && call.Reads(Question.EmergencyFallback))
        {
            call.Hops?.Add(new Hop("Are the usages of the voice policy tried?", "EmergencyFallback = None", "no"));
            yield break;
        }

        if (usages.Unread is not null) yield return null;
        foreach (var usage in usages.Rest) yield return usage;
    }

    private static Answer[]? InUsage(CallContext call, string usage, ref bool matched)
    {
        var routes = call.Index.Routes;
        var number = call.CalledNumber!;
        if (!routes.IsRead)
        {
            call.Hops?.Add(new Hop($"Which routes of usage {usage} match {number}?", "CsVoiceRoute was not read", "cannot be told"));
            return Untold;
        }

        var choice = routes.Choose(usage, number, call.Notes);
        foreach (var invalid in choice.Invalid)
            call.Hops?.Add(new Hop($"Does route {invalid.Identity} match {number}?", $"its pattern {invalid.Pattern.Text} is no regular expression", "no"));
        if (choice.OutOfTime is { } slow)
        {
            call.Hops?.Add(new Hop($"Does route {slow.Identity} match {number}?", $"its pattern {slow.Pattern.Text} runs out of time", "cannot be told"));
            return Untold;
        }

        if (choice.Groups.Count == 0) call.Hops?.Add(new Hop($"Which routes of usage {usage} match {number}?", NearMiss(routes.Of(usage), number), "none"));
        foreach (var peers in choice.Groups)
        {
            matched = true;
            call.Hops?.Add(new Hop($"Which routes of usage {usage} match {number}?", string.Join("; ", peers.Select(route => $"{route.Identity}, priority {route.Priority}, {route.Pattern.Text}")),
                peers.Sum(route => route.Trunks.Count) == 0 ? "it has no trunk" : "its trunks are " + string.Join(", ", peers.SelectMany(route => route.Trunks))));
            var answers = OverTrunks(call, peers);
            if (answers.Length > 0) return answers;
        }

        return null;
    }

    private static Answer[] OverTrunks(CallContext call, IReadOnlyList<RouteNode> peers)
    {
        var answers = new List<Answer>();
        var tried = peers.Count > 1 ? new HashSet<string>(StringComparer.OrdinalIgnoreCase) : null;
        foreach (var route in peers)
        {
            foreach (var trunk in route.Trunks)
            {
                if (tried?.Add(trunk) != false && TrunkStep.Try(call, route, trunk) is { } answer) answers.Add(answer);
            }
        }

        return [.. answers];
    }

    // The commonest mistake deserves its name: a pattern that wants the number without its plus sign.
    private static string NearMiss(IReadOnlyList<RouteNode> routes, string number)
    {
        if (routes.Count == 0) return "no route has the usage";
        var without = routes.FirstOrDefault(route => number.Length > 0 && number[0] == '+' && route.Pattern.Ask(CallFacts.Bare(number)) == PatternAnswer.Match);
        return without is null ? "no pattern of its routes matches" : $"the pattern of {without.Identity}, {without.Pattern.Text}, matches only without the plus sign";
    }
}
