using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Resilience;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>Resilience in words: what was followed and what was not, what alone takes calls, and what does so together.</summary>
internal static class ResilienceText
{
    private const int Indent = 12;
    private const int PointsShown = 20;
    private const int SetsShown = 6;
    private const int LostShown = 8;

    /// <summary>The result in one line: what was not seen first.</summary>
    public static string Summary(ResilienceSurvey survey)
    {
        var found = survey.Found;
        if (found.Calls.Count == 0) return Unseen(survey)
            + "No call was followed: nobody who was asked for is at home there, or no emergency number is known.";
        return Unseen(survey) + Surviving(survey) + Points(survey) + Unlocated(survey)
            + (survey.Lost.Any() ? $" Lost already: {Lost(survey)}." : "")
            + (CallersText.Of(survey.Callers) is { Length: > 0 } callers ? $" Callers: {callers}." : "");
    }

    /// <summary>A result as it is shown.</summary>
    public static string Page(ResilienceTestResult result)
    {
        var survey = result.Survey;
        return Reporting.Page.Lines(
        [
            .. Reporting.Page.Wrap(result.Summary),
            .. Origin(result).SelectMany(line => Reporting.Page.Wrap(line, "  ", 4)),
            .. LostCalls(survey),
            .. SinglePoints(survey, PointsShown),
            .. Enumerable.Range(2, survey.Found.MaxSize - 1).SelectMany(size => Sets(survey, size, SetsShown,
                string.Format(CultureInfo.InvariantCulture, "Sets of {0}, the worst first:", size), "Sets")),
            .. Ending(result).SelectMany(line => Reporting.Page.Wrap(line)),
            .. Next(result) is { Length: > 0 } next ? Reporting.Page.Command(next, "Next: ") : [],
        ]);
    }

    private static string Unseen(ResilienceSurvey survey)
    {
        var unread = survey.Unread.Where(noun => noun.Accepted.Length == 0).ToArray();
        return unread.Length > 0 ? $"Inconclusive: {string.Join(", ", unread.Select(noun => noun.Noun))} could not be read. "
            : survey.Found.Calls.Count == 0 ? "Inconclusive. "
            : survey.Inconclusive ? "Inconclusive: what becomes of some calls cannot be told. " : "";
    }

    private static string Surviving(ResilienceSurvey survey)
    {
        var found = survey.Found;
        return string.Format(CultureInfo.InvariantCulture,
            "{0}{1} of {2} of callers reach an emergency service whatever {3} fails{4}.",
            found.Failed.Count == 0 ? "" : $"With {string.Join(", ", found.Failed.Select(Visible.Of))} failed: ",
            found.GroupsSurviving(1), HarmText.Count(survey.Followed.Groups, "group"),
            found.Failed.Count == 0 ? "one element" : "one more element",
            found.GroupsSurviving(2) is { } two ? string.Format(CultureInfo.InvariantCulture, ", {0} whatever two fail", two)
                : " (two together were not looked for)");
    }

    private static string Points(ResilienceSurvey survey)
    {
        var points = survey.SinglePoints.ToArray();
        if (points.Length == 0) return "";
        return " Single points of failure: " + string.Join(", ", new[] { (Loss.Call, "{0} for the call"), (Loss.Location,
            "{0} for the location alone"), (Loss.Unknown, "{0} that cannot be told") }
            .Select(kind => (Count: points.Count(point => point.Loses == kind.Item1), Words: kind.Item2)).Where(kind => kind.Count > 0)
            .Select(kind => string.Format(CultureInfo.InvariantCulture, kind.Words, kind.Count))) + ".";
    }

    // Who has no location cannot lose one: fewer addresses must not look better by having fewer single points.
    private static string Unlocated(ResilienceSurvey survey) => survey.Found.Calls.Where(call => call.Failures.Outcome == Outcome.Unlocated)
        .Select(call => call.Group).Distinct().Count() is > 0 and var groups
            ? $" Without a location to begin with, or with one from some networks only: {HarmText.Count(groups, "group")}." : "";

    private static string Lost(ResilienceSurvey survey) => string.Join(", ", survey.Lost.GroupBy(call => call.Failures.Outcome)
        .OrderBy(same => same.Key).Select(same => string.Format(CultureInfo.InvariantCulture, "{0} {1}",
            HarmText.Count(same.Count(), "call"), same.Key)));

    /// <summary>What was followed, when and with what.</summary>
    public static IEnumerable<string> Origin(ResilienceTestResult result)
    {
        var survey = result.Survey;
        yield return (result.Source.Deployment.Source.IsSimulated ? "Simulation of " : "Deployment of ")
            + FewNames.OfDeployment(result.Deployment)
            + (result.Time is { } read ? string.Format(CultureInfo.InvariantCulture, ", read {0:yyyy-MM-dd HH:mm 'UTC'}", read.UtcDateTime)
                : "");
        yield return result.Source.DesignPath is { } design ? "Design " + design
            : "No design: what the trunks are for is guessed, and the numbers are those of the location policies.";
        yield return string.Format(CultureInfo.InvariantCulture, "Followed: {0} of {1}, sets of up to {2}{3}.",
            HarmText.Count(survey.Found.Calls.Count, "call"), HarmText.Of(survey.Followed), survey.Found.MaxSize,
            survey.Supposed == 0 ? "" : string.Format(CultureInfo.InvariantCulture, "; {0} of the groups supposed", survey.Supposed));
        if (string.Join("; ", NotFollowed(survey)) is { Length: > 0 } left) yield return "Not looked at: " + left + ".";
        foreach (var noun in survey.Unread.Where(noun => noun.Accepted.Length > 0))
            yield return $"{noun.Noun} was not read (accepted: {noun.Accepted})";
    }

