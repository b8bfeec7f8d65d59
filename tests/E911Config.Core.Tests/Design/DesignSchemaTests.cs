using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using E911Config.Core.Deployment;
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
        {
            Assert.Equal((part, string.Join(' ', inSchema[part].Order(StringComparer.Ordinal))),
                (part, string.Join(' ', names.Order(StringComparer.Ordinal))));
        }
    }

    [Fact]
    public void EveryObjectOfTheSchemaIsClosedAndEveryPropertyExplained()
    {
        var objects = Text().DescendantsAndSelf().OfType<JObject>()
            .Where(part => (string?)part["type"] == "object" && part.Path != "properties." + FreeNames);
        foreach (var part in objects) Assert.Equal((part.Path, false), (part.Path, (bool?)part["additionalProperties"]));
        foreach (var (name, property) in ClosedParts().SelectMany(part => part.Properties.Properties())
            .Select(property => (property.Path, property.Value)))
        {
            var reference = (string?)property["$ref"];
            var description = property["description"] ?? (reference is null ? null : Text()
                .SelectToken(reference[2..].Replace('/', '.'))!["description"]);
            Assert.False(string.IsNullOrWhiteSpace((string?)description), name);
        }
    }

    [Theory]
    [InlineData("redundancy", typeof(Redundancy))]
    [InlineData("locationRequired", typeof(LocationRequirement))]
    [InlineData("localTrunk.properties.mode", typeof(LocalTrunkMode))]
    [InlineData("providerTrunk.properties.kind", typeof(ProviderTrunkKind))]
    [InlineData("connection.properties.kind", typeof(ConnectionKind))]
    [InlineData("conference.properties.mode", typeof(ConferenceMode))]
    public void ChoicesAreTheSameInSchemaAndModel(string part, Type model) => Assert.Equal(
        Enum.GetNames(model).Select(Camel), Text().SelectToken("definitions." + part)!["enum"]!.Select(value => (string)value!));

    [Fact]
    public void StrategiesAreTheSameInSchemaAndModel()
    {
        var strategy = Text().SelectToken("definitions.zone.properties.strategy")!;
        Assert.Equal(Strategy.All.Select(known => known.Name), strategy["enum"]!.Select(value => (string)value!));
        Assert.Equal(strategy["enum"], Text().SelectToken("definitions.offNetwork.properties.strategy.enum"));
        Assert.All(Strategy.All, known => Assert.Contains(known.Name + ": ", (string)strategy["description"]!, StringComparison.Ordinal));
    }

    public static TheoryData<string, string> StrategiesAndTrunks
    {
        get
        {
            string[] trunks =
            [
                "", "\"providerTrunks\": [\"p1\"]", "\"elinGateways\": [\"e\"]", "\"localTrunks\": []",
                "\"localTrunks\": [ { \"trunk\": \"g\", \"mode\": \"psap\" } ]",
                "\"localTrunks\": [ { \"trunk\": \"g\", \"mode\": \"ecrc\" } ]",
                "\"elinGateways\": [\"e\"], \"localTrunks\": [ { \"trunk\": \"g\", \"mode\": \"ecrc\" } ]",
            ];
            var cases = new TheoryData<string, string>();
            foreach (var strategy in Strategy.All)
            {
                foreach (var some in trunks) cases.Add(strategy.Name, some);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(StrategiesAndTrunks))]
    public async Task TheSchemaAndTheReaderTakeTheSameTrunksForAStrategy(string strategy, string trunks)
    {
        var text = Designs.With(Designs.Zone("Reno", trunks, strategy));
        Assert.Equal(Reads(text), (await SchemaAsync()).Validate(JObject.Parse(text, Comments)).Count == 0);
    }

    public static TheoryData<string, bool> Whole => new()
    {
        { Zones(""" "networkSites": ["Reno"] """), true },
        { Zones(""" "byGrant": true """), true },
        { Zones(""" "byGrant": true, "networkSites": ["Reno"] """), false },
        { Zones(""" "byGrant": false """), false },
        { Zones(""" "networkSites": [] """), false },
        { Zones(""" "networkSites": ["Reno"], "callerId": "+17755550100" """), false },
        { Zones(""" "networkSites": ["Reno"], "pbxTrunks": ["pbx"] """), false },
        { Zones(""" "networkSites": ["Reno"], "sendsLocation": true """), false },
        { Design("""  "offNetwork": {} """), true },
        { Design("""  "zones": [], "offNetwork": {} """), true },
        { Design("""  "zones": [] """), false },
                { Design("""  "offNetwork": { "localTrunks": [ { "trunk": "g", "mode": "ecrc" } ], "callerId": "7755550100" } """), true },
        { Design("""  "offNetwork": { "callerId": "7755550100" } """), false },
        { Design("""  "offNetwork": { "strategy": "elinGateway" } """), false },
        { Design("""  "offNetwork": { "strategy": "localGateway", "localTrunks": [ { "trunk": "g", "mode": "ecrc" } ] } """), false },
        { """{ "formatVersion": 1, "name": "L", "offNetwork": { "localTrunks": [ { "trunk": "g", "mode": "psap" } ] } }""", true },
        { """{ "formatVersion": 1, "name": "L", "offNetwork": { "elinGateways": ["e"] } }""", true },
        { """{ "formatVersion": 1, "name": "L", "offNetwork": {} }""", false },
        { """{ "formatVersion": 1, "name": "L", "offNetwork": { "providerTrunks": ["p1"] } }""", false },
    };

    [Theory]
    [MemberData(nameof(Whole))]
    public async Task TheSchemaAndTheReaderTakeTheSameDesigns(string text, bool taken)
    {
        Assert.Equal(taken, Reads(text));
        Assert.Equal(taken, (await SchemaAsync()).Validate(JObject.Parse(text, Comments)).Count == 0);
    }

    [Fact]
    public void SettingsOfALocationPolicyHaveTheLimitsOfTheirProperty()
    {
        foreach (var setting in PolicySetting.All)
        {
            HasLimits(Text().SelectToken("definitions." + setting.Name)!, setting.Property);
            Assert.Equal((setting.Name, setting.Default), (setting.Name,
                ((JValue?)Text().SelectToken($"properties.{setting.Name}.default"))?.Value));
            foreach (var part in new[] { "zone", "offNetwork" })
            {
                var reference = Text().SelectToken($"definitions.{part}.properties.{setting.Name}.allOf[0].$ref");
                Assert.Equal("#/definitions/" + setting.Name, (string?)reference);
            }
        }
    }

    [Theory]
    [InlineData("emergencyNumbers", "CsLocationPolicy", "EmergencyNumbers")]
    [InlineData("emergencyNumber.properties.dialString", "CsLocationPolicy", "EmergencyDialString")]
    [InlineData("provider.properties.testNumber", "CsLocationPolicy", "EmergencyDialString")]
    [InlineData("zone.properties.callerId", "CsVoiceRoute", "AlternateCallerId")]
    [InlineData("offNetwork.properties.callerId", "CsVoiceRoute", "AlternateCallerId")]
    [InlineData("notification.properties.uris.items", "CsLocationPolicy", "NotificationUri")]
    [InlineData("conference.properties.uri", "CsLocationPolicy", "ConferenceUri")]
    [InlineData("conference.properties.mode", "CsLocationPolicy", "ConferenceMode")]
    public void ValuesOfADeploymentHaveTheLimitsOfTheirProperty(string part, string noun, string property) =>
        HasLimits(Text().SelectToken("definitions." + part)!, ObjectTypes.Get(noun).Get(property));

    [Theory]
    [InlineData("conference", "ConferenceMode", typeof(ConferenceMode))]
    [InlineData("locationRequired", "LocationRequired", typeof(LocationRequirement))]
    public void ChoicesAreTheWordsOfTheirProperty(string setting, string property, Type model) => Assert.Equal(
        (setting, string.Join(' ', Enum.GetNames(model).Select(Camel))),
        (setting, string.Join(' ', LocationPolicy.Type.Get(property).Allowed)));

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
        { "emergencyNumbers", "[]" },
        { "emergencyNumbers", "[{ \"dialString\": \"12345678901\" }]" },
        { "notification", "{ \"uris\": [\"tel:1\"] }" },
        { "naming", "{ \"usage\": \"E911\" }" },
        { "naming", "{ \"route\": \"{zone}\" }" },
        { "naming", "{ \"translationRule\": \"{zone}\" }" },
        { "outOfScope", "[{ \"networkSite\": \"x\", \"reason\": \" \" }]" },
        { "accept", "[{ \"id\": \"C01\", \"reason\": \"r\", \"until\": \"soon\" }]" },
        { "accept", "[{ \"id\": \"Changed\", \"reason\": \"r\" }]" },
        { "accept", "[{ \"id\": \"Unreadable\", \"reason\": \"r\" }]" },
        { "accept", "[{ \"id\": \"C01\", \"object\": \"CsVoiceRoute x\", \"property\": \"Priority\", \"reason\": \"r\" }]" },
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

    private static string Zones(string rest) => Design($$""" "zones": [ { "name": "Reno", "strategy": "centralTrunk", {{rest}} } ] """);

    private static string Design(string rest) => $$"""{ "formatVersion": 1, "name": "L", {{Designs.Provider}} {{rest}} }""";

    private static void HasLimits(JToken schema, Property property)
    {
        Assert.Equal((property.Name, property.Min), (property.Name, (long?)schema["minimum"]));
        Assert.Equal((property.Name, property.Max), (property.Name, (long?)schema["maximum"]));
        Assert.Equal((property.Name, property.MaxLength), (property.Name, (int?)schema["maxLength"]));
        Assert.Equal((property.Name, property.MaxCount), (property.Name, (int?)schema["maxItems"]));
        Assert.Equal(property.Allowed, schema["enum"]?.Select(word => (string)word!) ?? []);
        Assert.Equal(
            property.Kind switch { PropertyKind.Flag => "boolean", PropertyKind.Integer => "integer", PropertyKind.Records => "array",
            _ => "string" },
            (string?)schema["type"]);

        // A pattern of the deployment may be looser: an element of a list has no separator.
        if (property is { Pattern: { } pattern, Separator: null })
            Assert.StartsWith(pattern, (string?)schema["pattern"], StringComparison.Ordinal);
    }

    private static bool Reads(string text)
    {
        try
        {
            return Designs.Parse(text) is not null;
        }
        catch (DesignInvalidException)
        {
            return false;
        }
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static Task<JsonSchema> SchemaAsync()
    {
        var schema = Text();
        foreach (var conditional in schema.Descendants().OfType<JObject>().Where(part => part["if"] is not null).ToArray())
            SpellOut(conditional);
        return JsonSchema.FromJsonAsync(schema.ToString(), TestContext.Current.CancellationToken);
    }

    // The validator knows no if: either the condition and what follows from it, or neither.
    private static void SpellOut(JObject part)
    {
        var condition = part["if"]!;
        var holds = new JObject { ["allOf"] = new JArray(condition.DeepClone(), part["then"]!.DeepClone()) };
        var holdsNot = new JObject { ["allOf"] = new JArray(new JObject { ["not"] = condition.DeepClone() }, part["else"]?.DeepClone()
            ?? new JObject()) };
        part.Replace(new JObject { ["anyOf"] = new JArray(holds, holdsNot) });
    }

    private static JObject Text() => JObject.Parse(File.ReadAllText(Repository.File("schema/e911-design.schema.json")));

    private static IEnumerable<(string Name, JObject Properties, IEnumerable<string> Names)> ClosedParts()
    {
        var schema = Text();
        var parts = schema["definitions"]!.Children<JProperty>().Select(part => (part.Name, Schema: (JObject)part.Value))
            .Prepend(("", schema));
        return parts
            .Where(part => (string?)part.Item2["type"] == "object")
            .Select(part => (part.Item1, (JObject)part.Item2["properties"]!, ((JObject)part.Item2["properties"]!).Properties()
                .Select(property => property.Name)));
    }
}
