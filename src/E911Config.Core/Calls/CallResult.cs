using System.Collections.Generic;

namespace E911Config.Core.Calls;

/// <summary>What becomes of a call.</summary>
public record CallResult
{
    /// <summary>The worst that can come of it, over all equal choices.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The best that can come of it, over all equal choices.</summary>
    public required Outcome BestOutcome { get; init; }

    /// <summary>Whether somebody is worse off than by another result: at worst, or as badly at worst and worse at best.</summary>
    internal bool IsWorseThan(CallResult other) => Outcome < other.Outcome || (Outcome == other.Outcome && BestOutcome < other.BestOutcome);

    /// <summary>Whether the server takes it as an emergency call, with a location where there is one.</summary>
    public bool Emergency { get; init; }

    /// <summary>Whether nobody can tell if the server takes it as an emergency call.</summary>
    internal bool IsEmergencyUntold { get; init; }

    /// <summary>The number that is routed; null if no number came of the digits.</summary>
    public string? CalledNumber { get; init; }

    /// <summary>The location policy in effect, in stored form; null if it cannot be told.</summary>
    public string? LocationPolicy { get; init; }

    /// <summary>Why that policy is in effect; null if it cannot be told.</summary>
    public LocationPolicySource? LocationPolicySource { get; init; }

    /// <summary>The usages in the order in which they are tried.</summary>
    public IReadOnlyList<string> Usages { get; init; } = [];

    /// <summary>The trunk of the worst outcome; null if the call leaves over none.</summary>
    public string? Trunk { get; init; }

    /// <summary>The number that leaves over that trunk.</summary>
    public string? DeliveredNumber { get; init; }

    /// <summary>All ends that it can take, of which the worst is told; null where that is the only one.</summary>
    internal IReadOnlyList<Answer>? Ends { get; init; }

    /// <summary>Why the outcome is bad, one of <see cref="ReasonCodes"/>; null if there is nothing to say, or no code for it.</summary>
    public string? ReasonCode { get; init; }
}
