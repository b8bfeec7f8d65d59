using System;
using System.Globalization;
using System.Linq;
using E911Config.Core.Drift;

namespace E911Config.Core.Reporting;

/// <summary>Drift as people read it: one line a difference, and a summary that says how much was compared.</summary>
public static class DriftText
{
    /// <summary>The whole result.</summary>
    public static string Of(DriftResult result) => string.Join(Environment.NewLine, [.. result.Items.Select(Line), result.Summary]);

    private static string Line(DriftItem item) => string.Format(
        CultureInfo.InvariantCulture, "  {0,-8} {1,-10} {2} {3}{4}{5}{6}{7}", item.Severity, item.Kind, item.ObjectType, item.Identity, Values(item), item.New == true ? " (new)" : "",
        item.Effect.Length == 0 ? "" : Environment.NewLine + "             " + item.Effect, item.Accepted.Length == 0 ? "" : $" (accepted: {item.Accepted})");

    private static string Values(DriftItem item) => item.Kind switch
    {
        DriftKind.Missing => "",
        DriftKind.Unreadable => ": " + item.Actual,
        _ => $" {item.Property}{(item.Property.Length == 0 ? "" : ": ")}is {Shown(item.Actual)}, intended {Shown(item.Intended)}",
    };

    private static string Shown(string value) => value.Length == 0 ? "(none)" : value;
}
