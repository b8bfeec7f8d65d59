using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using E911Config.Core.Deployment;

namespace E911Config.TestSupport.Calls;

/// <summary>Holds another implementation of the call model against the literal one.</summary>
public static class LiteralComparison
{
    /// <summary>A call that was judged twice.</summary>
    /// <param name="Call">The call; null if the two agree, so that not every deployment is kept.</param>
    /// <param name="Literal">What the literal model says.</param>
    /// <param name="Differs">The properties in which the other implementation differs, or the name of what it threw; empty if it
    /// agrees.</param>
    public sealed record Judged(LiteralCall? Call, LiteralResult Literal, string Differs)
    {
        internal LiteralResult? Other { get; init; }

        internal Exception? Error { get; init; }
    }

    /// <summary>Judges every call twice; an empty text means that nothing differs.</summary>
    /// <param name="calls">The calls.</param>
    /// <param name="other">The other implementation; what it throws counts as a difference.</param>
    /// <param name="first">How many differences are told in full; the others are counted.</param>
    public static string Compare(IEnumerable<LiteralCall> calls, Func<LiteralCall, LiteralResult> other, int first = 3) =>
        Report([.. calls.Select(call => Judge(call, other))], first);

    /// <summary>Judges a call twice.</summary>
    public static Judged Judge(LiteralCall call, Func<LiteralCall, LiteralResult> other)
    {
        var literal = LiteralCallModel.Judge(call);
        try
        {
            var second = other(call);
            var names = string.Join(" ", Properties(literal).Zip(Properties(second))
                .Where(pair => pair.First.Value != pair.Second.Value
                    && !(literal.TrunkMeansNothing && pair.First.Name is "Trunk" or "DeliveredNumber"))
                .Select(pair => pair.First.Name));
            return new Judged(names.Length == 0 ? null : call, literal, names) { Other = second };
        }
        catch (Exception thrown)
        {
            return new Judged(call, literal, thrown.GetType().Name) { Error = thrown };
        }
    }

    /// <summary>What differs: how often, in which properties together, and the first differences in full. Empty if nothing does.</summary>
    public static string Report(IReadOnlyList<Judged> judged, int first = 3)
    {
        var different = judged.Where(call => call.Differs.Length > 0).ToArray();
        if (different.Length == 0) return "";
        var byProperty = different.SelectMany(call => call.Differs.Split(' ')).GroupBy(name => name)
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        var report = new StringBuilder();
        var properties = string.Join(", ", byProperty.Select(group => $"{group.Key} {group.Count()}"));
        report.AppendLine(FormattableString.Invariant($"{different.Length} of {judged.Count} calls differ: {properties}"));
        foreach (var kind in different.GroupBy(call => call.Differs).OrderByDescending(group => group.Count()))
            report.AppendLine(FormattableString.Invariant(
                $"{kind.Count(),6} in {kind.Key}: seeds {string.Join(" ", kind.Take(6).Select(call => call.Call!.Seed))}"));
        foreach (var call in different.Take(first)) Tell(report, call);
        return report.ToString();
    }

    private static void Tell(StringBuilder report, Judged judged)
    {
        report.AppendLine(judged.Call!.ToString());
        foreach (var (literal, other) in Properties(judged.Literal).Zip(Properties(judged.Other)))
        {
            var told = judged.Error is null ? other.Value : "";
            report.AppendLine(FormattableString.Invariant(
                $"  {(literal.Value == other.Value ? " " : "*")} {literal.Name,-20} literal: {literal.Value,-40} other: {told}"));
        }

        if (judged.Error is not null) report.AppendLine(judged.Error.ToString());
        if (judged.Call!.DesignText is not null) report.AppendLine(judged.Call!.DesignText);
        report.AppendLine(SnapshotFile.Format(judged.Call!.Snapshot));
    }

    private static IEnumerable<(string Name, string Value)> Properties(LiteralResult? result) =>
    [
        ("Outcome", result?.Outcome.ToString() ?? ""),
        ("BestOutcome", result?.BestOutcome.ToString() ?? ""),
        ("Emergency", result?.Emergency.ToString() ?? ""),
        ("CalledNumber", Shown(result?.CalledNumber)),
        ("LocationPolicy", Shown(result?.LocationPolicy)),
        ("LocationPolicySource", Shown(result?.LocationPolicySource)),
        ("Usages", result is null ? "" : string.Join(" > ", result.Usages)),
        ("Trunk", Shown(result?.Trunk)),
        ("DeliveredNumber", Shown(result?.DeliveredNumber)),
        ("ReasonCode", Shown(result?.ReasonCode)),
        // The order in which dependencies are listed means nothing.
        ("DependsOn", result is null ? "" : string.Join(" ", result.DependsOn.Order(StringComparer.Ordinal))),
    ];

    private static string Shown(string? value) => value is null ? "(none)" : "\"" + value + "\"";
}
