using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Drafting;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>The open decisions of a draft in words: what was seen, and what the choices mean.</summary>
internal static class DecisionText
{
    /// <summary>What a comment begins with, so that an editor finds every open decision.</summary>
    public const string Mark = "DECIDE: ";

    private const int Named = 4;

    private static readonly Dictionary<DecisionKind, Func<OpenDecision, DecisionWords>> Sentences = new()
    {
        [DecisionKind.DesignName] = open => new(
            "No object here is marked by an earlier design.",
            $"The name marks every object that an apply makes, and stays: {Of(open, "name")} is the domain of the pools, and can be "
                + "changed "
            + "before the first apply alone."),
        [DecisionKind.OtherDesigns] = open => new(
            $"Objects here are marked by the design{S(open.List("others"))} {List(open.List("others"))} too.",
            $"This draft is of {Of(open, "name")} alone, and leaves the others' places to them. -Name drafts another."),
        [DecisionKind.ProviderTrunks] = Provider,
        [DecisionKind.NotRead] = NotRead,
        [DecisionKind.ProviderServes] = open => new(
            Countries(open, "In which countries the callers of the provider are",
                "By the addresses in the location service the callers of the provider are"),
            "\"serves\" names the countries whose calls the provider and its ECRC take. Without it that is US alone, and calls from "
            + "elsewhere count as misrouted."),
        [DecisionKind.EcrcNumber] = open => new(
            $"A rule on {List(open.List("trunks"))} turns emergency numbers into another number"
            + (Of(open, "number").Length == 0 ? "." : $", {Of(open, "number")}."),
            "It is taken for the provider's emergency call response center. If it is a desk or a guard of your own, such a call does not "
            + "reach an emergency service: take the trunk out of \"localTrunks\"."),
        [DecisionKind.TestNumber] = open => new(
            $"{Of(open, "number")} stands among the numbers of location policies, without masks.",
            "It is taken for the provider's test number, which goes to the provider alone. If it is an emergency number, move it to "
            + "\"emergencyNumbers\"."),
        [DecisionKind.Jurisdiction] = open => new(
            Countries(open, "In which country this is", "By the addresses in the location service this is"),
            "\"jurisdiction\" says whose law applies, such as US-TX or GB"
            + (open.List("countries").Count == 1 ? "; a state can be added." : "; without it that is US.")
            + (open.List("countries").Count == 1 && open.List("silent").Count > 0
                ? " A place under another law needs a zone of its own." : "")
            + (Of(open, "provider").Length == 0 ? "" : " Calls from a country that the provider does not serve count as misrouted.")),
        [DecisionKind.ElinGateway] = Elin,
        [DecisionKind.LocalCentre] = open => new(
            $"{List(open.List("trunks"))} passes the number on as it is dialled"
            + (open.List("sites").Count == 0 ? "." : $", and ends at {List(open.List("sites"))}."),
            "psap says that the 911 centre there is the right one for every caller of the zone. If it is not, use ecrc, or another trunk."),
        [DecisionKind.VoicePolicies] = open => new(
            Callers(open),
            "Analog phones, PBXs and old clients see their voice policy alone. \"voicePolicies\" puts a usage with a local route first in "
            + "those that it names" + (Of(open, "hasLocals").Length > 0 ? "" : ", and needs \"localTrunks\"")
            + "; without it they stay as they are."),
        [DecisionKind.Notification] = _ => new(
            "Nobody is told of an emergency call here.",
            "In the US somebody on the premises, or responsible for them, must be (47 CFR 9.16): \"notification\": { \"uris\": "
            + "[\"sip:…\"] }. Without it that stays so."),
        [DecisionKind.LegacyNumber] = open => new(
            $"Old clients dial {Of(open, "legacy")}, which is not in the list of numbers with the same masks.",
            "\"legacy\" marks the number that they get; where none is marked that is the first. Their masks become those of the list."),
        [DecisionKind.RoutesLeftAlone] = open => new(
            $"Behind the adopted routes the usage has {List(open.List("routes"))}, to {List(open.List("trunks"))}{Hindrance(open)}.",
            "They stay as they are, and drift names them. To make them part of the zone name their trunks, and take the routes out of the "
            + "usage."),
        [DecisionKind.RoutesMadeAnew] = open => new(
            $"Usage {Of(open, "usage")} " + (open.List("policies").Count > 0 ? $"serves {List(open.List("policies"))} as well."
                : open.List("routes").Count > 0 ? $"has routes that carry other calls as well: {List(open.List("routes"))}."
                : open.List("mixed").Count > 0
                    ? $"has a route that spreads calls over {List(open.List("mixed"))} and local trunks at once."
                : "cannot be adopted as it is."),
            "A zone has a usage of its own. The draft makes one, with routes to the same trunks"
            + (open.List("left").Count == 0 ? "" : $" but {List(open.List("left"))}")
            + (open.List("mixed").Count > 0 ? ", those that get the location first" : "") + ", and leaves this one alone."),
        [DecisionKind.Changes] = ChangeText,
        [DecisionKind.ZoneProposed] = open => new(
            $"Nothing is set up here; {List(open.List("trunks"))} ends at this place.",
            $"The zone is a proposal: a location policy, a usage and a route for {List(open.List("numbers"))} to that trunk. Add a "
                + "provider, "
            + "numbers, or move the place to \"outOfScope\"."),
        [DecisionKind.OffNetwork] = open => new(
            LeavingText.Of(open),
            "Callers outside every mapped subnet stay as they are. \"offNetwork\" sets up the Global location policy for them, "
                + "prompted for "
            + "their location or not."),
        [DecisionKind.GrantLeftAlone] = open => new(
            $"Callers have the location policy {Of(open, "policy")} by grant. {LeavingText.Of(open)}",
            "They stay as they are. A zone with \"byGrant\": true would be theirs."),
        [DecisionKind.Location] = open => new(
            $"{Of(open, "topologySite")} has the name of no network site; the media of its gateways comes from "
            + $"{Of(open, "networkSite")}.",
            "Where a pool lies decides what a failed line takes with it. Take the entry out if the servers are elsewhere."),
        [DecisionKind.VpnSubnets] = _ => new(
            "No cmdlet tells which addresses are those of remote access.",
            "\"vpnSubnets\" names them, such as [\"10.99.0.0/16\"]: such an address says nothing about where somebody is. Without it all "
            + "addresses count."),
        [DecisionKind.SiteLeftAlone] = open => new(LeavingText.Of(open), LeavingText.WayOut(open)),
    };

