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
    private readonly JsonFile file;
    private readonly JsonMembers members;

    /// <param name="path">The journal.</param>
    /// <param name="line">The line of the entry, from 1.</param>
    /// <param name="text">The line.</param>
    public JournalEntry(string path, int line, string text)
    {
        file = new JsonFile(path, "JournalInvalid", "", line - 1);
        members = file.Open(file.Parse(text), "the entry");
        Kind = Text("entry");
    }

    private JournalEntry(JsonFile file, JsonNode node, string kind)
    {
        this.file = file;
        members = file.Open(node, "an entry");
        Kind = kind;
    }

    public string Kind { get; }

    public JsonNode? Optional(string name) => members.Find(name);

    public string Text(string name) => members.RequiredText(name);

    /// <summary>A text that need not be there.</summary>
    public string Words(string name) => Optional(name)?.Scalar as string ?? "";

    /// <summary>A list of texts that need not be there.</summary>
    public IReadOnlyList<string> List(string name) =>
        members.Items(name).Select(item => members.ItemText(name, item)).OfType<string>().ToArray();

    public T Word<T>(string name)
        where T : struct, Enum => members.RequiredWord<T>(name, " It is a word that this version does not know.");

    public int Number(string name) => members.RequiredInteger(name, 1);

    public DateTimeOffset Time() => Timestamp.Parse(Text("time")) ?? throw file.Fail(members.Get("time"), "\"time\" is no time.");

    public Step Step(int number)
    {
        var (before, after) = (Object("before"), Object("after"));
        if (before is null && after is null) throw Fail("a step has an object before it or after it.");
        if (before is not null && after is not null
            && (before.Type != after.Type || !string.Equals(before.Identity, after.Identity, StringComparison.OrdinalIgnoreCase)))
            throw Fail("a step has one object, before it and after it.");
        return new Step(number, StepReason.None with { Purpose = Purpose() }, new ObjectChange(before, after));
    }

    /// <summary>What was read back after a step.</summary>
    public DeploymentObject? Found(Step step)
    {
        var found = Object("found");
        return found is null || (found.Type == step.Type
            && string.Equals(found.Identity, step.Identity, StringComparison.OrdinalIgnoreCase))
            ? found : throw Fail($"this is no {step.Address}.");
    }

    public SiblingOrder Order() => new(
        ObjectTypes.Find(Text("objectType")) is { } type && SiblingOrder.PlaceOf(type) is not null
            ? type : throw Fail("there is no such noun whose order counts."),
        Text("scope"), members.RequiredItems("siblings").Select(Sibling).ToArray());

    /// <summary>What went otherwise than asked; none in an entry that does not tell.</summary>
    public IReadOnlyList<ApplyProblem> Problems() =>
        members.Items("problems").Select(item => ProblemRecord.Read(new JournalEntry(file, item, "end"))).ToArray();

    public DataFileException Fail(string problem) => file.Fail(members.Node, problem);

    // A journal of an earlier version does not tell.
    private ObjectPurpose? Purpose() => Optional("purpose") is not { IsNull: false } ? null
        : new ObjectPurpose(Word<PurposeKind>("purpose"), Text("zone"), Text("leg"));

    private Sibling Sibling(JsonNode node)
    {
        var sibling = file.Open(node, "a sibling");
        return new Sibling(sibling.RequiredText("Identity"), sibling.Find("Priority")?.Scalar as long?);
    }

    private DeploymentObject? Object(string name) => StoredObject.Read(file, members.Get(name));
}
