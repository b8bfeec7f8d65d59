using System;
using System.Linq;
using E911Config.Core.Design;
using Xunit;

namespace E911Config.Core.Tests.Design;

public class DesignRuleErrorTests
{
    private const string Psap = "\"localTrunks\": [ { \"trunk\": \"PstnGateway:gw1\", \"mode\": \"psap\" } ]";
    private static readonly string Plain = Designs.Zone("Reno", "");

    public static TheoryData<string, string> Cases => new()
    {
        // Trunks and their roles.
        { Designs.With(Designs.Zone("Reno", "\"localTrunks\": [ { \"trunk\": §\"pstngateway:P1\", \"mode\": \"psap\" } ]")),
            "zone Reno: trunk PstnGateway:P1 is a local trunk of mode psap here, but a trunk of the provider at (6,18)." },
        { Designs.With(Designs.Zone("Reno", "\"elinGateways\": [§\"p2\"]", "elinGateway")),
            "trunk PstnGateway:p2 is an ELIN gateway here, but a trunk of the provider" },
        { Designs.With(Designs.Zone("Reno", Psap) + "," + Designs.Zone("Elko",
            "\"localTrunks\": [ { \"trunk\": §\"gw1\", \"mode\": \"ecrc\" } ]")),
            "zone Elko: trunk PstnGateway:gw1 is a local trunk of mode ecrc here, but a local trunk of mode psap" },
        { Designs.With(Designs.Zone("Reno",
            "\"elinGateways\": [\"gw1\"], \"localTrunks\": [ { \"trunk\": §\"gw1\", \"mode\": \"psap\" } ]", "elinGateway")),
            "but an ELIN gateway at" },
        { Designs.With(Designs.Zone("Reno", "\"providerTrunks\": [\"p1\", §\"PSTNGATEWAY:P1\"]")),
            "\"providerTrunks\" has PstnGateway:P1 twice" },
        { Designs.With(Designs.Zone("Reno", "\"elinGateways\": [\"e\", §\"Service:PstnGateway:e\"]", "elinGateway")),
            "\"elinGateways\" has PstnGateway:e twice" },
        { Designs.With(Designs.Zone("Reno",
            "\"localTrunks\": [ { \"trunk\": \"g\", \"mode\": \"psap\" }, { \"trunk\": §\"G\", \"mode\": \"psap\" } ]")),
            "\"localTrunks\" has PstnGateway:G twice" },
        { Designs.With(Plain, head: Designs.Provider.Replace("\"PstnGateway:p2\"", "§\"p1\"", StringComparison.Ordinal)),
            "trunk PstnGateway:p1 stands twice in \"trunks\"" },
        { Designs.With(Plain, head: "\"provider\": { \"trunks\": §[] },"), "\"trunks\" is empty" },
        { Designs.With(Designs.Zone("Reno", "\"providerTrunks\": [§\"PstnGateway:p4\"]")),
            "zone Reno: PstnGateway:p4 is no trunk of the provider. Did you mean \"PstnGateway:p1\"?" },

        // Strategies.
        { Designs.With("""{ "name": "Reno", "networkSites": ["Reno"], "strategy": §"branchTrunk" }""", head: ""),
            "zone Reno: strategy branchTrunk needs \"provider\" with its trunks." },
        { Designs.With(Designs.Zone("Reno", Psap, "localGateway"), head: "", tail: "\"offNetwork\": §{ }"),
            "\"offNetwork\" needs \"provider\"" },
        { Designs.With(Plain, tail: "\"offNetwork\": { \"providerTrunks\": [§\"gw1\"] }"),
            "PstnGateway:gw1 is no trunk of the provider." },
        { Designs.With(Designs.Zone("Reno", "\"providerTrunks\": §[]")), "\"providerTrunks\" is empty" },
        { Designs.With("""{ "name": "Reno", "networkSites": ["Reno"], "strategy": §"elinGateway" }"""),
            "strategy elinGateway needs \"elinGateways\"" },
        { Designs.With(Designs.Zone("Reno", "\"elinGateways\": §[]", "elinGateway")), "\"elinGateways\" is empty" },
        { Designs.With("""{ "name": "Reno", "networkSites": ["Reno"], "strategy": §"localGateway" }"""),
            "strategy localGateway needs \"localTrunks\" with at least one trunk of mode psap" },
        { Designs.With(Designs.Zone("Reno", "\"localTrunks\": §[]", "localGateway")), "strategy localGateway needs \"localTrunks\"" },
        { Designs.With(Designs.Zone("Reno", "\"localTrunks\": [ { \"trunk\": \"g\", \"mode\": §\"ecrc\" } ]", "localGateway")),
            "PstnGateway:g must have mode psap" },
        { Designs.With(Designs.Zone("Reno", "\"elinGateways\": §[\"e\"]")),
            "\"elinGateways\" belongs to elinGateway, not to centralTrunk" },
        { Designs.With(Designs.Zone("Reno", "\"providerTrunks\": §[\"p1\"], \"elinGateways\": [\"e\"]", "elinGateway")),
            "\"providerTrunks\" belongs to centralTrunk and branchTrunk, not to elinGateway" },
        { Designs.With(Designs.Zone("Reno", "\"providerTrunks\": §[\"p1\"], " + Psap, "localGateway")), "not to localGateway" },
        { Designs.With(Designs.Zone("Reno", "\"localTrunks\": [ { \"trunk\": \"g\", \"mode\": §\"ecrc\" } ]"),
        head: "\"provider\": { \"trunks\": [ { \"trunk\": \"p\", \"kind\": \"onPremSbc\" } ] },"),
            "PstnGateway:g has mode ecrc, but \"provider\" has no valid \"ecrcNumber\"" },
        { Designs.With(Designs.Zone("Reno", "\"voicePolicies\": §[\"Tag:Reno\"]")),
            "\"voicePolicies\" get the local usage, which needs \"localTrunks\"" },
        { Designs.With(Designs.Zone("Reno", "\"voicePolicies\": [\"Reno\", §\"tag:reno\"], " + Psap)),
            "\"voicePolicies\" has Tag:reno twice" },

        { Designs.With(Designs.Zone("Reno", "\"pbxTrunks\": §[\"pbx\"]")),
            "\"pbxTrunks\" get the local usage, which needs \"localTrunks\". Add local trunks, or take the trunks away." },
        { Designs.With(Designs.Zone("Reno", "\"pbxTrunks\": [\"pbx\", §\"PSTNGATEWAY:pbx\"], " + Psap)),
            "\"pbxTrunks\" has PstnGateway:pbx twice" },
        { Designs.With(Designs.Zone("Reno", "\"callerId\": §\"+17755550100\"")), "\"callerId\" is for the routes to local trunks" },
        { Designs.With(Designs.Zone("Reno", "\"sendsLocation\": §false")),
            "\"sendsLocation\" belongs to elinGateway, not to centralTrunk" },
        { Designs.With(Designs.Zone("Reno", "\"elinGateways\": [\"e\"]", "elinGateway") + ","
        + Designs.Zone("Elko", "\"elinGateways\": [§\"e\"], \"sendsLocation\": false", "elinGateway")),
            "zone Elko: ELIN gateway PstnGateway:e is also named at" },
        { Designs.With(Designs.Zone("Reno",
            "\"localTrunks\": [ { \"trunk\": \"g\", \"mode\": \"psap\", \"ecrcNumber\": §\"18005550199\" } ]")),
            "PstnGateway:g has mode psap, and calls no \"ecrcNumber\"" },
        { Designs.With(Designs.Zone("Reno", "\"localTrunks\": [ { \"trunk\": \"g\", \"mode\": \"ecrc\" } ]") + ","
        + Designs.Zone("Elko", "\"localTrunks\": [ { \"trunk\": \"g\", \"mode\": \"ecrc\", \"ecrcNumber\": §\"18005550199\" } ]")),
            "trunk PstnGateway:g calls 18005550199 here, but the provider's at" },
        { Designs.With(Designs.Zone("Reno",
            "\"localTrunks\": [ { \"trunk\": \"g\", \"mode\": \"ecrc\", \"ecrcNumber\": \"18005550199\" } ]") + ","
        + Designs.Zone("Elko", "\"localTrunks\": [ { \"trunk\": §\"g\", \"mode\": \"ecrc\" } ]")),
            "trunk PstnGateway:g calls the provider's ECRC number here, but 18005550199 at" },
        { Designs.With(Plain, tail: "\"offNetwork\": { \"localTrunks\": [ { \"trunk\": §\"p1\", \"mode\": \"psap\" } ] }"),
            "\"offNetwork\": trunk PstnGateway:p1 is a local trunk of mode psap here, but a trunk of the provider" },
        { Designs.With(Plain, tail: "\"offNetwork\": { \"strategy\": \"localGateway\", \"providerTrunks\": §[\"p1\"], " + Psap + " }"),
            "\"providerTrunks\" belongs to centralTrunk and branchTrunk, not to localGateway" },
        { Designs.With(Designs.Zone("Reno", Psap, "localGateway"), head: "",
        tail: "\"offNetwork\": { \"localTrunks\": [ { \"trunk\": \"g\", \"mode\": §\"ecrc\" } ] }"),
            "with strategy localGateway PstnGateway:g must have mode psap" },

        // Names of objects that there are not.
        { Designs.With(Designs.Zone("Reno", Psap + ", \"objects\": { \"primaryRoute\": §\"Reno 911\" }", "localGateway")),
            "zone Reno: \"objects\" names \"primaryRoute\", but strategy localGateway has no such route. It has fallbackRoute." },
        { Designs.With(Designs.Zone("Reno", Psap + ", \"voicePolicies\": [\"V\"], \"objects\": { \"peersRoute\": §\"Reno 911\" }",
            "localGateway")), "It has fallbackRoute, localRoute." },
        { Designs.With(Designs.Zone("Reno", "\"objects\": { \"fallbackRoute\": §\"Reno 911\" }")),
            "names \"fallbackRoute\", but it has no \"localTrunks\"" },
        { Designs.With(Designs.Zone("Reno", Psap + ", \"objects\": { \"localRoute\": §\"Reno 911\" }")),
            "names \"localRoute\", but it has no local usage, which is for \"voicePolicies\" and \"pbxTrunks\"" },
        { Designs.With(Designs.Zone("Reno", Psap + ", \"objects\": { \"localUsage\": §\"Reno 911\" }")),
            "names \"localUsage\", but it has no local usage" },
        { Designs.With(Plain, tail: "\"offNetwork\": { \"objects\": { \"fallbackRoute\": §\"r\" } }"),
            "\"offNetwork\": \"objects\" names \"fallbackRoute\"" },

        // Zones among each other.
        { Designs.With("""{ "name": "Reno", "byGrant": §true, "networkSites": ["Reno"], "strategy": "centralTrunk" }"""),
            "zone Reno: the callers of a zone are those of its \"networkSites\", or with \"byGrant\" those who have its location policy" },
        { Designs.With(Designs.Zone("Reno", "\"pbxTrunks\": [\"Shared\"], " + Psap) + ","
            + Designs.Zone("Elko", "\"pbxTrunks\": [§\"shared\"], \"localTrunks\": [ { \"trunk\": \"gw2\", \"mode\": \"psap\" } ]")),
            "zone Elko: PBX trunk PstnGateway:shared is also in zone Reno" },
        { Designs.With(Plain + """, { "name": §"RENO", "networkSites": ["Elko"], "strategy": "centralTrunk" }"""),
            "zone RENO is there twice, first at (12,15)." },
        { Designs.With(Plain + """, { "name": "Elko", "networkSites": ["Elko", §"reno"], "strategy": "centralTrunk" }"""),
            "zone Elko: network site reno already stands in zone Reno" },
        { Designs.With("""{ "name": "Elko", "networkSites": ["Elko", §"elko"], "strategy": "centralTrunk" }"""),
            "\"networkSites\" has elko twice" },
        { Designs.With(Plain, tail: "\"outOfScope\": [ { \"networkSite\": §\"Reno\", \"reason\": \"r\" } ]"),
            "network site Reno already stands in zone Reno" },
        { Designs.With(Plain, tail: "\"outOfScope\": [ { \"networkSite\": \"B\", \"reason\": \"r\" }, { \"networkSite\": §\"b\", "
            + "\"reason\": \"r\" } ]"), "network site b already stands in \"outOfScope\"" },
        {
            Designs.With(
                """
                { "name": §"offnetwork", "networkSites": ["Elko"], "strategy": "centralTrunk",
                  "objects": { "usage": "u", "primaryRoute": "1", "secondaryRoute": "2" } }
                """,
                tail: "\"offNetwork\": { \"redundancy\": \"equalPeers\" }"),
            "OffNetwork is the zone of the callers in \"offNetwork\""
        },
        { Designs.With(Designs.Zone("Reno", "\"voicePolicies\": [\"Shared\"], " + Psap) + ","
        + Designs.Zone("Elko", "\"voicePolicies\": [§\"tag:shared\"], \"localTrunks\": [ { \"trunk\": \"gw2\", \"mode\": \"psap\" } ]")),
            "zone Elko: voice policy Tag:shared is also in zone Reno" },

        // Numbers and people.
        { Designs.With(Plain, tail: "\"emergencyNumbers\": [ { \"dialString\": §\"12345678901\" } ]"),
            "\"dialString\" must be 1 to 10 digits" },
        { Designs.With(Plain, tail: "\"emergencyNumbers\": [ { \"dialString\": §\"+911\" } ]"), "\"dialString\" must be 1 to 10 digits" },
        { Designs.With(Plain, tail: "\"emergencyNumbers\": [ { \"dialString\": §\"٩١١\" } ]"),
            "\"dialString\" must be 1 to 10 digits" },
        { Designs.With(Plain, tail: "\"emergencyNumbers\": §[]"), "\"emergencyNumbers\" is empty" },
        { Designs.With(Plain, tail: "\"emergencyNumbers\": [ { \"dialString\": \"911\" }, { \"dialString\": §\"911\" } ]"),
            "911 is an emergency number twice" },
        { Designs.With(Plain, tail: "\"emergencyNumbers\": [ { \"dialString\": \"911\", \"masks\": [\"112\", §\"112\"] } ]"),
            "\"masks\" has 112 twice" },
        { Designs.With(Plain, tail: "\"emergencyNumbers\": [ { \"dialString\": \"911\", \"masks\": [\"112\"] }, { \"dialString\": "
        + "\"988\", \"masks\": [§\"112\"] } ]"), "112 is a mask of 911 and of 988" },
        { Designs.With(Plain, tail: "\"emergencyNumbers\": [ { \"dialString\": \"911\", \"masks\": [§\"988\"] }, { \"dialString\": "
        + "\"988\" } ]"), "988 is a mask and an emergency number of its own" },
        { Designs.With(Plain, tail: "\"emergencyNumbers\": [ { \"dialString\": \"911\", \"masks\": [§\"9-9\"] } ]"),
            "\"masks\" must be digits" },
        { Designs.With(Plain, tail: "\"emergencyNumbers\": [ { \"dialString\": \"911\", \"masks\": [\"" + new string('1', 50) + "\", §\""
        + new string('2', 50) + "\"] } ]"), "have more than 100 characters" },
        { Designs.With(Plain, tail: "\"emergencyNumbers\": [ "
        + string.Join(", ", Enumerable.Range(1000, 101).Select(n => "{ \"dialString\": " + (n == 1100 ? "§" : "") + "\"" + n + "\" }"))
        + " ]"), "at most 100 emergency numbers" },
        { Designs.With(Plain, tail: "\"emergencyNumbers\": [ { \"dialString\": \"911\", \"legacy\": true }, { \"dialString\": \"988\", "
        + "\"legacy\": §true } ]"), "both 911 and 988 are marked \"legacy\"" },
        { Designs.With(Plain, head: Designs.Provider.Replace("\"933\"", "§\"911\"", StringComparison.Ordinal)),
            "\"testNumber\" 911 is an emergency number or mask of zone Reno too" },
        { Designs.With(Plain, tail: "\"notification\": { \"uris\": [§\"security@litwareinc.com\"] }"),
            "must be an address that begins with sip:" },
        { Designs.With(Plain, tail: "\"notification\": { \"uris\": [\"sip:" + new string('a', 200) + "\", §\"sip:" + new string('b', 100)
        + "\"] }"), "have more than 256 characters" },
        { Designs.With(Plain, tail: "\"conference\": { \"uri\": §\"tel:+1425\" }"), "must be an address that begins with sip:" },
        { Designs.With(Plain, tail: "\"conference\": { \"uri\": §\"sip:" + new string('a', 253) + "\" }"), "at most 256 characters" },
        { Designs.With(Plain, tail: "\"locationRequired\": §\"disclaimer\""),
            "zone Reno: \"locationRequired\" is disclaimer, but there is no \"disclaimer\" text" },
        { Designs.With(Designs.Zone("Reno", "\"locationRequired\": §\"disclaimer\"")), "zone Reno: \"locationRequired\" is disclaimer" },

        // Names.
        { Designs.With(Designs.Zone("Reno", "\"voicePolicies\": [\"V\"], \"localTrunks\": [ { \"trunk\": \"g\", \"mode\": \"psap\" } ]")
            + """, { "name": §"Reno-Local", "networkSites": ["x"], "strategy": "centralTrunk" }"""),
            "PSTN usage E911-Reno-Local would be the emergency usage of zone Reno-Local and the local usage of zone Reno" },
        { Designs.With(Plain + "," + Designs.Zone("Elko", "\"objects\": { \"usage\": §\"e911-RENO\" }")),
            "zone Elko: PSTN usage e911-RENO would be the emergency usage of zone Elko and the emergency usage of zone Reno" },
        { Designs.With(Designs.Zone("Reno", "\"objects\": { \"primaryRoute\": \"a\", \"secondaryRoute\": §\"A\" }")),
            "voice route A would be the Secondary route of zone Reno and the Primary route of zone Reno" },
        { Designs.With(Plain + "," + Designs.Zone("Elko", "\"objects\": { \"locationPolicy\": §\"e911-reno\" }")),
            "location policy Tag:e911-reno would be" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void ADesignThatCannotWorkIsRefusedWhereItSaysSo(string marked, string message)
    {
        var (text, place) = Designs.Marked(marked);
        var error = Designs.Invalid(text);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(place, new SourcePlace(error.Line, error.Column));
        Assert.Single(error.Problems);
    }

    public static TheoryData<string> Neighbours => new()
    {
        Designs.With(Designs.Zone("Reno", "\"voicePolicies\": [\"S\"], " + Psap) + ","
            + Designs.Zone("Elko", "\"voicePolicies\": [\"S\"], " + Psap)),
        Designs.With(Designs.Zone("Reno", "\"voicePolicies\": [\"S\"], \"localTrunks\": [ { \"trunk\": \"a\", \"mode\": \"ecrc\" } ]")
            + "," + Designs.Zone("Elko", "\"voicePolicies\": [\"S\"], \"localTrunks\": [ { \"trunk\": \"b\", \"mode\": \"ecrc\" } ]")),
        Designs.With(Designs.Zone("Reno", "\"elinGateways\": [\"e\"]", "elinGateway") + ","
            + Designs.Zone("Elko", "\"elinGateways\": [\"e\"]", "elinGateway")),
        Designs.With(Designs.Zone("OffNetwork", "")),
        Designs.With(Plain, tail: "\"conference\": { \"uri\": \"sip:" + new string('a', 252) + "\" }"),
        Designs.With(Plain, tail: "\"emergencyNumbers\": [ { \"dialString\": \"911\", \"masks\": [\"" + new string('1', 50) + "\", \""
        + new string('2', 49) + "\"] } ]"),
        Designs.With(Plain, tail: "\"emergencyNumbers\": [ "
        + string.Join(", ", Enumerable.Range(1000, 100).Select(n => "{ \"dialString\": \"" + n + "\" }")) + " ]"),
        Designs.With(Designs.Zone("Reno", "\"disclaimer\": \"text\""), tail: "\"locationRequired\": \"disclaimer\""),
        Designs.With(Designs.Zone("Reno", "\"elinGateways\": [\"e\"], \"emergencyNumbers\": [ { \"dialString\": \"933\" } ]",
            "elinGateway")),
    };

    [Theory]
    [MemberData(nameof(Neighbours))]
    public void WhatIsJustRightIsAccepted(string text) => Assert.NotEmpty(Designs.Parse(text).Zones);

    [Fact]
    public void OneRunShowsEveryRuleThatIsBroken()
    {
        var error = Designs.Invalid(Designs.With(Plain + "," + Plain));
        Assert.Equal(2, error.Problems.Count);
        Assert.Contains("zone Reno is there twice", error.Problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("network site Reno", error.Problems[1].Message, StringComparison.Ordinal);
    }
}
