using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using E911Config.Core.Apply;
using E911Config.Core.Reporting.Reports;

namespace E911Config.Core.Reporting;

/// <summary>What applying a plan, or taking one back, did.</summary>
public sealed class RoutingResult : IReported
{
    internal RoutingResult(ApplyResult result, ChangeOrder? order = null)
    {
        Kind = result.Kind;
        PlanId = result.PlanId;
        Design = result.Design;
        Deployment = result.Deployment;
        Simulated = result.Simulated;
        Started = result.Run?.Started;
        Ended = result.Run?.Ended;
        User = result.Run?.User ?? "";
        Machine = result.Run?.Machine ?? "";
        ChangeNumber = result.Run?.ChangeNumber ?? "";
        Comment = result.Run?.Comment ?? "";
        Steps = new ReadOnlyCollection<RoutingStep>(result.Steps.Select(step => new RoutingStep(step)).ToArray());
        Outcome = result.Outcome;
        JournalPath = result.JournalPath;
        SnapshotBefore = result.SnapshotBefore;
        SnapshotAfter = result.SnapshotAfter;
        Error = ApplyText.Error(result.Problems);
        StoppedBefore = result.StoppedBefore;
        Replication = result.Replication;
        Clean = result.Clean;
        Summary = ApplyText.Summary(result);
        Text = ApplyText.Page(this, order ?? new ChangeOrder());
    }

    /// <summary>Whether a plan was applied, or taken back.</summary>
    public ChangeKind Kind { get; }

    /// <summary>The plan.</summary>
    public string PlanId { get; }

    /// <summary>The design.</summary>
    public string Design { get; }

    /// <summary>The deployment.</summary>
    public string Deployment { get; }

    /// <summary>Whether it was a simulated one.</summary>
    public bool Simulated { get; }

    /// <summary>When the writing began, in UTC; null if nothing had to be written.</summary>
    public DateTimeOffset? Started { get; }

    /// <summary>When it ended, in UTC; null if nothing had to be written.</summary>
    public DateTimeOffset? Ended { get; }

    /// <summary>Who did it; empty if nothing had to be written.</summary>
    public string User { get; }

    /// <summary>From which computer; empty if nothing had to be written.</summary>
    public string Machine { get; }

    /// <summary>The number of the change.</summary>
    public string ChangeNumber { get; }

    /// <summary>The comment.</summary>
    public string Comment { get; }

    /// <summary>Each step with what became of it.</summary>
    public ReadOnlyCollection<RoutingStep> Steps { get; }

    /// <summary>How it ended.</summary>
    public ApplyOutcome Outcome { get; }

    /// <summary>The journal; empty if nothing had to be written.</summary>
    public string JournalPath { get; }

    /// <summary>The deployment before; empty if it was not saved.</summary>
    public string SnapshotBefore { get; }

    /// <summary>The deployment afterwards; empty if it was not saved.</summary>
    public string SnapshotAfter { get; }

    /// <summary>What is wrong beyond single steps; empty if nothing is.</summary>
    public string Error { get; }

    /// <summary>The number of the step before which it was stopped; 0 if it was not.</summary>
    public int StoppedBefore { get; }

    /// <summary>Whether the servers have what was written.</summary>
    public ReplicationState Replication { get; }

    /// <summary>Whether all is as planned.</summary>
    public bool Clean { get; }

    /// <summary>0 if all is as planned, else 1.</summary>
    public int ExitCode => Clean ? 0 : 1;

    /// <summary>The result in one line.</summary>
    public string Summary { get; }

    /// <summary>The result as it is shown.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string ToString() => Summary;

    /// <inheritdoc/>
    Report IReported.Report => AppliedPaper.Of(this);

    /// <inheritdoc/>
    IReadOnlyList<object>? IReported.Rows => null;

    /// <inheritdoc/>
    IReadOnlyList<ReportProblem>? IReported.Problems => null;
}
