using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Drafting;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>A drafted design as it is shown: what was recognised, what is open, what was not seen, and what comes next.</summary>
internal static class DraftPage
{
    private const int ZonesShown = 20;
    private const int DecisionsShown = 20;
    private const int UnclearShown = 10;
    private const int Indent = 9;

    /// <summary>The result in one line: what was not seen first.</summary>
    public static string Summary(DesignDraft draft) =>
        NotSeen(draft) + $"Design {draft.Name}: {HarmText.Count(draft.Zones.Count, "zone")} drafted, "
        + $"{HarmText.Count(draft.OutOfScope.Count, "network site")} left alone{OfDesign(draft.Result.Draft)}, "
            + $"{HarmText.Count(draft.Adopted.Count, "object")} adopted, "
        + $"{HarmText.Count(draft.Decisions.Count, "decision")} open."
        + (draft.Steps.Count == 0 ? " As it is, it plans no change."
            : $" As it is, it plans {HarmText.Count(draft.Steps.Count, "step")}: {Harm(draft.Result)}, {Touched(draft.Foreign)}.");

    /// <summary>A draft as it is shown.</summary>
    public static string Of(DesignDraft draft) => Page.Lines(
    [
        .. Page.Wrap(draft.Summary),
        .. Page.Wrap($"{(draft.Source.IsSimulated ? "Simulation" : "Deployment")} of {FewNames.OfDeployment(draft.Deployment)}", "  ", 4),
        .. draft.Path is { } path ? Page.Wrap("File " + path, "  ", 4) : [],
        .. draft.Unread.Where(noun => noun.Reason.Length > 0).SelectMany(noun => Page.Wrap($"{noun.Noun}: {noun.Reason}", "  ", 4)),
        "Zones:",
        .. draft.Zones.Take(ZonesShown).SelectMany(Zone),
        .. More(draft.Zones.Count - ZonesShown, "zone", "Zones"),
        .. draft.Decisions.Count == 0 ? [] : new[] { "Open decisions, by line of the file (DECIDE: in the comments):" },
        .. draft.Decisions.Take(DecisionsShown).SelectMany(Decision),
        .. More(draft.Decisions.Count - DecisionsShown, "decision", "Decisions"),
        .. draft.NotUnderstood.Count == 0 ? [] : new[] { "Not understood:" },
        .. draft.NotUnderstood.Take(UnclearShown).SelectMany(unclear => Page.Wrap(unclear.Message, "  ", 4)),
        .. More(draft.NotUnderstood.Count - UnclearShown, "object", "NotUnderstood"),
        .. Page.Wrap(Next(draft)),
    ]);

    private static string Touched(TextList foreign) => foreign.Count == 0 ? "nothing foreign touched"
        : $"{DecisionText.List(foreign)} touched, which {(foreign.Count == 1 ? "is" : "are")} neither the design's nor adopted";

    private static string OfDesign(Draft draft) => draft.OutOfScope.Count(site => site.Why.Text("owned").Length > 0) is > 0 and var marked
        ? $" ({marked} that the design's marks name)" : "";

    private static string NotSeen(DesignDraft draft)
    {
        if (!draft.Inconclusive) return "";
        var unread = draft.Unread.Count == 0 ? "" : $"{string.Join(", ", draft.Unread.Select(noun => noun.Noun))} could not be read. ";
        var (untold, calls) = (draft.Result.Untold.Count, draft.Result.Plan.Calls.Count);
        return "Inconclusive: " + unread + (untold == 0 ? ""
            : $"{(unread.Length == 0 ? "of" : "Of")} {untold} of {HarmText.Count(calls, "emergency call")} it cannot be told what "
                + "becomes of "
                + "them. ");
    }

    // Of a call that nobody can follow nobody knows whether it is worse.
    private static string Harm(DraftResult result) => (result.Plan.Calls.Count - result.Untold.Count, result.Untold.Count) switch
    {
        (_, 0) => "nobody worse off",
        (0, _) => "whether anybody is worse off cannot be told",
        var (told, _) => $"none of the other {HarmText.Count(told, "call")} worse",
    };

    private static IEnumerable<string> Zone(DesignDraftZone zone) => Page.Wrap(
        $"{Visible.Of(zone.Name)} ({(zone.Owned ? "marked by the design" : zone.Adopted.Count > 0 ? "adopted" : "proposed")}): "
        + (zone.NetworkSites.Count > 0 ? $"network site{(zone.NetworkSites.Count == 1 ? "" : "s")} {DecisionText.List(zone.NetworkSites)}; "
            : zone.ByGrant ? "by grant; " : "")
        + $"{zone.Strategy} over {DecisionText.List(zone.Trunks)}" + (zone.Decisions == 0 ? "." : $"; {zone.Decisions} open."), "  ", 4);

    private static IEnumerable<string> Decision(DesignDraftDecision open) => Page.Wrap(
        (open.Place.Length == 0 ? "" : Visible.Of(open.Place) + ": ") + open.Seen + " " + open.Choices,
        string.Format(CultureInfo.InvariantCulture, "  {0,5}  ", open.Line), Indent);

    private static string[] More(int number, string what, string property) =>
        number <= 0 ? [] : [$"  and {HarmText.Count(number, "other " + what)}: see {property}."];

    private static string Next(DesignDraft draft) => draft.Path is { } path
        ? $"Next: take the decisions in the file, then New-E911TrunkPlan -Path {CommandText.Quote(path)}"
        : "Next: -OutPath <file>.e911.json saves it; then New-E911TrunkPlan -Path <file>.e911.json";
}
