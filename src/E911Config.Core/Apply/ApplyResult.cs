using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Apply;

/// <summary>What applying a plan, or taking one back, did.</summary>
public sealed class ApplyResult
{
    /// <summary>Whether a plan was applied, or taken back.</summary>
    public ChangeKind Kind { get; init; }

    /// <summary>The plan.</summary>
    public required string PlanId { get; init; }

    /// <summary>The name of the design.</summary>
    public required string Design { get; init; }

    /// <summary>The deployment.</summary>
    public required string Deployment { get; init; }

    /// <summary>Whether it was a simulated one.</summary>
    public required bool Simulated { get; init; }

    /// <summary>When, and by whom; null if nothing had to be written.</summary>
    public ChangeRun? Run { get; init; }

    /// <summary>Each step with what became of it.</summary>
    public required IReadOnlyList<StepResult> Steps { get; init; }

    /// <summary>How it ended.</summary>
    public required ApplyOutcome Outcome { get; init; }

    /// <summary>The journal; empty if nothing had to be written.</summary>
    public string JournalPath { get; init; } = "";

    /// <summary>The plan as it was saved beside the journal; empty if none was.</summary>
    public string PlanPath { get; init; } = "";

    /// <summary>The deployment before; empty if it was not saved.</summary>
    public string SnapshotBefore { get; init; } = "";

    /// <summary>The deployment afterwards; empty if it was not saved.</summary>
    public string SnapshotAfter { get; init; } = "";

    /// <summary>What went otherwise than asked, in the order in which it is told; none if nothing did.</summary>
    public IReadOnlyList<ApplyProblem> Problems { get; init; } = [];

    /// <summary>The number of the step before which it was stopped; 0 if it was not.</summary>
    public int StoppedBefore { get; init; }

    /// <summary>Whether the servers have what was written.</summary>
    public ReplicationState Replication { get; init; }

    /// <summary>Whether all is as planned.</summary>
    public bool Clean => Outcome is ApplyOutcome.Applied or ApplyOutcome.NothingToDo;

    /// <summary>How many steps ended so.</summary>
    public int Count(StepStatus status) => Steps.Count(step => step.Status == status);
}
