using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Location;
using E911Config.Core.Resilience;

namespace E911Config.Core.Attestation;

/// <summary>A line of the test sheet: what to dial from where, and what must happen.</summary>
/// <param name="NetworkSite">Where; null off the network.</param>
/// <param name="Call">The call of one of the groups that stand together here.</param>
/// <param name="Callers">The groups that dial the same with the same to expect.</param>
public sealed record TestCall(string? NetworkSite, ZoneCall Call, IReadOnlyList<CallerGroup> Callers)
{
    /// <summary>Whether the location must come with the call: from all networks, from some, from none.</summary>
    public CoverageState Location => Call.Result.Outcome == Outcome.Unknown ? CoverageState.Untold
        : Call.Result.Outcome == Outcome.Located ? CoverageState.Located
        : Call.Result.BestOutcome == Outcome.Located ? CoverageState.Partly : CoverageState.NotLocated;

    /// <summary>The ways out in order, the one that the call must take first.</summary>
    public IReadOnlyList<CallLeg> Legs => Call.Legs.Legs;

    /// <summary>
    /// The sheet of a zone: by network site, the test number first, by the kind of phone. Groups of one kind at one site of which the same
    /// is to be expected stand on one line.
    /// </summary>
    public static IReadOnlyList<TestCall> Of(ZoneSurvey survey)
    {
        var order = survey.Zone.NetworkSites.Select((site, place) => (site.Value, place))
            .ToLookup(site => site.Value, site => site.place, StringComparer.OrdinalIgnoreCase);
        return [.. survey.Calls.Select((call, place) => (call, place))
            .OrderBy(one => order[one.call.Group.NetworkSite ?? ""].DefaultIfEmpty(int.MaxValue).First())
            .ThenBy(one => one.place).Select(one => one.call)
            .GroupBy(call => (call.Group.NetworkSite, call.Number, call.Group.Caller.Kind, call.Group.IsSupposed, call.Result.Outcome,
                call.Result.BestOutcome, call.Result.ReasonCode, call.Legs, Notified: string.Join(",", call.Notified), call.Conference,
                call.ReachesService))
            .Select(same => new TestCall(same.Key.NetworkSite, same.First(), [.. same.Select(call => call.Group)]))];
    }
}
