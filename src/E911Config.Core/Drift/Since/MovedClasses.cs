using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drift.Foreign;
using E911Config.Core.Planning;

namespace E911Config.Core.Drift.Since;

/// <summary>
/// Phones and people who had another voice policy, dial plan, location policy or registrar pool when the plan was applied. Where they sit
/// no cmdlet tells: with the voice policy of another zone they count as at home there, without the location policy of a zone by grant as of
/// none, and nobody is left whose calls are worse. They are followed where they were at home then, with what they have now; drift only
/// where that is worse.
/// </summary>
internal sealed class MovedClasses : IForeignKind
{
    public IEnumerable<Deviation> Find(DriftContext context)
    {
        if (!context.Snapshot.UsersCounted || context.Basis.Plans.Count == 0) return [];
        var then = Proven(context).ToLookup(call => CallerHomes.ClassOf(call.Callers.Caller));
        var now = new CallerHomes(context.Engine.Index).All.Where(home => !home.Callers.IsPbx)
            .ToLookup(home => CallerHomes.ClassOf(home.Callers));
        return
            from moved in MovedClass.Between(
                then.ToDictionary(same => same.Key, same => same.Max(call => call.Count)),
                now.ToDictionary(same => same.Key, same => same.Sum(one => one.Callers.Count)))
            where now[moved.Is].Any(home => string.IsNullOrEmpty(home.Callers.NetworkSite))
            let followed = new HashSet<string?>(now[moved.Is].SelectMany(one => one.Sites), StringComparer.OrdinalIgnoreCase)
            from home in then[moved.Was].GroupBy(call => call.Callers.NetworkSite, StringComparer.OrdinalIgnoreCase)
            let zone = context.Design.ZoneOf(home.Key, moved.Was.LocationPolicy)
            let isFollowed = followed.Contains(home.Key) && context.Design.ZoneOf(home.Key, moved.Is.LocationPolicy) == zone
            let designed = isFollowed ? [] : home.Where(call => call.After >= Outcome.Unlocated).Select(call => call.Number)
            let asSpelt = moved with { Was = then[moved.Was].First().Callers.Caller, Is = Caller.Of(now[moved.Is].First().Callers, null) }
            let item = Judged(context, moved.Changed, asSpelt, home.Key, zone!, [.. designed])
            where item is not null
            group item by (item.ObjectType, item.Identity.ToUpperInvariant(), item.Actual.Other.ToUpperInvariant()) into same
            select new Deviation(same.OrderByDescending(item => item.Severity).First(), null, null);
    }

    // What the plans proved of the zones that count: the newest of each zone.
    private static IEnumerable<CallChange> Proven(DriftContext context)
    {
        var known = new HashSet<(CallerKey, string)>();
        return context.Basis.Plans.SelectMany(one => one.Plan.Calls.Where(call => call.Callers.Kind != ClientKind.Pbx
            && context.ZoneOf(call.Callers) is { } zone
            && (one.Plan.Zones.Count == 0 || one.Plan.Zones.Contains(zone.Name, StringComparer.OrdinalIgnoreCase))))
            .Where(call => known.Add((call.Callers, call.Number)));
    }

    // In the deployment as it was then, if it was kept, and as it is: what else has drifted is not their policy's doing.
    private static DriftItem? Judged(DriftContext context, (ObjectType Type, string? Was, string? Is) changed, MovedClass moved,
        string? home, Zone zone, IReadOnlyList<string> designed)
    {
        var then = context.Basis.AfterOf(zone.Name) is { } after ? context.EngineOf(after) : null;
        var earlier = context.EarlierDigits(zone).Where(digits =>
            then!.Run(new CallRequest(At(moved.Was, home), digits)).Outcome >= Outcome.Unlocated);
        (CallRequest, CallRequest)[] calls = [.. designed.Concat(earlier).Distinct(StringComparer.Ordinal)
            .Select(digits => (new CallRequest(At(moved.Is, home), digits), new CallRequest(At(moved.Was, home), digits)))];
        if (calls.Length == 0) return null;
        var found = new[] { (Engine: then, Of: moved.Is), (Engine: context.Engine, Of: moved.Was) }
            .Where(one => one.Engine is not null && Has(one.Engine.Index.Deployment, one.Of))
            .Select(one => JudgedCalls.Instead(one.Engine!, calls)).OrderByDescending(one => one.Severity).Take(1).ToArray();
        if (found.Length == 0 || found[0].Severity <= DriftSeverity.Minor) return null;
        var (type, was, now) = changed;
        string Number(long count) => count.ToString(CultureInfo.InvariantCulture);
        return new DriftItem(DriftKind.Changed, type.Noun, Identity(was ?? now!), "",
            new DriftValue(DriftValueKind.HadBy, Number(moved.Of)) { Other = was is null ? "" : Identity(was) },
            new DriftValue(DriftValueKind.HaveNow, Number(moved.Count)) { Other = now is null ? "" : Identity(now) })
        {
            Severity = found[0].Severity, Effect = found[0].Effect, Harm = found[0].Harm,
        };

        string Identity(string name) => (context.Snapshot.Find(type, name) ?? then?.Index.Deployment.Find(type, name))?.Identity ?? name;
    }

    // Without a policy that they have now, or had, nobody can tell what they would come to.
    private static bool Has(Snapshot deployment, Caller callers) =>
        new[] { (VoicePolicy.Type, callers.VoicePolicy), (DialPlan.Type, callers.DialPlan), (Registrar.Type, callers.RegistrarPool) }
            .All(part => part.Item2 is null || deployment.Find(part.Item1, part.Item2) is not null);

    private static Caller At(Caller callers, string? site) => callers with { NetworkSite = site, OffNetwork = site is null };
}
