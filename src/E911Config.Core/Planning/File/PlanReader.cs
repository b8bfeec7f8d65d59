using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Text;

namespace E911Config.Core.Planning;

/// <summary>Reads a plan file; errors name line and column.</summary>
internal sealed class PlanReader
{
    private const string ErrorId = "PlanInvalid";
    private readonly string path;

    private PlanReader(string path) => this.path = path;

    public static (Plan Plan, string StatedId) Read(string path, string text)
    {
        var reader = new PlanReader(path);
        var root = JsonTree.Parse(path, text, ErrorId);
        var (plan, id) = reader.Whole(root);
        if (string.Equals(plan.Id, id, StringComparison.Ordinal) && FirstOther(root, JsonTree.Parse(path, PlanWriter.Write(plan, withId: true), ErrorId)) is { } other)
            throw reader.Edited(other);
        return (plan, id);
    }

    private (Plan Plan, string StatedId) Whole(JsonNode root)
    {
        var version = Get(root, "formatVersion");
        if (version.Scalar is not 1L)
        {
            throw new DataFileException("PlanVersionUnsupported", path, version.Line, version.Column,
                "this plan has another format version than 1. Make the plan anew with this version of E911Config.");
        }

        var design = Get(root, "design");
        var created = Get(root, "created");
        var points = Items(root, "singlePoints").Select(PointsOf).ToArray();
        var plan = new Plan
        {
            Created = Timestamp.Parse(created.Scalar as string) ?? throw Fail(created, "this is no time."),
            Deployment = Text(root, "deployment"),
            Design = new DesignReference(Text(design, "name"), Text(design, "path"), Text(design, "hash"), Text(design, "text")),
            Zones = Texts(root, "zones"),
            Retire = Flag(root, "retire"),
            Compared = (int)Number(root, "compared"),
            Calls = Items(root, "calls").Select(call => CallOf(call, points)).ToArray(),
            OtherCalls = Text(root, "otherCalls"),
            OtherZones = Text(root, "otherZones"),
            CallersNote = Text(root, "callersNote"),
            Steps = Items(root, "steps").Select(StepOf).ToArray(),
            Findings = Items(root, "findings").Select(FindingOf).ToArray(),
        };
        return (plan, Text(root, "id"));
    }

    // What follows from the rest, such as the text of a command, is not read; but people read it, so it must be what follows.
    private static JsonNode? FirstOther(JsonNode stated, JsonNode meant)
    {
        var (members, items) = (stated.Members, stated.Items);
        if (members?.Count != meant.Members?.Count || items?.Count != meant.Items?.Count || !Equals(stated.Scalar, meant.Scalar)) return stated;
        return members?.Zip(meant.Members!, (one, other) => one.Name == other.Name ? FirstOther(one.Value, other.Value) : one.Value).FirstOrDefault(node => node is not null)
            ?? items?.Zip(meant.Items!, FirstOther).FirstOrDefault(node => node is not null);
    }

    private DataFileException Edited(JsonNode node) => new("PlanEdited", path, node.Line, node.Column, PlanFile.EditedText);

    private Step StepOf(JsonNode node)
    {
        var before = ObjectOf(Get(node, "before"));
        var after = ObjectOf(Get(node, "after"));
        if (before is null && after is null) throw Fail(node, "a step has an object before it or after it.");
        if (before is not null && after is not null && (before.Type != after.Type || before.Identity != after.Identity))
            throw Fail(node, "a step has one object, before it and after it.");
        return new Step((int)Number(node, "number"), Text(node, "reason"), before, after)
        {
            DependsOn = Items(node, "dependsOn").Select(item => int.TryParse(TextOf(item), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number : throw Fail(item, "this is no step number.")).ToArray(),
        };
    }

    private DeploymentObject? ObjectOf(JsonNode node) => StoredObject.Read(node, path, ErrorId);

    private Finding FindingOf(JsonNode node) => new(
        Text(node, "id"),
        Enum.TryParse<FindingSeverity>(Text(node, "severity"), out var severity) ? severity : throw Fail(node, "the severity is unknown."),
        Text(node, "objectType"), Text(node, "identity"), Text(node, "message"), Text(node, "file"), (int)Number(node, "line"), (int)Number(node, "column"));

    private SinglePoints PointsOf(JsonNode node) => new(Texts(node, "location"), Texts(node, "call"), Texts(node, "unknown"));

    private CallChange CallOf(JsonNode node, SinglePoints[] points) => new(
        Text(node, "from"), Text(node, "callers"), Number(node, "count"), Text(node, "number"), OutcomeOf(Get(node, "before")), OutcomeOf(Get(node, "after")),
        Texts(node, "dependsOn"))
    {
        Worst = OutcomeOf(Get(node, "worst")),
        WorstStep = (int)Number(node, "worstStep"),
        WorstHeld = Get(node, "worstHeld") is { Scalar: null, Items: null, Members: null } ? null : Text(node, "worstHeld"),
        NotProven = Flag(node, "notProven"),
        SameWay = Flag(node, "sameWay"),
        SinglePointsBefore = PointsAt(Get(node, "singlePointsBefore"), points),
        SinglePointsAfter = PointsAt(Get(node, "singlePointsAfter"), points),
    };

    private SinglePoints PointsAt(JsonNode node, SinglePoints[] points) => node.Scalar is long place && place >= 0 && place < points.Length
        ? points[place] : throw Fail(node, "this is no place in \"singlePoints\".");

    private string[] Texts(JsonNode node, string name) => Items(node, name).Select(TextOf).ToArray();

    private Outcome OutcomeOf(JsonNode node) => Enum.TryParse<Outcome>(TextOf(node), out var outcome) ? outcome : throw Fail(node, "the outcome is unknown.");

    private IReadOnlyList<JsonNode> Items(JsonNode node, string name) => Get(node, name) is { Items: { } items } ? items : throw Fail(Get(node, name), $"\"{name}\" is a list.");

    private bool Flag(JsonNode node, string name) => Get(node, name).Scalar as bool? ?? throw Fail(Get(node, name), $"\"{name}\" is true or false.");

    private string Text(JsonNode node, string name) => TextOf(Get(node, name));

    private string TextOf(JsonNode node) => node.Scalar as string ?? throw Fail(node, "a text is expected here.");

    private long Number(JsonNode node, string name) => Get(node, name) is { Scalar: long number and >= 0 and <= int.MaxValue } ? number : throw Fail(Get(node, name), $"\"{name}\" is a whole number.");

    private JsonNode Get(JsonNode node, string name) => node.Members?.FirstOrDefault(member => member.Name == name)?.Value
        ?? throw Fail(node, $"\"{name}\" is missing. Is this a plan file?");

    private DataFileException Fail(JsonNode node, string problem) => new(ErrorId, path, node.Line, node.Column, problem);
}
