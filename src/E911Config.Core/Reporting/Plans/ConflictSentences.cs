using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Planning;

namespace E911Config.Core.Reporting;

/// <summary>Sentences of findings about two designs in one deployment.</summary>
internal static class ConflictSentences
{
    public static IReadOnlyDictionary<string, Func<Finding, string>> All { get; } = new Dictionary<string, Func<Finding, string>>
    {
        [FindingIds.NetworkSiteOfOtherDesign] = it =>
            $"network site {it.Identity} names {it.Text("policy")}, the location policy of the design {it.Text("owner")}. "
            + $"A site belongs to one design: name it in \"outOfScope\" here; or name it so in {it.Text("owner")}, and take it over "
                + $"here with \"adopt\": [\"{Address(it)}\"] in zone {it.Text("zone")}.",
        [FindingIds.VoicePolicyOfOtherDesign] = it =>
            $"voice policy {it.Identity} carries {it.Text("usage")}, the local usage of the design {it.Text("owner")}, and "
            + $"{it.Text("own")} of this design must come first as well: "
            + $"one of the two would stand behind. Leave the policy to one design; if it is to be this one, take it out of "
                + $"{it.Text("owner")} and take it over here with \"adopt\": [\"{Address(it)}\"] in zone {it.Text("zone")}.",
        [FindingIds.GlobalPolicyOfOtherDesign] = it =>
            $"the Global location policy leads to {it.Text("usage")}, a usage of the design {it.Text("owner")}. Callers off the "
            + "network belong to one design: "
            + $"leave out \"offNetwork\" here; or leave it out of {it.Text("owner")}, and take the policy over here with \"adopt\": "
                + $"[\"{Address(it)}\"] under \"offNetwork\".",
        [FindingIds.TrunkShared] = it =>
            $"the design {it.Text("owner")} leads calls over {string.Join(", ", it.List("trunks"))} too: what either design changes "
            + "on such a trunk, the calls of both notice.",
        [FindingIds.TrunkOfOtherDesign] = it => (TrunkClash)Enum.Parse(typeof(TrunkClash), it.Text("clash")) switch
        {
            TrunkClash.BothFirst =>
                $"{Address(it)} is the design {it.Text("owner")}'s, and on this trunk the rule of this design must come first as "
                + $"well: one of the two would stand behind. {LeaveToOne(it)}",
            TrunkClash.TheirRuleTurns =>
                $"{Address(it)} is the design {it.Text("owner")}'s, and turns {Numbers(it)} of this design into {it.Text("turned")}: "
                + $"a call that must leave this trunk as it is dialled. {LeaveToOne(it)}",
            TrunkClash.OwnRuleTurns =>
                $"{Address(it)} of the design {it.Text("owner")} leads {Numbers(it)} over this trunk as it is dialled; the rule of "
                + $"this design would turn that into a call to the ECRC. {LeaveToOne(it)}",
            TrunkClash.MadeByOther =>
                $"{Address(it)} was made by the design {it.Text("owner")}, whose calls leave over the trunk: {Differences(it)}. "
                + $"Let both designs say the same of the trunk (\"expectsPlus\", \"passesPidfLo\"); if they do, somebody has changed "
                    + $"it: apply {it.Text("owner")} first.",
            _ => $"the calls of the design {it.Text("owner")} leave over this trunk too: {Differences(it)}. If {it.Text("owner")} "
                + "declares otherwise, each of the two takes back what the other has done.",
        },
    };

    private static string Address(Finding it) => it.ObjectType + " " + it.Identity;

    private static string Numbers(Finding it) => string.Join(", ", it.List("numbers"));

    private static string Differences(Finding it) =>
        string.Join("; ", it.Records("differences")
            .Select(one => $"{one.Text("property")} is {one.Text("is")}, and this design declares {one.Text("declared")}"));

    private static string LeaveToOne(Finding it) =>
        $"Leave the trunk to one design: take it out here, or out of {it.Text("owner")}, apply that, and let New-E911TrunkPlan "
            + "-Retire remove what is left over.";
}
