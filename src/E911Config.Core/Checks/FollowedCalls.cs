using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Resilience;

namespace E911Config.Core.Checks;

/// <summary>The emergency calls of all groups of callers, each followed once for the groups whose calls go alike.</summary>
internal sealed class FollowedCalls
{
    private const int MostTraced = 8;
    private readonly CallIndex index;
    private readonly Dictionary<(string Usages, string Number), CallWay> ways = [];
    private readonly Lazy<IReadOnlyList<SinglePoints>> points;
    private readonly Lazy<ILookup<string, FollowedCall>> byRoute;
    private readonly Lazy<ILookup<TrunkNode, FollowedCall>> byTrunk;

    /// <summary>Follows the calls of a deployment.</summary>
    /// <exception cref="OperationCanceledException">The user wants an end.</exception>
    public FollowedCalls(CallIndex index)
    {
        this.index = index;
        var asked = new SurveyedCalls(index, new ResilienceScope());
        OutOfScope = asked.OutOfScope;
        var numbers = asked.All.ToLookup(call => call.Group, call => call.Number);
        var open = AlikeGroups.Of(numbers.Select(group => group.Key), (index.Deployment, index))
            .SelectMany(alike => numbers[alike[0]].Select(number => (Groups: alike, Number: number))).ToArray();
        var results = new CallResult[open.Length];
        Processors.Each(open.Length, () => new CallEngine(index), (place, engine) =>
            results[place] = engine.Run(new CallRequest(open[place].Groups[0].Caller, open[place].Number)));
        All = [.. open.Select((call, place) => new FollowedCall(call.Groups, call.Number, results[place]))];
        points = new Lazy<IReadOnlyList<SinglePoints>>(() => [.. ResilienceFinder
            .SinglePointsOf(index, All.Select(call => (call.Groups[0], new CallRequest(call.Caller, call.Number))))
            .Select(found => found.Points)]);
        byRoute = new Lazy<ILookup<string, FollowedCall>>(() => All
            .SelectMany(call => WayOf(call).Routes.Select(route => route.Identity).Distinct().Select(route => (route, call)))
            .ToLookup(pair => pair.route, pair => pair.call, StringComparer.OrdinalIgnoreCase));
        byTrunk = new Lazy<ILookup<TrunkNode, FollowedCall>>(() => All
            .SelectMany(call => WayOf(call).Trunks.Select(trunk => (trunk, call))).ToLookup(pair => pair.trunk, pair => pair.call));
    }

    /// <summary>The calls, in the order of the groups.</summary>
    public IReadOnlyList<FollowedCall> All { get; }

    /// <summary>The network sites out of the design's scope, whose callers were left out.</summary>
    public IReadOnlyList<string> OutOfScope { get; }

    /// <summary>The calls of which nobody can tell what becomes of them.</summary>
    public IEnumerable<FollowedCall> Untold => All.Where(call => call.Result.Outcome == Outcome.Unknown);

    /// <summary>The single points of failure of each call, in the order of the calls.</summary>
    public IReadOnlyList<SinglePoints> Points => points.Value;

    /// <summary>The calls by the identity of each route that they may take, if not now then when something has failed.</summary>
    public ILookup<string, FollowedCall> ByRoute => byRoute.Value;

    /// <summary>The calls by each trunk over which they may leave, if not now then when something has failed.</summary>
    public ILookup<TrunkNode, FollowedCall> ByTrunk => byTrunk.Value;

    /// <summary>The choices of a call; none if it has no called number.</summary>
    public CallWay WayOf(FollowedCall call)
    {
        var number = call.Result.CalledNumber ?? "";
        var key = (string.Join("\n", call.Result.Usages), number);
        if (!ways.TryGetValue(key, out var way)) ways.Add(key, way = CallWay.Of(index, call.Result.Usages, number));
        return way;
    }

    /// <summary>All groups of calls, each once.</summary>
    public static IReadOnlyList<CallerGroup> GroupsOf(IEnumerable<FollowedCall> calls) =>
        [.. calls.SelectMany(call => call.Groups).Distinct()];

    /// <summary>
    /// The nouns that were not read and keep what becomes of calls from being told; of many calls those of the first few, since a noun that
    /// is missing for one is missing for most.
    /// </summary>
    public IReadOnlyList<string> NotRead => [.. Untold.Take(MostTraced).SelectMany(call => new CallEngine(index)
        .Trace(new CallRequest(call.Caller, call.Number)).Hops).SelectMany(hop => hop.Rules).Where(rule => rule.Kind == HopRule.Unread)
        .SelectMany(rule => rule.Values).Distinct(StringComparer.Ordinal).OrderBy(noun => noun, StringComparer.Ordinal)];
}
