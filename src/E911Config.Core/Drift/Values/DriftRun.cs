using System;

namespace E911Config.Core.Drift;

/// <summary>When and where a comparison was made.</summary>
/// <param name="Time">When, in UTC.</param>
/// <param name="Deployment">The deployment, as <see cref="Deployment.SnapshotSource.Deployment"/> names it.</param>
/// <param name="Read">When it was read, in UTC; null if its snapshot does not say.</param>
/// <param name="DesignPath">The file of the design.</param>
public sealed record DriftRun(DateTimeOffset Time, string Deployment, DateTimeOffset? Read, string DesignPath)
{
    /// <summary>How old what was read may be, in hours; null for any age.</summary>
    public int? MaxHours { get; init; }

    /// <summary>Whether what was read is older, or of no known age: it tells nothing of the time of the comparison.</summary>
    public bool IsStale => MaxHours is { } hours && !(Read >= Time.AddHours(-hours));

    /// <summary>Whether a simulation answered.</summary>
    public bool Simulated { get; init; }

    /// <summary>The folder with the journals, where one was named; else empty. No file keeps it.</summary>
    public string JournalFolder { get; init; } = "";

    /// <summary>Whether it went through a session. No file keeps it.</summary>
    public bool HasSession { get; init; }

    /// <summary>On which computer.</summary>
    public string Computer { get; init; } = "";

    /// <summary>Who compared.</summary>
    public string User { get; init; } = "";
}
