using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using E911Config.Core.Deployment;
using E911Config.Core.Text;
using E911Config.TestSupport;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using Xunit;

namespace E911Config.Core.Tests.Deployment;

/// <summary>The schemas of snapshot and topology: written of the model, and in step with what the reader takes.</summary>
public sealed class SnapshotSchemaTests
{
    private const string Snapshots = "e911-snapshot";
    private const string Topologies = "e911-topology";

    [Theory]
    [InlineData(Snapshots)]
    [InlineData(Topologies)]
    public void ASchemaIsWrittenOfTheModel(string name) =>
        Golden.Equal($"../../schema/{name}.schema.json", Schema(name).ToString(Formatting.Indented));

    public static TheoryData<string> Examples => [.. Directory.GetFiles(Path.Combine(Repository.Root, "examples"),
        "*.e911-snapshot.json", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Repository.Root, path))];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task TheExamplesAreSnapshots(string path) =>
        Assert.Empty((await Of(Snapshots)).Validate(File.ReadAllText(Path.Combine(Repository.Root, path))));

    [Fact]
    public async Task TheExampleOfATopologyIsOneAndASnapshotToo()
    {
        var text = File.ReadAllText(Repository.Example("litware/litware.e911-topology.json"));
        Assert.Empty((await Of(Topologies)).Validate(text));
        Assert.Empty((await Of(Snapshots)).Validate(text));
        Assert.All(SnapshotFile.Parse("topology", text).ReadTypes, type => Assert.True(type.IsTopology));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"formatVersion": 2}""")]
    [InlineData("""{"formatVersion": 1, "CsVoiceRoutes": []}""")]
    [InlineData("""{"formatVersion": 1, "CsVoiceRoute": {}}""")]
    [InlineData("""{"formatVersion": 1, "CsVoiceRoute": [{}]}""")]
    [InlineData("""{"formatVersion": 1, "CsVoiceRoute": [{"Identity": "R", "Priority": "first"}]}""")]
    [InlineData("""{"formatVersion": 1, "CsVoiceRoute": [{"Identity": "R", "Colour": "red"}]}""")]
    [InlineData("""{"formatVersion": 1, "CsVoiceRoute": [{"Identity": "R", "PstnUsages": [{}]}]}""")]
    [InlineData("""{"formatVersion": 1, "CsLisSubnet": [{"City": "Reno"}]}""")]
    [InlineData("""{"formatVersion": 1, "callers": [{"count": -1}]}""")]
    [InlineData("""{"formatVersion": 1, "callers": [{"kind": "human"}]}""")]
    [InlineData("""{"formatVersion": 1, "callers": [{"name": "Ken"}]}""")]
    [InlineData("""{"formatVersion": 1, "unread": [{"reason": "x"}]}""")]
    [InlineData("""{"formatVersion": 1, "missingProperties": [{"noun": "CsLocationPolicy"}]}""")]
    [InlineData("""{"formatVersion": 1, "missingProperties": [{"property": "EmergencyNumbers"}]}""")]
    [InlineData("""{"formatVersion": 1, "missingProperties": ["CsLocationPolicy EmergencyNumbers"]}""")]
    [InlineData("""{"formatVersion": 1, "simulation": []}""")]
    public async Task WhatTheReaderRefusesTheSchemaRefusesToo(string text)
    {
        Assert.NotEmpty((await Of(Snapshots)).Validate(text));
        Assert.Throws<DataFileException>(() => SnapshotFile.Parse("snapshot", text));
    }

    [Fact]
    public async Task ATopologyHoldsNothingElse()
    {
        const string Text = """{"formatVersion": 1, "CsSite": [{"Identity": "Site:Reno"}], "CsVoiceRoute": []}""";
        Assert.NotEmpty((await Of(Topologies)).Validate(Text));
        Assert.Empty((await Of(Snapshots)).Validate(Text));
    }

    [Fact]
    public void WhatASimulationKeepsGoesThroughTheReaderAsItIs()
    {
        const string Kept = """{"CsVoiceTestConfiguration": [{"Identity": "a{}[]\"", "n": [1, {"x": null}]}]}""";
        var snapshot = SnapshotFile.Parse("snapshot", $$"""{"formatVersion": 1, "simulation": {{Kept}} , "CsVoiceRoute": []}""");
        Assert.Equal(Kept, snapshot.Simulation);
        Assert.True(snapshot.IsRead(VoiceRoute.Type));
        var copies = new[] { snapshot.From(SnapshotSource.Unknown, null), snapshot.OwnedBy([]),
            snapshot.With([new(VoiceRoute.Type, "R")]) };
        Assert.All(copies, copy => Assert.Equal(Kept, copy.Simulation));
        Assert.Equal(Kept, SnapshotFile.Parse("again", SnapshotFile.Format(snapshot)).Simulation);
    }

    private static Task<JsonSchema> Of(string name) =>
        JsonSchema.FromJsonAsync(File.ReadAllText(Repository.File($"schema/{name}.schema.json")));

    private static JObject Schema(string name)
    {
        var isTopology = name == Topologies;
        var parts = new JObject
        {
            ["$schema"] = Text("This schema."),
            ["formatVersion"] = new JObject { ["type"] = "integer", ["enum"] = new JArray(1), ["description"] = "The format: 1." },
        };
        if (!isTopology)
        {
            parts["capturedAt"] = Text("When it was taken, such as 2026-11-22T06:00:00Z.");
            parts["source"] = Object("Where it came from.", [], new JObject
            {
                ["kind"] = Text("live, simulated, collected or file."), ["version"] = Text("The server version."),
                ["deployment"] = Text("The FQDNs of the registrar pools: what tells one deployment from another."),
            });
        }

        foreach (var type in ObjectTypes.All.Where(type => type.IsTopology || !isTopology)) parts[type.Noun] = List(type);
        parts["callers"] = Items("How many callers there are of each class that decides routing; never a single user.", Caller());
        if (!isTopology)
        {
            parts["callersCapturedAt"] = Text("When the callers were counted, if that was another time.");
            parts["emergencyNumberOwners"] =
                Items("Lines of users that equal an emergency number or mask.", new JObject { ["type"] = "string" });
            parts["unread"] = Items("What could not be read.", Object("A noun.", ["noun"], new JObject
            {
                ["noun"] = new JObject { ["type"] = "string", ["description"] = "The noun." }, ["reason"] = Text("Why."),
                ["asked"] = new JObject { ["type"] = "boolean", ["description"] = "false where nobody asked for it." },
            }));
            parts["missingProperties"] = Items("Documented properties that no object of a noun has there: the server is older than they "
                + "are.", Object("A property.", ["noun", "property"], new JObject
            {
                ["noun"] = new JObject { ["type"] = "string", ["description"] = "The noun." },
                ["property"] = new JObject { ["type"] = "string", ["description"] = "The property." },
            }));
            parts["simulation"] = new JObject
                { ["type"] = "object", ["description"] = "What a simulation keeps for itself. No rule reads it." };
        }

        var schema = Object(isTopology ? "The topology of a deployment, from which Start-E911Simulation -New makes one."
            : "A deployment at one moment, as Microsoft's cmdlets report it.", ["formatVersion"], parts);
        schema.AddFirst(new JProperty("title", isTopology ? "E911Config topology" : "E911Config snapshot"));
        schema.AddFirst(new JProperty("$schema", "http://json-schema.org/draft-07/schema#"));
        return schema;
    }

    private static JObject List(ObjectType type)
    {
        var properties = new JObject();
        if (type.KeyProperties.Count == 0) properties["Identity"] = new JObject { ["type"] = "string" };
        foreach (var property in type.Properties)
        {
            foreach (var name in property.Aliases.Prepend(property.Name)) properties[name] = Value(property);
        }

        foreach (var name in type.PassedOver) properties[name] = new JObject { ["description"] = "Documented, and not kept." };
        var needed = type.KeyProperties.Count == 0 ? ["Identity"] : type.KeyProperties.Count > 1 && type == CivicAddress.Type ? []
            : type.KeyProperties.Take(1);
        return Items($"What {type.ListCommand} returns.", Object($"One object; see the page {type.Source}.", needed, properties));
    }

    private static JObject Value(Property property) => property.Kind switch
    {
        PropertyKind.Flag => Typed("boolean"),
        PropertyKind.Integer => Typed("integer"),
        PropertyKind.List => new JObject { ["type"] = new JArray("array", "null"), ["items"] = new JObject { ["type"] = "string" } },
        PropertyKind.Records when property.EmbedsNoun is not null =>
            new JObject { ["description"] = "Passed over: the rules stand as objects." },
        PropertyKind.Records when property.Single => Record(property),
        PropertyKind.Records => new JObject { ["type"] = new JArray("array", "null"), ["items"] = Record(property) },
        _ => Typed("string"),
    };

    private static JObject Record(Property property) => Object(null, [],
        new JObject(property.Fields.Select(field => new JProperty(field.Name, Value(field)))));

    private static JObject Typed(string type) => new() { ["type"] = new JArray(type, "null") };

    private static JObject Text(string description) => new() { ["type"] = new JArray("string", "null"), ["description"] = description };

    private static JObject Items(string description, JObject item) =>
        new() { ["type"] = "array", ["description"] = description, ["items"] = item };

    private static JObject Object(string? description, IEnumerable<string> needed, JObject properties)
    {
        var item = new JObject { ["type"] = "object", ["additionalProperties"] = false };
        if (description is not null) item["description"] = description;
        if (needed.Any()) item["required"] = new JArray(needed);
        item["properties"] = properties;
        return item;
    }

    private static JObject Caller() => Object("A class of callers.", [], new JObject
    {
        ["count"] = new JObject { ["type"] = "integer", ["minimum"] = 0, ["description"] = "How many; 1 if it is not said." },
        ["networkSite"] = Text("Where they sit: a network site, or *offnetwork*."),
        ["registrarPool"] = Text("Their home pool."),
        ["voicePolicy"] = Text("The voice policy granted to them."),
        ["locationPolicy"] = Text("The location policy granted to them."),
        ["dialPlan"] = Text("The dial plan granted to them."),
        ["kind"] = new JObject { ["enum"] = new JArray("modern", "legacy", "analog", "pbx", JValue.CreateNull()),
            ["description"] = "What they call with." },
        ["trunk"] = Text("Of kind pbx: the trunk that their calls come in over."),
    });
}
