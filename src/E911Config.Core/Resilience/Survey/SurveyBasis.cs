using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Resilience;

/// <summary>What surveys of one deployment share, found out once however many there are: one zone each, say.</summary>
internal sealed class SurveyBasis
{
    private readonly Lazy<ILookup<string, CallerGroup>> byZone;
    private readonly Lazy<IReadOnlyList<CallerGroup>> groups;
    private readonly Lazy<CallerCounts> counts;
    private readonly Dictionary<int, ResilienceFinder> finders = [];

    /// <summary>Prepares a deployment.</summary>
    public SurveyBasis(CallIndex index)
    {
        Index = index;
        groups = new(() => CallerGroups.Of(index));
        counts = new(() => new CallerCounts(index.Deployment, index.Facts));
        byZone = new(() => groups.Value.ToLookup(group => ZoneOf(group)?.Name ?? "", StringComparer.OrdinalIgnoreCase));
        HomedOnline = CallerGroups.HomedOnline(index.Deployment);
        Callers = CallersNote.Of(index.Deployment);
    }

    /// <summary>The deployment.</summary>
    public CallIndex Index { get; }

    /// <summary>How many callers there are.</summary>
    public CallerCounts Counts => counts.Value;

    /// <summary>How many of them are homed online.</summary>
    public long HomedOnline { get; }

    /// <summary>What must be known of them.</summary>
    public CallersNote Callers { get; }

    /// <summary>The groups of callers of some zones, in the order of all; of no zones all of them.</summary>
    public IEnumerable<CallerGroup> GroupsOf(IReadOnlyList<string> zones)
    {
        if (zones.Count == 1) return byZone.Value[zones[0]];
        var asked = new HashSet<string>(zones, StringComparer.OrdinalIgnoreCase);
        return groups.Value.Where(group => asked.Count == 0 || (ZoneOf(group) is { } zone && asked.Contains(zone.Name)));
    }

    /// <summary>The zone of a group; null if it is in none.</summary>
    public CallZone? ZoneOf(CallerGroup group) => Index.Facts.ZoneAround(group.NetworkSite, group.Caller.LocationPolicy);

    /// <summary>What finds the sets of failures, with what it has found already where nothing is assumed and nothing has failed.</summary>
    /// <exception cref="E911Exception">ElementUnknown: something is said to have failed that is not there.</exception>
    public ResilienceFinder Finder(ResilienceScope scope)
    {
        if (scope.Failed.Count > 0 || scope.Assumptions is not null)
            return new ResilienceFinder(Index, scope.MaxSize, scope.Failed, scope.Assumptions);
        if (!finders.TryGetValue(scope.MaxSize, out var finder)) finders.Add(scope.MaxSize,
            finder = new ResilienceFinder(Index, scope.MaxSize));
        return finder;
    }
}