    /// <summary>A decision in words.</summary>
    public static DecisionWords Of(OpenDecision open) => Sentences[open.Kind](open);

    /// <summary>The words that a design file needs.</summary>
    public static DraftWords Words { get; } = new(
        open => open.Kind == DecisionKind.SiteLeftAlone ? "" : (open.Kind == DecisionKind.Changes ? "" : Mark) + Of(open),
        open => Mark + Of(open));

    /// <summary>The kinds for which there are words.</summary>
    internal static IEnumerable<DecisionKind> Kinds => Sentences.Keys;

    /// <summary>Names: the first few, and how many others.</summary>
    internal static string List(IReadOnlyList<string> names) => string.Join(", ", names.Take(Named).Select(Quoted.Start))
        + (names.Count > Named ? $" and {HarmText.Count(names.Count - Named, "other")}" : "");

    private static string Of(OpenDecision open, string name) => Quoted.Start(open.Text(name));

    private static string S(IReadOnlyList<string> names) => names.Count == 1 ? "" : "s";

    private static string Hindrance(OpenDecision open) => Of(open, "why") switch
    {
        nameof(LeavingReason.CentreElsewhere) => Of(open, "farSite").Length == 0 ? ", whose 911 centre nobody can tell"
            : $", whose 911 centre is that of {Of(open, "farSite")}",
        nameof(LeavingReason.NumberTurned) => ", which turns the number into another one",
        _ => "",
    };

    private static DecisionWords NotRead(OpenDecision open)
    {
        var (unread, notAsked) = (open.List("unread"), open.List("notAsked"));
        return new DecisionWords(string.Join(" ", new[]
        {
            unread.Count == 0 ? "" : $"{string.Join(", ", unread)} could not be read.",
            notAsked.Count == 0 ? "" : $"{string.Join(", ", notAsked)} {(notAsked.Count == 1 ? "was" : "were")} not asked for.",
        }.Where(part => part.Length > 0)),
            "Of what they hold this draft knows nothing, and what it says or leaves out for want of it may be "
            + "wrong. Read them, and draft again; or decide as if every comment below were open for them.");
    }

    private static string Were(IReadOnlyList<string> nouns) => $"{List(nouns)} {(nouns.Count == 1 ? "was" : "were")} not read";

    // What addresses say, of whom they say nothing, and where nobody looked.
    private static string Countries(OpenDecision open, string what, string where)
    {
        var (countries, silent, unread) = (open.List("countries"), open.List("silent"), open.List("unread"));
        return countries.Count == 0 ? unread.Count > 0 ? $"{what} cannot be told: {Were(unread)}."
                : $"{what} no address in the location service says."
            : $"{where} in {(countries.Count > 1 ? "several countries, " : "")}{List(countries)}"
                + (silent.Count > 0 ? $"; of {List(silent)} no address says it." : ".");
    }

