using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Readings;
using E911Config.Core.Resilience;

namespace E911Config.Core.Checks;

/// <summary>What becomes of the emergency calls when something fails.</summary>
internal sealed class FailingCalls
{
    private static readonly ReadOnlyDictionary<string, ElementKind> Kinds = new(
        Enum.GetValues(typeof(ElementKind)).Cast<ElementKind>().ToDictionary(kind => kind.ToString(), StringComparer.Ordinal));

    private readonly CallIndex index;
    private readonly FollowedCalls calls;
    private readonly Lazy<IReadOnlyList<SinglePoints>> points;
    private readonly Lazy<ILookup<FollowedCall, (ElementKind Kind, string Name)>> lost;
    private readonly Lazy<IReadOnlyList<FollowedCall>> byVoicePolicy;
    private readonly Lazy<IReadOnlyList<FollowedCall>> saved;
    private readonly Lazy<Dictionary<TrunkNode, string>> gateways;

    /// <summary>Prepares the calls of a deployment.</summary>
    public FailingCalls(CallIndex index, FollowedCalls calls)
    {
        this.index = index;
        this.calls = calls;
        points = new Lazy<IReadOnlyList<SinglePoints>>(() => [.. ResilienceFinder
            .SinglePointsOf(index, calls.All.Select(call => (call.Groups[0], new CallRequest(call.Caller, call.Number))))
            .Select(found => found.Points)]);
        lost = new Lazy<ILookup<FollowedCall, (ElementKind Kind, string Name)>>(() => Taking
            .SelectMany(pair => pair.Elements.Select(element => (pair.Call, Element: Parsed(element))))
            .ToLookup(pair => pair.Call, pair => pair.Element));
        byVoicePolicy = new Lazy<IReadOnlyList<FollowedCall>>(ByPolicy);
        saved = new Lazy<IReadOnlyList<FollowedCall>>(Saved);
        gateways = new Lazy<Dictionary<TrunkNode, string>>(Gateways);
    }

    /// <summary>The calls with the names of the single elements whose failure takes each, in the order of the calls.</summary>
    public IEnumerable<(FollowedCall Call, IReadOnlyList<string> Elements)> Taking =>
        calls.All.Select((call, place) => (call, points.Value[place].Call)).Where(pair => IsTold(pair.call));

    /// <summary>
    /// The calls with the single elements whose failure takes each; what only makes it impossible to tell is not among them. Of calls that
    /// were followed together a WAN link is named by the first group's site and means that of each.
    /// </summary>
    public ILookup<FollowedCall, (ElementKind Kind, string Name)> Lost => lost.Value;

    /// <summary>
    /// What becomes of each emergency call when it finds no trunk by the location policy's usage and goes on to the voice policy: the
    /// trunks that only that usage has have failed.
    /// </summary>
    public IReadOnlyList<FollowedCall> ByVoicePolicy => byVoicePolicy.Value;

    /// <summary>
    /// The emergency calls that survive the failure of the provider if the voice policy counts behind the location policy's usage, and do
    /// not if it does not.
    /// </summary>
    public IReadOnlyList<FollowedCall> SavedByVoicePolicy => saved.Value;

    /// <summary>The calls of which nobody can tell what becomes of them when some single element fails.</summary>
    public IEnumerable<FollowedCall> Untold => calls.All
        .Where((call, place) => points.Value[place].Unknown.Count > 0 || !IsTold(call));

    /// <summary>The calls that the failure of one element of a kind takes, with its name.</summary>
    public IEnumerable<(FollowedCall Call, string Name)> LostBy(ElementKind kind) =>
        from call in Lost
        from element in call
        where element.Kind == kind
        select (call.Key, element.Name);

    /// <summary>The gateway at the far end of a trunk; null if there is none, or nobody knows.</summary>
    public string? GatewayOf(TrunkNode trunk) => gateways.Value.TryGetValue(trunk, out var gateway) ? gateway : null;

    private static (ElementKind Kind, string Name) Parsed(string element)
    {
        var colon = element.IndexOf(':');
        var kind = colon < 0 ? element : element.Substring(0, colon);
        return (Kinds[kind], colon < 0 ? "" : element.Substring(colon + 1));
    }

    // Without a design: what stands in for the first way hangs on where people sit, and on whose number the response centre's is.
    private bool IsTold(FollowedCall call) => !call.IsSupposed && !(index.Facts.IsAssumed && call.Result.CalledNumber is { } number
        && call.Way.Trunks.Any(trunk => calls.Guessed.MayReachEcrc(trunk, number)));

    private FollowedCall[] ByPolicy() => Again(calls.All.Where(call => call.Result.Emergency && !call.IsSupposed), (call, request) =>
    {
        var choices = call.Way.Choices.ToLookup(choice => choice.IsOfPolicy, choice => choice.Trunks);
        return request with
        {
            Failed = [.. choices[true].SelectMany(trunks => trunks).Except(choices[false].SelectMany(trunks => trunks))
                .Select(trunk => ElementKind.Trunk + ":" + trunk.Identity)],
        };
    });

    private FollowedCall[] Saved()
    {
        var strict = index.Facts.Assumptions.With(nameof(Question.EmergencyFallback), "None");
        var hanging = calls.All.Where(call => IsTold(call) && call.Result is { Emergency: true, Outcome: >= Outcome.Unlocated }
            && Lost[call].All(element => element.Kind != ElementKind.Provider)
            && call.Way.Trunks.Any(trunk => trunk.Role == TrunkRole.Provider));
        return [.. Again(hanging, (_, request) => request with { Failed = [nameof(ElementKind.Provider)], Assumptions = strict })
            .Where(call => call.Result.Outcome < Outcome.Unknown)];
    }

    private FollowedCall[] Again(IEnumerable<FollowedCall> which, Func<FollowedCall, CallRequest, CallRequest> change)
    {
        var asked = which.ToArray();
        var requests = asked.Select(call => change(call, new CallRequest(call.Caller, call.Number))).ToArray();
        var results = new CallResult[asked.Length];
        Processors.Each(asked.Length, () => new CallEngine(index), (place, engine) => results[place] = engine.Run(requests[place]));
        return [.. asked.Select((call, place) => call.Ending(results[place]))];
    }

    private Dictionary<TrunkNode, string> Gateways()
    {
        var byFqdn = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var gateway in index.Deployment.All(PstnGateway.Type))
            byFqdn[gateway.Text("PoolFqdn") is { Length: > 0 } fqdn ? fqdn : gateway.Name] = gateway.Identity;
        var found = new Dictionary<TrunkNode, string>();
        foreach (var trunk in index.Trunks.All)
        {
            if (index.Deployment.Find(Trunk.Type, trunk.Identity)?.Text("PoolFqdn") is { } fqdn
                && byFqdn.TryGetValue(fqdn, out var gateway)) found.Add(trunk, gateway);
        }

        return found;
    }
}
