using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Readings;

namespace E911Config.Core.Calls;

/// <summary>
/// Finds the classes of callers that fare worse where they are not at home. Not every class is followed from every site: sites that are
/// alike are asked once, and classes that differ only in their voice policy once as long as no call gets to that.
/// </summary>
public sealed class Visitors
{
    private static readonly string?[] BeforeUsages = [ReasonCodes.Orbit, ReasonCodes.OwnedNumber, ReasonCodes.NoNumber];
    private static readonly string?[] AfterUsages = [ReasonCodes.NoUsage, ReasonCodes.NoRoute, ReasonCodes.NoTrunk];
    private readonly CallIndex index;
    private readonly Snapshot snapshot;
    private readonly Dictionary<Caller, int> shared = [];
    private readonly Dictionary<(int Shared, int Kind, int Number), CallResult> known = [];
    private int kindsMade;

    private Visitors(CallIndex index, Snapshot snapshot)
    {
        this.index = index;
        this.snapshot = snapshot;
    }

    /// <summary>One row per class, zone and number, by zone; made as they are asked for, with nothing failed.</summary>
    /// <param name="index">The deployment, prepared with what the design tells.</param>
    /// <param name="snapshot">The same deployment.</param>
    public static IEnumerable<Visitor> Of(CallIndex index, Snapshot snapshot) => new Visitors(index, snapshot).Rows();

    private IEnumerable<Visitor> Rows()
    {
        var facts = index.Facts;
        var classes = CallerGroups.Classes(snapshot, facts)
            .Select(found => (Shared: SharedBy(found.Key), found.Callers, found.Homes, IsEmergency: found.Key.Kind is ClientKind.Modern
            or ClientKind.Legacy)).ToArray();
        var residents = CallerGroups.Of(snapshot, facts).Where(group => group.NetworkSite is not null && !group.IsSupposed)
            .ToLookup(group => facts.ZoneOf(group.NetworkSite!));
        var alike = new SiteKinds(snapshot, index);
        var sites = snapshot.All(NetworkSite.Type).ToLookup(site => facts.ZoneOf(site.Identity));
        foreach (var zone in facts.Zones.Where(zone => residents[zone].Any()))
        {
            var worst = zone.Numbers
                .Select(number => (DialString: number, Outcome: residents[zone].Min(group => Run(group.Caller, number).Result.Outcome)))
                    .ToArray();
            SiteKind[] emergency = Kinds(sites[zone], site => alike.Of(site, true)),
                ordinary = Kinds(sites[zone], site => alike.Of(site, false));
            foreach (var one in classes)
            {
                var kinds = one.IsEmergency ? emergency : ordinary;
                for (var number = 0; number < worst.Length; number++)
                {
                    if (Worst(one.Shared, one.Callers, one.Homes, kinds, number, worst[number].DialString) is var (site, result)
                        && result.Outcome < worst[number].Outcome)
                        yield return new Visitor(Caller.Of(one.Callers, site), zone.Name, worst[number].DialString, worst[number].Outcome,
                            result.Outcome, site, result.ReasonCode);
                }
            }
        }
    }

    // The first of the sites with the worst outcome; null if the class is at home at all of them.
    private (string Site, CallResult Result)? Worst(int sharedBy, CallerClass callers, HashSet<string?> homes, SiteKind[] kinds, int number,
        string digits)
    {
        (string Site, CallResult Result, int Place)? worst = null;
        foreach (var kind in kinds)
        {
            if (kind.Sites.FirstOrDefault(site => !homes.Contains(site.Site)) is not { Site: not null } away) continue;
            if (!known.TryGetValue((sharedBy, kind.Id, number), out var result))
            {
                (result, var anyVoicePolicy) = Run(Caller.Of(callers, away.Site), digits);
                if (anyVoicePolicy) known[(sharedBy, kind.Id, number)] = result;
            }

            if (worst is null || result.Outcome < worst.Value.Result.Outcome
                || (result.Outcome == worst.Value.Result.Outcome && away.Place < worst.Value.Place)) worst =
                (away.Site, result, away.Place);
        }

        return worst is var (where, found, _) ? (where, found) : null;
    }

    private SiteKind[] Kinds(IEnumerable<DeploymentObject> sites, Func<DeploymentObject, string> kindOf) =>
        sites.Select((site, place) => (Site: site, Place: place))
        .GroupBy(pair => kindOf(pair.Site), StringComparer.Ordinal)
            .Select(kind => new SiteKind(kindsMade++, kind.Select(pair => (pair.Site.Identity, pair.Place)).ToArray())).ToArray();

    private int SharedBy(Caller key)
    {
        var without = key with { VoicePolicy = null };
        if (!shared.TryGetValue(without, out var id)) shared.Add(without, id = shared.Count);
        return id;
    }

    // Whether the same would come of it with any other voice policy: it ended before, or in the usage of the location policy.
    private (CallResult Result, bool AnyVoicePolicy) Run(Caller caller, string number)
    {
        var (call, result) = CallRun.Run(index, new CallRequest(caller, number), index.Facts.Assumptions.Bits, Failures.None,
            tracing: false);
        return (result, !index.SiteRouting
            && (BeforeUsages.Contains(result.ReasonCode)
                || (call.ByPolicyUsage && !call.Asked.Contains(CallReading.Of(Question.EmergencyFallback))
                && !AfterUsages.Contains(result.ReasonCode))));
    }

    private sealed record SiteKind(int Id, IReadOnlyList<(string Site, int Place)> Sites);
}
