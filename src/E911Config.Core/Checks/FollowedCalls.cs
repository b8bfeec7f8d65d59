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
    private readonly Dictionary<(string Usages, string Number, string? PolicyUsage), CallWay> ways = [];
    private readonly Dictionary<FollowedCall, IReadOnlyList<string>> notRead = [];
    private readonly Lazy<ILookup<CallWay, FollowedCall>> byWay;
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
        var asked = new SurveyedCalls(new SurveyBasis(index), new ResilienceScope());
        OutOfScope = asked.OutOfScope;
        Guessed = new GuessedCalls(index, ordinary);
        var numbers = asked.All.ToLookup(call => call.Group, call => call.Number, SameGroup.Instance);
        var open = AlikeGroups.Of(numbers.Select(group => group.Key), (index.Deployment, index))
            .SelectMany(alike => numbers[alike[0]].Where(number => Guessed.IsFollowed(number, numbers[alike[0]]))
                .Select(number => (Groups: alike, Number: number))).ToArray();
        var results = new CallResult[open.Length];
        Processors.Each(open.Length, () => new CallEngine(index), (place, engine) =>
            results[place] = engine.Run(new CallRequest(open[place].Groups[0].Caller, open[place].Number)));
        All = [.. open.Select((call, place) => new FollowedCall
        {
            Groups = call.Groups,
            Number = call.Number,
            Result = results[place],
            Way = WayOf(results[place]),
            IsSupposed = call.Groups.All(group => Guessed.IsSupposed(group, call.Number, results[place])),
        })];
        byWay = new Lazy<ILookup<CallWay, FollowedCall>>(() => All.ToLookup(call => call.Way));
        byTrunk = new Lazy<ILookup<TrunkNode, FollowedCall>>(() => ByWay
            .SelectMany(way => way.Key.Trunks.SelectMany(trunk => way.Select(call => (trunk, call))))
            .ToLookup(pair => pair.trunk, pair => pair.call));
        byMeantTrunk = new Lazy<ILookup<TrunkNode, FollowedCall>>(() => ByChoice(meantAlone: false)
            .SelectMany(pair => pair.Choice.Trunks.SelectMany(trunk => pair.Calls.Select(call => (trunk, call)))).Distinct()
            .ToLookup(pair => pair.trunk, pair => pair.call));
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
    public IEnumerable<FollowedCall> Untold => All.Where(call => call.Result.Outcome == Outcome.Unknown
        || (call.Result is { ReasonCode: ReasonCodes.MangledNumber, Trunk: { } trunk, CalledNumber: { } number }
            && index.Trunks.Find(trunk, null) is { } node && Guessed.MayReachEcrc(node, number)));

    /// <summary>What can only be supposed of them.</summary>
    public GuessedCalls Guessed { get; }

    /// <summary>The calls by the choices that they have.</summary>
    public ILookup<CallWay, FollowedCall> ByWay => byWay.Value;

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
    public IReadOnlyList<string> NotRead => [.. Untold.Take(MostTraced).SelectMany(NotReadFor).Distinct(StringComparer.Ordinal)
        .OrderBy(noun => noun, StringComparer.Ordinal)];

    /// <summary>The nouns that were not read and that a call came past.</summary>
    public IReadOnlyList<string> NotReadFor(FollowedCall call)
    {
        if (!notRead.TryGetValue(call, out var nouns)) notRead.Add(call, nouns = [.. new CallEngine(index)
            .Trace(new CallRequest(call.Caller, call.Number)).Hops.SelectMany(hop => hop.Rules).Where(rule => rule.Kind == HopRule.Unread)
            .SelectMany(rule => rule.Values).Distinct(StringComparer.Ordinal)]);
        return nouns;
    }

    /// <summary>All groups of calls, each once.</summary>
    public static IReadOnlyList<CallerGroup> GroupsOf(IEnumerable<FollowedCall> calls) =>
        [.. calls.SelectMany(call => call.Groups).Distinct(SameGroup.Instance)];

    /// <summary>
    /// Each choice that is there for emergency calls, with the calls that have it; and, unless those are enough, each other one by which
    /// calls leave now, with these.
    /// </summary>
    /// <param name="meantAlone">Whether those that are there for emergency calls are enough.</param>
    public IEnumerable<(CallChoice Choice, IReadOnlyList<FollowedCall> Calls)> ByChoice(bool meantAlone) =>
        from way in ByWay
        from choice in way.Key.Choices
        let calls = choice.IsMeant ? way.ToArray() : meantAlone ? [] : way.Where(call => Taken(call) == choice).ToArray()
        where calls.Length > 0
        select (choice, (IReadOnlyList<FollowedCall>)calls);

    /// <summary>The choice by which a call leaves now; null if it leaves over no trunk.</summary>
    public CallChoice? Taken(FollowedCall call) => call.Result.Trunk is not { } trunk || index.Trunks.Find(trunk, null) is not { } node
        ? null : call.Way.Choices.FirstOrDefault(choice => choice.Trunks.Contains(node));

    private CallWay WayOf(CallResult result)
    {
        var number = result.CalledNumber ?? "";
        var usage = result.Emergency ? index.LocationPolicies.Find(result.LocationPolicy, null)?.Usage : null;
        var key = (string.Join("\n", result.Usages), number, usage);
        if (!ways.TryGetValue(key, out var way)) ways.Add(key, way = new CallWay((index, ordinary), result.Usages, number, usage));
        return way;
    }
}
