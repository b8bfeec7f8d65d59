using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Text;

namespace E911Config.Core.Drift;

/// <summary>Reads the file of a drift run; errors name line and column.</summary>
internal sealed class DriftReader
{
    private const string ErrorId = "DriftInvalid";
    private readonly string path;

    public DriftReader(string path) => this.path = path;

    public DriftResult Whole(string text)
    {
        var root = JsonTree.Parse(path, text, ErrorId);
        var version = Get(root, "formatVersion");
        if (version.Scalar is not 1L)
            throw new DataFileException("DriftVersionUnsupported", path, version.Line, version.Column, "this result has another format version than 1. Make a new one with this version of E911Config.");
        return new DriftResult
        {
            Reference = Text(root, "reference"),
            Compared = Get(root, "compared") is { Scalar: long compared and >= 0 and <= int.MaxValue } ? (int)compared : throw Fail(Get(root, "compared"), "\"compared\" is a whole number."),
            MinimumSeverity = Choice<DriftSeverity>(root, "minimumSeverity"),
            Items = Items(root, "items").Select(Item).ToArray(),
            Unread = Items(root, "unread").Select(node => new UnreadNoun(Text(node, "noun"), Text(node, "reason"))).ToArray(),
        };
    }

    private DriftItem Item(JsonNode node) => new(
        Choice<DriftKind>(node, "kind"), Text(node, "objectType"), Text(node, "identity"), Text(node, "property"), Text(node, "intended"), Text(node, "actual"))
    {
        Severity = Choice<DriftSeverity>(node, "severity"),
        Effect = Text(node, "effect"),
        Accepted = Text(node, "accepted"),
        New = Get(node, "new") is { Members: null, Items: null, Scalar: null or bool } flag ? (bool?)flag.Scalar : throw Fail(Get(node, "new"), "\"new\" is true, false or null."),
    };

    private T Choice<T>(JsonNode node, string name)
        where T : struct, Enum => Text(node, name) is var text && Enum.IsDefined(typeof(T), text) ? (T)Enum.Parse(typeof(T), text) : throw Fail(Get(node, name), $"\"{text}\" is none of {string.Join(", ", Enum.GetNames(typeof(T)))}.");

    private IReadOnlyList<JsonNode> Items(JsonNode node, string name) => Get(node, name) is { Items: { } items } ? items : throw Fail(Get(node, name), $"\"{name}\" is a list.");

    private string Text(JsonNode node, string name) => Get(node, name) is { Scalar: string text } ? text : throw Fail(Get(node, name), $"\"{name}\" is a text.");

    private JsonNode Get(JsonNode node, string name) => node.Members?.FirstOrDefault(member => member.Name == name)?.Value
        ?? throw Fail(node, $"\"{name}\" is missing. Is this a file that Test-E911Drift wrote?");

    private DataFileException Fail(JsonNode node, string problem) => new(ErrorId, path, node.Line, node.Column, problem);
}