    private static IEnumerable<string> NotFollowed(ResilienceSurvey survey)
    {
        if (survey.NobodyAt.Count > 0)
            yield return string.Join(", ", survey.NobodyAt.Select(Visible.Of)) + ", where nobody is known to call";
        if (survey.NobodyIn.Count > 0)
            yield return $"{(survey.NobodyIn.Count == 1 ? "zone" : "zones")} {string.Join(", ", survey.NobodyIn.Select(Visible.Of))}, "
                + "where nobody is known to call";
        if (survey.OutOfScope.Count > 0)
            yield return "out of the design's scope " + string.Join(", ", survey.OutOfScope.Select(Visible.Of));
        if (survey.HomedOnline > 0) yield return HarmText.Count(survey.HomedOnline, "caller") + " homed online";
        yield return "callers at sites where they are not at home";
    }

    private static IEnumerable<string> LostCalls(ResilienceSurvey survey)
    {
        var lost = survey.Lost.OrderBy(call => call.Failures.Outcome).ToArray();
        if (lost.Length == 0) yield break;
        yield return survey.Found.Failed.Count == 0 ? "Lost already, with nothing failed:" : "Lost already, with no more failing:";
        foreach (var line in lost.Take(LostShown).SelectMany(call => Reporting.Page.Wrap(string.Format(CultureInfo.InvariantCulture,
            "{0} from {1} ({2})", call.Number, CallerText.Where(call.Group.NetworkSite), CallerText.Of(call.Group.Caller)),
            $"  {call.Failures.Outcome,-9} ", Indent))) yield return line;
        if (lost.Length > LostShown) yield return string.Format(CultureInfo.InvariantCulture, "  and {0}: see Lost.",
            HarmText.Count(lost.Length - LostShown, "other call"));
    }

    /// <summary>The single points of failure; those that hurt alike stand together.</summary>
    public static IEnumerable<string> SinglePoints(ResilienceSurvey survey, int shown) =>
        Sets(survey, 1, shown, "Single points of failure, the worst first:", "SinglePoints");

    private static IEnumerable<string> Sets(ResilienceSurvey survey, int size, int shown, string title, string property)
    {
        var alike = new List<List<SetHarm>>();
        var others = 0;
        foreach (var set in survey.Sets.Where(set => set.Elements.Count == size))
        {
            if (alike.Find(same => same[0].HurtsAsMuchAs(set)) is { } known) known.Add(set);
            else if (alike.Count < shown) alike.Add([set]);
            else others++;
        }

        if (alike.Count > 0) yield return title;
        foreach (var same in alike)
        {
            var first = $"  {same[0].Loses,-9} ";
            var or = "";
            foreach (var elements in HarmText.Elements(same))
            {
                foreach (var line in Reporting.Page.Wrap(or + elements, first, Indent)) yield return line;
                (first, or) = (new string(' ', Indent), "or ");
            }

            foreach (var words in new[] { HarmText.Of(same[0]), HarmText.WaysOut(same[0]) }.Where(words => words.Length > 0))
            {
                foreach (var line in Reporting.Page.Wrap(words, first, Indent)) yield return line;
            }
        }

        if (others > 0) yield return string.Format(CultureInfo.InvariantCulture, "  and {0} that hurt fewer: see {1}.",
            HarmText.Count(others, "other"), property);
    }

    /// <summary>What is to be done, and the exit code.</summary>
    public static IEnumerable<string> Ending(ResilienceTestResult result)
    {
        if (result.Sets.Count > 0) yield return "The TraceCommand of each of Sets shows the way of its call.";
        foreach (var line in Mending(result)) yield return line;
        yield return string.Format(CultureInfo.InvariantCulture, "Exit code {0}.", result.ExitCode);
    }

    /// <summary>
    /// The command that comes next: what is lost already is mended first, else the way of the call that is hurt worst is looked at.
    /// Empty if nothing is lost.
    /// </summary>
    public static string Next(ResilienceTestResult result)
    {
        var source = result.Source;
        if (result.Lost.Count == 0) return result.Sets.Count == 0 ? "" : result.Sets[0].TraceCommand;
        return "Test-E911Configuration" + (source.DesignPath is { Length: > 0 } design ? " -Path " + CommandText.Quote(design) : "")
            + (source.HasSnapshot ? " -Snapshot " + (source.SnapshotPath is { } path ? CommandText.Quote(path) : "$snapshot")
                : source.HasSession ? " -Session $session" : "");
    }

    /// <summary>What is to be done that more is known.</summary>
    public static IEnumerable<string> Mending(ResilienceTestResult result)
    {
        if (result.Survey.Found.MaxSize == 1) yield return "What two failures do together was not looked for: -MaxSize 2 does.";
        if (result.Unread.Count > 0 && result.Inconclusive)
            yield return "Give the right to read, or accept in the design that it is not there: Unread:<noun>, with the reason.";
    }
}
