using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.TestSupport;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using Xunit;

namespace E911Config.Core.Tests;

/// <summary>What pages print of files is what the schemas and the readers take.</summary>
public sealed partial class JsonOfPagesTests
{
    private static readonly Dictionary<string, JsonSchema> Schemas = new[] { "design", "snapshot", "topology" }.ToDictionary(name => name,
        name => JsonSchema.FromFileAsync(Repository.File($"schema/e911-{name}.schema.json")).GetAwaiter().GetResult());

    private static readonly JObject Example = JObject.Parse(File.ReadAllText(Repository.File("examples/litware/litware.e911.json")));

    public static TheoryData<string, int> Pieces => [.. Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md")
        .SelectMany(file => Fence().Matches(File.ReadAllText(file).ReplaceLineEndings("\n"))
            .Select((_, place) => new TheoryDataRow<string, int>(Path.GetFileName(file), place)))];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void EveryPieceIsWhatItsSchemaTakes(string page, int place)
    {
        var text = Fence().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", page)).ReplaceLineEndings("\n"))[place]
            .Groups[1].Value;
        var isWhole = text.StartsWith('{');
        var piece = JObject.Parse(isWhole ? text : $"{{{text}}}");
        var kind = isWhole && piece["$schema"]?.ToString() is { } named ? Kind().Match(named).Groups[1].Value : "design";
        var file = isWhole ? piece : InTheExample(piece);
        Assert.Empty(Schemas[kind].Validate(file.ToString()).Select(error => error.ToString()));
        if (kind == "snapshot") SnapshotFile.Parse(page, file.ToString());
        if (isWhole && kind == "design") DesignFile.Parse(page, file.ToString());
    }

    [Fact]
    public void ThePagesOfFilesHavePieces() =>
        Assert.Superset(new HashSet<string> { "design.md", "checks.md", "snapshot.md", "examples.md" },
            Pieces.Select(row => row.Data.Item1).ToHashSet());

    // What is a part of a design stands in the example: in the whole of it, or in a zone.
    private static JObject InTheExample(JObject piece)
    {
        var file = (JObject)Example.DeepClone();
        foreach (var member in piece.Properties())
            (Schemas["design"].Properties.ContainsKey(member.Name) ? file : (JObject)file["zones"]![0]!)[member.Name] = member.Value;
        return file;
    }

    [GeneratedRegex("^```jsonc?\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("e911-([a-z]+)\\.schema")]
    private static partial Regex Kind();
}
