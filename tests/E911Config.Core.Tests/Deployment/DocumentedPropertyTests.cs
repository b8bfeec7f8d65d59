using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Reporting;
using E911Config.Core.Text;
using Newtonsoft.Json.Linq;
using Xunit;

namespace E911Config.Core.Tests.Deployment;

/// <summary>A documented property is kept or passed over with a word; a name that nobody documents is an error.</summary>
public sealed class DocumentedPropertyTests
{
    public static TheoryData<string> Nouns => [.. ObjectTypes.All.Select(type => type.Noun)];

    [Fact]
    public void EveryNounHasItsPage() =>
        Assert.Equal(ObjectTypes.All.Select(type => type.Noun), DocumentedProperties.ByNoun.Keys);

    [Theory]
    [MemberData(nameof(Nouns))]
    public void AnObjectWithAllOfThemIsRead(string noun)
    {
        var type = ObjectTypes.Get(noun);
        var documented = DocumentedProperties.ByNoun[noun];

        var snapshot = SnapshotFile.Parse("test", Text(type, documented));

        var item = Assert.Single(snapshot.All(type));
        var (kept, passedOver) = (documented.Where(IsKept).ToArray(), documented.Where(name => !IsKept(name)).ToArray());
        Assert.Equal(kept.Length, item.Known.Count());
        Assert.All(item.Known, property =>
            Assert.Equal(ValueText.Of(property.Normalize(Value(property))), ValueText.Of(item[property.Name])));
        Assert.Equal(passedOver.Select(name => new PassedOverProperty(noun, name)), snapshot.PassedOver);
        Assert.Equal(passedOver.Order(StringComparer.Ordinal), type.PassedOver.Order(StringComparer.Ordinal));

        bool IsKept(string name) => type.Reported(name) is not null;
    }

    [Theory]
    [InlineData("CsSite", "Poolz", "Pools")]
    [InlineData("CsSite", "SiteTyp", "SiteType")]
    [InlineData("CsNetworkConfiguration", "Subnetz", "Subnets")]
    [InlineData("CsVoiceRoute", "NumberPatern", "NumberPattern")]
    public void AMisspeltOneIsAnErrorWithTheNearestName(string noun, string name, string nearest)
    {
        var error = Assert.Throws<DataFileException>(() => SnapshotFile.Parse("test", Text(ObjectTypes.Get(noun), [name])));
        Assert.Contains($"{noun} has no property \"{name}\". Did you mean \"{nearest}\"?", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OfManyObjectsAllIsSaidOnce()
    {
        var snapshot = SnapshotFile.Parse("test", """
            { "formatVersion": 1,
              "CsSite": [ { "Identity": "Site:A", "Pools": ["a"], "FederationRoute": null },
                          { "Identity": "Site:B", "pools": [{ "Pools": [] }, { "x": [[], {}] }], "DisplayName": "B" } ],
              "CsNetworkConfiguration": [ { "Identity": "Global", "Subnets": [], "EnableBandwidthPolicyCheck": true } ] }
            """);

        Assert.Equal("Passed over, as nothing here needs it: CsSite Pools, FederationRoute; CsNetworkConfiguration Subnets.",
            SnapshotText.PassedOver(snapshot));
        Assert.Equal("B", snapshot.Find(Site.Type, "B")!.Text("DisplayName"));
        Assert.True(snapshot.Find(NetworkConfiguration.Type, "Global")!.Flag("EnableBandwidthPolicyCheck"));
        Assert.Equal(snapshot.PassedOver, snapshot.With([new DeploymentObject(Site.Type, "C")]).OwnedBy(["tel:+911"]).PassedOver);
        Assert.Empty(SnapshotFile.Parse("test", SnapshotFile.Format(snapshot)).PassedOver);
    }

    // As the cmdlets name it.
    [Fact]
    public void ASiteTypeIsTheKindOfASite() => Assert.Equal("BranchSite", SnapshotFile.Parse("test",
        """{ "formatVersion": 1, "CsSite": [ { "Identity": "Reno", "SiteType": "branchsite" } ] }""")
        .Find(Site.Type, "Reno")!.Text("Kind"));

    // Rules in a list of their configuration are whole rules.
    [Fact]
    public void ARuleInAListMayHaveAllThatItsNounHas()
    {
        var rule = new JObject(DocumentedProperties.ByNoun["CsOutboundTranslationRule"]
            .Select(name => new JProperty(name, name == "Priority" ? 1 : name)).Append(new JProperty("Identity", "Global/Name")));
        const string List = "OutboundTranslationRulesList";

        Assert.Equal("Pattern", Read().Find(TrunkConfiguration.Type, "Global")!.Records(List)[0].Text("Pattern"));
        rule.Add("Patern", "x");
        Assert.Contains("has no field \"Patern\"", Assert.Throws<DataFileException>(Read).Message, StringComparison.Ordinal);

        Snapshot Read() => SnapshotFile.Parse("test", File(TrunkConfiguration.Type,
            new JObject(new JProperty("Identity", "Global"), new JProperty(List, new JArray(rule)))));
    }

    private static string Text(ObjectType type, IEnumerable<string> names)
    {
        var item = new JObject(names.Select(name => new JProperty(name, type.Reported(name) is { } property
            ? JToken.FromObject(Value(property))
            : new JArray("text", new JObject(new JProperty("Identity", "nested"), new JProperty("List", new JArray(1, "two")))))));
        if (type.KeyProperties.Count == 0) item.Add("Identity", type.Identity switch
        {
            { AllowsGlobal: false } => "Name",
            { IsRule: true } => "Global/Name",
            _ => "Global",
        });
        foreach (var key in type.KeyProperties.Where(key => item[key] is null)) item.Add(key, "key");
        return File(type, item);
    }

    private static string File(ObjectType type, JObject item) =>
        new JObject(new JProperty("formatVersion", 1), new JProperty(type.Noun, new JArray(item))).ToString();

    private static object Value(Property property) => property.Kind switch
    {
        PropertyKind.Flag => true,
        PropertyKind.Integer => property.Min ?? 7,
        PropertyKind.Choice => property.Allowed[0],
        PropertyKind.List => new[] { "one" },
        PropertyKind.Records => new[] { property.Fields.ToDictionary(field => field.Name, Value) },
        _ => "Name",
    };
}
