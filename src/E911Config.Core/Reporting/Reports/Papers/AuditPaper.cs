using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Checks;

namespace E911Config.Core.Reporting.Reports;

/// <summary>What checks found, as a report: the gravest first, each with what mends it, and what could not be told.</summary>
internal static class AuditPaper
{
    public static Report Of(AuditTestResult result) => new(
        result.Audit.Scope.Subject == CheckSubject.Design ? "Checks of a design" : "Checks of a deployment", result.Summary, ToneOf(result))
    {
        Facts =
        [
            new("Deployment", FewNames.OfDeployment(result.Deployment)),
            new("Read", result.Time is { } read ? DriftText.Time(read) : ""),
            new("Design", result.Audit.Scope.Design?.Path ?? ""), new("Callers", result.Callers),
        ],
        Unseen = [.. Untold(result).GroupBy(check => check.Reason)
            .Select(same => $"{string.Join(", ", same.Select(check => check.Id))}: {same.Key}.")],
        Commands = result.Next.Length == 0 ? [] : [result.Next],
        IsSimulated = result.Audit.Scope.Snapshot?.Source.IsSimulated == true,
        Parts =
        [
            .. Findings("Findings", result.Findings.Where(finding => finding.Accepted.Length == 0)),
            .. Findings("Accepted", result.Findings.Where(finding => finding.Accepted.Length > 0)),
            .. result.Audit.Scope.Snapshot is null ? [] : new[]
            {
                Pictured.Of("The deployment as it was read", result.Map, "no deployment was looked at.", map => DeploymentPicture.Of(map,
                    AuditRisks.Of(result), "The deployment as it was read, and where findings lie")),
            },
            .. result.Findings.Count == 0 ? [] : new[] { new ReportPart("Why it matters", Reasons(result)) },
            .. Untold(result).Length == 0 ? [] : new[] { new ReportPart("Checks that could not tell all", Unasked(result)) },
        ],
    };

    /// <summary>The findings as problems, and the checks that could not tell.</summary>
    public static IReadOnlyList<ReportProblem> Problems(AuditTestResult result) =>
    [
        .. result.Findings.Zip(result.Audit.Findings, (finding, found) =>
            new ReportProblem(finding.Id, ToneOf(finding), finding.Severity.ToString(),
            $"{finding.ObjectType} {finding.Identity}".Trim(), finding.Message)
        {
            Title = found.Check.Texts.Title, Why = finding.Why, HowToFix = finding.HowToFix, File = finding.File,
            Line = finding.Line, Column = finding.Column, Accepted = finding.Accepted,
        }),
        .. result.Unknown.Select(check => new ReportProblem(check.Id, Tone.Unknown, "Unknown", "", check.Reason)
        {
            Title = check.Title, Key = "unknown", Accepted = check.Accepted,
        }),
    ];

    private static IEnumerable<ReportPart> Findings(string title, IEnumerable<AuditTestFinding> findings)
    {
        var table = Findings([.. findings.OrderByDescending(finding => finding.Severity)]);
        if (table.Rows.Count > 0) yield return new ReportPart(title, table);
    }

    private static ReportTable Findings(AuditTestFinding[] findings) => ReportTable.Of("finding", "findings", findings, ToneOf,
        ("Severity", ColumnKind.State, finding => finding.Severity.ToString()), ("Check", ColumnKind.Code, finding => finding.Id),
        ("What is so", ColumnKind.Text, finding => Capital.Of(finding.Message)),
        ("What mends it", ColumnKind.Text, finding => finding.HowToFix),
        ("Callers", ColumnKind.Number, finding => finding.Callers == 0 ? "" : finding.Callers.ToString(CultureInfo.InvariantCulture)),
        ("Object", ColumnKind.Code, finding => $"{finding.ObjectType} {finding.Identity}".Trim()),
        ("Line", ColumnKind.Number, finding => finding.Line == 0 ? "" : finding.Line.ToString(CultureInfo.InvariantCulture)),
        ("Accepted because", ColumnKind.Text, finding => finding.Accepted));

    // What a check says of all that it finds stands there once.
    private static ReportTable Reasons(AuditTestResult result) => ReportTable.Of("check that found something",
        "checks that found something", result.Findings.Select(finding => (finding.Id, finding.Why, finding.Source)).Distinct().ToArray(),
        _ => Tone.Plain, ("Check", ColumnKind.Code, reason => reason.Id), ("Why it matters", ColumnKind.Text, reason => reason.Why),
        ("Source", ColumnKind.Text, reason => reason.Source));

    private static ReportTable Unasked(AuditTestResult result) => ReportTable.Of("check", "checks", Untold(result), _ => Tone.Unknown,
        ("Check", ColumnKind.Code, check => check.Id), ("Looks for", ColumnKind.Text, check => check.Title),
        ("Why it cannot tell", ColumnKind.Text, check => check.Reason));

    private static AuditTestUnknown[] Untold(AuditTestResult result) =>
        [.. result.Unknown.Where(check => check.Accepted.Length == 0)];

    /// <summary>How bad a finding is.</summary>
    public static Tone ToneOf(AuditTestFinding finding) => finding.Accepted.Length > 0 ? Tone.Plain : finding.Severity switch
    {
        CheckSeverity.Error => Tone.Bad,
        CheckSeverity.Warning => Tone.Warning,
        _ => Tone.Plain,
    };

    private static Tone ToneOf(AuditTestResult result)
    {
        var tones = result.Findings.Select(ToneOf).ToArray();
        return tones.Contains(Tone.Bad) ? Tone.Bad : result.Inconclusive ? Tone.Unknown
            : tones.Contains(Tone.Warning) ? Tone.Warning : Tone.Good;
    }
}
