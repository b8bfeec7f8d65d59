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
    private readonly JsonFile file;

    private PlanReader(JsonFile file) => this.file = file;

    public static (Plan Plan, string StatedId) Read(string path, string text)
    {
        var file = new JsonFile(path, "PlanInvalid", " Is this a plan file?");
        var root = file.Parse(text);
        var (plan, id) = new PlanReader(file).Whole(root);
        if (string.Equals(plan.Id, id, StringComparison.Ordinal)
            && FirstOther(root, file.Parse(PlanWriter.Write(plan, withId: true))) is { } other)
            throw file.Fail("PlanEdited", other, PlanFile.EditedText);
        return (plan, id);
    }

    private (Plan Plan, string StatedId) Whole(JsonNode node)
    {
        var root = file.Open(node, "the plan");
        if (root.Get("formatVersion") is { Scalar: not 1L } version)
        {
            throw file.Fail("PlanVersionUnsupported", version,
                "this plan has another format version than 1. Make the plan anew with this version of E911Config.");
        }

        var design = file.Open(root.Get("design"), "the design of the plan");
        var points = root.RequiredItems("singlePoints").Select(PointsOf).ToArray();
        var plan = new Plan
        {
            Created = Timestamp.Parse(root.RequiredText("created")) ?? throw file.Fail(root.Get("created"), "this is no time."),
            Deployment = root.RequiredText("deployment"),
            Design = new DesignReference(
                design.RequiredText("name"), design.RequiredText("path"), design.RequiredText("hash"), design.RequiredText("text")),
            Zones = root.RequiredTexts("zones"),
            Retire = root.RequiredFlag("retire"),
            Compared = root.RequiredInteger("compared"),
            Calls = root.RequiredItems("calls").Select(call => CallOf(call, points)).ToArray(),
            OtherCalls = root.RequiredText("otherCalls"),
            OtherZones = root.RequiredText("otherZones"),
            CallersNote = root.RequiredText("callersNote"),
            Steps = root.RequiredItems("steps").Select(StepOf).ToArray(),
            Findings = root.RequiredItems("findings").Select(FindingOf).ToArray(),
        };
        return (plan, root.RequiredText("id"));
    }

    // What follows from the rest, such as the text of a command, is not read; but people read it, so it must be what follows.
    private static JsonNode? FirstOther(JsonNode stated, JsonNode meant)
    {
        var (members, items) = (stated.Members, stated.Items);
        if (members?.Count != meant.Members?.Count || items?.Count != meant.Items?.Count || !Equals(stated.Scalar, meant.Scalar))
            return stated;
        return members?.Zip(meant.Members!, (one, other) => one.Name == other.Name ? FirstOther(one.Value, other.Value) : one.Value)
                .FirstOrDefault(node => node is not null)
            ?? items?.Zip(meant.Items!, FirstOther).FirstOrDefault(node => node is not null);
    }

    private Step StepOf(JsonNode node)
    {
        var step = file.Open(node, "a step");
        var before = StoredObject.Read(file, step.Get("before"));
        var after = StoredObject.Read(file, step.Get("after"));
        if (before is null && after is null) throw file.Fail(node, "a step has an object before it or after it.");
        if (before is not null && after is not null && (before.Type != after.Type || before.Identity != after.Identity))
            throw file.Fail(node, "a step has one object, before it and after it.");
        var others = step.RequiredItems("dependsOn");
        return new Step(step.RequiredInteger("number"), step.RequiredText("reason"), before, after)
        {
            DependsOn = step.RequiredTexts("dependsOn").Select((text, index) =>
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? number : throw file.Fail(others[index], "this is no step number.")).ToArray(),
        };
    }

    private Finding FindingOf(JsonNode node)
    {
        var finding = file.Open(node, "a finding");
        return new Finding(
            finding.RequiredText("id"), finding.RequiredWord<FindingSeverity>("severity"), finding.RequiredText("objectType"),
            finding.RequiredText("identity"), finding.RequiredText("message"), finding.RequiredText("file"),
            finding.RequiredInteger("line"), finding.RequiredInteger("column"));
    }

    private SinglePoints PointsOf(JsonNode node)
    {
        var points = file.Open(node, "an entry of \"singlePoints\"");
        return new SinglePoints(points.RequiredTexts("location"), points.RequiredTexts("call"), points.RequiredTexts("unknown"));
    }

    private CallChange CallOf(JsonNode node, SinglePoints[] points)
    {
        var call = file.Open(node, "a call");
        return new CallChange(
            call.RequiredText("from"), call.RequiredText("callers"), call.RequiredInteger("count"), call.RequiredText("number"),
            call.RequiredWord<Outcome>("before"), call.RequiredWord<Outcome>("after"), call.RequiredTexts("dependsOn"))
        {
            Worst = call.RequiredWord<Outcome>("worst"),
            WorstStep = call.RequiredInteger("worstStep"),
            WorstHeld = call.Get("worstHeld").IsNull ? null : call.RequiredText("worstHeld"),
            NotProven = call.RequiredFlag("notProven"),
            SameWay = call.RequiredFlag("sameWay"),
            SinglePointsBefore = PointsAt(call.Get("singlePointsBefore"), points),
            SinglePointsAfter = PointsAt(call.Get("singlePointsAfter"), points),
        };
    }

    private SinglePoints PointsAt(JsonNode node, SinglePoints[] points) => node.Scalar is long place && place >= 0 && place < points.Length
        ? points[place] : throw file.Fail(node, "this is no place in \"singlePoints\".");
}
