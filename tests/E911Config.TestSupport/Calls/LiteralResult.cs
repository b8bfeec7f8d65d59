using System.Collections.Generic;

namespace E911Config.TestSupport.Calls;

/// <summary>How a call ends, from worst to best.</summary>
public enum LiteralOutcome
{
    /// <summary>Nobody answers.</summary>
    Failed,

    /// <summary>Somebody answers who is not the right emergency service.</summary>
    Misrouted,

    /// <summary>The snapshot cannot tell.</summary>
    Unknown,

    /// <summary>An emergency service answers that has to ask where the caller is.</summary>
    Unlocated,

    /// <summary>An emergency service answers that knows where the caller is.</summary>
    Located,
}

/// <summary>What became of a call.</summary>
public sealed record LiteralResult
{
    /// <summary>The worst that can happen.</summary>
    public LiteralOutcome Outcome { get; init; }

    /// <summary>The best that can happen.</summary>
    public LiteralOutcome BestOutcome { get; init; }

    /// <summary>Whether it is an emergency call for the server.</summary>
    public bool Emergency { get; init; }

    /// <summary>The number that is routed; null if there is none.</summary>
    public string? CalledNumber { get; init; }

    /// <summary>The identity of the location policy in effect; null if that cannot be told.</summary>
    public string? LocationPolicy { get; init; }

    /// <summary><c>Held</c>, <c>NetworkSite</c>, <c>User</c>, <c>Site</c> or <c>Global</c>; null if that cannot be told.</summary>
    public string? LocationPolicySource { get; init; }

    /// <summary>The usages in order; none if the call does not get so far.</summary>
    public IReadOnlyList<string> Usages { get; init; } = [];

    /// <summary>The trunk of the worst outcome; null if no trunk decided.</summary>
    public string? Trunk { get; init; }

    /// <summary>The number that left there; null if none did, or it cannot be told.</summary>
    public string? DeliveredNumber { get; init; }

    /// <summary>The code of the worst outcome; null if it has none.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>The rules that the call met, whether they decided or not.</summary>
    public IReadOnlyList<LiteralRule> Rules { get; init; } = [];

    /// <summary>Whether registration cannot be told: then <see cref="Trunk"/> and <see cref="DeliveredNumber"/> mean nothing.</summary>
    public bool TrunkMeansNothing { get; init; }

    /// <summary>
    /// The switches that could change the outcome, in their order, and behind them the unread nouns behind the location that could.
    /// </summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>Whether nothing stands in <see cref="DependsOn"/>.</summary>
    public bool HoldsUnderEveryReading => DependsOn.Count == 0;
}
