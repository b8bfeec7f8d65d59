using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Resilience;

/// <summary>
/// The emergency calls that a survey follows: of callers in a zone to the zone's numbers; without a design to those that the location
/// policy in effect knows, else, and in no zone, to all.
/// </summary>
internal sealed class SurveyedCalls
{
    private const string OffNetwork = "*offnetwork*";
    private readonly CallFacts facts;
    private readonly ResilienceScope scope;
    private readonly CallEngine engine;
    private readonly Snapshot snapshot;
    private readonly Dictionary<Caller, string[]> known = [];
    private readonly SurveyBasis basis;
    private readonly HashSet<string> sites;

    /// <summary>Picks the calls of a deployment.</summary>
    public SurveyedCalls(SurveyBasis basis, ResilienceScope scope)
    {
        facts = basis.Index.Facts;
        this.basis = basis;
        this.scope = scope;
        engine = new CallEngine(basis.Index);
        snapshot = basis.Index.Deployment;
        sites = new HashSet<string>(scope.NetworkSites, StringComparer.OrdinalIgnoreCase);
        All = [.. basis.GroupsOf(scope.Zones).Where(group => IsAsked(group) && !IsLeftOut(group))
            .SelectMany(group => Numbers(group).Select(number => (group, number)))];

        // Each without the other: who calls at a site is there in whatever zone, and who calls in a zone at whatever site.
        NobodyAt = Missing(scope.NetworkSites, [], group => group.NetworkSite ?? OffNetwork);
        NobodyIn = Missing(scope.Zones, scope.Zones, group => basis.ZoneOf(group)?.Name ?? "");
        var there = sites.Count + scope.Zones.Count > 0 ? null : basis.GroupsOf([]).Where(group => group.NetworkSite is not null)
            .ToLookup(group => group.NetworkSite!, IsLeftOut, StringComparer.OrdinalIgnoreCase);
        OutOfScope = there is null ? [] : [.. facts.OutOfScope.Where(site => !there[site].Any() || there[site].Contains(true))];
    }

    /// <summary>The calls.</summary>
    public IReadOnlyList<(CallerGroup Group, string Number)> All { get; }

    /// <summary>The network sites that were asked for and from which nobody is known to call.</summary>
    public IReadOnlyList<string> NobodyAt { get; }

    /// <summary>The zones that were asked for and in which nobody is known to call.</summary>
    public IReadOnlyList<string> NobodyIn { get; }

    /// <summary>The network sites out of the design's scope whose callers were left out: who wants them names the sites.</summary>
    public IReadOnlyList<string> OutOfScope { get; }

    private string[] Missing(IReadOnlyList<string> asked, IReadOnlyList<string> zones, Func<CallerGroup, string> place)
    {
        if (asked.Count == 0) return [];
        var there = new HashSet<string>(basis.GroupsOf(zones).Where(group => Numbers(group).Any()).Select(place),
            StringComparer.OrdinalIgnoreCase);
        return [.. asked.Where(one => !there.Contains(one))];
    }

    private bool IsAsked(CallerGroup group) => sites.Count == 0 || sites.Contains(group.NetworkSite ?? OffNetwork);

    // Who has the policy of a zone by grant is in that, wherever he sits.
    private bool IsLeftOut(CallerGroup group) =>
        sites.Count == 0 && group.NetworkSite is { } site && facts.IsOutOfScope(site) && basis.ZoneOf(group) is null;

    private IEnumerable<string> Numbers(CallerGroup group)
    {
        if (scope.Numbers.Count > 0) return scope.Numbers.Distinct(StringComparer.Ordinal);
        if (basis.ZoneOf(group) is { } zone) return zone.Numbers;
        return facts.IsAssumed && OfPolicy(group.Caller) is { Length: > 0 } numbers ? numbers : facts.EmergencyNumbers;
    }

    // Whatever somebody calls with: the number is that of the place.
    private string[] OfPolicy(Caller caller)
    {
        var key = caller with { Kind = ClientKind.Modern, VoicePolicy = null, DialPlan = null, Count = 0 };
        if (!known.TryGetValue(key, out var numbers)) known.Add(key, numbers = engine.Run(new CallRequest(key, "0")).LocationPolicy is { }
            policy && snapshot.Find(LocationPolicy.Type, policy) is { } found && found.Flag("EnhancedEmergencyServicesEnabled")
            ? [.. CallFacts.DialStrings(found).Distinct(StringComparer.Ordinal)] : []);
        return numbers;
    }
}
