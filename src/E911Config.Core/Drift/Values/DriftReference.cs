namespace E911Config.Core.Drift;

/// <summary>What a deployment was compared with.</summary>
/// <param name="Design">The name of the design.</param>
/// <param name="DesignHash">The SHA-256 of its text.</param>
public sealed record DriftReference(string Design, string DesignHash)
{
    /// <summary>The plan whose proof was compared too; empty if none was.</summary>
    public string PlanId { get; init; } = "";

    /// <summary>How many calls the plan proved.</summary>
    public int ProvenCalls { get; init; }

    /// <summary>How many of them could be followed again: for the others there are no such callers any more.</summary>
    public int FollowedCalls { get; init; }
}
