using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Drift;

/// <summary>
/// A deployment with one thing otherwise, beside the deployment itself. Where the thing can be followed, one index serves both in turn, and
/// only the calls that it can touch, whatever single element has failed, are looked at; else there are two.
/// </summary>
internal sealed class Otherwise
{
    private readonly WatchedWays calls;
    private readonly IReadOnlyList<ObjectChange>? changes;
    private readonly CallEngine? other;

    private Otherwise(WatchedWays calls, IReadOnlyList<int> touched, IReadOnlyList<ObjectChange>? changes, CallEngine? other)
    {
        this.calls = calls;
        this.changes = changes;
        this.other = other;
        Touched = touched;
    }

    /// <summary>The numbers of the calls that may go another way, in order.</summary>
    public IReadOnlyList<int> Touched { get; }

    /// <summary>The deployment as it is.</summary>
    public CallEngine Engine => calls.Engine;

    /// <summary>Prepares a deployment with one thing otherwise.</summary>
    /// <param name="calls">The calls, in the deployment as it is.</param>
    /// <param name="snapshot">The deployment as it is.</param>
    /// <param name="steps">The changes that make the thing otherwise; none if no changes of objects do.</param>
    /// <param name="whole">Makes the deployment with the thing otherwise, for what cannot be followed.</param>
    /// <param name="count">How many of the calls count, from the first.</param>
    public static Otherwise With(WatchedWays calls, Snapshot snapshot, IReadOnlyList<ObjectChange> steps, Func<Snapshot, Snapshot> whole,
        int count)
    {
        if (steps.Count > 0)
        {
            var changes = steps.SelectMany(step => PlannedDeployment.Changes(step, (type, scope) => calls.RulesAt(type, scope))).ToArray();
            if (calls.Touched(changes) is { } touched)
                return new Otherwise(calls, touched.TakeWhile(call => call < count).ToArray(), changes, null);
        }

        return new Otherwise(calls, Enumerable.Range(0, count).ToArray(), null,
            new CallEngine(new CallIndex(whole(snapshot), calls.Facts)));
    }

    /// <summary>Asks something of the deployment with the one thing otherwise.</summary>
    public T Ask<T>(Func<CallEngine, T> question)
    {
        if (other is not null) return question(other);
        calls.Replace(changes!);
        try
        {
            return question(calls.Engine);
        }
        finally
        {
            calls.Replace(changes!.Reverse().Select(change => change.Inverse));
        }
    }
}
