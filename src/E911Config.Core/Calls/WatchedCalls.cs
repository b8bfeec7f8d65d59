using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>
/// Calls whose results follow the deployment while it changes. A change runs again only the calls that looked up what it changes: what a
/// call never looked up cannot decide it.
/// </summary>
internal sealed class WatchedCalls
{
    private readonly CallIndex index;
    private readonly List<CallRequest> requests = [];
    private readonly List<CallResult> results = [];
    private readonly Dictionary<LookUp, List<int>> watchers = [];
    private readonly List<LookUp> notes = [];

    /// <summary>Watches calls in a deployment.</summary>
    /// <param name="index">The deployment. The index is theirs from now on: it changes with the deployment.</param>
    public WatchedCalls(CallIndex index)
    {
        this.index = index;
        Engine = new CallEngine(index);
    }

    /// <summary>The deployment as it is now.</summary>
    public CallEngine Engine { get; }

    /// <summary>What is known beside it.</summary>
    public CallFacts Facts => index.Facts;

    /// <summary>What becomes of a call now.</summary>
    public CallResult this[int call] => results[call];

    /// <summary>Watches one more call.</summary>
    /// <returns>Its number.</returns>
    public int Add(CallRequest request)
    {
        requests.Add(request);
        results.Add(null!);
        Run(requests.Count - 1);
        return requests.Count - 1;
    }

    /// <summary>Watches more calls. Their numbers go on from those before.</summary>
    public void AddRange(IReadOnlyList<CallRequest> more)
    {
        var first = requests.Count;
        requests.AddRange(more);
        results.AddRange(Enumerable.Repeat<CallResult>(null!, more.Count));
        var looked = new LookUp[more.Count][];
        Processors.Each(more.Count, () => new List<LookUp>(), (place, its) =>
        {
            its.Clear();
            Follow(first + place, its);
            looked[place] = [.. its];
        });
        for (var place = 0; place < looked.Length; place++) Note(first + place, looked[place]);
    }

    /// <summary>Changes the deployment, and runs the calls again that this can touch.</summary>
    /// <returns>Their numbers, in order.</returns>
    /// <exception cref="InvalidOperationException">The change is one of the network or the topology, which cannot be followed.</exception>
    public IReadOnlyList<int> Change(IEnumerable<ObjectChange> changes)
    {
        var touched = new HashSet<LookUp>();
        foreach (var change in changes)
        {
            if (!index.Replace(change.Before, change.After, touched))
                throw new InvalidOperationException("A change of the network or the topology cannot be followed.");
        }

        var calls = touched.SelectMany(lookUp => watchers.TryGetValue(lookUp, out var watching) ? watching : []).Distinct()
            .OrderBy(call => call).ToArray();
        foreach (var call in calls) Run(call);
        return calls;
    }

    /// <summary>The rules of a trunk configuration's scope as they are now.</summary>
    public IReadOnlyList<DeploymentObject> RulesAt(ObjectType type, string scope) => index.RulesAt(type, scope);

    // What was once looked up stays watched: a result may come back to it.
    private void Run(int call)
    {
        notes.Clear();
        Follow(call, notes);
        Note(call, notes);
    }

    private void Follow(int call, List<LookUp> looked) =>
        results[call] = CallRun.Run(index, requests[call], (requests[call].Assumptions ?? index.Facts.Assumptions).Bits, Failures.None,
            tracing: false, looked).Result;

    private void Note(int call, IReadOnlyList<LookUp> looked)
    {
        foreach (var lookUp in looked)
        {
            if (!watchers.TryGetValue(lookUp, out var watching)) watchers.Add(lookUp, watching = []);
            if (watching.Count == 0 || watching[watching.Count - 1] != call) watching.Add(call);
        }
    }
}
