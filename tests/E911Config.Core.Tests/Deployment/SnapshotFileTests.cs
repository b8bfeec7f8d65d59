using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using E911Config.Core.Deployment;
using E911Config.Core.Text;
using E911Config.TestSupport;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Xunit;

namespace E911Config.Core.Tests.Deployment;

public sealed class SnapshotFileTests
{
    private static readonly string Litware = File.ReadAllText(Repository.Example("litware/litware.e911-snapshot.json"));

    [Fact]
    public void AnEmptySnapshotComesBack()
    {
        var text = SnapshotFile.Format(new Snapshot([]));

        var snapshot = SnapshotFile.Parse("x", text);

        Assert.Empty(snapshot.ReadTypes);
        Assert.Equal(text, SnapshotFile.Format(snapshot));
    }

    [Fact]
    public void ANounWithoutObjectsIsReadAndAMissingNounIsNot()
    {
        var snapshot = SnapshotFile.Parse("x", """{ "formatVersion": 1, "CsLisPort": [] }""");

        Assert.True(snapshot.IsRead(LocationServiceTables.Port));
        Assert.False(snapshot.IsRead(LocationServiceTables.Switch));
    }

    [Fact]
    public void EverythingOfASnapshotComesBack()
    {
        var snapshot = new DeploymentBuilder()
            .Office("Chicago").Pool("pool1.litwareinc.com", "Chicago", mediation: true).Gateway("gw1.litwareinc.com", "Chicago")
            .Route("Quotes \" and \\ and \u00fc and \u2028", "^\\+911$", "E911", "gw1.litwareinc.com")
            .LocationPolicy("Chicago", "E911", "911:112;999", "988")
            .Translation("PstnGateway:gw1.litwareinc.com", "To the ECRC", "^\\+911$", "+18005550199")
            .Callers(3, null, "pool1.litwareinc.com", null).PbxCallers(4, "PstnGateway:gw1.litwareinc.com")
            .Callers(2, "*offnetwork*", "pool1.litwareinc.com", "Tag:Users", "legacy", "Tag:A", "Tag:B")
            .Owner("+911").Unread("CsLisSwitch", "Access was denied.").Build();

        var back = SnapshotFile.Parse("x", SnapshotFile.Format(snapshot));

        Assert.Equal(snapshot.CapturedAt, back.CapturedAt);
        Assert.Equal(snapshot.Source, back.Source);
        Assert.Equal(snapshot.Unread, back.Unread);
        Assert.Equal(snapshot.EmergencyNumberOwners, back.EmergencyNumberOwners);
        Assert.Equal(snapshot.Callers.OrderBy(caller => caller.Count), back.Callers.OrderBy(caller => caller.Count));
        Assert.Equal(snapshot.ReadTypes, back.ReadTypes);
        foreach (var type in snapshot.ReadTypes)
        {
            Assert.Equal(snapshot.All(type).Select(item => item.Identity), back.All(type).Select(item => item.Identity));
            Assert.All(snapshot.All(type).Zip(back.All(type)), pair => Assert.Empty(pair.First.DifferencesTo(pair.Second)));
        }
    }

    [Fact]
    public void OneRecordStandsWithoutAListAroundIt()
    {
        var bypass = new ValueRecord("Enabled", true, "BypassID", "a1");
        var text = SnapshotFile.Format(new DeploymentBuilder().Set("CsNetworkConfiguration", "Global", ("MediaBypassSettings", bypass))
            .Build());

        Assert.Contains("\"MediaBypassSettings\": {\"AlwaysBypass\": null, \"BypassID\": \"a1\", \"Enabled\": true, ", text,
            StringComparison.Ordinal);
        var back = SnapshotFile.Parse("x", text).Find(NetworkConfiguration.Type, "Global")!.Records("MediaBypassSettings");
        Assert.Equal(true, Assert.Single(back)["Enabled"]);
        var two = new DeploymentBuilder().Set("CsNetworkConfiguration", "Global");
        Assert.Throws<FormatException>(
            () => two.Set("CsNetworkConfiguration", "Global", ("MediaBypassSettings", new[] { bypass, bypass })));
    }

    [Fact]
    public void AnAddressIsKnownByAllOfItsFields()
    {
        var snapshot = SnapshotFile.Parse("x", """
            { "formatVersion": 1, "CsLisCivicAddress": [
              { "HouseNumber": "1", "StreetName": "Main", "StreetSuffix": "St",
                "City": "Reno", "State": "NV", "PostalCode": "89501", "Country": "US", "MSAGValid": true },
              { "HouseNumber": "1", "PreDirectional": "N", "StreetName": "Main", "StreetSuffix": "St",
                "City": "Reno", "State": "NV", "PostalCode": "89501", "Country": "US" } ] }
            """);

        Assert.Equal(["1||N|Main|St||Reno|NV|89501|US", "1|||Main|St||Reno|NV|89501|US"], snapshot.All(CivicAddress.Type)
            .Select(address => address.Identity));
        Assert.Equal([false, true], snapshot.All(CivicAddress.Type).Select(address => address.Flag("MSAGValid")));
    }

