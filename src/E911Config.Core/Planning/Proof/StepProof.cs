using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Planning;

/// <summary>
/// Follows the emergency calls of all groups of callers while a plan is done step by step, also those of clients that still hold a location
/// policy which was in effect earlier. Every step runs again only the calls that it can touch.
/// </summary>
internal sealed class StepProof
{
    private readonly WatchedCalls deployment;
    private readonly Dictionary<int, (ProvenCall Call, string? Held)> watched = [];
    private IReadOnlyList<ObjectChange> changes = [];
    private IReadOnlyList<(ProvenCall Call, string? Held, int Number)> touched = [];

    /// <summary>Starts with nothing done.</summary>
    /// <param name="before">The deployment before the plan; the index is the proof's from now on.</param>
    /// <param name="after">The deployment afterwards.</param>
    /// <param name="calls">The calls to follow.</param>
    public StepProof(CallIndex before, CallEngine after, IReadOnlyList<(CallerGroup Group, CallRequest Request)> calls)
    {
        deployment = new WatchedCalls(before);
        deployment.AddRange([.. calls.Select(call => call.Request)]);
        var then = new CallResult[calls.Count];
        Processors.Each(calls.Count, () => after, (number, engine) => then[number] = engine.Run(calls[number].Request));
        for (var number = 0; number < calls.Count; number++)
            watched.Add(number, (new ProvenCall(calls[number].Group, calls[number].Request, deployment[number], then[number]), null));

        Calls = watched.OrderBy(pair => pair.Key).Select(pair => pair.Value.Call).ToArray();
    }

    /// <summary>The calls, in the order given.</summary>
    public IReadOnlyList<ProvenCall> Calls { get; }

    /// <summary>The calls that the last step touched.</summary>
    public IEnumerable<ProvenCall> Touched => touched.Select(one => one.Call).Distinct();

    /// <summary>Does a step, to see what becomes of calls. <see cref="Keep"/> or <see cref="TakeBack"/> must come next.</summary>
    /// <returns>The calls that are dark after it.</returns>
    public IReadOnlyList<ProvenCall> Try(Step step)
    {
        changes = PlannedDeployment.Changes(step.Change, deployment.RulesAt).ToArray();
        var found = deployment.Change(changes).Where(watched.ContainsKey)
            .Select(number => (watched[number].Call, watched[number].Held, Number: number)).ToList();

        // A client that has registered keeps what was in effect then.
        foreach (var (call, _, number) in found.Where(one => one.Held is null).ToArray())
        {
            if (call.Policy is { } policy && !call.Held.ContainsKey(policy) && !Same(policy, deployment[number].LocationPolicy))
                found.Add((call, policy, deployment.Add(call.Request with { HeldPolicy = policy })));
        }

        touched = found;
        return touched.Where(one => deployment[one.Number].Outcome < one.Call.Bound).Select(one => one.Call).Distinct().ToArray();
    }

    /// <summary>Keeps the step that was tried.</summary>
    /// <param name="step">Its number in the plan.</param>
    public void Keep(int step)
    {
        foreach (var (call, held, number) in touched)
        {
            if (held is null) call.Policy = deployment[number].LocationPolicy;
            else call.Held[held] = number;
            watched[number] = (call, held);
            call.Note(step, held, deployment[number]);
        }
    }

    /// <summary>Takes back the step that was tried.</summary>
    public void TakeBack() => deployment.Change(changes.Reverse().Select(change => change.Inverse));

    private static bool Same(string one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
