using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Calls;
using E911Config.Core.Planning;

namespace E911Config.Core.Reporting;

/// <summary>Sentences of findings about a design beside a deployment.</summary>
internal static class DeploymentSentences
{
    public static IReadOnlyDictionary<string, Func<Finding, string>> All { get; } = new Dictionary<string, Func<Finding, string>>
    {
        [FindingIds.NounUnread] = it =>
            $"{it.ObjectType} could not be read: "
            + $"{(it.Text("reason") is { Length: > 0 } reason ? reason : "the snapshot does not hold it.")} Without it nothing can be "
            + "planned.",
        [FindingIds.NounsUnread] = it =>
            $"{string.Join(", ", it.List("nouns"))} could not be read: what these decide the plan cannot see, and "
            + "no outcome that depends on them is certain. Read them, or make a new snapshot.",
        [FindingIds.CallersUnread] = it => it.Values["linesOnly"] is true
            ? "the snapshot has no \"emergencyNumberOwners\": whether an emergency number is the line of a user, and rings there, the plan "
                + "has not seen. Make a new snapshot."
            : $"{string.Join(", ", it.List("nouns"))} could not be read: whose calls there are the plan has not seen, and what it says of "
                + "calls it says of others. Read them, or count the callers with -CallersFrom Snapshot.",
        [FindingIds.TrunkUnknown] = it => $"the deployment has no trunk {it.Identity}.{Nearest(it)} Trunks are made in Topology Builder.",
        [FindingIds.NetworkSiteUnknown] = it => $"the deployment has no network site {it.Identity}.{Nearest(it)}",
        [FindingIds.TopologySiteUnknown] = it =>
            $"\"locations\" says where topology site {it.Identity} lies, and the deployment has none of this name.{Nearest(it)}",
        [FindingIds.VoicePolicyUnknown] = it => $"the deployment has no voice policy {it.Identity}.{Nearest(it)}",
        [FindingIds.CallersNameUnknown] = it =>
            $"{HarmText.Count(it.Number("callers"), "caller")} named with {Address(it)}, which the deployment does not have.{Nearest(it)}"
            + (it.ObjectType == Registrar.Type.Noun ? " They count as homed online, and nobody follows their calls." : "")
            + " Mend it in the snapshot's \"callers\", or count the callers with -CallersFrom Live.",
        [FindingIds.NetworkSiteUnassigned] = it =>
            $"network site {it.Identity} is in no zone. Put it into one, or name it in \"outOfScope\" with the reason.",
        [FindingIds.NameTaken] = NameTaken,
        [FindingIds.PropertyMissing] = PropertyMissing,
        [FindingIds.NumbersInPair] = it =>
            "location policies have no EmergencyNumbers in this deployment: clients get EmergencyDialString and EmergencyDialMask, which "
            + $"say all that the design wants of {Some(it, "policies")}. Once the server has the list, the next plan sets it.",
        [FindingIds.AdoptUnknown] = it => $"there is no {Address(it)} to adopt.{Nearest(it)}",
        [FindingIds.AdoptsNothing] = it =>
            $"\"adopt\" names {Address(it)}, and no object of the design has this name: it takes nothing over."
            + (it.Text("nearest") is { Length: > 0 } wanted ? $" The design wants \"{wanted}\": write one name in both places."
                : " Name it under \"objects\", or take the entry away."),
        [FindingIds.CountryUnknown] = it =>
            $"{it.Text("country")} is no country of ISO 3166 (two letters, such as US or GB): what the law of a country asks, and whose "
            + "calls the provider takes, is told by that code."
            + (it.Text("nearest") is { Length: > 0 } code ? $" Did you mean \"{code}\"?" : ""),
        [FindingIds.AcceptUnknown] = it =>
            $"\"accept\" names {Address(it)}, which neither the deployment nor the design has: it accepts nothing.{Nearest(it)}",
        [FindingIds.PolicyBeforeGlobal] = it =>
            $"{Address(it)} takes precedence over Global for its users: off the network they do not get what \"offNetwork\" says.",
        [FindingIds.UsageIntruder] = it =>
            $"{Address(it)}, which is {(it.Text("owner") is { Length: > 0 } owner ? $"the design {owner}'s" : "not this design's")}, "
            + (it.Values["isRoute"] is true ? $"carries usage {it.Text("usage")} of zone {it.Text("zone")} and decides its calls too. "
                : $"leads to usage {it.Text("usage")} of zone {it.Text("zone")}. ")
            + "Give it another usage, or take it away; Test-E911Drift tells what it does to calls.",
        [FindingIds.CallerIdKept] = it =>
            $"{Address(it)} shows {it.Text("number")} instead of the caller's number, and the design does not say whether it shall: "
            + $"it stays. Say so with \"callerId\" in zone {it.Text("zone")}.",
        [FindingIds.CallerIdHidden] = it =>
            $"{Address(it)} hides the caller's number and shows none instead, so that nobody can call back. Name a number with "
            + $"\"callerId\" in zone {it.Text("zone")}, or let the route show the caller's.",
        [FindingIds.AdoptionChanges] = it =>
            $"{Address(it)} is somebody else's, and for people it will be otherwise: "
            + $"{string.Join("; ", it.Records("changes").Select(Change))}. "
            + "Say the same in the design, if it is to stay.",
        [FindingIds.PlusUndeclared] = it =>
            $"{string.Join(", ", it.List("numbers"))} leaves {it.Identity} without a plus sign, as its configuration in effect says, "
            + "and the design does not say whether the provider wants one. Ask it, and say so with \"expectsPlus\".",
        [FindingIds.NumberInOtherForm] = it =>
            $"{string.Join(", ", it.List("numbers"))} leaves {it.Identity} after the plan, and the design declares {Declared(it)}. "
            + "Mend the rules of the trunk, or what the design declares.",
        [FindingIds.NumberBecomesAnother] = it =>
            $"{string.Join(", ", it.List("numbers"))} {(it.List("numbers").Count == 1 ? "leaves" : "leave")} as "
            + $"{string.Join(", ", it.List("made").Distinct(StringComparer.Ordinal))}, another emergency number, because "
            + $"of {Address(it)}. Mend its rules, or make the one a mask of the other in the design, if the same service is meant.",
        [FindingIds.TestReachesService] = it =>
            $"{string.Join(", ", it.List("numbers"))}, the test number, leaves "
            + $"{string.Join(", ", it.List("trunks").Zip(it.List("made"), (trunk, made) => $"{trunk} as {made}"))} "
            + $"and reaches an emergency service, because of {Address(it)}: nobody tests with it "
            + "before that is mended.",
        [FindingIds.PolicyNotGranted] = it =>
            (it.Number("online") is > 0 and var online
                ? $"nobody but {HarmText.Count(online, "caller")} homed online, whom nobody follows, has {Address(it)}, by which the "
                    + $"callers of zone {it.Text("zone")} are known. "
            : it.Values["counted"] is true ? $"nobody has {Address(it)}, by which the callers of zone {it.Text("zone")} are known. "
            : $"whether anybody has {Address(it)} is not known: users were not counted. ")
            + $"Grant it when the plan is applied: Grant-CsLocationPolicy -Identity <user> -PolicyName "
                + $"'{it.Identity.Substring("Tag:".Length)}'.",
        [FindingIds.MovedSinceApply] = MovedSentence.Of,
        [FindingIds.WorseSinceApply] = WorseSinceSentence.Of,
        [FindingIds.RemoteAccessPlaced] = it =>
            $"{Address(it)} lies in {it.Text("range")}, a range of remote access, and "
            + (it.Text("zone") is { Length: > 0 } zone
                ? $"is mapped to network site {it.Text("networkSite")} of zone {zone}: whoever comes in by it has the location policy of "
                    + "that place, wherever he is. Map it to a network site that has no other subnets, or take it away: "
                    + $"Remove-CsNetworkSubnet {it.Identity}."
                : "the location service has a row for it, which sends help there, wherever the caller is: Remove-CsLisSubnet -Subnet "
                    + $"{it.Identity}; Publish-CsLisConfiguration."),
        [FindingIds.ConferenceIsNoNumber] = it =>
            $"the provider dials the conference {it.Text("uri")}: a telephone number as sip:+1…@domain is what it can dial.",
        [FindingIds.ValueLeadsNowhere] = it =>
            $"{Address(it)} names {it.Text("noun")} {it.Text("value")} in {it.Text("property")} today, which does not exist. "
            + "What takes the plan back cannot set that again: it leaves "
            + (it.Values["isList"] is true ? "that name out" : "the property without a value") + ", and says so.",
        [FindingIds.CopyImpossible] = it =>
            $"{it.Text("source")} is in effect for {it.Text("trunk")} and sets {it.Text("property")}, which New-{it.ObjectType} "
            + "cannot set: "
            + $"a copy in one write is not possible. Make {it.Identity} by hand at a quiet hour, then plan again.",
        [FindingIds.RouteShadowed] = Shadowed,
        [FindingIds.RuleShadowed] = Shadowed,
    };

