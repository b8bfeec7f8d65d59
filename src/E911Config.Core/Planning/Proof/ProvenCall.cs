using System;
using System.Collections.Generic;
using E911Config.Core.Calls;

namespace E911Config.Core.Planning;

/// <summary>One emergency call of a group of callers on the way through a plan.</summary>
internal sealed class ProvenCall
{
    public ProvenCall(CallerGroup group, CallRequest request, CallResult before, CallResult after)
    {
        Group = group;
        Request = request;
        Before = before;
        After = after;
        Policy = before.LocationPolicy;
        Worst = Bound;
    }

    public CallerGroup Group { get; }

    public CallRequest Request { get; }

    /// <summary>What becomes of it before any step, by what the design knows.</summary>
    public CallResult Before { get; }

    public CallResult After { get; }

    /// <summary>What it must not fall below on the way: no step is to blame for what stood before it.</summary>
    public Outcome Bound => Before.Outcome < After.Outcome ? Before.Outcome : After.Outcome;

    /// <summary>The location policy in effect now; null if that cannot be told.</summary>
    public string? Policy { get; set; }

    /// <summary>The same call by clients that hold an earlier policy, by that policy: its number among the watched calls.</summary>
    public Dictionary<string, int> Held { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Outcome Worst { get; private set; }

    public int WorstStep { get; private set; }

    public string? WorstHeld { get; private set; }

    public bool NotProven { get; private set; }

    /// <summary>Whether it goes the same way after every step as before the plan.</summary>
    public bool SameWay { get; private set; } = true;

    /// <summary>Notes what becomes of it after a step.</summary>
    public void Note(int step, string? held, CallResult result)
    {
        var outcome = result.Outcome;
        SameWay &= held is not null || (result.Outcome == Before.Outcome && result.BestOutcome == Before.BestOutcome
            && result.Trunk == Before.Trunk
            && result.DeliveredNumber == Before.DeliveredNumber && result.LocationPolicy == Before.LocationPolicy
                && result.ReasonCode == Before.ReasonCode);
        NotProven |= outcome == Outcome.Unknown;
        if (outcome >= Worst) return;
        Worst = outcome;
        WorstStep = step;
        WorstHeld = held;
    }
}
