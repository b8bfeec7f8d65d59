using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Attestation;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Resilience;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>A zone on one card.</summary>
internal static class ZoneText
{
    private const int WaysShown = 6;
    private const int PointsShown = 12;

    /// <summary>The zone in one line: what was not seen first.</summary>
    public static string Summary(ZoneSurvey survey)
    {
        var calls = survey.EmergencyCalls.ToArray();
        var alike = calls.GroupBy(call => call.Result.Outcome).OrderBy(same => same.Key).ToArray();
        var outcomes = string.Join(", ", alike
            .Select(same => string.Format(CultureInfo.InvariantCulture, "{0} {1}", same.Count(), same.Key)));
        var points = survey.Resilience.SinglePoints.Count();
        return string.Join(" ", new[]
        {
            $"Zone {Visible.Of(survey.Zone.Name)}:", Unseen(survey),
            calls.Length == 0 ? "No call was followed: nobody is known to be there."
                : alike.Length == 1 ? $"{(calls.Length == 1 ? "" : "all ")}{HarmText.Count(calls.Length, "call")} {alike[0].Key}."
                : $"{HarmText.Count(calls.Length, "call")}: {outcomes}.",
            points > 0 ? HarmText.Count(points, "single point") + " of failure." : "", ZonePlaceText.Summary(survey.Coverage),
        }.Where(part => part.Length > 0));
    }

    /// <summary>The card.</summary>
    public static string Page(ZoneResult zone)
    {
        var survey = zone.Survey;
        return Reporting.Page.Lines(
        [
            .. Reporting.Page.Wrap(zone.Summary),
            .. Head(zone).SelectMany(line => Reporting.Page.Wrap(line, "  ", 4)),
            .. ZonePlaceText.Lines(survey.Coverage),
            .. Missing(zone).SelectMany(line => Reporting.Page.Wrap(line, "  ", 4)),
            "Location policies in effect:",
            .. Policies(survey).SelectMany(line => Reporting.Page.Wrap(line, "  ", 4)),
            "Ways out, in the order in which they are tried:",
            .. Ways(survey),
            "Callers:",
            .. Callers(zone).SelectMany(line => Reporting.Page.Wrap(line, "  ", 4)),
            .. Points(survey),
            .. Reporting.Page.Wrap(LastChange(zone)),
            "Next, whether all of this is as the design wants it:",
            .. Reporting.Page.Command($"Test-E911Drift -Path {CommandText.Quote(zone.DesignPath)}{zone.Source}"),
        ]);
    }

    private static string Unseen(ZoneSurvey survey)
    {
        var unread = survey.Unread.Where(noun => noun.Accepted.Length == 0).ToArray();
        return unread.Length > 0 ? $"inconclusive, {string.Join(", ", unread.Select(noun => noun.Noun))} could not be read."
            : survey.Inconclusive ? "inconclusive." : "";
    }

    private static IEnumerable<string> Head(ZoneResult zone)
    {
        var survey = zone.Survey;
        yield return $"Design {zone.DesignPath}: {survey.Zone.Strategy.Name}"
            + (survey.Zone.Jurisdiction is { } law ? $", jurisdiction {law}" : ", jurisdiction not said")
            + (survey.Zone.ByGrant ? ", by grant of its location policy" : "");
        yield return $"{(survey.Snapshot.Source.IsSimulated ? "Simulation" : "Deployment")} of {FewNames.OfDeployment(zone.Deployment)}"
            + (zone.Time is { } read ? string.Format(CultureInfo.InvariantCulture, ", read {0:yyyy-MM-dd HH:mm 'UTC'}", read.UtcDateTime)
                : "");
        if (CallersText.Of(survey.Resilience.Callers) is { Length: > 0 } callers) yield return $"Callers: {callers}";
        foreach (var noun in survey.Unread) yield return noun.Accepted.Length > 0
            ? $"{noun.Noun} was not read (accepted: {noun.Accepted})"
            : $"{noun.Noun} was not read{(noun.Reason.Length > 0 ? ": " + noun.Reason : "")}";
    }

    private static IEnumerable<string> Missing(ZoneResult zone)
    {
        if (zone.MissingLocations.Count > 0) yield return
            $"{HarmText.Count(zone.MissingLocations.Count, "row")} to be filled in: MissingLocations | Export-Csv, then Import-Csv | "
            + "Set-CsLisSubnet, and Publish-CsLisConfiguration.";
        if (zone.Elins.Count > 0) yield return $"{HarmText.Count(zone.Elins.Count, "place")} for the carrier's ALI record: Elins.";
        yield return "Whether rows were published is told by no cmdlet that was asked.";
    }

    private static IEnumerable<string> Policies(ZoneSurvey survey)
    {
        if (survey.Policies.Count == 0) yield return "none that is known";
        foreach (var policy in survey.Policies)
        {
            var entry = new ZonePolicyEntry(policy);
            var name = policy.Identity is null ? "cannot be told" : Visible.Of(policy.Identity);
            yield return name + At(policy.NetworkSites) + (policy.Identity is null ? "" : Told(policy, entry))
                + (policy.IsAsDesigned != false ? "" : $" Not as designed: that is {Visible.Of(survey.Zone.LocationPolicyIdentity)}.");
        }
    }

    private static string Told(ZonePolicy policy, ZonePolicyEntry entry)
    {
        if (policy.Policy is null) return ", with the documented defaults: emergency calls are not enabled.";
        if (entry.Enabled != true) return ": emergency calls are not enabled.";
        return $": {(entry.Numbers.Count == 0 ? "no number" : entry.Numbers.ToString())}; usage "
            + (entry.Usage.Length == 0 ? "none" : Visible.Of(entry.Usage)) + "; "
            + (entry.Notified.Count == 0 ? "nobody is told" : $"told {entry.Notified}")
            + (entry.Conference.Length == 0 ? "" : $"; joined {Visible.Of(entry.Conference)}") + ".";
    }

