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
        : "unchanged but for " + Visible.Of(string.Join("; ", changes.GroupBy(Alike)
            .Select(alike => Of(alike.Key, string.Join(", ", alike.Select(change => change.Identity)), alike.Count() > 1))));

    /// <summary>One thing of these.</summary>
    public static string Of(OtherCallChange change) => Visible.Of(Of(change, change.Identity, several: false));

    /// <summary>To emergency calls from outside the zones of a pilot; empty for a plan of the whole design.</summary>
    public static string Of(PilotReach? reach) => reach is null ? ""
        : reach.Changed == 0 ? $"unchanged ({ValueOf(reach.Groups)} groups of callers)"
            : $"changed for {ValueOf(reach.Changed)} of {ValueOf(reach.Calls)} calls examined";

    // Routes that miss the same numbers are named together, and so are rules.
    private static OtherCallChange Alike(OtherCallChange change) =>
        change is { Kind: OtherCallKind.Numbers or OtherCallKind.Translation, Value.Length: > 0 }
            ? change with { Identity = "", Property = "" } : change;

    private static string Of(OtherCallChange change, string identities, bool several) => change.Kind switch
    {
        OtherCallKind.UsageOrder => $"the order of usages in {identities}",
        OtherCallKind.Numbers => Missed(change, identities, several ? "match" : "matches"),
        OtherCallKind.Translation => Missed(change, identities, several ? "translate" : "translates"),
        _ => $"{change.Property} = {change.Value} on {identities}",
    };

    private static string Missed(OtherCallChange change, string identities, string does) => change.Value.Length > 0
        ? $"{change.Value}, which {identities} {does} now" : $"numbers that {identities} {does} now with {change.Property}";

    private static string ValueOf(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