    [Fact]
    public void OnlyCallersOfAPbxHaveATrunk()
    {
        var of = (string kind) =>
            $$"""{ "formatVersion": 1, "callers": [ { "count": 1, "kind": "{{kind}}", "trunk": "PstnGateway:pbx1" } ] }""";

        Assert.Equal("PstnGateway:pbx1", Assert.Single(SnapshotFile.Parse("x", of("pbx")).Callers).Trunk);
        Assert.Contains("kind pbx", Assert.Throws<DataFileException>(() => SnapshotFile.Parse("x", of("modern"))).Problem,
            StringComparison.Ordinal);
    }

    [Fact]
    public void CommentsAndASchemaLineAreRead() =>
        Assert.Single(SnapshotFile.Parse("x",
            "// one\n{ \"$schema\": \"s\", /* two */ \"formatVersion\": 1, \"CsSite\": [ // three\n { \"Identity\": \"Reno\" } ] } // four")
            .All(Site.Type));

    [Fact]
    public void TheOrderOfObjectsAndPropertiesDoesNotMatter()
    {
        Prop.ForAll(Gen.Choose(1, int.MaxValue).ToArbitrary(), seed =>
        {
            var shuffled = Shuffle(JToken.Parse(Litware), new Random(seed)).ToString(Formatting.None);
            return SnapshotFile.Format(SnapshotFile.Parse("shuffled", shuffled)) == Litware;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));
    }

    [Fact]
    public void TheSpellingOfIdentitiesAndNamesDoesNotMatter()
    {
        const string Stored =
            """{ "formatVersion": 1, "CsTrunkConfiguration": [ { "Identity": "Service:PstnGateway:sbc1", "SRTPMode": "Optional" } ] }""";
        const string Other =
            """{ "formatVersion": 1, "cstrunkconfiguration": [ { "SRTPMODE": "optional", "identity": "pstngateway:sbc1" } ] }""";

        Assert.Equal(SnapshotFile.Format(SnapshotFile.Parse("a", Stored)), SnapshotFile.Format(SnapshotFile.Parse("b", Other)));
    }

    [Fact]
    public void ATurkishMachineReadsAndWritesTheSameBytes()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(Litware, SnapshotFile.Format(SnapshotFile.Parse("x", Litware)));
            var lower = SnapshotFile.Parse("x",
                """{ "formatVersion": 1, "csmediationserver": [ { "identity": "MEDIATIONSERVER:i1", "sIPCLIENTTLSPORT": 5067 } ] }""");
            Assert.Equal(5067L, lower.Find(MediationServer.Type, "I1")!.Number("SipClientTlsPort"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void AFileIsReplacedInOneStepAndWithoutByteOrderMark()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.e911-snapshot.json");
        var snapshot = SnapshotFile.Parse("x", Litware);

        SnapshotFile.Write(path, new Snapshot([]));
        SnapshotFile.Write(path, snapshot);

        Assert.Equal(Encoding.UTF8.GetBytes(Litware), File.ReadAllBytes(path));
        Assert.Single(Directory.GetFiles(folder.Path));
        Assert.Equal(Litware, SnapshotFile.Format(SnapshotFile.Read(path)));
    }

    [Fact]
    public void AByteOrderMarkIsAllowed()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("bom.e911-snapshot.json");
        File.WriteAllText(path, Litware, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.Equal(Litware, SnapshotFile.Format(SnapshotFile.Read(path)));
    }

    // Lists inside of objects stay as they are: some of them have an order.
    private static JToken Shuffle(JToken token, Random random, int depth = 0) => token switch
    {
        JObject bag => new JObject(Mixed(bag.Properties(), random)
            .Select(member => new JProperty(member.Name, Shuffle(member.Value, random, depth + 1)))),
        JArray list when depth == 1 => new JArray(Mixed(list, random).Select(item => Shuffle(item, random, depth + 1))),
        JArray list => new JArray(list.Select(item => Shuffle(item, random, depth + 1))),
        _ => token,
    };

    private static T[] Mixed<T>(IEnumerable<T> items, Random random)
    {
        var mixed = items.ToArray();
        random.Shuffle(mixed);
        return mixed;
    }
}