    private static string Address(Finding it) => it.ObjectType + " " + it.Identity;

    private static string Change(ValueRecord change) =>
        $"{change.Text("property")} {change.Text("before")} -> {(change.Text("after") is { Length: > 0 } after ? after : "(none)")}";

    private static string Declared(Finding it) => it.Text("declares") switch
    {
        "plus" => "that the provider expects a plus sign",
        "noPlus" => "that the provider expects none",
        _ => it.Text("number"),
    };

    private static string Nearest(Finding it) => it.Text("nearest") is { Length: > 0 } near ? $" Did you mean \"{near}\"?" : "";

    private static string NameTaken(Finding it)
    {
        if (it.Text("rule") is { Length: > 0 } rule)
        {
            return $"{it.Text("source")}, which is copied for {it.Text("trunk")}, has a rule {rule} already. "
                + "Give the design's rule another name under \"naming\": { \"translationRule\": … }.";
        }

        var whose = it.List("users") is { Count: > 0 } users ? $"is used by {string.Join(", ", users)}"
            : it.Text("owner") is { Length: > 0 } owner ? $"is the design {owner}'s" : "is not this design's";
        var purpose = new ObjectPurpose((PurposeKind)Enum.Parse(typeof(PurposeKind), it.Text("purpose")), it.Text("zone"), it.Text("leg"));
        return $"{Address(it)} exists already and {whose}. Give the {PurposeText.Of(purpose)} of zone {purpose.Zone} another name "
            + "under \"objects\", "
            + $"or take it over with \"adopt\": [\"{Address(it)}\"].";
    }

