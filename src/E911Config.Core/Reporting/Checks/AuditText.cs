using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Checks;
using E911Config.Core.Checks.Laws;
using E911Config.Core.Deployment;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>What checks found, in words: by check, with all its objects together, and what was not looked at.</summary>
internal static class AuditText
{
    private const int ObjectsShown = 5;

    // Mistakes of a design are mended in one go.
    private const int PlacesShown = 50;
    private const int Indent = 4;

    /// <summary>By which the check of a design is told to ask the deployment of the session, as others do unasked.</summary>
    public const string Live = " -Live";

    private const string AssumedTest = GuessedCalls.TestNumber;

    /// <summary>The result in one line: what could not be told first.</summary>
    public static string Summary(AuditResult result)
    {
        var open = result.Open.ToArray();
        var accepted = result.Findings.Count - open.Length;
        return (result.Inconclusive ? Untold(result) + " Found: " : string.Format(CultureInfo.InvariantCulture, "{0} of {1} could tell: ",
                result.Told, HarmText.Count(result.Scope.Checks.Count, "check")))
            + (open.Length == 0 ? "nothing" + (result.Inconclusive ? "" : " found") : string.Join(", ",
                open.GroupBy(finding => finding.Severity).OrderByDescending(same => same.Key)
                    .Select(same => string.Format(CultureInfo.InvariantCulture, "{0} {1}", same.Count(), Name(same.Key, same.Count())))))
            + (accepted == 0 ? "." : string.Format(CultureInfo.InvariantCulture, ", {0} accepted.", accepted))
            + NotAsked(result)
            + (result.Callers is { } note && CallersText.Of(note) is { Length: > 0 } callers ? $" Callers: {callers}." : "");
    }

    /// <summary>A result as it is shown.</summary>
    public static string Page(AuditTestResult result)
    {
        var audit = result.Audit;
        return Reporting.Page.Lines(
        [
            .. Reporting.Page.Wrap(result.Summary),
            .. Origin(result).SelectMany(line => Reporting.Page.Wrap(line, "  ", Indent)),
            .. audit.Open.GroupBy(finding => (finding.Severity, finding.Check)).SelectMany(alike => Alike([.. alike], result)),
            .. Unknown(audit),
            .. Accepted(audit),
            .. Ending(result).SelectMany(line => Reporting.Page.Wrap(line)),
            .. result.Next.Length == 0 ? [] : Reporting.Page.Command(result.Next, "Next: "),
        ]);
    }

    /// <summary>
    /// What comes after the check of a design: the check once more when its errors are mended, else the plan. Of a deployment nothing: what
    /// is found there each finding says how to mend.
    /// </summary>
    /// <param name="result">The result.</param>
    /// <param name="deployment">The parameters that name the deployment in a command; empty for that of the session, or none.</param>
    public static string Next(AuditResult result, string deployment) =>
        result.Scope is not { Subject: CheckSubject.Design, File: { Length: > 0 } file } ? ""
        : result.Scope.Design is null || result.Open.Any(finding => finding.Severity == CheckSeverity.Error)
            ? $"Test-E911Design -Path {CommandText.Quote(file)}{deployment}"
        : $"New-E911TrunkPlan -Path {CommandText.Quote(file)}{(deployment == Live ? "" : deployment)}";

    private static string Name(CheckSeverity severity, int count) => severity switch
    {
        CheckSeverity.Error => count == 1 ? "error" : "errors",
        CheckSeverity.Warning => count == 1 ? "warning" : "warnings",
        _ => "of information",
    };

    private static string Untold(AuditResult result) => result.Scope.Checks.Count == 0 ? "Inconclusive: nothing was checked."
        : string.Format(CultureInfo.InvariantCulture, "Inconclusive: {0} of {1} could not tell all.",
            result.Unknown.Count(check => check.Accepted.Length == 0), HarmText.Count(result.Scope.Checks.Count, "check"));

    // Never counted as passed.
    private static string NotAsked(AuditResult result) => result.Scope.NotAsked.Count == 0 ? ""
        : string.Format(CultureInfo.InvariantCulture, result.Scope.Design is null ? " {0} not asked, since the design cannot be read."
            : " {0} not asked, since there is no deployment to ask.", HarmText.Count(result.Scope.NotAsked.Count, "check"));

    private static IEnumerable<string> Origin(AuditTestResult result)
    {
        var audit = result.Audit;
        if (audit.Scope.Snapshot is { } snapshot)
        {
            yield return $"{(snapshot.Source.IsSimulated ? "Simulation" : "Deployment")} of {FewNames.OfDeployment(result.Deployment)}"
                + (result.Time is { } read
                    ? string.Format(CultureInfo.InvariantCulture, ", read {0:yyyy-MM-dd HH:mm 'UTC'}", read.UtcDateTime) : "")
                + (audit.Scope.Subject == CheckSubject.Design ? ", as it will be when the design is applied" : "");
        }

        yield return audit.Scope.File is { } file ? "Design " + file
            : "No design: what the trunks are for is guessed, as is where callers sit of whom nobody says it; the numbers are those of the "
                + "location policies, and " + AssumedTest + " counts as a test number.";
        if (audit.Followed is { } followed) yield return "Followed: the emergency calls of " + HarmText.Of(followed) + ".";
        if (string.Join("; ", NotFollowed(audit)) is { Length: > 0 } left) yield return "Not looked at: " + left + ".";
    }

