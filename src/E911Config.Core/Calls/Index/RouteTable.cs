using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>The routes by usage, by priority (New-CsVoiceRoute), and what each usage has for a number.</summary>
internal sealed class RouteTable : IChangingTable
{
    private const int MaxRemembered = 100_000;
    private static readonly RouteChoice Nothing = new([], [], null);
    private readonly Dictionary<string, RouteNode> nodes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, RouteNode[]> byUsage = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<(RouteNode[] Routes, string Number), RouteChoice> choices = new();
    private readonly PatternSet patterns;

    // To count the choices would hold up every processor.
    private int remembered;

    public RouteTable(Snapshot snapshot, PatternSet patterns)
    {
        this.patterns = patterns;
        IsRead = snapshot.IsRead(VoiceRoute.Type);
        var usages = new Dictionary<string, List<RouteNode>>(StringComparer.OrdinalIgnoreCase);
        foreach (var route in TrunkConfigurations.InOrder(snapshot.All(VoiceRoute.Type)))
        {
            var node = Node(route);
            nodes.Add(route.Identity, node);
            foreach (var usage in UsagesOf(route))
            {
                if (!usages.TryGetValue(usage, out var routes)) usages.Add(usage, routes = []);
                routes.Add(node);
            }
        }

        foreach (var usage in usages) byUsage.Add(usage.Key, [.. usage.Value]);
    }

    public bool IsRead { get; }

    /// <summary>All routes, by priority.</summary>
    public IReadOnlyList<RouteNode> All => InOrder(nodes.Values);

    public IEnumerable<string> Usages => byUsage.Keys;

    /// <summary>The routes of a usage, by priority.</summary>
    public IReadOnlyList<RouteNode> Of(string usage) => byUsage.TryGetValue(usage, out var routes) ? routes : [];

    /// <summary>What a usage has for a number.</summary>
    public RouteChoice Choose(string usage, string number, ICollection<LookUp>? notes)
    {
        notes?.Add(new LookUp(PstnUsage.Type.Unit, usage));
        if (!byUsage.TryGetValue(usage, out var routes)) return Nothing;
        if (choices.TryGetValue((routes, number), out var known)) return known;
        var choice = Match(routes, number);
        if (Volatile.Read(ref remembered) < MaxRemembered
            && choices.TryAdd((routes, number), choice)) Interlocked.Increment(ref remembered);
        return choice;
    }

    public bool Replace(DeploymentObject? before, DeploymentObject? after, ICollection<LookUp> touched)
    {
        RouteNode? old = null, next = after is null ? null : Node(after);
        if (before is not null) nodes.TryGetValue(before.Identity, out old);
        if (old is not null && next is not null && old.IsLike(next)
            && UsagesOf(before!).SequenceEqual(UsagesOf(after!), StringComparer.OrdinalIgnoreCase)) return true;
        if (old is not null) nodes.Remove(old.Identity);
        if (next is not null) nodes[next.Identity] = next;
        string[] usedBefore = before is null ? [] : UsagesOf(before), usedAfter = after is null ? [] : UsagesOf(after);
        foreach (var usage in usedBefore.Union(usedAfter, StringComparer.OrdinalIgnoreCase))
        {
            var routes = Of(usage).Where(route => route != old);
            if (usedAfter.Contains(usage, StringComparer.OrdinalIgnoreCase)) routes = routes.Append(next!);
            var ordered = InOrder(routes);
            if (ordered.Length > 0) byUsage[usage] = ordered;
            else byUsage.Remove(usage);
            touched.Add(new LookUp(PstnUsage.Type.Unit, usage));
        }

        return true;
    }

    private static string[] UsagesOf(DeploymentObject route) => route.Names("PstnUsages");

    private static RouteNode[] InOrder(IEnumerable<RouteNode> routes) => routes
        .OrderBy(route => route.Priority).ThenBy(route => route.Identity, StringComparer.OrdinalIgnoreCase).ToArray();

    private RouteNode Node(DeploymentObject route) => new(
        route.Identity,
        route.Number("Priority") ?? long.MaxValue,
        patterns.Get(route.Text("NumberPattern")),
        route.Names("PstnGatewayList"),
        route.Flag("SuppressCallerId") ? route.Text("AlternateCallerId") : null);

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
