using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;

namespace E911Config.Core.Resilience;

/// <summary>What becomes of emergency calls, by network site, and over which trunks they leave, by region.</summary>
internal sealed class MapCalls
{
    private readonly CallIndex index;
    private readonly CallEngine engine;
    private readonly ResilienceScope scope;
    private readonly Dictionary<string, (MapSite Site, bool Counted)> sites = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Region, bool Off, string Trunk, MapWayKind Kind), HashSet<string>> ways = [];
    private readonly Dictionary<(string Region, bool Off, string Pool), HashSet<string>> pools = [];
    private readonly Dictionary<Caller, int> homes;

    /// <summary>Follows the calls of a deployment; callers who are alike once.</summary>
    public MapCalls(CallIndex index, ResilienceScope scope)
    {
        this.index = index;
        this.scope = scope;
        engine = new CallEngine(index);
        var basis = new SurveyBasis(index);
        var calls = new SurveyedCalls(basis, scope).All.ToLookup(call => call.Group, call => call.Number);
        homes = calls.GroupBy(call => ClassOf(call.Key)).ToDictionary(same => same.Key, same => same.Count());
        foreach (var alike in AlikeGroups.Of(calls.Select(call => call.Key), (index.Deployment, index)))
        {
            var numbers = calls[alike[0]].ToArray();
            if (numbers.Length > 0) Follow(alike, numbers);
        }
    }

    /// <summary>The sites from which calls were followed.</summary>
    public IReadOnlyList<MapSite> Sites => [.. sites.Values.Select(site => site.Site)];

    /// <summary>The ways, by region and trunk.</summary>
    public IReadOnlyList<MapWay> Ways => [.. ways.Select(way => new MapWay(way.Key.Region, way.Key.Off, way.Key.Trunk, way.Key.Kind,
        way.Value.Count)).OrderBy(way => way.Region, StringComparer.OrdinalIgnoreCase).ThenBy(way => way.IsOffNetwork)
        .ThenBy(way => way.Kind).ThenBy(way => way.Trunk, StringComparer.OrdinalIgnoreCase)];

    /// <summary>The home pools, by region.</summary>
    public IReadOnlyList<MapHome> Homes => [.. pools.Select(home => new MapHome(home.Key.Region, home.Key.Off, home.Key.Pool,
        home.Value.Count)).OrderBy(home => home.Region, StringComparer.OrdinalIgnoreCase).ThenBy(home => home.IsOffNetwork)
        .ThenBy(home => home.Pool, StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether ways were looked for.</summary>
    public bool HasWays => scope.Failed.Count == 0 && scope.Assumptions is null;

    /// <summary>Whether the ways out of some call cannot be told.</summary>
    public bool IsUntold { get; private set; }

    private static Caller ClassOf(CallerGroup group) => group.Caller with { NetworkSite = null, OffNetwork = false, Count = 0 };

    private void Follow(IReadOnlyList<CallerGroup> alike, IReadOnlyList<string> numbers)
    {
        var worst = Outcome.Located;
        var hangs = false;
        foreach (var number in numbers)
        {
            var request = new CallRequest(alike[0].Caller, number) { Failed = scope.Failed, Assumptions = scope.Assumptions };
            var outcome = engine.Run(request).Outcome;
            if (outcome < worst) worst = outcome;
            hangs |= outcome >= Outcome.Unlocated && engine.DependsOn(request).Count > 0;
            if (!HasWays) continue;
            var legs = CallLegs.Of(index, alike[0].Caller, number);
            IsUntold |= legs.IsUntold;
            Note(alike, legs);
        }

        foreach (var group in alike) Note(group, worst, hangs);
    }

    // Of the way that takes the call all trunks that take it are equal peers.
    private void Note(IReadOnlyList<CallerGroup> alike, CallLegs legs)
    {
        var taken = false;
        foreach (var leg in legs.Legs)
        {
            var takes = !taken && leg.Trunks.Any(trunk => trunk.Outcome is not null);
            foreach (var trunk in leg.Trunks)
            {
                var kind = takes && trunk.Outcome is not null ? MapWayKind.Now : taken ? MapWayKind.Later : MapWayKind.Skipped;
                foreach (var group in alike) Note(group, trunk.Trunk, kind);
            }

            taken |= takes;
        }
    }

    private void Note(CallerGroup group, string trunk, MapWayKind kind) =>
        Note(ways, (RegionOf(group), group.NetworkSite is null, trunk, kind), group);

    private string RegionOf(CallerGroup group) => group.NetworkSite is { } name
        && index.Network.SiteAt(index.Network.Find(name), null) is { } site ? site.Text("NetworkRegionID") : "";

    private static void Note<TKey>(Dictionary<TKey, HashSet<string>> places, TKey key, CallerGroup group)
    {
        if (!places.TryGetValue(key, out var from)) places.Add(key, from = new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        from.Add(group.NetworkSite ?? "");
    }

    private void Note(CallerGroup group, Outcome worst, bool hangs)
    {
        if (index.Pools.FindRegistrar(group.Caller.RegistrarPool).Fqdn is { Length: > 0 } pool)
            Note(pools, (RegionOf(group), group.NetworkSite is null, pool), group);
        var key = group.NetworkSite ?? "";
        var (site, counted) = sites.TryGetValue(key, out var known) ? known : (new MapSite(group.NetworkSite, ""), false);
        sites[key] = (site with
        {
            Outcome = site.Outcome is { } other && other < worst ? other : worst,
            Hangs = site.Hangs || hangs,
            Callers = site.Callers + (group.IsSupposed ? 0 : group.Caller.Count),
            IsAtMost = site.IsAtMost || homes[ClassOf(group)] > 1,
            IsSupposed = (!counted || site.IsSupposed) && group.IsSupposed,
        }, true);
    }
}
