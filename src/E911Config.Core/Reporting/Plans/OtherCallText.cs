using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Planning;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>What a plan does to calls beside those that it is about, in half a sentence each.</summary>
public static class OtherCallText
{
    /// <summary>To calls that are not emergency calls.</summary>
    public static string Of(IReadOnlyList<OtherCallChange> changes) => changes.Count == 0 ? "unchanged"
        : "unchanged but for " + Visible.Of(string.Join("; ", changes.Select(Of)));

    /// <summary>To emergency calls from outside the zones of a pilot; empty for a plan of the whole design.</summary>
    public static string Of(PilotReach? reach) => reach is null ? ""
        : reach.Changed == 0 ? $"unchanged ({ValueOf(reach.Groups)} groups of callers)"
            : $"changed for {ValueOf(reach.Changed)} of {ValueOf(reach.Calls)} calls examined";

    private static string Of(OtherCallChange change) => change.Kind switch
    {
        OtherCallKind.UsageOrder => $"the order of usages in {change.Identity}",
        OtherCallKind.Numbers => Missed(change, "matches"),
        OtherCallKind.Translation => Missed(change, "translates"),
        _ => $"{change.Property} = {change.Value} on {change.Identity}",
    };

    private static string Missed(OtherCallChange change, string does) => change.Value.Length > 0
        ? $"{change.Value}, which {change.Identity} {does} now" : $"numbers that {change.Identity} {does} now with {change.Property}";

    private static string ValueOf(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
