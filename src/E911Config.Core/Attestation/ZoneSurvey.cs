using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Location;
using E911Config.Core.Resilience;

namespace E911Config.Core.Attestation;

/// <summary>A zone of a design as it is in a deployment: its places, policies, calls, callers, and what may fail.</summary>
public sealed record ZoneSurvey
{
    /// <summary>The zone.</summary>
    public required Zone Zone { get; init; }

    /// <summary>The deployment.</summary>
    public required Snapshot Snapshot { get; init; }

    /// <summary>What the location service holds for it.</summary>
    public required ZoneCoverage Coverage { get; init; }

    /// <summary>The rows that the location service must get.</summary>
    public required IReadOnlyList<MissingLocation> Missing { get; init; }

    /// <summary>The places that its ELINs stand for.</summary>
    public required IReadOnlyList<ElinPlace> Elins { get; init; }

    /// <summary>The location policies in effect.</summary>
    public required IReadOnlyList<ZonePolicy> Policies { get; init; }

    /// <summary>The calls of every group: the test number first, then the emergency numbers.</summary>
    public required IReadOnlyList<ZoneCall> Calls { get; init; }

    /// <summary>Who calls, by kind.</summary>
    public required IReadOnlyList<KindOfCallers> Callers { get; init; }

    /// <summary>What may fail of its emergency calls, one element at a time.</summary>
    public required ResilienceSurvey Resilience { get; init; }

    /// <summary>The emergency calls, without those to the test number.</summary>
    public IEnumerable<ZoneCall> EmergencyCalls => Calls.Where(call => !call.IsTest);

    /// <summary>What was not read.</summary>
    public IReadOnlyList<AcceptedUnread> Unread => Resilience.Unread;

    /// <summary>Whether there is more to know: something was not read, nobody's call was followed, or what becomes of one cannot be told.
    /// </summary>
    public bool Inconclusive => Resilience.Inconclusive;

    /// <summary>Surveys zones of a design.</summary>
    /// <param name="design">The design.</param>
    /// <param name="zones">The zones, in order.</param>
    /// <param name="snapshot">The deployment.</param>
    /// <param name="today">The day for which the design's acceptances count.</param>
    /// <exception cref="OperationCanceledException">The user wants an end.</exception>
    public static IEnumerable<ZoneSurvey> Of(DesignDocument design, IReadOnlyList<Zone> zones, Snapshot snapshot, DateTime today)
    {
        var index = new CallIndex(snapshot, CallFacts.From(design));
        var places = LocationSurvey.Of(snapshot, design);
        var basis = new SurveyBasis(index);
        foreach (var zone in zones) yield return Of(design, zone, basis, places.ZoneOf(zone.Name), today);
    }

    private static ZoneSurvey Of(DesignDocument design, Zone zone, SurveyBasis basis, ZoneCoverage coverage, DateTime today)
    {
        var snapshot = basis.Index.Deployment;
        var resilience = ResilienceSurvey.Of(basis, new ResilienceScope { Zones = [zone.Name], MaxSize = 1 }, design, today);
        var groups = resilience.Found.Calls.Select(call => call.Group).Distinct().ToArray();
        var calls = ZoneCalls.Of(basis.Index, zone, groups);
        return new ZoneSurvey
        {
            Zone = zone,
            Snapshot = snapshot,
            Coverage = coverage,
            Missing = MissingLocation.Of(coverage, snapshot),
            Elins = LocationSurvey.ElinsOf(coverage),
            Calls = calls,
            Policies = PoliciesOf(calls, zone, snapshot),
            Callers = [.. groups.GroupBy(group => group.Caller.Kind).OrderBy(kind => kind.Key).Select(kind => new KindOfCallers(kind.Key,
                kind.Count(), kind.SelectMany(basis.Counts.ClassesOf).Distinct().Sum(basis.Counts.Of),
                    kind.Count(group => group.IsSupposed),
                kind.Count(group => !group.IsSupposed && group.Caller.Count == 0)))],
            Resilience = resilience,
        };
    }

    // A PBX has none.
    private static IReadOnlyList<ZonePolicy> PoliciesOf(IReadOnlyList<ZoneCall> calls, Zone zone, Snapshot snapshot) =>
    [
        .. calls.Where(call => call.Group.Caller.Kind != ClientKind.Pbx)
            .GroupBy(call => (call.Result.LocationPolicy, call.Result.LocationPolicySource))
            .Select(same => new ZonePolicy(same.Key.LocationPolicy, same.Key.LocationPolicySource,
                [.. same.Select(call => call.Group.NetworkSite).Distinct(StringComparer.OrdinalIgnoreCase)])
            {
                IsAsDesigned = same.Key.LocationPolicy is { } identity
                    ? string.Equals(identity, zone.LocationPolicyIdentity, StringComparison.OrdinalIgnoreCase) : null,
                Policy = same.Key.LocationPolicy is { } policy ? snapshot.Find(LocationPolicy.Type, policy) : null,
            }),
    ];
}
