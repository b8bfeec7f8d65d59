using System.Collections.Generic;
using E911Config.Core.Deployment;

namespace E911Config.Core.Reporting;

/// <summary>What a call was followed with, so that the same call can be traced again.</summary>
/// <param name="Deployment">The deployment.</param>
public sealed record TraceSource(Snapshot Deployment)
{
    /// <summary>The path of the design; null without one.</summary>
    public string? DesignPath { get; init; }

    /// <summary>Whether a snapshot was read.</summary>
    public bool HasSnapshot { get; init; }

    /// <summary>The path of the snapshot; null if it was an object.</summary>
    public string? SnapshotPath { get; init; }

    /// <summary>Whether a session was given.</summary>
    public bool HasSession { get; init; }

    /// <summary>Where the callers came from; null if nobody said.</summary>
    public string? CallersFrom { get; init; }

    /// <summary>Whether the callers came from an earlier snapshot.</summary>
    public bool HasCallersSnapshot { get; init; }

    /// <summary>The path of that; null if it was an object.</summary>
    public string? CallersPath { get; init; }

    /// <summary>The open questions that somebody answered, with the answers.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Assumed { get; init; } = [];
}
