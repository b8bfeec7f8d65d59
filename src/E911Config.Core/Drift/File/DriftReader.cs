using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
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
        if (version.Scalar is not DriftFile.FormatVersion)
        {
            throw new DataFileException("DriftVersionUnsupported", path, version.Line, version.Column,
                $"this result has another format version than {DriftFile.FormatVersion}. Make it anew with this version of E911Config: Test-E911Drift -Path <design> -OutPath {path}");
        }

        return new DriftResult
        {
            Reference = Reference(Get(root, "reference")),
            Compared = Whole(root, "compared"),
            MinimumSeverity = Choice<DriftSeverity>(root, "minimumSeverity"),
            Callers = Note(Get(root, "callers")),
            Items = Items(root, "items").Select(Item).ToArray(),
            Unread = Items(root, "unread").Select(node => new UnreadNoun(Text(node, "noun"), Text(node, "reason"))).ToArray(),
        };
    }

    private DriftReference Reference(JsonNode node) => new(Text(node, "design"), Text(node, "designHash"))
    {
        PlanId = Text(node, "planId"), ProvenCalls = Whole(node, "provenCalls"), FollowedCalls = Whole(node, "followedCalls"),
    };

    private CallersNote Note(JsonNode node) => new(Flag(node, "counted"), Flag(node, "known"), Names(node, "notCounted"), Time(node, "countedAt"), Time(node, "readAt"), Flag(node, "allModern"));

    private DriftItem Item(JsonNode node) => new(
        Choice<DriftKind>(node, "kind"), Text(node, "objectType"), Text(node, "identity"), Text(node, "property"), Value(Get(node, "intended")), Value(Get(node, "actual")))
    {
        Numbers = Names(node, "numbers"),
        Severity = Choice<DriftSeverity>(node, "severity"),
        Effect = Get(node, "effect") is var effect && IsNull(effect) ? null : Effect(effect),
        Accepted = Text(node, "accepted"),
        New = Get(node, "new") is var flag && IsNull(flag) ? null : Flag(node, "new"),
    };

    private DriftValue Value(JsonNode node) => new(Choice<DriftValueKind>(node, "kind"), Text(node, "text"))
    {
        Other = Text(node, "other"),
        Names = Names(node, "names"),
        Others = Names(node, "others"),
        Rewritten = Items(node, "rewritten").Select(number => new RewrittenNumber(Text(number, "number"), Text(number, "made"), Text(number, "trunk"))).ToArray(),
    };

    private DriftEffect Effect(JsonNode node) => new(Choice<DriftEffectKind>(node, "kind"))
    {
        Numbers = Names(node, "numbers"),
        Callers = Get(node, "callers") is var callers && IsNull(callers) ? null : new CallerKey(
            Stated(callers, "networkSite"), Choice<ClientKind>(callers, "kind"), Stated(callers, "registrarPool"), Stated(callers, "voicePolicy"),
            Stated(callers, "locationPolicy"), Stated(callers, "dialPlan")),
        Outcome = Choice<Outcome>(node, "outcome"),
        InsteadOf = Choice<Outcome>(node, "insteadOf"),
        ReasonCode = Text(node, "reasonCode"),
        FailedElement = Text(node, "failedElement"),
        Others = Whole(node, "others"),
    };

    private T Choice<T>(JsonNode node, string name)
        where T : struct, Enum => Text(node, name) is var text && Enum.IsDefined(typeof(T), text) ? (T)Enum.Parse(typeof(T), text)
        : throw Fail(Get(node, name), $"\"{text}\" is none of {string.Join(", ", Enum.GetNames(typeof(T)))}.");

    private DriftNames Names(JsonNode node, string name) =>
        new(Items(node, name).Select(item => item.Scalar as string ?? throw Fail(item, $"\"{name}\" is a list of texts.")));

    private IReadOnlyList<JsonNode> Items(JsonNode node, string name) => Get(node, name) is { Items: { } items } ? items : throw Fail(Get(node, name), $"\"{name}\" is a list.");

    private string Text(JsonNode node, string name) => Get(node, name) is { Scalar: string text } ? text : throw Fail(Get(node, name), $"\"{name}\" is a text.");

    private string? Stated(JsonNode node, string name) => IsNull(Get(node, name)) ? null : Text(node, name);

    private bool Flag(JsonNode node, string name) => Get(node, name) is { Scalar: bool flag } ? flag : throw Fail(Get(node, name), $"\"{name}\" is true or false.");

    private int Whole(JsonNode node, string name) => Get(node, name) is { Scalar: long number and >= 0 and <= int.MaxValue }
        ? (int)number : throw Fail(Get(node, name), $"\"{name}\" is a whole number.");

    private DateTimeOffset? Time(JsonNode node, string name) => Stated(node, name) is not { } text ? null
        : Timestamp.Parse(text) ?? throw Fail(Get(node, name), $"\"{name}\" is no time.");

    private static bool IsNull(JsonNode node) => node is { Members: null, Items: null, Scalar: null };

    private JsonNode Get(JsonNode node, string name) => node.Members?.FirstOrDefault(member => member.Name == name)?.Value
        ?? throw Fail(node, $"\"{name}\" is missing. Is this a file that Test-E911Drift wrote?");

    private DataFileException Fail(JsonNode node, string problem) => new(ErrorId, path, node.Line, node.Column, problem);
}
