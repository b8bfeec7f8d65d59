using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Core.Text;

namespace E911Config.Core.Apply;

/// <summary>One entry of a journal, taken apart; errors name the line.</summary>
internal sealed class JournalEntry
{
    private const string ErrorId = "JournalInvalid";
    private readonly string path;
    private readonly int line;
    private readonly JsonNode node;

    public JournalEntry(string path, int line, JsonNode node)
    {
        this.path = path;
        this.line = line;
        this.node = node;
        Kind = Text("entry");
    }

    private JournalEntry(string path, int line, JsonNode node, string kind)
    {
        this.path = path;
        this.line = line;
        this.node = node;
        Kind = kind;
    }

    public string Kind { get; }

    public JsonNode? Optional(string name) => node.Members?.FirstOrDefault(member => member.Name == name)?.Value;

    public string Text(string name) => Get(name).Scalar as string ?? throw Fail($"\"{name}\" is a text.");

    /// <summary>A text that need not be there.</summary>
    public string Words(string name) => Optional(name)?.Scalar as string ?? "";

    /// <summary>A list of texts that need not be there.</summary>
    public IReadOnlyList<string> List(string name) => Optional(name) is { } list
        ? list.Items?.Select(item => item.Scalar as string ?? throw Fail($"\"{name}\" is a list of texts.")).ToArray() ?? throw Fail($"\"{name}\" is a list.") : [];

    public T Word<T>(string name)
        where T : struct, Enum => Text(name) is var word && Enum.IsDefined(typeof(T), word) ? (T)Enum.Parse(typeof(T), word) : throw Fail($"\"{name}\" is {word}, which this version does not know.");

    public int Number(string name) => Get(name).Scalar is long number and > 0 and <= int.MaxValue ? (int)number : throw Fail($"\"{name}\" is a whole number.");

    public DateTimeOffset Time() => Timestamp.Parse(Text("time")) ?? throw Fail("\"time\" is no time.");

    public Step Step(int number)
    {
        var (before, after) = (Object("before"), Object("after"));
        if (before is null && after is null) throw Fail("a step has an object before it or after it.");
        if (before is not null && after is not null && (before.Type != after.Type || !string.Equals(before.Identity, after.Identity, StringComparison.OrdinalIgnoreCase)))
            throw Fail("a step has one object, before it and after it.");
        return new Step(number, "", before, after);
    }

    /// <summary>What was read back after a step.</summary>
    public DeploymentObject? Found(Step step)
    {
        var found = Object("found");
        return found is null || (found.Type == step.Type && string.Equals(found.Identity, step.Identity, StringComparison.OrdinalIgnoreCase))
            ? found : throw Fail($"this is no {step.Address}.");
    }

    public SiblingOrder Order() => new(
        ObjectTypes.Find(Text("objectType")) is { } type && SiblingOrder.PlaceOf(type) is not null ? type : throw Fail("there is no such noun whose order counts."),
        Text("scope"), Get("siblings").Items?.Select(Sibling).ToArray() ?? throw Fail("\"siblings\" is a list."));

    /// <summary>What went otherwise than asked; none in an entry that does not tell.</summary>
    public IReadOnlyList<ApplyProblem> Problems() => Optional("problems") is { } list
        ? list.Items?.Select(item => ProblemRecord.Read(new JournalEntry(path, line, item, "end"))).ToArray() ?? throw Fail("\"problems\" is a list.") : [];

    public DataFileException Fail(string problem) => new(ErrorId, path, line, 1, problem);

    private Sibling Sibling(JsonNode item) => new(
        item.Members?.FirstOrDefault(member => member.Name == "Identity")?.Value.Scalar as string ?? throw Fail("a sibling has an identity."),
        item.Members.FirstOrDefault(member => member.Name == "Priority")?.Value.Scalar as long?);

    private JsonNode Get(string name) => Optional(name) ?? throw Fail($"\"{name}\" is missing.");

    private DeploymentObject? Object(string name)
    {
        try
        {
            return StoredObject.Read(Get(name), path, ErrorId);
        }
        catch (DataFileException error)
        {
            throw new DataFileException(ErrorId, path, line, error.Column, error.Problem, error);
        }
    }
}
