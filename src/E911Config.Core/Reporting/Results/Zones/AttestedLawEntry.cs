using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Attestation;
using E911Config.Core.Calls;
using E911Config.Core.Checks;
using E911Config.Core.Checks.Laws;

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
    /// <param name="zones">The zones.</param>
    /// <param name="audit">What the checks of laws found.</param>
    internal static IEnumerable<AttestedLawEntry> Of(IEnumerable<ZoneSurvey> zones, AuditResult audit)
    {
        foreach (var survey in zones)
        {
            var country = LawCheck.CountryOf(audit.Scope.Design!, survey.Zone);
            var pack = RulePack.Of(country);
            if (pack is null) yield return new AttestedLawEntry(survey.Zone.Name, "", "", "")
            {
                Verdict = LawVerdict.Untold,
                Details = new TextList([country is null ? "nobody says whose law applies"
                    : "no rules of this jurisdiction are known here"]),
            };
            else foreach (var check in audit.Scope.Checks.OfType<LawCheck>().Where(check =>
                check.Id.StartsWith(pack.Country, System.StringComparison.Ordinal)))
                yield return Of(survey, check, audit);
        }
    }

    // What was found and accepted is not nothing, and where nobody's call was followed nothing was looked at. Of what is good to know,
    // such as phones of which no server tells anybody, whoever signs it must read, and nobody can pass it.
    private static AttestedLawEntry Of(ZoneSurvey survey, LawCheck check, AuditResult audit)
    {
        var found = audit.Findings.Where(finding => finding.Check == check && finding.Values.Text("zone") == survey.Zone.Name).ToArray();
        var unknown = audit.Unknown.Where(one => one.Check == check).ToArray();
        string[] untold = [.. unknown.Where(one => one.Accepted.Length == 0).Select(UnknownText.Reason),
            .. check.NeedsCallsOf(survey.Zone) && !survey.EmergencyCalls.Any() ? new[] { "No emergency call from there was followed." }
                : [],
            .. Phones(survey, check)];
        string[] lost = [.. Lost(survey, check)];
        string[] accepted = [.. unknown.Where(one => one.Accepted.Length > 0)
            .Select(one => $"{UnknownText.Reason(one)} Accepted: {one.Accepted}")];
        return new AttestedLawEntry(survey.Zone.Name, check.Id, check.Texts.Title, check.Texts.Source)
        {
            Verdict = lost.Length > 0
                || found.Any(finding => finding is { Accepted.Length: 0, Severity: > CheckSeverity.Information }) ? LawVerdict.Found
                : untold.Length > 0 || found.Any(finding => finding.Accepted.Length == 0) ? LawVerdict.Untold
                : found.Length + accepted.Length > 0 ? LawVerdict.Accepted : LawVerdict.NothingFound,
            Details = new TextList(found.Select(finding => CheckSentence.Message(finding)
                + (finding.Accepted.Length > 0 ? $" Accepted: {finding.Accepted}" : "")).Concat(lost).Concat(untold).Concat(accepted)),
        };
    }

    // A verdict is no better than the calls of the same page, whichever check it is that finds them.
    private static IEnumerable<string> Lost(ZoneSurvey survey, LawCheck check)
    {
        var all = survey.EmergencyCalls.Where(call => check.IsKeptByArriving(call.Group.Caller)).ToArray();
        var lost = all.Where(call => call.Result.Outcome is Outcome.Failed or Outcome.Misrouted).ToArray();
        if (lost.Length > 0)
            yield return $"{lost.Length} of {HarmText.Count(all.Length, "call")} {HarmText.At([.. lost.Select(call =>
                call.Group.NetworkSite).Distinct(System.StringComparer.OrdinalIgnoreCase)])} reach nobody, or somebody who cannot help.";
    }

    // Whoever signs it must read of whom it says nothing.
    private static IEnumerable<string> Phones(ZoneSurvey survey, LawCheck check)
    {
        var all = survey.EmergencyCalls.ToArray();
        var calls = all.Count(call => call.Group.Caller.Kind is ClientKind.Analog or ClientKind.Pbx);
        if (check.LeavesPhonesOut && calls > 0)
            yield return $"{HarmText.Count(calls, "call")} of {all.Length} from phones that mark no emergency call (analog, or behind a "
                + "PBX): they carry no location, and whether the address of the line is enough no cmdlet tells.";
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Zone}, {Id}: {Verdict}";
}
