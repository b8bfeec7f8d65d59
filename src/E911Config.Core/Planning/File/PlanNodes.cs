using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Text;

namespace E911Config.Core.Planning;

/// <summary>What a plan file's nodes hold; errors name line and column.</summary>
internal abstract class PlanNodes
{
    /// <summary>The id of every error but those of version and seal.</summary>
    protected const string ErrorId = "PlanInvalid";

    protected PlanNodes(string path) => Path = path;

    protected string Path { get; }

    protected JsonNode Get(JsonNode node, string name) => node.Members?.FirstOrDefault(member => member.Name == name)?.Value
        ?? throw Fail(node, $"\"{name}\" is missing. Is this a plan file?");

    protected IReadOnlyList<JsonNode> Items(JsonNode node, string name) => Get(node, name) is { Items: { } items } ? items : throw Fail(Get(node, name), $"\"{name}\" is a list.");

    protected string[] Texts(JsonNode node, string name) => Items(node, name).Select(TextOf).ToArray();

    protected string Text(JsonNode node, string name) => TextOf(Get(node, name));

    protected string? TextOrNull(JsonNode node, string name) => Get(node, name) is { Scalar: null, Items: null, Members: null } ? null : Text(node, name);

    protected string TextOf(JsonNode node) => node.Scalar as string ?? throw Fail(node, "a text is expected here.");

    protected bool Flag(JsonNode node, string name) => Get(node, name).Scalar as bool? ?? throw Fail(Get(node, name), $"\"{name}\" is true or false.");

    protected long Number(JsonNode node, string name) => NumberOf(Get(node, name), name);

    protected long NumberOf(JsonNode node, string name) => node is { Scalar: long number and >= 0 and <= int.MaxValue } ? number : throw Fail(node, $"\"{name}\" is a whole number.");

    protected T Word<T>(JsonNode node, string name)
        where T : struct, Enum => Enum.TryParse<T>(Text(node, name), out var word) && Enum.IsDefined(typeof(T), word) ? word : throw Fail(Get(node, name), $"\"{name}\" is unknown.");

    /// <summary>Values of whatever shape, as a finding has them.</summary>
    protected ValueRecord Record(JsonNode node) => node.Members is { } members
        ? new ValueRecord(members.Select(member => new KeyValuePair<string, object?>(member.Name, Value(member.Value)))) : throw Fail(node, "an object is expected here.");

    protected DataFileException Fail(JsonNode node, string problem) => new(ErrorId, Path, node.Line, node.Column, problem);

    private object? Value(JsonNode node) => node switch
    {
        { Items: { } items } => items.Count > 0 && items[0].Members is not null ? items.Select(Record).ToArray() : items.Select(TextOf).ToArray(),
        { Members: not null } => throw Fail(node, "a text, a number or a list is expected here."),
        _ => node.Scalar,
    };
}
