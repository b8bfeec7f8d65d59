using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Calls;

/// <summary>The routes by usage, by priority (New-CsVoiceRoute), and what each usage has for a number.</summary>
internal sealed class RouteTable
{
    private const int MaxRemembered = 100_000;
    private static readonly RouteChoice Nothing = new([], [], null);
    private readonly Dictionary<string, RouteNode[]> byUsage = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<(RouteNode[] Routes, string Number), RouteChoice> choices = new();

    public RouteTable(Snapshot snapshot, PatternSet patterns)
    {
        IsRead = snapshot.IsRead(VoiceRoute.Type);
        All = TrunkConfigurations.InOrder(snapshot.All(VoiceRoute.Type)).Select(route => new RouteNode(
            route.Identity,
            route.Number("Priority") ?? long.MaxValue,
            patterns.Get(route.Text("NumberPattern")),
            route.List("PstnGatewayList").Distinct(StringComparer.OrdinalIgnoreCase).ToArray(),
            route.Flag("SuppressCallerId") ? route.Text("AlternateCallerId") : null)).ToArray();
        var usages = new Dictionary<string, List<RouteNode>>(StringComparer.OrdinalIgnoreCase);
        foreach (var route in All)
        {
            foreach (var usage in snapshot.Find(VoiceRoute.Type, route.Identity)!.List("PstnUsages").Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (!usages.TryGetValue(usage, out var routes)) usages.Add(usage, routes = []);
                routes.Add(route);
            }
        }

        foreach (var usage in usages) byUsage.Add(usage.Key, [.. usage.Value]);
    }

    public bool IsRead { get; }

    /// <summary>All routes, by priority.</summary>
    public IReadOnlyList<RouteNode> All { get; }

    public IEnumerable<string> Usages => byUsage.Keys;

    /// <summary>The routes of a usage, by priority.</summary>
    public IReadOnlyList<RouteNode> Of(string usage) => byUsage.TryGetValue(usage, out var routes) ? routes : [];

    /// <summary>What a usage has for a number.</summary>
    public RouteChoice Choose(string usage, string number)
    {
        if (!byUsage.TryGetValue(usage, out var routes)) return Nothing;
        if (choices.TryGetValue((routes, number), out var known)) return known;
        var choice = Match(routes, number);
        if (choices.Count < MaxRemembered) choices[(routes, number)] = choice;
        return choice;
    }

    private static RouteChoice Match(RouteNode[] routes, string number)
    {
        var groups = new List<List<RouteNode>>();
        var invalid = new List<RouteNode>();
        RouteNode? outOfTime = null;
        foreach (var route in routes)
        {
            switch (route.Pattern.Ask(number))
            {
                case PatternAnswer.Match when groups.Count > 0 && groups[groups.Count - 1][0].Priority == route.Priority:
                    groups[groups.Count - 1].Add(route);
                    break;
                case PatternAnswer.Match:
                    groups.Add([route]);
                    break;
                case PatternAnswer.Invalid:
                    invalid.Add(route);
                    break;
                case PatternAnswer.OutOfTime:
                    outOfTime ??= route;
                    break;
            }
        }

        return new RouteChoice(groups, invalid, outOfTime);
    }
}
