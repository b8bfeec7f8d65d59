using System;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Core.Text;

namespace E911Config.Core.Drift;

/// <summary>Reads the file of a drift run; errors name line and column.</summary>
internal sealed class DriftReader
{
    private readonly JsonFile file;

    public DriftReader(string path) => file = new JsonFile(path, "DriftInvalid", " Is this a file that Test-E911Drift wrote?");

    public DriftResult Whole(string text)
    {
        var root = file.Open(file.Parse(text), "the result");
        if (root.Get("formatVersion") is { Scalar: not DriftFile.FormatVersion } version)
        {
            throw file.Fail("DriftVersionUnsupported", version, FormattableString.Invariant(
                $"this result has another format version than {DriftFile.FormatVersion}. Make it anew with this version of E911Config: ")
                + $"Test-E911Drift -Path <design> -OutPath {CommandText.Quote(file.Path)}");
        }

        var result = new DriftResult
        {
            Run = root.Get("run").IsNull ? null : Run(Open(root, "run")),
            Reference = Reference(Open(root, "reference")),
            Compared = root.RequiredInteger("compared"),
            MinimumSeverity = root.RequiredWord<DriftSeverity>("minimumSeverity"),
            Callers = Note(Open(root, "callers")),
            Items = root.RequiredItems("items").Select(node => Item(file.Open(node, "an item"))).ToArray(),
            Unread = root.RequiredItems("unread").Select(node => Unread(file.Open(node, "an entry of \"unread\""))).ToArray(),
        };
        root.RefuseOthers();
        return result;
    }

    private DriftRun Run(JsonMembers node) => new(
        RequiredTime(node, "time"), node.RequiredText("deployment"), Time(node, "read"), node.RequiredText("designPath"))
    {
        MaxHours = node.Find("maxHours") is { IsNull: false } ? node.RequiredInteger("maxHours", 1) : null,
        Simulated = node.RequiredFlag("simulated"), Computer = node.RequiredText("computer"), User = node.RequiredText("user"),
    };

    private DriftReference Reference(JsonMembers node) => new(node.RequiredText("design"), node.RequiredText("designHash"))
    {
        Basis = node.RequiredWord<BasisKind>("basis"), Zones = new DriftNames(node.RequiredTexts("zones")),
        PlanId = node.RequiredText("planId"), IsOfThisText = node.RequiredFlag("isOfThisText"), Applied = Time(node, "applied"),
        AppliedBy = node.RequiredText("appliedBy"), ProvenCalls = node.RequiredInteger("provenCalls"),
            FollowedCalls = node.RequiredInteger("followedCalls"), NewCallers = (int)(node.Integer("newCallers", 0, int.MaxValue) ?? 0),
            Gone = node.Find("gone") is null ? [] : node.RequiredItems("gone").Select(one => file.Open(one, "an entry of \"gone\""))
                .Select(one => new GoneCallers(one.RequiredWord<ClientKind>("kind"), Stated(one, "networkSite"))).ToArray(),
            CallersTaken = node.Find("callersTaken") is null ? null : Time(node, "callersTaken"),
    };

    private CallersNote Note(JsonMembers node) => new(
        node.RequiredFlag("counted"), node.RequiredFlag("known"), node.RequiredTexts("notCounted"), Time(node, "countedAt"),
            Time(node, "readAt"), node.RequiredFlag("allModern"))
            { HomedOnline = node.Integer("homedOnline", 0, long.MaxValue) ?? 0 };

    private DriftItem Item(JsonMembers item) => new(
        item.RequiredWord<DriftKind>("kind"), item.RequiredText("objectType"), item.RequiredText("identity"), item.RequiredText("property"),
        Value(Open(item, "intended")), Value(Open(item, "actual")))
    {
        Numbers = new DriftNames(item.RequiredTexts("numbers")),
        Severity = item.RequiredWord<DriftSeverity>("severity"),
        Effect = item.Get("effect").IsNull ? null : Effect(Open(item, "effect")),
        Waiting = item.RequiredFlag("waiting"),
        Accepted = item.RequiredText("accepted"),
        NotAccepted = item.Has("notAccepted") ? item.RequiredWord<AcceptanceGap>("notAccepted") : AcceptanceGap.None,
        New = item.Get("new").IsNull ? null : item.RequiredFlag("new"),
        Harm = item.Has("harm") ? Harm(Open(item, "harm")) : null,
    };

    private static DriftHarm Harm(JsonMembers harm) => new(harm.Get("atWorst").IsNull ? null : harm.RequiredWord<Outcome>("atWorst"),
        new DriftNames(harm.RequiredTexts("untold")));

    private DriftValue Value(JsonMembers value) => new(value.RequiredWord<DriftValueKind>("kind"), value.RequiredText("text"))
    {
        Other = value.RequiredText("other"),
        Names = new DriftNames(value.RequiredTexts("names")),
        Others = new DriftNames(value.RequiredTexts("others")),
        Rewritten = value.RequiredItems("rewritten").Select(node => Rewritten(file.Open(node, "an entry of \"rewritten\""))).ToArray(),
    };

    private static RewrittenNumber Rewritten(JsonMembers number) =>
        new(number.RequiredText("number"), number.RequiredText("made"), number.RequiredText("trunk"));

    private DriftEffect Effect(JsonMembers effect) => new(effect.RequiredWord<DriftEffectKind>("kind"))
    {
        Numbers = new DriftNames(effect.RequiredTexts("numbers")),
        Callers = effect.Get("callers").IsNull ? null : Callers(Open(effect, "callers")),
        Network = effect.Text("network") ?? "",
        Outcome = effect.RequiredWord<Outcome>("outcome"),
        InsteadOf = effect.RequiredWord<Outcome>("insteadOf"),
        ReasonCode = effect.RequiredText("reasonCode"),
        FailedElement = effect.RequiredText("failedElement"),
        LostProperties = new DriftNames(effect.RequiredTexts("lostProperties")),
        Lost = new DriftNames(effect.RequiredTexts("lost")),
        Others = effect.RequiredInteger("others"),
        Leaving = effect.Has("leaving") ? new DriftNames(effect.RequiredTexts("leaving")) : DriftNames.None,
    };

    private static CallerKey Callers(JsonMembers callers) => new(
        Stated(callers, "networkSite"), callers.RequiredWord<ClientKind>("kind"), Stated(callers, "registrarPool"),
            Stated(callers, "voicePolicy"),
        Stated(callers, "locationPolicy"), Stated(callers, "dialPlan"), Stated(callers, "trunk"));

    private static UnreadNoun Unread(JsonMembers noun) => new(noun.RequiredText("noun"), noun.RequiredText("reason"));

    private static string? Stated(JsonMembers node, string name) => node.Get(name).IsNull ? null : node.RequiredText(name);

    private DateTimeOffset RequiredTime(JsonMembers node, string name) => Time(node, name)
        ?? throw file.Fail(node.Get(name), $"\"{name}\" is no time.");

    private DateTimeOffset? Time(JsonMembers node, string name) => Stated(node, name) is not { } text ? null
        : Timestamp.Parse(text) ?? throw file.Fail(node.Get(name), $"\"{name}\" is no time.");

    private JsonMembers Open(JsonMembers node, string name) => file.Open(node.Get(name), $"\"{name}\"");
}
