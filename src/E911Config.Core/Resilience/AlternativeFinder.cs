using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Resilience;

/// <summary>
/// Finds what a deployment has already that would save a call when one element fails: by trying it, as the engine does, while the element
/// has failed. Nearest is what lies in the caller's network site, then in his region; of what is as near the first by name.
/// </summary>
internal sealed class AlternativeFinder
{
    private static readonly TrunkNode[] None = [];
    private readonly CallIndex index;
    private readonly IReadOnlyList<string> already;
    private readonly TrunkNode[] anywhere;
    private readonly ILookup<string, TrunkNode> bySite;
    private readonly PoolNode[] pools;
    private readonly ILookup<int, PoolNode> appliances;
    private readonly ConcurrentDictionary<string, Failures> failing = new(StringComparer.Ordinal);

    /// <summary>Prepares a deployment.</summary>
    /// <param name="index">The deployment.</param>
    /// <param name="already">What has failed already.</param>
    public AlternativeFinder(CallIndex index, IReadOnlyList<string> already)
    {
        this.index = index;
        this.already = already;
        var trunks = index.Trunks.All.Where(trunk => trunk.Role != TrunkRole.Unknown)
            .OrderBy(trunk => trunk.Identity, StringComparer.OrdinalIgnoreCase).ToArray();
        anywhere = [.. trunks.Where(ServesAnywhere)];
        bySite = trunks.Where(trunk => !ServesAnywhere(trunk)).SelectMany(trunk => SitesOf(trunk).Select(site => (site, trunk)))
            .ToLookup(pair => pair.site, pair => pair.trunk, StringComparer.OrdinalIgnoreCase);
        pools = [.. index.Pools.Registrars.Where(pool => !pool.AtBranch)];
        appliances = index.Pools.Registrars.Where(pool => pool.AtBranch && pool.Place >= 0).ToLookup(pool => pool.Place);
    }

    /// <summary>What would save a call from one failure; null if nothing would.</summary>
    /// <param name="start">The call.</param>
    /// <param name="own">The trunks that it may leave over.</param>
    /// <param name="element">What fails.</param>
    /// <param name="needed">The outcome that must be saved.</param>
    public Alternative? Of(CallStart start, ICollection<string> own, string element, Outcome needed)
    {
        var failures = failing.GetOrAdd(element, one => index.Parts.Parse([.. already, one]));
        var (state, stage) = start.Register(failures);
        if (state == Truth.Yes && start.Stages[stage].End is null && Trunk(start.Stages[stage].Call.Under(failures), own, needed)
            is var (trunk, outcome))
            return new Alternative(null, trunk.Identity, trunk.FarTopologySite, trunk.FarSite, outcome);

        // Who is registered at home does not look for another pool.
        return state == Truth.Yes && stage == 0 ? null : AtPool(start, own, failures, needed);
    }

    // The appliance of a branch is for those who are there.
    private Alternative? AtPool(CallStart start, ICollection<string> own, Failures failures, Outcome needed)
    {
        var found = appliances[start.Place].Concat(pools).Where(pool => start.Stages.All(stage => stage.Pool != pool.Fqdn))
            .OrderBy(pool => Distance(start.Place, pool.Place)).Select(pool => (Pool: pool, Stage: start.From(pool, failures)))
            .Where(one => one.Stage is not null).ToArray();
        foreach (var (pool, stage) in found)
        {
            if (stage!.Outcome() is var outcome && outcome >= needed) return At(pool, null, outcome);
        }

        foreach (var (pool, stage) in found)
        {
            if (stage!.End is null && Trunk(stage.Call, own, needed) is var (trunk, outcome)) return At(pool, trunk.Identity, outcome);
        }

        return null;
    }

    private Alternative At(PoolNode pool, string? trunk, Outcome outcome) =>
        new(pool.Fqdn, trunk, pool.Site, index.Network.SiteOf(pool.Site), outcome);

    private (TrunkNode Trunk, Outcome Outcome)? Trunk(CallContext call, ICollection<string> own, Outcome needed)
    {
        // Without a location service no trunk has a location.
        if (needed == Outcome.Located && call.Failures.Down(index.Parts.Lis)) return null;
        var served = call.Place.Site is { } site ? bySite[site] : None;
        foreach (var trunk in anywhere.Concat(served).OrderBy(trunk => Math.Min(Distance(call.Place.Place, trunk.FarPlace),
            Distance(call.Place.Place, trunk.Mediation.Place))))
        {
            if (own.Contains(trunk.Identity) || (needed == Outcome.Located && trunk.Role == TrunkRole.Local)) continue;
            if (WhichTrunk.Try(call, null, trunk.Identity) is { } answer && answer.Worst >= needed) return (trunk, answer.Worst);
        }

        return null;
    }

    private int Distance(int caller, int place) => place < 0 ? 3 : place == caller ? 0 : index.Network.SameRegion(place, caller) ? 1 : 2;

    // A local trunk whose rules rewrite numbers may lead to the provider's call center, which serves whoever calls.
    private bool ServesAnywhere(TrunkNode trunk) => trunk.Role == TrunkRole.Provider || trunk.Facts?.ServesAnywhere == true
        || (trunk.Role == TrunkRole.Local && index.TranslationRules.At(trunk.Settings.Scope, null).Count > 0);

    private static IEnumerable<string> SitesOf(TrunkNode trunk) => (trunk.Facts?.Sites ?? [])
        .Concat(trunk.FarSite is null ? [] : [trunk.FarSite]).Distinct(StringComparer.OrdinalIgnoreCase);
}
