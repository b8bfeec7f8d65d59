using System;

namespace E911Config.Core.Drift;

/// <summary>When and where a comparison was made.</summary>
/// <param name="Time">When, in UTC.</param>
/// <param name="Deployment">The deployment, as <see cref="Deployment.SnapshotSource.Deployment"/> names it.</param>
/// <param name="Read">When it was read, in UTC; null if its snapshot does not say.</param>
/// <param name="DesignPath">The file of the design.</param>
public sealed record DriftRun(DateTimeOffset Time, string Deployment, DateTimeOffset? Read, string DesignPath)
{
    /// <summary>Whether a simulation answered.</summary>
    public bool Simulated { get; init; }

    /// <summary>On which computer.</summary>
    public string Computer { get; init; } = "";

    /// <summary>Who compared.</summary>
    public string User { get; init; } = "";
}
