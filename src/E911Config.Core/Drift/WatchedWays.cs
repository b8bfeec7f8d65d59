using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Resilience;

namespace E911Config.Core.Drift;

/// <summary>
/// Which calls a change of the deployment can touch, whatever has failed. A call looks up who calls from where, what is dialled, and its
/// usages; a usage looks up its routes and all that is in effect for their trunks. No call is followed further than to its usages.
/// </summary>
internal sealed class WatchedWays
{
    private readonly CallIndex index;
    private readonly IReadOnlyList<CallRequest> requests;
    private readonly Dictionary<LookUp, List<int>> watchers = [];
    private readonly Lazy<ILookup<LookUp, LookUp>> usages;

    private WatchedWays(CallEngine engine, IReadOnlyList<CallRequest> requests)
    {
        Engine = engine;
        index = engine.Index;
        this.requests = requests;
        usages = new Lazy<ILookup<LookUp, LookUp>>(() => Usages().ToLookup(pair => pair.LookUp, pair => pair.Usage));
    }

    /// <summary>The deployment as it is now.</summary>
    public CallEngine Engine { get; }

    /// <summary>What is known beside it.</summary>
    public CallFacts Facts => index.Facts;

    /// <summary>Watches calls in a deployment.</summary>
    /// <param name="engine">The deployment; it changes with <see cref="Replace"/>.</param>
    /// <param name="requests">The calls.</param>
    public static WatchedWays Of(CallEngine engine, IReadOnlyList<CallRequest> requests)
    {
        var watched = new WatchedWays(engine, requests);
        watched.Follow(Enumerable.Range(0, requests.Count).ToArray());
        return watched;
    }

    /// <summary>
    /// The same calls in a deployment that differs from this one. What no difference touches looks up the same there.
    /// </summary>
    /// <param name="other">The other deployment.</param>
    /// <param name="changes">What makes that deployment of this one.</param>
    public WatchedWays In(CallEngine other, IReadOnlyList<ObjectChange> changes)
    {
        if (Touched(changes) is not { } again) return Of(other, requests);
        var same = new WatchedWays(other, requests);
        foreach (var watching in watchers) same.watchers.Add(watching.Key, [.. watching.Value]);
        same.Follow(again);
        return same;
    }

    /// <summary>The calls that a change can touch. The deployment is as it was afterwards.</summary>
    /// <returns>Their numbers, in order; null if the change cannot be followed.</returns>
    public IReadOnlyList<int>? Touched(IReadOnlyList<ObjectChange> changes)
    {
        // Before it is changed: from then on a usage may lead to other trunks.
        var ofUsages = usages.Value;
        var touched = new HashSet<LookUp>();
        var done = new List<ObjectChange>();
        try
        {
            foreach (var change in changes)
            {
                if (!index.Replace(change.Before, change.After, touched)) return null;
                done.Add(change);
            }
        }
        finally
        {
            done.Reverse();
            Replace(done.Select(change => change.Inverse));
        }

        return touched.Concat(touched.SelectMany(lookUp => ofUsages[lookUp])).Distinct()
            .SelectMany(lookUp => watchers.TryGetValue(lookUp, out var watching) ? watching : [])
            .Distinct().OrderBy(call => call).ToArray();
    }

    /// <summary>Changes the deployment, for who knows already what that touches, and takes it back.</summary>
    public void Replace(IEnumerable<ObjectChange> changes)
    {
        foreach (var change in changes) index.Replace(change.Before, change.After, []);
    }

    /// <summary>The rules of a trunk configuration's scope as they are now.</summary>
    public IReadOnlyList<DeploymentObject> RulesAt(ObjectType type, string scope) => index.RulesAt(type, scope);

    private static LookUp Routes(string usage) => new(PstnUsage.Type.Unit, usage);

    // What is looked up of the trunks of a usage, whether its routes match or not.
    private IEnumerable<(LookUp LookUp, LookUp Usage)> Usages()
    {
        foreach (var usage in index.Routes.Usages)
        {
            var looked = new HashSet<LookUp>();
            foreach (var trunk in index.Routes.Of(usage).SelectMany(route => route.Trunks).Distinct(StringComparer.OrdinalIgnoreCase))
                index.Trunks.Find(trunk, looked, withReplies: true);
            foreach (var lookUp in looked) yield return (lookUp, Routes(usage));
        }
    }

    private void Follow(IReadOnlyList<int> calls)
    {
        var looked = new LookUp[calls.Count][];
        Processors.Each(calls.Count, () => new List<LookUp>(), (place, its) =>
        {
            its.Clear();
            Follow(requests[calls[place]], its);
            looked[place] = [.. its];
        });
        for (var place = 0; place < looked.Length; place++)
        {
            foreach (var lookUp in looked[place])
            {
                if (!watchers.TryGetValue(lookUp, out var watching)) watchers.Add(lookUp, watching = []);
                if (watching.Count == 0 || watching[watching.Count - 1] != calls[place]) watching.Add(calls[place]);
            }
        }
    }

    private void Follow(CallRequest request, List<LookUp> looked)
    {
        index.Deployment.Run.Look();
        foreach (var stage in new CallStart(index, request, (request.Assumptions ?? index.Facts.Assumptions).Bits, looked).Stages)
        {
            if (stage.Usages is not { } list) continue;
            looked.AddRange(list.Voice.Select(Routes));
            if (list.First is { } first) looked.Add(Routes(first));
        }
    }
}
