using System;
using System.Collections.Generic;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>The sentence of what has moved since the plan before was applied: as drift tells it.</summary>
internal static class MovedSentence
{
    public static string Of(Finding it) =>
        $"{it.ObjectType} {it.Identity}{(it.Text("property") is { Length: > 0 } one ? ", " + one : "")}: "
        + $"is {Shown(it, "now")}, and was {Shown(it, "then")} when plan {ApplyText.ShortId(it.Text("plan"))} was applied"
        + (Timestamp.Parse(it.Text("applied")) is { } applied ? $" ({DriftText.Time(applied)})" : "") + ". "
        + (it.Text("said") is { Length: > 0 } said ? $"What becomes of calls by that {said} says. "
            : $"{it.Text("severity")}{Callers(it)}: {DriftText.Effect(Effect(it.Records("effects")[0]))}. ")
        + "Test-E911Drift tells of it until the next plan is applied, and no more: put it back before, unless it is meant.";

    private static string Callers(Finding it) => it.Calls.Count == 0 ? $" for zone {it.Text("zone")}"
        : " for " + (it.Number("callers") == 0 ? "uncounted callers" : HarmText.Count(it.Number("callers"), "caller"))
            + (it.ObjectType == NetworkSite.Type.Noun ? $" at {it.Identity}" : $" of zone {it.Text("zone")}");

    private static string Shown(Finding it, string which) => Word<DriftValueKind>(it.Values, which + "Kind") switch
    {
        DriftValueKind.Exists => "there",
        DriftValueKind.Absent => "not there",
        DriftValueKind.Plain => it.Text(which) is { Length: > 0 } value ? value : "(none)",
        var kind => DriftValueText.Of(new DriftValue(kind, it.Text(which)) { Other = it.Text(which + "Other") }),
    };

    private static DriftEffect Effect(ValueRecord effect) => new(Word<DriftEffectKind>(effect, "kind"))
    {
        Numbers = Names(effect, "numbers"),
        Callers = effect.Text("callerKind").Length == 0 ? null : new CallerKey(Stated(effect, "networkSite"),
            Word<ClientKind>(effect, "callerKind"), Stated(effect, "registrarPool"), Stated(effect, "voicePolicy"),
            Stated(effect, "locationPolicy"), Stated(effect, "dialPlan"), Stated(effect, "trunk")),
        Outcome = Word<Outcome>(effect, "outcome"),
        InsteadOf = Word<Outcome>(effect, "insteadOf"),
        ReasonCode = effect.Text("reasonCode"),
        FailedElement = effect.Text("failedElement"),
        Leaving = Names(effect, "leaving"),
        Network = effect.Text("network"),
        LostProperties = Names(effect, "lostProperties"),
        Lost = Names(effect, "lost"),
        Others = (int)(effect["others"] as long? ?? 0),
    };

    private static string? Stated(ValueRecord effect, string name) => effect.Text(name) is { Length: > 0 } text ? text : null;

    private static DriftNames Names(ValueRecord effect, string name) => new(effect[name] as IReadOnlyList<string> ?? []);

    private static T Word<T>(ValueRecord effect, string name)
        where T : struct, Enum => (T)Enum.Parse(typeof(T), effect.Text(name));
}
