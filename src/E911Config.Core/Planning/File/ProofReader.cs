using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Text;

namespace E911Config.Core.Planning;

/// <summary>Reads what a plan proved, and what it found.</summary>
internal sealed class ProofReader : PlanNodes
{
    public ProofReader(string path)
        : base(path)
    {
    }

    public CallChange[] Calls(JsonNode root)
    {
        var points = Items(root, "singlePoints").Select(node => new SinglePoints(Texts(node, "location"), Texts(node, "call"), Texts(node, "unknown"))).ToArray();
        return Items(root, "calls").Select(node => Call(node, points)).ToArray();
    }

    public CallersNote Callers(JsonNode node) => new(
        Flag(node, "counted"), Flag(node, "known"), Texts(node, "notCounted"), Time(node, "countedAt"), Time(node, "readAt"), Flag(node, "allModern"));

    public OtherCallChange OtherCall(JsonNode node) => new(Word<OtherCallKind>(node, "kind"), Text(node, "identity"), Text(node, "property"), Text(node, "value"));

    public PilotReach? Reach(JsonNode node) => node is { Scalar: null, Items: null, Members: null }
        ? null : new PilotReach((int)Number(node, "groups"), (int)Number(node, "calls"), (int)Number(node, "changed"));

    public Finding Finding(JsonNode node, CallChange[] calls) => new(Text(node, "id"), Word<FindingSeverity>(node, "severity"), Text(node, "objectType"), Text(node, "identity"))
    {
        File = Text(node, "file"),
        Line = (int)Number(node, "line"),
        Column = (int)Number(node, "column"),
        Values = Record(Get(node, "values")),
        Calls = Items(node, "calls").Select(place => NumberOf(place, "calls") is var number && number < calls.Length
            ? calls[number] : throw Fail(place, "this is no place in \"calls\".")).ToArray(),
    };

    private CallChange Call(JsonNode node, SinglePoints[] points) => new(
        new CallerKey(
            TextOrNull(node, "networkSite"), Word<ClientKind>(node, "kind"), TextOrNull(node, "registrarPool"), TextOrNull(node, "voicePolicy"),
            TextOrNull(node, "locationPolicy"), TextOrNull(node, "dialPlan")),
        Number(node, "count"), Text(node, "number"), Word<Outcome>(node, "before"), Word<Outcome>(node, "after"), Texts(node, "dependsOn"))
    {
        Worst = Word<Outcome>(node, "worst"),
        WorstStep = (int)Number(node, "worstStep"),
        WorstHeld = TextOrNull(node, "worstHeld"),
        NotProven = Flag(node, "notProven"),
        SameWay = Flag(node, "sameWay"),
        SinglePointsBefore = PointsAt(Get(node, "singlePointsBefore"), points),
        SinglePointsAfter = PointsAt(Get(node, "singlePointsAfter"), points),
    };

    private SinglePoints PointsAt(JsonNode node, SinglePoints[] points) => node.Scalar is long place && place >= 0 && place < points.Length
        ? points[place] : throw Fail(node, "this is no place in \"singlePoints\".");

    private DateTimeOffset? Time(JsonNode node, string name) => TextOrNull(node, name) is not { } text ? null
        : Timestamp.Parse(text) ?? throw Fail(Get(node, name), "this is no time.");
}
