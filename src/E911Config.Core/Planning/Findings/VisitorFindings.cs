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
        from visitor in Visitors.Of(planned, snapshot)
        group visitor by visitor.Zone into rows
        let zone = design.Zones.First(known => known.Name == rows.Key)
        select new Finding(FindingIds.VisitorsFareWorse, FindingSeverity.Information, "", "").At(design, zone.Place)
            .With(("zone", zone.Name), ("visitors", rows.OrderBy(row => row.Caller.Kind)
                .GroupBy(row => (row.Number, row.Residents, row.Worst, row.ReasonCode, row.Caller.Kind)).Select(Alike).ToArray()));

    private static ValueRecord Alike(IGrouping<(string Number, Outcome Residents, Outcome Worst, string? ReasonCode, ClientKind Kind),
        Visitor> alike)
    {
        var rows = alike.ToArray();
        return new ValueRecord(
        [
            new("number", alike.Key.Number), new("networkSite", rows[0].NetworkSite), new("worst", alike.Key.Worst.ToString()),
                new("reasonCode", alike.Key.ReasonCode),
            new("residents", alike.Key.Residents.ToString()), new("callers", rows.Take(Named).Select(row => Class(row.Caller)).ToArray()),
                new("more", (long)(rows.Length - Named)),
        ]);
    }

    private static ValueRecord Class(Caller caller) => new(
    [
        new("kind", caller.Kind.ToString()), new("voicePolicy", caller.VoicePolicy), new("locationPolicy", caller.LocationPolicy),
        new("dialPlan", caller.DialPlan), new("registrarPool", caller.RegistrarPool),
    ]);
}
