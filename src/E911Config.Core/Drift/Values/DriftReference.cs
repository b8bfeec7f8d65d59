using System;
using System.Collections.Generic;

namespace E911Config.Core.Drift;

/// <summary>What a deployment was compared with.</summary>
/// <param name="Design">The name of the design.</param>
/// <param name="DesignHash">The SHA-256 of its text.</param>
public sealed record DriftReference(string Design, string DesignHash)
{
    /// <summary>Where what was proved last comes from, or why there is none.</summary>
    public BasisKind Basis { get; init; } = BasisKind.NotAsked;

    /// <summary>The zones of a pilot, to which the comparison was confined; none if it was of all.</summary>
    public DriftNames Zones { get; init; } = DriftNames.None;

    /// <summary>The newest plan whose proof was compared too; empty if none was.</summary>
    public string PlanId { get; init; } = "";

    /// <summary>Whether that plan was made from this very text of the design.</summary>
    public bool IsOfThisText { get; init; } = true;

    /// <summary>When it was applied, in UTC; null if nobody tells.</summary>
    public DateTimeOffset? Applied { get; init; }

    /// <summary>Who applied it; empty if nobody tells.</summary>
    public string AppliedBy { get; init; } = "";

    /// <summary>How many calls were proved.</summary>
    public int ProvenCalls { get; init; }

    /// <summary>How many of them could be followed again: for the others there are no such callers any more.</summary>
    public int FollowedCalls { get; init; }

    /// <summary>How many groups of callers of the zones no proof knew: they came since, or were not in its snapshot.</summary>
    public int NewCallers { get; init; }

    /// <summary>Of which callers that a plan proved none are counted any more: by place and kind.</summary>
    public IReadOnlyList<GoneCallers> Gone { get; init; } = [];

    /// <summary>If there are any new ones: of which time the callers of the newest proof were, in UTC; null if nobody tells.</summary>
    public DateTimeOffset? CallersTaken { get; init; }
}
