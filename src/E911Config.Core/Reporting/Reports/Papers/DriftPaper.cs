using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Drift;
using E911Config.Core.Resilience;

namespace E911Config.Core.Reporting.Reports;

/// <summary>Drift as a report: what is new first, then what is still there, and what waits or is accepted last.</summary>
internal static class DriftPaper
{
    public static Report Of(DriftTestResult result)
    {
        var run = result.Result.Run;
        return new Report($"Drift from design {result.Result.Reference.Design}", result.Summary, ToneOf(result))
        {
            Facts =
            [
                .. run is null ? [] : new KeyValuePair<string, string>[]
                {
                    new("Compared", DriftText.Time(run.Time)), new("By", $"{run.User} on {run.Computer}"),
                    new(run.Simulated ? "Simulation of" : "Deployment", FewNames.OfDeployment(run.Deployment)),
                    new("Read", run.Read is { } read ? DriftText.Time(read) : ""), new("Design", run.DesignPath),
                },
            ],
            Unseen = [.. Stale(result), .. result.Items.Where(item => item is { Kind: DriftKind.Unreadable, Accepted.Length: 0 })
                .Select(item => $"{item.ObjectType}: {item.Actual}")],
            Next = [.. DriftText.Ending(result.Result)],
            Commands = DriftText.Mending(result.Result) is { Length: > 0 } mending ? [mending] : [],
            IsSimulated = run?.Simulated == true,
            Parts =
            [
                .. result.Items.Count == 0 ? [] : new[] { new ReportPart("Differences", Table(result)) },
                Pictured.Of("The deployment as it was found", result.Map, "a drift file holds differences and no deployment. "
                    + "Pipe what Test-E911Drift returns to Export-E911Report to have one.", map => Drawn(result, map)),
            ],
        };
    }

    private static string[] Stale(DriftTestResult result) => DriftText.Stale(result.Result) is { Length: > 0 } words
        ? [char.ToUpperInvariant(words[0]) + words.Substring(1)] : [];

    /// <summary>The differences as problems; a deployment that was read too long ago is one too.</summary>
    public static IReadOnlyList<ReportProblem> Problems(DriftTestResult result) =>
    [
        .. Stale(result).Select(words => new ReportProblem("Stale", Tone.Unknown, "NotRated", result.Deployment, words)
        {
            File = result.Result.Run!.DesignPath,
        }),
        .. result.Items.Where(item => !item.Waiting).Select(item => new ReportProblem(item.Kind.ToString(), ToneOf(item),
            item.Severity.ToString(), $"{item.ObjectType} {item.Identity}".TrimEnd(), Message(item))
        {
            File = result.Result.Run?.DesignPath ?? "", Key = item.Property, Accepted = item.Accepted,
        }),
    ];

    private static Picture Drawn(DriftTestResult result, DeploymentMap map)
    {
        var picture = DeploymentPicture.Of(map, DriftRisks.Of(result), "The deployment as it was found, and whom differences hurt");
        return DriftRisks.Others(result) is { Length: > 0 } others ? picture with { Notes = [others, .. picture.Notes] } : picture;
    }

    private static ReportTable Table(DriftTestResult result) => ReportTable.Of("difference", "differences",
        result.Items.OrderBy(item => item.Accepted.Length > 0).ThenBy(item => item.Waiting).ThenBy(item => item.New == false)
            .ToArray(), ToneOf,
        ("Severity", ColumnKind.State, item => item.Severity.ToString()), ("What it does to calls", ColumnKind.Text, item => item.Effect),
        ("Object", ColumnKind.Code, item => $"{item.ObjectType} {item.IdentityText}".TrimEnd()),
        ("Property", ColumnKind.Text, item => item.Property), ("Is", ColumnKind.Code, item => item.Actual),
        ("Intended", ColumnKind.Code, item => item.Intended), ("Kind", ColumnKind.Text, item => item.Kind.ToString()),
        ("Since", ColumnKind.Text, Since),
        ("Accepted because", ColumnKind.Text, item => item.Accepted));

    private static string Since(DriftTestItem item) => item.Waiting ? "waiting for removal"
        : item.New switch { true => "new", false => "still", null => "" };

    private static string Message(DriftTestItem item) => string.Join(" ", new[]
    {
        $"{item.Kind}: {item.ObjectType} {item.Identity}{(item.Property.Length == 0 ? "" : " " + item.Property)}.",
        item.Kind == DriftKind.Missing ? "" : $"Is {Shown(item.Actual)}, intended {Shown(item.Intended)}.",
        item.Effect,
    }.Where(part => part.Length > 0));

    private static string Shown(string value) => value.Length == 0 ? "(none)" : value;

    /// <summary>How bad a difference is.</summary>
    public static Tone ToneOf(DriftTestItem item) => item.Accepted.Length > 0 || item.Waiting ? Tone.Plain
        : item.Kind == DriftKind.Unreadable ? Tone.Unknown : item.Severity switch
        {
            DriftSeverity.Critical => Tone.Bad,
            DriftSeverity.NotRated => Tone.Unknown,
            _ => Tone.Warning,
        };

    private static Tone ToneOf(DriftTestResult result)
    {
        var tones = result.Items.Select(ToneOf).ToArray();
        return tones.Contains(Tone.Bad) ? Tone.Bad : result.Inconclusive ? Tone.Unknown
            : tones.Any(tone => tone != Tone.Plain) ? Tone.Warning : Tone.Good;
    }
}
