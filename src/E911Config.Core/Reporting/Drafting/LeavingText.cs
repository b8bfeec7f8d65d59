using System.Linq;
using E911Config.Core.Drafting;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>Why a draft leaves callers alone, in words.</summary>
internal static class LeavingText
{
    /// <summary>What was seen.</summary>
    public static string Of(OpenDecision open) => Why(open) + Owned(open) + There(open);

    // What the design's own marks name must not get lost unseen.
    private static string Owned(OpenDecision open) => open.Text("owned").Length == 0 ? ""
        : $" By the marks it is zone {Said(open, "owned")} of this design, which the draft does not hold.";

    // What there is to make a zone of.
    private static string There(OpenDecision open)
    {
        var trunks = open.List("trunksThere");
        var callers = open.Values["callers"] as long? ?? 0;
        return open.Kind != DecisionKind.SiteLeftAlone ? ""
            : (callers == 0 ? "" : $" {HarmText.Count(callers, "caller")} {(callers == 1 ? "is" : "are")} counted here.")
                + (trunks.Count == 0 ? " No trunk ends here." : $" {DecisionText.List(trunks)} end{(trunks.Count == 1 ? "s" : "")} here.");
    }

    private static string Why(OpenDecision open) => open.Reason switch
    {
        LeavingReason.NoPolicy => "It names no location policy: calls go by the user's, the topology site's or the Global one.",
        LeavingReason.PolicyMissing =>
            $"It names the location policy {Said(open, "policy")}, and there is no per-user policy of that name.",
        LeavingReason.PolicyOff => $"The location policy {Said(open, "policy")} is switched off.",
        LeavingReason.NoUsage => $"The location policy {Said(open, "policy")} names no usage: emergency calls go by the voice policies.",
        LeavingReason.NoNumber => $"The location policy {Said(open, "policy")} has no emergency number.",
        LeavingReason.NoRoute => $"No route of usage {Said(open, "usage")} carries an emergency number to a trunk that is there.",
        LeavingReason.OtherDesign => $"The location policy {Said(open, "policy")} is the design {Said(open, "owner")}'s.",
        LeavingReason.TrunkUnclear =>
            $"What {Said(open, "trunk")} is for cannot be told: its configuration is that of {Said(open, "scope")}.",
        LeavingReason.CentreElsewhere => $"{Said(open, "trunk")} passes the number on as it is dialled, and "
            + (Said(open, "farSite").Length == 0 ? "nobody can tell where it ends." : $"ends at {Said(open, "farSite")}.")
            + " Whether the 911 centre there is the right one cannot be told.",
        LeavingReason.NumberTurned => $"{Said(open, "trunk")} turns {DecisionText.List(open.List("numbers"))} into {Made(open)}: "
            + "whose number that is cannot be told.",
        LeavingReason.RolesMixed => $"Usage {Said(open, "usage")} leads to a provider and to ELIN gateways at once: "
            + $"{DecisionText.List(open.List("trunks"))}.",
        LeavingReason.NotSayable => $"What is there breaks a rule of designs: {Said(open, "problem")}",
        LeavingReason.PlanRefused => $"There is no plan for what is there: {Said(open, "finding")}"
            + (Said(open, "object").Length == 0 ? "." : $", {Said(open, "object")}."),
        LeavingReason.CallsWorse => "A design that says what is there would change calls for the worse: "
            + $"{Said(open, "number")} from {From(open)}, {Said(open, "before")} before and {Said(open, "after")} afterwards"
            + (open.Text("worst").Length > 0 ? $", {Said(open, "worst")} on the way." : open.Text("weaker").Length > 0
                ? ", where one trunk, gateway, Mediation Server pool or topology site could take it that cannot now." : "."),
        LeavingReason.OthersTouched => $"A design that says what is there would change {Said(open, "object")}, "
            + (Said(open, "pattern").Length == 0 ? "which is not adopted." : $"and other calls take it today by {Said(open, "pattern")}."),
        LeavingReason.NotTried =>
            $"After {open.Values["rounds"]} plans others still could not stay ({DecisionText.List(open.List("others"))});"
            + " without them it was not tried.",
        _ => "",
    };

    /// <summary>What somebody must decide.</summary>
    public static string WayOut(OpenDecision open) => "It stays as it is. " + open.Reason switch
    {
        LeavingReason.NoPolicy or LeavingReason.PolicyMissing or LeavingReason.PolicyOff =>
            "Shall its callers have emergency calling of a design? Then put it into a zone.",
        LeavingReason.CentreElsewhere => "If it is, put the site into a zone with that trunk as psap; else give it another trunk.",
        LeavingReason.NumberTurned => "If it is the provider's response center, put the site into a zone with that trunk as ecrc.",
        LeavingReason.OtherDesign => "Who shall have it? -Name drafts the other design; \"adopt\" takes it over.",
        LeavingReason.TrunkUnclear => "Give the trunk a configuration of its own, or say its role in a zone.",
        LeavingReason.RolesMixed => "Which of the trunks comes first? Say it in a zone.",
        _ => "What shall its callers have? Say it in a zone, and look at the plan.",
    };

    private static string Said(OpenDecision open, string name) => name == "problem" ? Visible.Of(open.Text(name))
        : Quoted.Start(open.Text(name));

    private static string From(OpenDecision open) => open.Text("networkSite").Length == 0 ? "callers off the network"
        : Said(open, "networkSite");

    private static string Made(OpenDecision open) => string.Join(", ",
        open.List("made").Select(made => made.Length == 0 ? "something that takes too long to tell" : Visible.Of(made)));
}