    private static string Callers(OpenDecision open)
    {
        var (policies, unread) = (open.List("policies"), open.List("unread"));
        var have = $"Callers here have the voice polic{(policies.Count == 1 ? "y" : "ies")} {List(policies)}";
        return unread.Count > 0 ? (policies.Count == 0 ? "Which voice policies callers here have" : $"{have}; which others have")
                + $" cannot be told: {Were(unread)}."
            : policies.Count > 0 ? have + "."
            : Of(open, "counted").Length > 0 ? "Nobody is counted at these network sites by his voice policy."
            : "Which voice policies callers here have cannot be told: nobody was counted.";
    }

    private static DecisionWords Elin(OpenDecision open)
    {
        var (trunks, without) = (open.List("trunks"), open.List("without"));
        var are = trunks.Count == 1 ? "is" : "are";
        const string Meaning = "An ELIN gateway turns the location into that number. ";
        var sends = Of(open, "sends").Length > 0
            ? "It gets the location today, and goes on getting it. If it leads to a provider, choose centralTrunk."
            : "It does not get the location today: \"sendsLocation\": false leaves that so. Take the line away if the gateway reads the "
                + "ELIN from the location.";
        return Of(open, "why") switch
        {
            "rows" => new("The company names in the location service are telephone numbers here"
                + (without.Count == 0 ? "" : $", as far as there are any: not of {List(without)}")
                + $", so {List(trunks)} {are} taken for an ELIN gateway.", Meaning + sends),
            "want" => new($"{List(trunks)} {are} taken for an ELIN gateway: a provider's trunk of this design has a configuration "
                + "of its own with the fast failover timer on, and a route with the test number.",
                "If somebody took that away, and it leads to a provider, choose centralTrunk."),
            "provider" => new("The company names in the location service are telephone numbers here"
                + (without.Count == 0 ? "" : $", as far as there are any: not of {List(without)}")
                + $", as an ELIN gateway needs them. A mark of a provider is there too (a fast failover timer of its own, or a rule to the "
                + $"ECRC), so {List(trunks)} {are} taken for the provider's.",
                "Calls count as located by their addresses. If it turns the location into a number, choose elinGateway."),
            _ => new("The company names in the location service are telephone numbers in some rows here and not in others (see "
                + $"{List(without)}), so whether {List(trunks)} {are} an ELIN gateway cannot be told.",
                "It is not taken for one. If it turns the location into a number, choose elinGateway."),
        };
    }

    private static DecisionWords Provider(OpenDecision open)
    {
        var guessed = open.List("guessed");
        var (without, unmarked) = (open.List("without"), open.List("unmarked"));
        return new DecisionWords(
            (guessed.Count == 0 ? $"The marks of the design say that calls go over {List(open.List("trunks"))} first."
                : $"{List(guessed)} get{(guessed.Count == 1 ? "s" : "")} emergency calls with their location by a configuration of "
                + $"{(guessed.Count == 1 ? "its" : "their")} own, so {(guessed.Count == 1 ? "it is" : "they are")} taken for the "
                    + "provider's.")
            + (without.Count == 0 ? "" : $" {List(without)} get{(without.Count == 1 ? "s" : "")} no location today.")
            + (unmarked.Count == 0 ? "" : $" No mark tells {List(unmarked)} from an ELIN gateway for certain; "
                + (unmarked.Count == 1 ? "it is" : "they are")
                + " taken for the provider's, since no company name in the location service is a telephone number there."),
            "\"kind\" says what stands at the end: onPremSbc until somebody says multihomedMediationServer. \"connection\", \"certified\" "
            + "and \"expectsPlus\" are not told by any cmdlet: without them what is in effect stays."
            + (unmarked.Count == 0 ? "" : " Calls count as located by their addresses. If such a trunk turns the location into a number, "
                + "choose elinGateway for its zones.")
            + (without.Count == 0 ? "" : " \"passesPidfLo\": false leaves that so; true switches it on."));
    }

    private static DecisionWords ChangeText(OpenDecision open)
    {
        var changed = open.Values["changed"] as IReadOnlyList<ValueRecord> ?? [];
        var made = open.List("made");
        var words = new[]
        {
            made.Count == 0 ? "" : "makes " + string.Join(", ", made.Select(Visible.Of)),
            changed.Count == 0 ? "" : "changes " + string.Join("; ", changed.Select(item =>
                $"{Visible.Of(item.Text("object"))} ({string.Join(", ", item["properties"] as IReadOnlyList<string> ?? [])})")),
        };
        return new DecisionWords("An apply of this zone " + string.Join(", and ", words.Where(word => word.Length > 0)) + ".",
            "New-E911TrunkPlan shows each value.");
    }
}
