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
    private readonly OrdinaryNumbers ordinary;
    private readonly Dictionary<(string Usages, string Number), CallWay> ways = [];
    private readonly Lazy<ILookup<TrunkNode, FollowedCall>> byTrunk;
    private readonly Lazy<ILookup<TrunkNode, FollowedCall>> byMeantTrunk;

    /// <summary>Follows the calls of a deployment.</summary>
    /// <param name="index">The deployment.</param>
    /// <param name="ordinary">Numbers that are no emergency numbers.</param>
    /// <exception cref="OperationCanceledException">The user wants an end.</exception>
    public FollowedCalls(CallIndex index, OrdinaryNumbers ordinary)
    {
        this.index = index;
        this.ordinary = ordinary;
        var asked = new SurveyedCalls(index, new ResilienceScope());
        OutOfScope = asked.OutOfScope;
        var numbers = asked.All.ToLookup(call => call.Group, call => call.Number);
        var open = AlikeGroups.Of(numbers.Select(group => group.Key), (index.Deployment, index))
            .SelectMany(alike => numbers[alike[0]].Select(number => (Groups: alike, Number: number))).ToArray();
        var results = new CallResult[open.Length];
        Processors.Each(open.Length, () => new CallEngine(index), (place, engine) =>
            results[place] = engine.Run(new CallRequest(open[place].Groups[0].Caller, open[place].Number)));
        All = [.. open.Select((call, place) => new FollowedCall(call.Groups, call.Number, results[place]))];
        byTrunk = new Lazy<ILookup<TrunkNode, FollowedCall>>(() => ByTrunkOf(call => WayOf(call).Trunks));
        byMeantTrunk = new Lazy<ILookup<TrunkNode, FollowedCall>>(() => ByTrunkOf(call => WayOf(call).Choices
            .Where(choice => IsMeant(call, choice)).SelectMany(choice => choice.Trunks).Concat(Taken(call)?.Trunks ?? []).Distinct()));
    }

    /// <summary>The nouns by which a call finds its routes and trunks.</summary>
    public static IReadOnlyList<ObjectType> WayNouns { get; } = Array.AsReadOnly(new[]
    {
        LocationPolicy.Type, VoicePolicy.Type, VoiceRoutingPolicy.Type, RoutingConfiguration.Type, VoiceRoute.Type, Trunk.Type,
        PstnGateway.Type, DialPlan.Type, VoiceNormalizationRule.Type, NetworkSite.Type, Registrar.Type,
    });

    /// <summary>The calls, in the order of the groups.</summary>
    public IReadOnlyList<FollowedCall> All { get; }

    /// <summary>The network sites out of the design's scope, whose callers were left out.</summary>
    public IReadOnlyList<string> OutOfScope { get; }

    /// <summary>The calls of which nobody can tell what becomes of them.</summary>
    public IEnumerable<FollowedCall> Untold => All.Where(call => call.Result.Outcome == Outcome.Unknown);

    /// <summary>The calls by each trunk over which they may leave, if not now then when something has failed.</summary>
    public ILookup<TrunkNode, FollowedCall> ByTrunk => byTrunk.Value;

    /// <summary>
    /// The calls by each trunk that is there for them: of the location policy's usage, of a route for emergency numbers alone, or the one
    /// over which they leave now.
    /// </summary>
    public ILookup<TrunkNode, FollowedCall> ByMeantTrunk => byMeantTrunk.Value;

    /// <summary>
    /// The nouns that were not read and keep what becomes of calls from being told; of many calls those of the first few, since a noun that
    /// is missing for one is missing for most.
    /// </summary>
    public IReadOnlyList<string> NotRead => [.. Untold.Take(MostTraced).SelectMany(call => new CallEngine(index)
        .Trace(new CallRequest(call.Caller, call.Number)).Hops).SelectMany(hop => hop.Rules).Where(rule => rule.Kind == HopRule.Unread)
        .SelectMany(rule => rule.Values).Distinct(StringComparer.Ordinal).OrderBy(noun => noun, StringComparer.Ordinal)];

    /// <summary>All groups of calls, each once.</summary>
    public static IReadOnlyList<CallerGroup> GroupsOf(IEnumerable<FollowedCall> calls) =>
        [.. calls.SelectMany(call => call.Groups).Distinct()];

    /// <summary>The choices of a call; none if it has no called number.</summary>
    public CallWay WayOf(FollowedCall call)
    {
        var number = call.Result.CalledNumber ?? "";
        var key = (string.Join("\n", call.Result.Usages), number);
        if (!ways.TryGetValue(key, out var way)) ways.Add(key, way = CallWay.Of(index, call.Result.Usages, number));
        return way;
    }

    /// <summary>Whether a choice is of the usage of the call's location policy.</summary>
    public bool IsOfPolicy(FollowedCall call, CallChoice choice) => call.Result.Emergency
        && string.Equals(index.LocationPolicies.Find(call.Result.LocationPolicy, null)?.Usage, choice.Usage,
            StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a choice is there for emergency calls: it is of the location policy's usage, or none of its routes takes ordinary numbers.
    /// </summary>
    public bool IsMeant(FollowedCall call, CallChoice choice) => IsOfPolicy(call, choice)
        || !choice.Routes.Any(route => ordinary.AreTakenBy(route.Pattern));

    /// <summary>The choice by which a call leaves now; null if it leaves over no trunk.</summary>
    public CallChoice? Taken(FollowedCall call) => call.Result.Trunk is not { } trunk || index.Trunks.Find(trunk, null) is not { } node
        ? null : WayOf(call).Choices.FirstOrDefault(choice => choice.Trunks.Contains(node));

    private ILookup<TrunkNode, FollowedCall> ByTrunkOf(Func<FollowedCall, IEnumerable<TrunkNode>> trunks) =>
        All.SelectMany(call => trunks(call).Select(trunk => (trunk, call))).ToLookup(pair => pair.trunk, pair => pair.call);
}
