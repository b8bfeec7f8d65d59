using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Planning;

/// <summary>Zones in which visitors fare worse than the residents after a plan: one finding a zone.</summary>
internal static class VisitorFindings
{
    private const int Named = 3;

    /// <summary>The findings.</summary>
    /// <param name="design">The design.</param>
    /// <param name="snapshot">The deployment after the plan.</param>
    /// <param name="planned">The same, prepared with what the design tells.</param>
    public static IEnumerable<Finding> Of(DesignDocument design, Snapshot snapshot, CallIndex planned) =>
        Visitors.Of(planned, snapshot).GroupBy(visitor => visitor.Zone).Select(zone => (Zone: design.Zones.First(known => known.Name == zone.Key), Rows: zone)).Select(found => new Finding(
            "VisitorsFareWorse", FindingSeverity.Information, "", "",
            $"Visitors fare worse than the residents of zone {found.Zone.Name}: {string.Join("; ", found.Rows.OrderBy(row => row.Caller.Kind).GroupBy(row => (row.Number, row.Residents, row.Worst, row.ReasonCode, row.Caller.Kind)).Select(Words))}.",
            design.Path, found.Zone.Place.Line, found.Zone.Place.Column));

    private static string Words(IGrouping<(string Number, Outcome Residents, Outcome Worst, string? ReasonCode, ClientKind Kind), Visitor> alike)
    {
        var classes = alike.Select(row => CallProof.Describe(row.Caller)).ToArray();
        var others = classes.Length > Named ? $" and {classes.Length - Named} more" : "";
        return $"{alike.Key.Number} from {alike.First().NetworkSite} {alike.Key.Worst}{(alike.Key.ReasonCode is null ? "" : ", " + alike.Key.ReasonCode)}, not {alike.Key.Residents} ({string.Join("; ", classes.Take(Named))}{others})";
    }
}
