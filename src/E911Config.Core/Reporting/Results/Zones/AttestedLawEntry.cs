using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Checks;

namespace E911Config.Core.Reporting;

/// <summary>A paragraph of law that applies to a zone, and what checks found.</summary>
public sealed class AttestedLawEntry
{
    private AttestedLawEntry(string zone, string id, string title, string paragraph)
    {
        Zone = zone;
        Id = id;
        Title = title;
        Paragraph = paragraph;
    }

    /// <summary>The zone.</summary>
    public string Zone { get; }

    /// <summary>The id of the check; empty where there is none for the zone's jurisdiction.</summary>
    public string Id { get; }

    /// <summary>What the check looks for.</summary>
    public string Title { get; }

    /// <summary>The paragraph; empty where none is known.</summary>
    public string Paragraph { get; }

    /// <summary>What came of it.</summary>
    public LawVerdict Verdict { get; private init; }

    /// <summary>What was found, or why it cannot be told.</summary>
    public TextList Details { get; private init; } = new([]);

    /// <summary>The paragraphs of some zones.</summary>
    /// <param name="zones">The zones, each with its jurisdiction.</param>
    /// <param name="audit">What the checks of laws found.</param>
    internal static IEnumerable<AttestedLawEntry> Of(IEnumerable<(string Name, string? Country)> zones, AuditResult audit)
    {
        foreach (var (name, country) in zones)
        {
            var pack = RulePack.Of(country);
            if (pack is null) yield return new AttestedLawEntry(name, "", "", "")
            {
                Verdict = LawVerdict.Untold,
                Details = new TextList([country is null ? "nobody says whose law applies"
                    : "no rules of this jurisdiction are known here"]),
            };
            else foreach (var check in audit.Scope.Checks.Where(check =>
                check.Id.StartsWith(pack.Country, System.StringComparison.Ordinal)))
                yield return Of(name, check, audit);
        }
    }

    private static AttestedLawEntry Of(string zone, Check check, AuditResult audit)
    {
        var found = audit.Findings.Where(finding => finding.Check == check && (finding.Values["zone"] is not string
            || finding.Values.Text("zone") == zone)).ToArray();
        var untold = audit.Unknown.Where(unknown => unknown.Check == check).ToArray();
        return new AttestedLawEntry(zone, check.Id, check.Texts.Title, check.Texts.Source)
        {
            Verdict = found.Any(finding => finding.Accepted.Length == 0) ? LawVerdict.Found : untold.Length > 0 ? LawVerdict.Untold
                : found.Length > 0 ? LawVerdict.Accepted : LawVerdict.NothingFound,
            Details = new TextList(found.Select(finding => CheckSentence.Message(finding)
                + (finding.Accepted.Length > 0 ? $" Accepted: {finding.Accepted}" : ""))
                .Concat(untold.Select(UnknownText.Reason))),
        };
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Zone}, {Id}: {Verdict}";
}
