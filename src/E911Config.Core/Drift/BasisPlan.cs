using System;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Drift;

/// <summary>A plan that was applied, with what tells of it.</summary>
/// <param name="Plan">The plan.</param>
public sealed record BasisPlan(Plan Plan)
{
    /// <summary>When it was applied, in UTC; null if nobody tells.</summary>
    public DateTimeOffset? Applied { get; init; }

    /// <summary>Who applied it; empty if nobody tells.</summary>
    public string By { get; init; } = "";

    /// <summary>The deployment right after it; null if that was not kept. Read when it is first asked for.</summary>
    internal Lazy<Snapshot?> Kept { get; init; } = new(() => null);

    /// <summary>The journal that tells; empty if the plan was given.</summary>
    public string JournalPath { get; init; } = "";
}
