using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Reporting.Reports;

/// <summary>
/// A result as a page says it, whatever the format: the verdict first, then what was looked at and what was not, then all the rest. Texts
/// as they are; a writer encodes them.
/// </summary>
/// <param name="Title">What it is: <c>Drift of Litware</c>.</param>
/// <param name="Verdict">The result in a sentence or two; what could not be seen comes first.</param>
/// <param name="Tone">How good that is.</param>
internal sealed record Report(string Title, string Verdict, Tone Tone)
{
    /// <summary>When, where, what and who: name and value.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Facts { get; init; } = [];

    /// <summary>What could not be read or told, each with its reason.</summary>
    public IReadOnlyList<string> Unseen { get; init; } = [];

    /// <summary>What to do next, as sentences.</summary>
    public IReadOnlyList<string> Next { get; init; } = [];

    /// <summary>The commands that do it.</summary>
    public IReadOnlyList<string> Commands { get; init; } = [];

    /// <summary>Whether the deployment was a simulated one.</summary>
    public bool IsSimulated { get; init; }

    /// <summary>Whether the parts say themselves of what they are; else they are headed by it beside those of other results.</summary>
    public bool NamesParts { get; init; }

    /// <summary>The parts.</summary>
    public IReadOnlyList<ReportPart> Parts { get; init; } = [];

    /// <summary>Several reports as one, the worst first; one stays itself.</summary>
    public static Report Of(IReadOnlyList<Report> reports)
    {
        if (reports is [var only]) return only;
        var worst = reports.OrderBy(report => Tones.Place(report.Tone)).First();
        return new Report(worst.Title, worst.Verdict, worst.Tone)
        {
            Facts = [.. worst.Facts, new("Results", reports.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))],
            Unseen = [.. reports.SelectMany(report => report.Unseen).Distinct(StringComparer.Ordinal)],
            Next = [.. reports.SelectMany(report => report.Next).Distinct(StringComparer.Ordinal)],
            Commands = [.. reports.SelectMany(report => report.Commands).Distinct(StringComparer.Ordinal)],
            IsSimulated = reports.Any(report => report.IsSimulated),
            Parts = [.. reports.SelectMany(report => report.NamesParts ? report.Parts
                : report.Parts.Select(part => part with { Title = $"{report.Title}: {part.Title}" }))],
        };
    }
}