    private static IEnumerable<string> NotFollowed(AuditResult audit)
    {
        if (audit.OutOfScope.Count > 0)
            yield return "callers out of the design's scope, at " + string.Join(", ", audit.OutOfScope.Select(Visible.Of));
        if (Lawless(audit) is { Length: > 0 } lawless) yield return lawless;
        if (audit.HomedOnline > 0) yield return HarmText.Count(audit.HomedOnline, "caller") + " homed online";
    }

    // Where no rules are held, nothing was held against them.
    private static string Lawless(AuditResult audit) => audit.Scope.Design is not { } design
        || !audit.Scope.Checks.Any(check => check is LawCheck) ? ""
        : string.Join(", ", design.AllZones.Where(zone => zone.CountryCode is { } country && RulePack.Of(country) is null)
            .GroupBy(zone => zone.CountryCode!, StringComparer.OrdinalIgnoreCase)
            .Select(zones => $"the law of {Visible.Of(zones.Key)} (zone {string.Join(", ", zones.Select(zone => zone.Name))})"));

    private static IEnumerable<string> Alike(IReadOnlyList<CheckFinding> findings, AuditTestResult result)
    {
        var first = findings[0];
        var file = result.Audit.Scope.File;
        yield return "";
        foreach (var line in Reporting.Page.Wrap(first.Check.Texts.Title + (findings.Count == 1 ? "" : string.Format(
            CultureInfo.InvariantCulture, " ({0})", findings.Count)), $"{first.Severity} {first.Check.Id}: ", Indent)) yield return line;
        var most = first.Check.Subject == CheckSubject.Design && !first.Check.NeedsPlan ? PlacesShown : ObjectsShown;
        foreach (var line in findings.Take(most).SelectMany(finding => Reporting.Page.Wrap(
            (finding.Told is null ? "" : finding.Id + ": ") + CheckSentence.WithPlace(finding, file) + Expired(finding), "  - ", Indent)))
            yield return line;
        if (findings.Count > most)
            yield return "  - and " + HarmText.Count(findings.Count - most, "other") + ": see Findings.";
        foreach (var line in Reporting.Page.Wrap(first.Check.Texts.Why, "  Why: ", Indent)) yield return line;
        var fixes = findings.Select(CheckSentence.HowToFix).Distinct(StringComparer.Ordinal).Take(2).ToArray();
        foreach (var line in Reporting.Page.Wrap(fixes[0], fixes.Length == 1 ? "  Mend: "
            : "  Mend the first: ", Indent)) yield return line;
    }

    private static string Expired(CheckFinding finding) => finding.Beyond.Count > 0
        ? $" (It is accepted, but not for {string.Join(", ", finding.Beyond)}: \"of\" beside it names what is.)"
        : finding.Expired is not { } until ? ""
        : string.Format(CultureInfo.InvariantCulture, " (It was accepted until {0:yyyy-MM-dd}.)", until);

    private static IEnumerable<string> Unknown(AuditResult audit)
    {
        var open = audit.Unknown.Where(check => check.Accepted.Length == 0).ToArray();
        if (open.Length == 0) yield break;
        yield return "";
        yield return "Not told, so not passed:";
        foreach (var line in open.GroupBy(UnknownText.Reason).SelectMany(same => Reporting.Page.Wrap(
            string.Join(", ", same.Select(check => check.Check.Id)) + ": " + same.Key + ".", "  ", Indent))) yield return line;
    }

    private static IEnumerable<string> Accepted(AuditResult audit)
    {
        var lines = audit.Findings.Where(finding => finding.Accepted.Length > 0)
            .Select(finding => $"{finding.Id} {finding.ObjectType} {Quoted.Start(finding.Identity)}: {finding.Accepted}")
            .Concat(audit.Unknown.Where(check => check.Accepted.Length > 0)
                .Select(check => $"{check.Check.Id}, not told: {check.Accepted}"))
            .ToArray();
        if (lines.Length == 0) yield break;
        yield return "";
        yield return "Accepted:";
        foreach (var line in lines.SelectMany(line => Reporting.Page.Wrap(line, "  ", Indent))) yield return line;
    }

    private static IEnumerable<string> Ending(AuditTestResult result)
    {
        yield return "";
        if (result.Audit.Scope is { Design: not null, NotAsked.Count: > 0 })
            yield return "-Snapshot, -Session or -Live holds the design against a deployment.";
        if (result.Audit.Unknown.Any(check => check.Accepted.Length == 0 && check.Nouns.Count > 0))
            yield return "Give the right to read, or accept in the design that it is not there: Unread:<noun>, with the reason.";
        if (result.Audit.Scope.Design is null && result.Audit.Unknown.Any(check => check.NeedsDesign && check.Accepted.Length == 0))
            yield return "A design, by -Path, tells what the trunks are for and what the law of each place is.";
        yield return string.Format(CultureInfo.InvariantCulture, "Exit code {0}.", result.ExitCode);
    }
}