    private static IEnumerable<string> Ways(ZoneSurvey survey)
    {
        var all = ZoneWays.Of(survey).OrderBy(ways => ways.IsTest).ToArray();
        foreach (var ways in all.Take(WaysShown))
        {
            foreach (var line in Reporting.Page.Wrap($"{ways.Number} from {Who(ways)}:", "  ", 4)) yield return line;
            if (ways.Legs.Legs.Count == 0 && !ways.Legs.IsUntold) yield return "    none: the call ends before any route is tried";
            for (var i = 0; i < ways.Legs.Legs.Count; i++)
            {
                foreach (var line in Reporting.Page.Wrap(Leg(ways.Legs.Legs[i]),
                    string.Format(CultureInfo.InvariantCulture, "    {0} ", i + 1), 6)) yield return line;
            }

            if (ways.Legs.IsUntold) yield return "    what comes then cannot be told";
        }

        if (all.Length > WaysShown) yield return $"  and {HarmText.Count(all.Length - WaysShown, "other group")} of calls: see Legs.";
        if (all.Length == 0) yield return "  none that is known";
    }

    private static string Who(ZoneWays ways)
    {
        var kinds = string.Join(", ", ways.Calls.Select(call => call.Group.Caller.Kind).Distinct().OrderBy(kind => kind)
            .Select(kind => kind.ToString().ToLowerInvariant()));
        return kinds + At(ways.Calls.Select(call => call.Group.NetworkSite));
    }

    private static string At(IEnumerable<string?> networkSites) => " " + HarmText.At(networkSites);

    private static string Leg(CallLeg leg) => $"{string.Join(" or ", leg.Routes.Select(Visible.Of))}: "
        + (leg.Trunks.Count == 0 ? "no trunk" : string.Join(", ", leg.Trunks.Select(trunk =>
            $"{Visible.Of(trunk.Trunk)} ({trunk.Role.ToString().ToLowerInvariant()}, {trunk.Outcome?.ToString() ?? "skipped"})")));

    private static IEnumerable<string> Callers(ZoneResult zone)
    {
        if (zone.Callers.Count == 0) yield return "none that is known";
        foreach (var kind in zone.Callers)
        {
            var notes = string.Join(", ", new[]
            {
                kind.Supposed > 0 ? $"{HarmText.Count(kind.Supposed, "group")} supposed" : "",
                kind.Uncounted > 0 ? $"{HarmText.Count(kind.Uncounted, "group")} of a number that is not known" : "",
            }.Where(note => note.Length > 0));
            yield return string.Format(CultureInfo.InvariantCulture, "{0,-7} {1}, {2}{3}: {4}", kind.Kind.ToLowerInvariant(),
                HarmText.Count(kind.Groups, "group"), HarmText.Count(kind.Count, "caller"), notes.Length > 0 ? $" ({notes})" : "",
                kind.BestOutcome == kind.Outcome ? kind.Outcome.ToString() : $"{kind.Outcome} at worst, {kind.BestOutcome} at best");
        }

        if (zone.Survey.Calls.Any(call => call.Group.Caller.Kind is ClientKind.Analog or ClientKind.Pbx))
            yield return "Calls of analog phones and PBXs carry no location and tell nobody.";
        if (zone.Survey.Resilience.HomedOnline > 0)
            yield return $"{HarmText.Count(zone.Survey.Resilience.HomedOnline, "caller")} of the deployment homed online: not followed.";
    }

    // What is lost already can lose nothing more: without points such a zone is no better than others.
    private static IEnumerable<string> Points(ZoneSurvey survey)
    {
        var found = ResilienceText.SinglePoints(survey.Resilience, PointsShown).ToArray();
        var lost = survey.Resilience.Lost.Count();
        var unlocated = survey.Coverage.IsNeeded
            ? survey.Resilience.Found.Calls.Count(call => call.Failures.Outcome == Outcome.Unlocated) : 0;
        var nothing = unlocated == 0 ? "" : $"{HarmText.Count(unlocated, "call")} {(unlocated == 1 ? "has" : "have")} no location to lose";
        if (found.Length == 0) yield return "Single points of failure: " + (lost == survey.Resilience.Found.Calls.Count
            ? "none can be found while no call is known to arrive."
            : (survey.Inconclusive || lost > 0 ? "none was found of the calls that can be told and arrive"
                : unlocated > 0 ? "none for the call" : "none") + (unlocated > 0 ? "; " + nothing : "") + ".");
        foreach (var line in found) yield return line;
        if (found.Length > 0 && lost > 0) yield return $"  {HarmText.Count(lost, "call")} lost already, or not to be told, have none.";
        if (found.Length > 0 && unlocated > 0) yield return $"  {nothing}.";
    }

    private static string LastChange(ZoneResult zone)
    {
        var unread = zone.History.Unread;
        var seen = unread.Count == 0 ? "" : $" Not read: {string.Join(", ", unread.Select(file => Visible.Of(file.Noun)))}.";
        if (zone.LastChange is not { } last) return unread.Count > 0 ? $"Last change: cannot be told.{seen}"
            : $"Last change: no journal of {Visible.Of(zone.History.Folder)} tells of one.";
        return string.Format(CultureInfo.InvariantCulture, "Last change{0}: {1} UTC, {2} of plan {3} by {4}{5}: {6}.{7}",
            unread.Count > 0 ? " that is known" : "", last.ShortStarted, last.Kind, last.ShortPlanId, last.UserText,
            last.ChangeNumber.Length > 0 ? $" ({last.ChangeNumberText})" : "", last.Outcome, seen);
    }
}
