using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Checks;
using E911Config.Core.Reporting.Reports;
using E911Config.Core.Resilience;

namespace E911Config.Core.Reporting;

/// <summary>What checks found, and what they could not tell.</summary>
public sealed class AuditTestResult : IReported
{
    internal AuditTestResult(AuditResult audit, string deployment = "")
    {
        Audit = audit;
        Next = AuditText.Next(audit, deployment);
        Map = audit.Scope.Snapshot is not { } snapshot ? null : new Lazy<DeploymentMap>(() => DeploymentMap.Of(new CallIndex(snapshot,
            audit.Scope.Design is { } design ? CallFacts.From(design) : CallFacts.Assumed(snapshot))));
        var file = audit.Scope.File;
        Findings = new ReadOnlyCollection<AuditTestFinding>(audit.Findings.Select(finding => new AuditTestFinding(finding, file))
            .ToArray());
        Unknown = new ReadOnlyCollection<AuditTestUnknown>(audit.Unknown.Select(check => new AuditTestUnknown(check)).ToArray());
        Checks = new TextList(audit.Scope.Checks.Select(check => check.Id));
        NotAsked = new TextList(audit.Scope.NotAsked.Select(check => check.Id));
        Callers = audit.Callers is { } note ? CallersText.Of(note) : "";
        Inconclusive = audit.Inconclusive;
        ExitCode = audit.ExitCode;
        Summary = AuditText.Summary(audit);
        Text = AuditText.Page(this);
    }

    /// <summary>What was found, accepted findings included: the gravest first, then by check and object.</summary>
    public ReadOnlyCollection<AuditTestFinding> Findings { get; }

    /// <summary>The ids of the checks that were asked.</summary>
    public TextList Checks { get; }

    /// <summary>The ids of the checks that were not asked, since there is no deployment, or no design that can be read.</summary>
    public TextList NotAsked { get; }

    /// <summary>How many checks could tell.</summary>
    public int ChecksRun => Audit.Told;

    /// <summary>How many checks could not tell all: they are not passed.</summary>
    public int ChecksUnknown => Audit.Unknown.Count;

    /// <summary>These checks, with the reason.</summary>
    public ReadOnlyCollection<AuditTestUnknown> Unknown { get; }

    /// <summary>The deployment; empty where there is none.</summary>
    public string Deployment => Audit.Scope.Snapshot?.Source.Deployment ?? "";

    /// <summary>When it was read, in UTC; null if nobody knows.</summary>
    public DateTimeOffset? Time => Audit.Scope.Snapshot?.CapturedAt;

    /// <summary>What must be known of the callers whose calls were followed, such as their age; empty if nothing must.</summary>
    public string Callers { get; }

    /// <summary>The lowest severity that counts for the exit code.</summary>
    public CheckSeverity MinimumSeverity => Audit.Scope.MinimumSeverity;

    /// <summary>Whether everything could be told, and nothing was found that counts for the exit code.</summary>
    public bool Clean => ExitCode == 0;

    /// <summary>Whether a check could not tell all, and nobody accepted that.</summary>
    public bool Inconclusive { get; }

    /// <summary>
    /// 2 for findings at or above the minimum severity that nobody accepted, else 3 if something could not be told, else 0.
    /// </summary>
    public int ExitCode { get; }

    /// <summary>The result in one line.</summary>
    public string Summary { get; }

    /// <summary>The result as it is shown.</summary>
    public string Text { get; }

    /// <summary>The command that comes next; empty if there is none.</summary>
    internal string Next { get; }

    /// <summary>What it was made of.</summary>
    internal AuditResult Audit { get; }

    /// <summary>The deployment as it was read, for a picture; null if none was.</summary>
    internal Lazy<DeploymentMap>? Map { get; }

    /// <inheritdoc/>
    public override string ToString() => Summary;

    /// <inheritdoc/>
    Report IReported.Report => AuditPaper.Of(this);

    /// <inheritdoc/>
    IReadOnlyList<object>? IReported.Rows => Findings;

    /// <inheritdoc/>
    IReadOnlyList<ReportProblem>? IReported.Problems => AuditPaper.Problems(this);
}
