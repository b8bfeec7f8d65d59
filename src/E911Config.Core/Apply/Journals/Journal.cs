using System;
using System.Collections.Generic;

namespace E911Config.Core.Apply;

/// <summary>What a journal file tells of one change.</summary>
public sealed class Journal
{
    /// <summary>The file.</summary>
    public required string Path { get; init; }

    /// <summary>The checksum of its first line, by which another journal names it.</summary>
    public required string Id { get; init; }

    /// <summary>Whether a plan was applied, or taken back.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>When it began, in UTC.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>When it ended, in UTC; null if nothing tells of an end.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>Who did it.</summary>
    public string User { get; init; } = "";

    /// <summary>From which computer.</summary>
    public string Machine { get; init; } = "";

    /// <summary>The version of the module.</summary>
    public string Module { get; init; } = "";

    /// <summary>The deployment, as its snapshots name it.</summary>
    public required string Deployment { get; init; }

    /// <summary>The id of the plan.</summary>
    public required string PlanId { get; init; }

    /// <summary>The file of the plan, saved before the first step; empty if the run had none, or the journal is of a version that saved
    /// none.</summary>
    public string PlanPath { get; init; } = "";

    /// <summary>Whether the deployment was a simulated one; null if the journal is of a version that did not say.</summary>
    public bool? Simulated { get; init; }

    /// <summary>The name of the design.</summary>
    public required string Design { get; init; }

    /// <summary>
    /// The zones of a pilot; empty if the plan was for the whole design, or the journal is of a version that did not say.
    /// </summary>
    public IReadOnlyList<string> Zones { get; init; } = [];

    /// <summary>The number of the change.</summary>
    public string ChangeNumber { get; init; } = "";

    /// <summary>The comment.</summary>
    public string Comment { get; init; } = "";

    /// <summary>The snapshot of the deployment before.</summary>
    public string SnapshotBefore { get; init; } = "";

    /// <summary>The snapshot of the deployment afterwards; empty if there is none.</summary>
    public string SnapshotAfter { get; init; } = "";

    /// <summary>The id of the journal that it takes back; empty if it applied a plan.</summary>
    public string Undoes { get; init; } = "";

    /// <summary>The steps that were begun, in their order.</summary>
    public required IReadOnlyList<BegunStep> Steps { get; init; }

    /// <summary>The orders before the first step, where the steps may change any.</summary>
    public IReadOnlyList<SiblingOrder> Orders { get; init; } = [];

    /// <summary>How it ended; null if nothing tells of an end: it was interrupted, or it still runs.</summary>
    public ApplyOutcome? Outcome { get; init; }

    /// <summary>
    /// What was wrong, as the file has it in words; empty if nothing was. Since <see cref="Problems"/> are in the file, only what the
    /// server or the disk said.
    /// </summary>
    public string Error { get; init; } = "";

    /// <summary>What went otherwise than asked; none if nothing did, or the journal is of a version that wrote words alone.</summary>
    public IReadOnlyList<ApplyProblem> Problems { get; init; } = [];

    /// <summary>The number of the step before which it was stopped; 0 if it was not.</summary>
    public int StoppedBefore { get; init; }

    /// <summary>
    /// Whether its last line was cut off, as by a crash while it was written: what the line was to tell of had not happened, or was not
    /// known to have.
    /// </summary>
    public bool Torn { get; init; }
}
