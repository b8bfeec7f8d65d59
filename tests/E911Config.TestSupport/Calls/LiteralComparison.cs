using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using E911Config.Core.Deployment;

namespace E911Config.TestSupport.Calls;

/// <summary>Holds another implementation of the call model against the literal one.</summary>
public static class LiteralComparison
{
    /// <summary>Judges every call twice; an empty text means that nothing differs.</summary>
    /// <param name="calls">The calls.</param>
    /// <param name="other">The other implementation; what it throws counts as a difference.</param>
    /// <param name="first">How many differences are told in full; the others are counted.</param>
    public static string Compare(IEnumerable<LiteralCall> calls, Func<LiteralCall, LiteralResult> other, int first = 3)
    {
        var report = new StringBuilder();
        var byProperty = new SortedDictionary<string, int>(StringComparer.Ordinal);
        int judged = 0, different = 0;
        foreach (var call in calls)
        {
            judged++;
            var expected = LiteralCallModel.Judge(call);
            LiteralResult? actual = null;
            Exception? error = null;
            try
            {
                actual = other(call);
            }
            catch (Exception thrown)
            {
                error = thrown;
            }

            var rows = Properties(expected).Zip(Properties(actual), (one, two) => (one.Name, Literal: one.Value, Other: two.Value)).ToArray();
            var names = error is null ? rows.Where(row => row.Literal != row.Other).Select(row => row.Name).ToArray() : [error.GetType().Name];
            if (names.Length == 0) continue;
            foreach (var name in names) byProperty[name] = byProperty.GetValueOrDefault(name) + 1;
            if (++different > first) continue;
            report.AppendLine(call.ToString());
            foreach (var row in rows) report.AppendLine(CultureInfo.InvariantCulture, $"  {(row.Literal == row.Other ? " " : "*")} {row.Name,-20} literal: {row.Literal,-40} other: {(error is null ? row.Other : "")}");
            if (error is not null) report.AppendLine(error.ToString());
            if (call.DesignText is not null) report.AppendLine(call.DesignText);
            report.AppendLine(SnapshotFile.Format(call.Snapshot));
        }

        if (different == 0) return "";
        return $"{different} of {judged} calls differ: {string.Join(", ", byProperty.Select(pair => $"{pair.Key} {pair.Value}"))}{Environment.NewLine}{report}";
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
