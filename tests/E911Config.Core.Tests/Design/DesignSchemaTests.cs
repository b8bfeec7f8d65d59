using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using E911Config.Core.Design;
using E911Config.Core.Readings;
using E911Config.TestSupport;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using Xunit;

namespace E911Config.Core.Tests.Design;

public class DesignSchemaTests
{
    private static readonly JsonLoadSettings Comments = new() { CommentHandling = CommentHandling.Ignore };

    // Parts whose names are free: topology sites.
    private const string FreeNames = "locations";

    [Fact]
    public async Task TheSchemaAcceptsEverythingThatADesignCanSay()
    {
        var schema = await SchemaAsync();
        Assert.Empty(schema.Validate(JObject.Parse(Designs.Full, Comments)));
    }

    [Fact]
    public async Task TheLitwareExampleIsADesign()
    {
        var path = Repository.Example("litware/litware.e911.json");
        Assert.Empty((await SchemaAsync()).Validate(JObject.Parse(File.ReadAllText(path), Comments)));
        Assert.Equal("Litware", DesignFile.Read(path).Name);
    }

    [Fact]
    public async Task TheSchemaRefusesAnUnknownPropertyAtEveryLevel()
    {
        var schema = await SchemaAsync();
        var objects = JObject.Parse(Designs.Full, Comments).DescendantsAndSelf().OfType<JObject>().Select(part => part.Path).ToArray();
        Assert.InRange(objects.Length, 20, 100);
        foreach (var path in objects.Where(path => path != FreeNames))
        {
            var copy = JObject.Parse(Designs.Full, Comments);
            ((JObject)copy.SelectToken(path.Length == 0 ? "$" : path)!)["nobodyKnowsThis"] = 1;
            Assert.NotEmpty(schema.Validate(copy));
            Assert.Throws<DesignInvalidException>(() => Designs.Parse(copy.ToString()));
        }
    }

    [Fact]
    public void TheSchemaAndTheReaderKnowTheSameNames()
    {
        var context = new ReadingContext(Designs.Path);
        DesignFile.Parse(Designs.Path, Designs.Full, context);
        var inSchema = ClosedParts().ToDictionary(part => part.Name, part => part.Names);
        Assert.Equal(inSchema.Keys.Order(StringComparer.Ordinal), context.KnownNames.Keys.Order(StringComparer.Ordinal));
        foreach (var (part, names) in context.KnownNames)
            Assert.Equal((part, string.Join(' ', inSchema[part].Order(StringComparer.Ordinal))), (part, string.Join(' ', names.Order(StringComparer.Ordinal))));
    }

    [Fact]
    public void EveryObjectOfTheSchemaIsClosedAndEveryPropertyExplained()
    {
        var objects = Text().DescendantsAndSelf().OfType<JObject>().Where(part => (string?)part["type"] == "object" && part.Path != "properties." + FreeNames);
        foreach (var part in objects) Assert.Equal((part.Path, false), (part.Path, (bool?)part["additionalProperties"]));
        foreach (var (name, property) in ClosedParts().SelectMany(part => part.Properties.Properties()).Select(property => (property.Path, property.Value)))
        {
            var reference = (string?)property["$ref"];
            var description = property["description"] ?? (reference is null ? null : Text().SelectToken(reference[2..].Replace('/', '.'))!["description"]);
            Assert.False(string.IsNullOrWhiteSpace((string?)description), name);
        }
    }

    [Theory]
    [InlineData("redundancy", typeof(Redundancy))]
    [InlineData("locationRequired", typeof(LocationRequirement))]
    [InlineData("zone.properties.strategy", typeof(Strategy))]
    [InlineData("localTrunk.properties.mode", typeof(LocalTrunkMode))]
    [InlineData("providerTrunk.properties.kind", typeof(ProviderTrunkKind))]
    [InlineData("connection.properties.kind", typeof(ConnectionKind))]
    [InlineData("conference.properties.mode", typeof(ConferenceMode))]
    public void ChoicesAreTheSameInSchemaAndModel(string part, Type model) => Assert.Equal(
        Enum.GetNames(model).Select(Camel), Text().SelectToken("definitions." + part)!["enum"]!.Select(value => (string)value!));

    [Fact]
    public void SwitchesAndTemplatesHaveTheSameDefaultsInSchemaAndModel()
    {
        var assumptions = Text().SelectToken("definitions.assumptions.properties")!;
        foreach (var question in AssumptionSwitch.All)
        {
            var property = assumptions[Camel(question.Name)]!;
            Assert.Equal(question.Values.Select(Camel), property["enum"]!.Select(value => (string)value!));
            Assert.Equal((Camel(question.Values[0]), question.Asks), ((string?)property["default"], (string?)property["description"]));
        }

        var naming = Text().SelectToken("definitions.naming.properties")!;
        foreach (var template in typeof(Naming).GetProperties().Where(property => property.CanWrite))
            Assert.Equal(template.GetValue(new Naming()), (string?)naming[Camel(template.Name)]!["default"]);
    }

    public static TheoryData<string, string> Limits => new()
    {
        { "refreshHours", "13" },
        { "name", "\"a/b\"" },
        { "formatVersion", "2" },
        { "zones", "[]" },
        { "emergencyNumbers", "[]" },
        { "emergencyNumbers", "[{ \"dialString\": \"12345678901\" }]" },
        { "notification", "{ \"uris\": [\"tel:1\"] }" },
        { "naming", "{ \"usage\": \"E911\" }" },
        { "naming", "{ \"route\": \"{zone}\" }" },
        { "naming", "{ \"translationRule\": \"{zone}\" }" },
        { "outOfScope", "[{ \"networkSite\": \"x\", \"reason\": \" \" }]" },
        { "accept", "[{ \"id\": \"C01\", \"reason\": \"r\", \"until\": \"soon\" }]" },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task TheSchemaKnowsTheLimitsThatTheReaderHas(string name, string value)
    {
        var design = JObject.Parse(Designs.Full, Comments);
        design[name] = JToken.Parse(value);
        Assert.NotEmpty((await SchemaAsync()).Validate(design));
        Assert.ThrowsAny<E911Exception>(() => Designs.Parse(design.ToString()));
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static Task<JsonSchema> SchemaAsync() => JsonSchema.FromJsonAsync(Text().ToString(), TestContext.Current.CancellationToken);

    private static JObject Text() => JObject.Parse(File.ReadAllText(Repository.File("schema/e911-design.schema.json")));

    private static IEnumerable<(string Name, JObject Properties, IEnumerable<string> Names)> ClosedParts()
    {
        var schema = Text();
        var parts = schema["definitions"]!.Children<JProperty>().Select(part => (part.Name, Schema: (JObject)part.Value)).Prepend(("", schema));
        return parts
            .Where(part => (string?)part.Item2["type"] == "object")
            .Select(part => (part.Item1, (JObject)part.Item2["properties"]!, ((JObject)part.Item2["properties"]!).Properties().Select(property => property.Name)));
    }
}
