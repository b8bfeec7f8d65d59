using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Text;

namespace E911Config.Core.Planning;

/// <summary>Reads what a plan proved, and what it found.</summary>
internal sealed class ProofReader
{
    private readonly JsonFile file;

    public ProofReader(JsonFile file) => this.file = file;

    public CallChange[] Calls(JsonMembers root)
    {
        var points = root.RequiredItems("singlePoints").Select(PointsOf).ToArray();
        return root.RequiredItems("calls").Select(node => Call(node, points)).ToArray();
    }

    public CallersNote Callers(JsonNode node)
    {
        var note = file.Open(node, "the callers");
        return new CallersNote(note.RequiredFlag("counted"), note.RequiredFlag("known"), note.RequiredTexts("notCounted"),
            Time(note, "countedAt"), Time(note, "readAt"), note.RequiredFlag("allModern"))
            { HomedOnline = note.Integer("homedOnline", 0, long.MaxValue) ?? 0 };
    }

    public OtherCallChange OtherCall(JsonNode node)
    {
        var change = file.Open(node, "an entry of \"otherCalls\"");
        return new OtherCallChange(change.RequiredWord<OtherCallKind>("kind"), change.RequiredText("identity"),
            change.RequiredText("property"), change.RequiredText("value"));
    }

    public PilotReach? Reach(JsonNode node)
    {
        if (node.IsNull) return null;
        var reach = file.Open(node, "the other zones");
        return new PilotReach(reach.RequiredInteger("groups"), reach.RequiredInteger("calls"), reach.RequiredInteger("changed"));
    }

    public RolesBefore? Roles(JsonNode node)
    {
        if (node.IsNull) return null;
        var roles = file.Open(node, "the roles before");
        return new RolesBefore(roles.RequiredText("design"), roles.RequiredText("designHash"), roles.RequiredText("planId"));
    }

    public Finding Finding(JsonNode node, CallChange[] calls)
    {
        var finding = file.Open(node, "a finding");
        return new Finding(finding.RequiredText("id"), finding.RequiredWord<FindingSeverity>("severity"),
            finding.RequiredText("objectType"), finding.RequiredText("identity"))
        {
            File = finding.RequiredText("file"),
            Line = finding.RequiredInteger("line"),
            Column = finding.RequiredInteger("column"),
            Values = Record(finding.Get("values")),
            Calls = finding.RequiredItems("calls").Select(place => place.Scalar is long number && number >= 0 && number < calls.Length
                ? calls[number] : throw file.Fail(place, "this is no place in \"calls\".")).ToArray(),
        };
    }

    private SinglePoints PointsOf(JsonNode node)
    {
        var points = file.Open(node, "an entry of \"singlePoints\"");
        return new SinglePoints(points.RequiredTexts("location"), points.RequiredTexts("call"), points.RequiredTexts("unknown"));
    }

    private CallChange Call(JsonNode node, SinglePoints[] points)
    {
        var call = file.Open(node, "a call");
        return new CallChange(
            new CallerKey(
                TextOrNull(call, "networkSite"), call.RequiredWord<ClientKind>("kind"), TextOrNull(call, "registrarPool"),
                    TextOrNull(call, "voicePolicy"),
                TextOrNull(call, "locationPolicy"), TextOrNull(call, "dialPlan"), TextOrNull(call, "trunk")),
            call.RequiredInteger("count"), call.RequiredText("number"), call.RequiredWord<Outcome>("before"),
                call.RequiredWord<Outcome>("after"), call.RequiredTexts("dependsOn"))
        {
            Placed = call.Integer("placed", 0, long.MaxValue) ?? 0,
            IsSupposed = call.Flag("supposed") ?? false,
            BestBefore = call.RequiredWord<Outcome>("bestBefore"),
            BestAfter = call.RequiredWord<Outcome>("bestAfter"),
            Worst = call.RequiredWord<Outcome>("worst"),
            WorstStep = call.RequiredInteger("worstStep"),
            WorstHeld = TextOrNull(call, "worstHeld"),
            NotProven = call.RequiredFlag("notProven"),
            SameWay = call.RequiredFlag("sameWay"),
            SinglePointsBefore = PointsAt(call.Get("singlePointsBefore"), points),
            SinglePointsAfter = PointsAt(call.Get("singlePointsAfter"), points),
        };
    }

    private SinglePoints PointsAt(JsonNode node, SinglePoints[] points) => node.Scalar is long place && place >= 0 && place < points.Length
        ? points[place] : throw file.Fail(node, "this is no place in \"singlePoints\".");

    private DateTimeOffset? Time(JsonMembers members, string name) => TextOrNull(members, name) is not { } text ? null
        : Timestamp.Parse(text) ?? throw file.Fail(members.Get(name), "this is no time.");

    private static string? TextOrNull(JsonMembers members, string name) => members.Get(name).IsNull ? null : members.RequiredText(name);

    // Values of whatever shape, as a finding has them.
    private ValueRecord Record(JsonNode node) => node.Members is { } members
        ? new ValueRecord(members.Select(member => new KeyValuePair<string, object?>(member.Name, Value(member.Value))))
            : throw file.Fail(node, "an object is expected here.");

    private object? Value(JsonNode node) => node switch
    {
        { Items: { } items } => items.Count > 0 && items[0].Members is not null ? items.Select(Record).ToArray()
            : items.Select(Text).ToArray(),
        { Members: not null } => throw file.Fail(node, "a text, a number or a list is expected here."),
        _ => node.Scalar,
    };

    private string Text(JsonNode node) => node.Scalar as string ?? throw file.Fail(node, "a text is expected here.");
}