    private static string PropertyMissing(Finding it)
    {
        var lacks = $"no {it.ObjectType} of this deployment has {it.Text("property")}"
            + (it.Text("since") is { Length: > 0 } since ? $" (new in {since})" : "");
        return it.Text("numbers") is { Length: > 0 } numbers
            ? $"{it.ObjectType} {Some(it, "objects")} cannot name {numbers}: {lacks}, and EmergencyDialString with EmergencyDialMask says "
                + "one number, so that no client would take the rest for emergency numbers. Update the server, or let the design say one "
                + $"number and no \"testNumber\" there (zone {Some(it, "zones")})."
            : $"{it.ObjectType} {Some(it, "objects")} cannot be given {it.Text("property")} {it.Text("wanted")}: {lacks}. "
                + "Update the server, or take it out of the design.";
    }

    // Five hundred policies would be a page of their own.
    private static string Some(Finding it, string name) => it.List(name) is { Count: > 4 } many
        ? string.Join(", ", many.Take(3)) + $" and {HarmText.Count(many.Count - 3, "other")}" : string.Join(", ", it.List(name));

    private static string Shadowed(Finding it)
    {
        var cause = (ShadowCause)Enum.Parse(typeof(ShadowCause), it.Text("cause"));
        var by = string.Join(", ", it.List("by"));
        var blocker = cause switch
        {
            ShadowCause.OnlyWithoutPlus => "its own pattern",
            ShadowCause.NoUsage => "no usage",
            ShadowCause.UsageUnused => "usage " + by,
            ShadowCause.NoTrunk => "no trunk",
            ShadowCause.ScopeUnused => "scope " + by,
            _ => it.ObjectType + " " + by,
        };
        return $"no emergency call reaches {Address(it)} of zone {it.Text("zone")}, because of {blocker}: {Why(cause, by)}. "
            + (cause is ShadowCause.TriedBefore or ShadowCause.MatchedBefore ? $"Put {blocker} behind it, or take it away."
                : cause == ShadowCause.UsageUnused ? "Name the voice policies of the zone under \"voicePolicies\"."
                : "Mend that, or leave the object out of the design.");
    }

    private static string Why(ShadowCause cause, string by) => cause switch
    {
        ShadowCause.OnlyWithoutPlus => by + " matches emergency numbers only without the plus sign",
        ShadowCause.NoUsage => "it has no usage, so nobody's call gets to it",
        ShadowCause.UsageUnused => "no policy has the usage",
        ShadowCause.NoTrunk => "it has no trunk",
        ShadowCause.ScopeUnused => "the configuration of this scope is in effect for no trunk",
        ShadowCause.TriedBefore => "every trunk of it has been tried by then: it comes earlier, matches too, and has the same trunks",
        _ => "it comes first and matches too, and only the first match counts",
    };
}
