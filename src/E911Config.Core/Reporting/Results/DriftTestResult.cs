using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drift;
using E911Config.Core.Reporting.Reports;
using E911Config.Core.Resilience;

namespace E911Config.Core.Reporting;

/// <summary>The answer of a drift run; a clean one says how much it compared.</summary>
public sealed class DriftTestResult : IReported
{
    internal DriftTestResult(DriftResult result, Lazy<DeploymentMap>? map = null)
    {
        Result = result;
        Map = map;
        Items = new ReadOnlyCollection<DriftTestItem>(result.Items.Select(item => new DriftTestItem(item)).ToArray());
        Compared = result.Compared;
        Time = result.Run?.Time;
        Read = result.Run?.Read;
        Stale = result.Run?.IsStale == true;
        Deployment = result.Run?.Deployment ?? "";
        Reference = DriftText.Reference(result.Reference);
        Unread = new ReadOnlyCollection<UnreadItem>(result.Unread.Select(noun => new UnreadItem(noun)).ToArray());
        Callers = CallersText.WithOnline(result.Callers);
        MinimumSeverity = result.MinimumSeverity;
        Clean = result.Clean;
        Inconclusive = result.Inconclusive;
        ExitCode = result.ExitCode;
        Summary = DriftText.Summary(result);
        Text = DriftText.Page(this);
    }

    /// <summary>The differences, accepted ones included.</summary>
    public ReadOnlyCollection<DriftTestItem> Items { get; }

    /// <summary>How many objects of the design were compared.</summary>
    public int Compared { get; }

    /// <summary>When it was compared, in UTC.</summary>
    public System.DateTimeOffset? Time { get; }

    /// <summary>When the deployment was read that was compared, in UTC: earlier, if it is a snapshot; null if nobody knows.</summary>
    public System.DateTimeOffset? Read { get; }

    /// <summary>Whether that was longer before than it may be, or nobody knows when: it tells nothing of now.</summary>
    public bool Stale { get; }

    /// <summary>The deployment.</summary>
    public string Deployment { get; }

    /// <summary>
    /// What the deployment was compared with: the design and the beginning of its hash, and the plan that was applied last, or why there is
    /// none.
    /// </summary>
    public string Reference { get; }

    /// <summary>What could not be read.</summary>
    public ReadOnlyCollection<UnreadItem> Unread { get; }

    /// <summary>What must be known of the callers whose calls were run, such as their age; empty if nothing must.</summary>
    public string Callers { get; }

    /// <summary>The lowest severity that counts for <see cref="ExitCode"/>.</summary>
    public DriftSeverity MinimumSeverity { get; }

    /// <summary>Whether everything could be compared and nothing differs that was not accepted.</summary>
    public bool Clean { get; }

    /// <summary>Whether something could not be read, or what was read is too old.</summary>
    public bool Inconclusive { get; }

    /// <summary>
    /// 2 for differences at or above the minimum severity that nobody accepted, else 3 if something could not be told, else 0.
    /// </summary>
    public int ExitCode { get; }

    /// <summary>The result in one line.</summary>
    public string Summary { get; }

    /// <summary>The result as it is shown.</summary>
    public string Text { get; }

    /// <summary>What it was made of, for whatever takes it as a baseline.</summary>
    internal DriftResult Result { get; }

    /// <summary>The deployment as it was found, for a picture; null where only the differences are known.</summary>
    internal Lazy<DeploymentMap>? Map { get; }

    /// <summary>The answer of a run that knows its deployment: pages have a picture of it.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="design">The design.</param>
    /// <param name="snapshot">The deployment.</param>
    public static DriftTestResult Of(DriftResult result, DesignDocument design, Snapshot snapshot) =>
        new(result, new Lazy<DeploymentMap>(() => DeploymentMap.Of(new CallIndex(snapshot, CallFacts.From(design)))));

    /// <inheritdoc/>
    public override string ToString() => Summary;

    /// <inheritdoc/>
    Report IReported.Report => DriftPaper.Of(this);

    /// <inheritdoc/>
    IReadOnlyList<object>? IReported.Rows => Items;

    /// <inheritdoc/>
    IReadOnlyList<ReportProblem>? IReported.Problems => DriftPaper.Problems(this);
}
