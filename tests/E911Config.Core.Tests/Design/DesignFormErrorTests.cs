using System;
using System.IO;
using System.Linq;
using System.Text;
using E911Config.Core.Design;
using E911Config.Core.Text;
using Xunit;

namespace E911Config.Core.Tests.Design;

public class DesignFormErrorTests
{
    private const string Zone = """{ "name": "Reno", "networkSites": ["Reno"], "strategy": "centralTrunk" }""";

    public static TheoryData<string, string> Cases => new()
    {
        { Designs.With(Zone, tail: "§\"notifcation\": {}"), "the design has no property \"notifcation\". Did you mean \"notification\"?" },
        { Designs.With(Designs.Zone("Reno", "§\"refreshHour\": 3")),
            "zone Reno has no property \"refreshHour\". Did you mean \"refreshHours\"?" },
        { Designs.With(Zone, tail: "\"assumptions\": { §\"x\": \"y\" }"), "\"assumptions\" has no property \"x\"." },
        { Designs.With(Zone, tail: "\"callAdmissionControl\": { §\"limit\": 1 }"), "\"callAdmissionControl\" has no property \"limit\"." },
        { Designs.With(Zone, tail: "\"name\": 1").Replace("\"name\": 1", "§\"name\": 1", StringComparison.Ordinal),
            "\"name\" stands twice in the same object" },
        { """{ "formatVersion": 1, "name": §7, "zones": [] }""".Replace("[]", "[" + Zone + "]", StringComparison.Ordinal)
            .Replace("centralTrunk", "localGateway", StringComparison.Ordinal)
            .Replace("\" }", "\", \"localTrunks\": [{\"trunk\": \"g\", \"mode\": \"psap\"}] }", StringComparison.Ordinal),
            "\"name\" must be a text, not a number." },
        { Designs.With("§12"), "entry 1 of \"zones\" must be an object, not a number." },
        { Designs.With(Zone, tail: "\"refreshHours\": §13"), "\"refreshHours\" must be a whole number from 1 to 12, not 13." },
        { Designs.With(Zone, tail: "\"disclaimer\": \"\\u0041 \\\"\\n\", \"refreshHours\": §13"), "not 13." },
        { Designs.With(Zone, tail: "\"redundancy\": /* a\n b */ §\"\\u0065qual\\n\""), "must be one of primarySecondary, equalPeers" },
        { Designs.With(Zone, tail: "\"refreshHours\"\n  :\n §true"), "must be a whole number" },
        { Designs.With(Zone, tail: "§\"dis\\u0063laimers\" : \"x\""), "no property \"disclaimers\"" },
        { Designs.With(Zone, tail: "\"refreshHours\": §0"), "from 1 to 12, not 0." },
        { Designs.With(Zone, tail: "\"refreshHours\": §2.500"), "from 1 to 12, not a number." },
        { Designs.With(Zone, tail: "\"refreshHours\": §\"4\""), "from 1 to 12, not \"4\"." },
        { Designs.With(Zone, tail: "\"refreshHours\": §99999999999999"), "from 1 to 12, not 99999999999999." },
        { Designs.With(Zone, tail: "\"redundancy\": §\"equalPeer\""),
            "must be one of primarySecondary, equalPeers, not \"equalPeer\". Did you mean \"equalPeers\"?" },
        { Designs.With(Zone, tail: "\"redundancy\": §null"), "must be one of primarySecondary, equalPeers, not null." },
        { Designs.With(Zone, tail: "\"locationRequired\": §true"), "must be one of no, yes, disclaimer, not true or false." },
        { Designs.With(Zone, tail: "\"vpnSubnets\": §\"10.0.0.0/8\""), "\"vpnSubnets\" must be a list, not \"10.0.0.0/8\"." },
        { Designs.With(Zone, tail: "\"vpnSubnets\": [§\"10.0.0.1/8\"]"),
            "must be a subnet such as 10.99.0.0/16, decimal, without leading zeros, with no bits set behind its prefix" },
        { Designs.With(Zone, tail: "\"vpnSubnets\": [§\"010.0.0.0/8\"]"), "decimal, without leading zeros" },
        { Designs.With(Zone, tail: "\"vpnSubnets\": [§\"10.0.0.0/08\"]"), "decimal, without leading zeros" },
        { Designs.With(Zone, tail: "\"vpnSubnets\": [§\"0xA.0.0.0/8\"]"), "decimal, without leading zeros" },
        { Designs.With(Zone, tail: "\"vpnSubnets\": [§\"10.0/8\"]"), "must be a subnet" },
        { Designs.With(Zone, tail: "\"vpnSubnets\": [\"10.0.0.0/8\", §\"10.0.0.0/8\"]"), "has 10.0.0.0/8 twice" },
        { Designs.With(Zone, tail: "\"locations\": §[]"), "\"locations\" must be an object, not a list." },
        { Designs.With(Zone, tail: "\"locations\": { \"HQ\": §1 }"), "\"locations\" must be a text, not a number." },
        { Designs.With(Zone, tail: "\"locations\": { \"HQ\": \"Reno\", §\"site:hq\": \"Reno\" }"), "has Site:hq twice, in two spellings" },
        { Designs.With(Zone, tail: "\"conference\": §{ \"mode\": \"oneway\" }"), "has no \"uri\"." },
        { Designs.With(Zone, tail: "\"notification\": §{ }"), "has no \"uris\"." },
        { Designs.With(Zone, tail: "\"outOfScope\": [ §{ \"networkSite\": \"Beijing\" } ]"), "has no \"reason\"." },
        { Designs.With(Zone, tail: "\"outOfScope\": [ { \"networkSite\": \"Beijing\", \"reason\": §\" \" } ]"),
            "\"reason\" must be a text that is not empty, not \" \"." },
        { Designs.With(Zone, tail: "\"accept\": [ { \"id\": \"C01\", \"reason\": \"r\", \"until\": §\"31.1.2027\" } ]"),
            "must be a day such as 2027-01-31" },
        { Designs.With(Zone, tail: "\"accept\": [ { \"id\": \"C01\", \"reason\": \"r\", \"object\": §\"CsVoiceRout Reno\" } ]"),
            "Did you mean \"CsVoiceRoute\"?" },
        { Designs.With(Zone, tail: "\"accept\": [ §{ \"reason\": \"r\" } ]"), "has no \"id\"." },
        { Designs.With(Designs.Zone("Reno", "\"adopt\": [§\"CsTrunkConfiguration PstnGateway:sbc\"]")),
            "must begin with one of CsPstnUsage, CsVoiceRoute, CsLocationPolicy, CsOutboundTranslationRule, CsVoicePolicy, CsNetworkSite" },
        { Designs.With(Designs.Zone("Reno", "\"adopt\": [§\"CsVoiceRoute\"]")), "must be CsVoiceRoute, a blank and the identity of one" },
        { Designs.With("§{ \"networkSites\": [\"Reno\"], \"strategy\": \"centralTrunk\" }"), "entry 1 of \"zones\" has no \"name\"." },
        { Designs.With("{ \"name\": §\"Re/no\", \"networkSites\": [\"Reno\"], \"strategy\": \"centralTrunk\" }"),
            "must be 1 to 40 letters, digits, blanks, - _ or ." },
        { Designs.With("{ \"name\": §\"" + new string('x', 41) + "\", \"networkSites\": [\"Reno\"], \"strategy\": \"centralTrunk\" }"),
            "must be 1 to 40 letters" },
        { Designs.With("§{ \"name\": \"Reno\", \"strategy\": \"centralTrunk\" }"), "zone Reno has no \"networkSites\"." },
        { Designs.With("{ \"name\": \"Reno\", \"networkSites\": §[], \"strategy\": \"centralTrunk\" }"),
            "\"networkSites\" is empty. Name at least one; or leave it out and say \"byGrant\": true" },
        { Designs.With("§{ \"name\": \"Reno\", \"networkSites\": [\"Reno\"] }"),
            "zone Reno has no \"strategy\". Add it, one of centralTrunk, branchTrunk, elinGateway, localGateway." },
        { Designs.With("").Replace("\"zones\": [", "\"zones\": §[", StringComparison.Ordinal), "the design has no zone." },
        { "§{ \"formatVersion\": 1, \"name\": \"L\" }",
            "the design has no \"zones\". Add it, a list of at least one zone; or add \"offNetwork\"" },
        { Designs.With("{ \"name\": \"Reno\", \"byGrant\": §1, \"networkSites\": [\"Reno\"], \"strategy\": \"centralTrunk\" }"),
            "\"byGrant\" must be true or false, not 1." },
        { Designs.With(Zone, tail: "\"useLocationForE911Only\": §\"yes\""),
            "\"useLocationForE911Only\" must be true or false, not \"yes\"." },
        { Designs.With(Zone, head: Designs.Provider.Replace("\"trunks\"", "\"serves\": [§\"US-TX\"], \"trunks\"",
            StringComparison.Ordinal)), "\"serves\" must be a country such as US" },
        { Designs.With(Zone, head: Designs.Provider.Replace("\"trunks\"", "\"serves\": §[], \"trunks\"", StringComparison.Ordinal)),
            "\"serves\" is empty" },
        { Designs.With(Designs.Zone("Reno", "\"jurisdiction\": §\"-US\"")), "\"jurisdiction\" must be a code such as US" },
        { Designs.With(Designs.Zone("Reno", "\"callerId\": §\"0123\", \"localTrunks\": [ { \"trunk\": \"g\", \"mode\": \"psap\" } ]")),
            "\"callerId\" must be a number such as +14255550123, with an optional ;ext=" },
        { Designs.With(Designs.Zone("Reno", "\"localTrunks\": [ { \"trunk\": \"g\", \"mode\": \"ecrc\", \"ecrcNumber\": §\"1-800\" } ]")),
            "\"ecrcNumber\" must be a number as the carrier wants it, with or without plus sign" },
        { Designs.With(Zone, tail: "\"accept\": [ { \"id\": §\"Unread:CsLisPorts\", \"reason\": \"r\" } ]"),
            "a deployment has no such noun. Did you mean \"Unread:CsLisPort\"?" },
        { Designs.With(Zone, head: Designs.Provider.Replace("\"onPremSbc\" } ]", "§\"sbc\" } ]", StringComparison.Ordinal)),
            "must be one of onPremSbc, multihomedMediationServer, not \"sbc\"" },
        { Designs.With(Zone, head: Designs.Provider.Replace("\"+18", "§\"18", StringComparison.Ordinal)),
            "must be a number in E.164 form with its plus sign" },
        { Designs.With(Zone, head: Designs.Provider.Replace("\"933\"", "§\"93x\"", StringComparison.Ordinal)),
            "\"testNumber\" must be 1 to 10 digits, not \"93x\"." },
        { Designs.With(Zone, head: Designs.Provider.Replace("\"PstnGateway:p1\"", "§\"Registrar:p1\"", StringComparison.Ordinal)),
            "must be a trunk such as PstnGateway:sbc1.contoso.com" },
        { Designs.With(Zone, tail: "\"naming\": { \"usage\": §\"E911\" }"), "\"usage\" must contain {zone}" },
        { Designs.With(Zone, tail: "\"naming\": { \"route\": §\"E911-{zone}\" }"), "\"route\" must contain {leg}" },
        { Designs.With(Zone, tail: "\"naming\": { \"localUsage\": §\"E911-{zone}-{site}\" }"),
            "cannot contain {site}. What can stand in braces here: {zone}." },
        { Designs.With(Zone, tail: "\"naming\": { \"translationRule\": §\"E911-{zone}\" }"),
            "cannot contain {zone}. It is one name for all zones." },
        { Designs.With(Zone, tail: "\"naming\": { \"locationPolicy\": §\"Site:{zone}\" }"), "must be a per-user location policy" },
        { Designs.With(Designs.Zone("Reno", "\"objects\": { \"locationPolicy\": §\"Global\" }")), "must be a per-user location policy" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void AMistakeOfFormIsReportedWhereItStands(string marked, string message)
    {
        var (text, place) = Designs.Marked(marked);
        var error = Designs.Invalid(text);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(place, new SourcePlace(error.Line, error.Column));
        Assert.StartsWith(Designs.Path + place + ": ", error.Message, StringComparison.Ordinal);
        Assert.Equal("DesignInvalid", error.ErrorId);
        Assert.Single(error.Problems);
    }

    [Fact]
    public void AllMistakesAreReportedInReadingOrder()
    {
        var error = Designs.Invalid("""
            { "formatVersion": 1, "name": "L", "refreshHours": 77,
              "zones": [ { "name": "Reno", "strategie": "x" } ] }
            """);
        Assert.Equal(
            [
                "(1,52) the design: \"refreshHours\" must be a whole number from 1 to 12, not 77.",
                "(2,14) zone Reno has no \"networkSites\". Add it, a list of the network sites of the zone; or say \"byGrant\": true, if "
                + "its location policy is granted to users.",
                "(2,14) zone Reno has no \"strategy\". Add it, one of centralTrunk, branchTrunk, elinGateway, localGateway.",
                "(2,32) zone Reno has no property \"strategie\". Did you mean \"strategy\"?",
            ],
            error.Problems.Select(problem => problem.Place + " " + problem.Message));
    }

    [Theory]
    [InlineData("12", 50, 0)]
    [InlineData("12", 51, 1)]
    [InlineData("12", 100_000, 99_950)]
    [InlineData("{}", 20_000, 59_950)]
    [InlineData("{ \"name\": \"Reno\", \"networkSites\": [7, true, null], \"strategy\": \"none\", \"x\": 1 }", 20_000, 99_950)]
    public void OfManyMistakesTheFirstAreToldAndTheOthersCounted(string zone, int zones, int more)
    {
        var context = new ReadingContext(Designs.Path);
        var text = Designs.With(string.Join(",\n", Enumerable.Repeat(zone, zones)));
        var error = Assert.Throws<DesignInvalidException>(() => DesignFile.Parse(Designs.Path, text, context));
        Assert.Equal(50, context.Kept.Count);
        Assert.Equal(context.Kept, error.Problems);
        Assert.Equal(more, error.More);
        Assert.Equal(error.Problems.OrderBy(problem => problem.Place.Line).ThenBy(problem => problem.Place.Column), error.Problems);
        Assert.Equal(
            more switch
            {
                0 => null,
                1 => Designs.Path + ": and 1 more mistake. Mend those that are shown, and read the design again.",
                _ => FormattableString.Invariant(
                    $"{Designs.Path}: and {more:N0} more mistakes. Mend those that are shown, and read the design again."),
            },
            error.Rest?.Message);
    }

    [Fact]
    public void TheFirstMistakesAreThoseThatStandFirst()
    {
        // Read last, and written first: what nobody asked for is told when an object has been read.
        var text = Designs.With(
            string.Join(",\n", Enumerable.Repeat("12", 200)),
            string.Concat(Enumerable.Range(0, 60).Select(number => $"\"unknown{number}\": 1,\n")) + Designs.Provider);
        var error = Designs.Invalid(text);
        Assert.Equal(Enumerable.Range(4, 50), error.Problems.Select(problem => problem.Place.Line));
        Assert.Equal(210, error.More);
    }

    [Fact]
    public void VeryManyMistakesEndTheReading()
    {
        var error = Designs.Invalid(Designs.With(string.Join(",", Enumerable.Repeat("1", 120_000))));
        Assert.Equal(50, error.Problems.Count);
        Assert.Equal(100_000, error.More);
        Assert.Contains("and more than 100,000 more mistakes.", error.Rest!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ALongTextIsShownByItsBeginning()
    {
        var name = new string('x', 10_000);
        foreach (var text in new[]
        {
            Designs.With(Designs.Zone("Reno", $"\"adopt\": [\"{name}\"]")),
            Designs.With(Designs.Zone("Reno", $"\"providerTrunks\": [\"{name}\"]")),
            Designs.With(Zone, tail: $"\"accept\": [ {{ \"id\": \"C01\", \"reason\": \"r\", \"object\": \"{name}\" }} ]"),
            Designs.With(Zone, tail: $"\"accept\": [ {{ \"id\": \"{name}\", \"reason\": \"r\" }} ]"),
            Designs.With(Zone, tail: $"\"{name}\": 1"),
            Designs.With(Zone, tail: $"\"{name}\": 1, \"{name}\": 1"),
            Designs.With(Zone, tail: $"\"locations\": {{ \"a/{name}\": \"HQ\" }}"),
            Designs.With(Zone, tail: $"\"locations\": {{ \"Site:{name}\": \"HQ\", \"site:{name}\": \"HQ\" }}"),
            Designs.With(Zone, tail: $"\"outOfScope\": [ {{ \"networkSite\": \"{name}\", \"reason\": \"r\" }}, "
                + $"{{ \"networkSite\": \"{name}\", \"reason\": \"r\" }} ]"),
            Designs.With(Zone, tail: $"\"naming\": {{ \"usage\": \"{{zone}}{{{name}}}\" }}"),
            Designs.With(Designs.Zone(name, "")),
            Designs.With(Designs.Zone("Reno", $"\"voicePolicies\": [\"{name}\", \"Tag:{name}\"]")),
            Designs.With(Designs.Zone("Reno", "\"localTrunks\": [ "
                + $"{{ \"trunk\": \"PstnGateway:{name}\", \"mode\": \"psap\", \"ecrcNumber\": \"911\" }} ]")),
            Designs.With(Designs.Zone("Reno", $"\"refreshHours\": \"{name}\"")),
            Designs.With(Designs.Zone("Reno", "\"emergencyNumbers\": [ { \"dialString\": \"911\", \"masks\": "
                + $"[\"{new string('1', 9_000)}\", \"{new string('1', 9_000)}\"] }} ]")),
            Designs.With(Designs.Zone("Reno", $"\"objects\": {{ \"usage\": \"{name}\", \"localUsage\": \"{name}\" }}")),
            Designs.With(Designs.Zone("Reno", "", name)),
        })
        {
            Assert.All(Designs.Invalid(text).Problems, problem => Assert.InRange(problem.Message.Length, 1, 700));
        }
    }

    [Theory]
    [InlineData("{ \"formatVersion\": 2, \"zonen\": 1 }")]
    [InlineData("{ \"formatVersion\": 0 }")]
    public void AnotherVersionIsSaidBeforeAnythingElse(string text)
    {
        var error = Assert.Throws<DataFileException>(() => Designs.Parse(text));
        Assert.Equal("DesignVersionUnsupported", error.ErrorId);
        Assert.Equal((1, 20), (error.Line, error.Column));
    }

    [Theory]
    [InlineData("{ \"formatVersion\": \"1\" }", 1, 20, "must be 1, not \"1\"")]
    [InlineData("[]", 1, 1, "the design must be an object, not a list.")]
    [InlineData("", 1, 1, "there is nothing in the file")]
    [InlineData("// nothing", 1, 0, "there is nothing in the file")]
    [InlineData("{ \"formatVersion\": 1,\n  \"name\": \"Lit", 2, 0, "this is not JSON")]
    [InlineData("{ \"formatVersion\": 1,\n  \"zones\": [", 2, 0, "cut off")]
    [InlineData("{ \"formatVersion\": 1 } {}", 1, 0, "there is more text after the end")]
    [InlineData("{ \"formatVersion\": 123456789012345678901234567890 }", 1, 0, "too large")]
    [InlineData("{ \"formatVersion\": 1e999 }", 1, 20, "too large")]
    public void ATextThatIsNoDesignGetsOneClearError(string text, int line, int column, string message)
    {
        var error = Designs.Invalid(text);
        Assert.Contains(message, string.Join("\n", error.Problems.Select(problem => problem.Message)), StringComparison.Ordinal);
        Assert.Contains(error.Problems, problem => problem.Place.Line == line
            && (column == 0 ? problem.Place.Column > 0 : problem.Place.Column == column));
    }

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public void DeepNestingEndsAtOnce(char open, char close)
    {
        var nest = open == '[' ? new string(open, 100_000) + new string(close, 100_000)
            : string.Concat(Enumerable.Repeat("{\"a\":", 100_000));
        var error = Designs.Invalid(nest);
        Assert.Equal(1, error.Line);
        Assert.InRange(error.Column, 1, 400);
        Assert.InRange(error.Message.Length, 1, 500);
    }

    [Fact]
    public void AVeryLongNumberEndsWithAClearError() =>
        Assert.InRange(Designs.Invalid("{ \"formatVersion\": " + new string('9', 100_000) + " }").Message.Length, 1, 500);

    [Fact]
    public void AUTF16FileIsRefusedWithTheWayOut()
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".e911.json");
        try
        {
            File.WriteAllText(path, Designs.Full, Encoding.Unicode);
            var error = Assert.Throws<DataFileException>(() => DesignFile.Read(path));
            Assert.Equal("FileEncoding", error.ErrorId);
            Assert.Contains("UTF-8", error.Message, StringComparison.Ordinal);
            File.WriteAllText(path, Designs.Full, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
            Assert.Equal(path, DesignFile.Read(path).Path);
        }
        finally
        {
            File.Delete(path);
        }

        Assert.Equal("FileNotFound", Assert.Throws<DataFileException>(() => DesignFile.Read(path)).ErrorId);
    }
}
