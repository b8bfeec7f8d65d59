using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Resilience;

namespace E911Config.Core.Reporting.Reports;

/// <summary>What may fail of emergency calls, as a report: single points first, by the callers whom they hurt.</summary>
internal static class ResiliencePaper
{
    public static Report Of(ResilienceTestResult result) =>
        new("What one failure, and several, take from emergency calls", result.Summary, ToneOf(result))
    {
        Facts = [.. ResilienceText.Origin(result).Select(line => new KeyValuePair<string, string>("", line))],
        Unseen = [.. result.Survey.Unread.Where(noun => noun.Accepted.Length == 0).Select(NotRead)],
        Next = [.. ResilienceText.Mending(result)],
        Commands = ResilienceText.Next(result) is { Length: > 0 } next ? [next] : [],
        IsSimulated = result.Source.Deployment.Source.IsSimulated,
        Parts =
        [
            Pictured.Of("Where it hurts", result.Map, "this result does not know its deployment.",
                map => DeploymentPicture.Of(map, ResilienceRisks.Of(result.Survey), "What one failure takes from emergency calls")),
            .. result.SinglePoints.Count == 0 ? [] : new[] { new ReportPart("What alone takes calls or their location", Points(result)) },
            .. result.Lost.Count == 0 ? [] : new[] { new ReportPart("Lost already", Lost(result)) },
            .. result.Sets.All(set => set.Size == 1) ? [] : new[] { new ReportPart("What takes them together", Sets(result)) },
        ],
    };

    private static ReportTable Points(ResilienceTestResult result) => ReportTable.Of("single point of failure",
        "single points of failure", result.SinglePoints,
        point => ToneOf(point.Loses),
        ("Takes", ColumnKind.State, point => point.Loses.ToString()), ("If this fails", ColumnKind.Code, point => point.Element),
        ("Callers without the call", ColumnKind.Number, point => Number(point.CountLosingCall)),
        ("Callers without the location", ColumnKind.Number, point => Number(point.CountLosingLocation)),
        ("Whom", ColumnKind.Text, point => point.Effect), ("What is there already that would save them", ColumnKind.Text,
            point => point.WayOut));

    private static ReportTable Lost(ResilienceTestResult result) => ReportTable.Of("lost call", "lost calls", result.Lost,
        call => TracePaper.ToneOf(call.Outcome),
        ("Outcome", ColumnKind.State, call => call.Outcome.ToString()), ("Dialled", ColumnKind.Code, call => call.Number),
        ("Where", ColumnKind.Text, call => call.NetworkSite), ("Callers", ColumnKind.Number, call => Number(call.Count)),
        ("Who", ColumnKind.Text, call => call.Callers), ("Shows the way", ColumnKind.Code, call => call.TraceCommand));

    // The same elements hurt many callers: once, with the places.
    private static ReportTable Sets(ResilienceTestResult result) => ReportTable.Of("set of failures", "sets of failures",
        result.Survey.Sets.Where(set => set.Elements.Count > 1).ToArray(), set => ToneOf(set.Loses),
        ("Takes", ColumnKind.State, set => set.Loses.ToString()),
        ("If these fail together", ColumnKind.Code, set => string.Join(", ", set.Elements)),
        ("Callers without the call", ColumnKind.Number, set => Number(set.Call.Callers)),
        ("Callers without the location", ColumnKind.Number, set => Number(set.Location.Callers)),
        ("Where", ColumnKind.Text, set => HarmText.Places(set.Calls.Select(hurt => hurt.Call.Group.NetworkSite), PlanPaper.PlacesShown)));

    private static string NotRead(AcceptedUnread noun) => noun.Noun + ": " + (noun.Reason.Length > 0 ? noun.Reason
        : "the snapshot does not hold it.");

    private static string Number(long number) => number == 0 ? "" : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>How bad a loss is.</summary>
    public static Tone ToneOf(Loss loss) => loss switch { Loss.Call => Tone.Bad, Loss.Location => Tone.Warning, _ => Tone.Unknown };

    private static Tone ToneOf(ResilienceTestResult result) => result.ExitCode switch
    {
        2 => Tone.Bad,
        3 => Tone.Unknown,
        _ => result.SinglePoints.Count > 0 ? Tone.Warning : Tone.Good,
    };
}
