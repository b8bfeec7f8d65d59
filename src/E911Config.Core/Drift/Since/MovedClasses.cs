using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drift.Foreign;

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
        if (!context.Snapshot.UsersCounted) return [];
        var now = Classes(context.Engine.Index);
        return
            from after in context.Zones.Select(zone => context.Basis.AfterOf(zone.Name)).OfType<Snapshot>().Distinct()
            where after.UsersCounted
            let engine = context.EngineOf(after)
            let then = Classes(engine.Index)
            from moved in MovedClass.Between(Numbers(then), Numbers(now))
            let followed = new HashSet<string?>(now[moved.Is].SelectMany(one => one.Sites), StringComparer.OrdinalIgnoreCase)
            let homes = (from site in then[moved.Was].SelectMany(one => one.Sites).Distinct(StringComparer.OrdinalIgnoreCase)
                         let zone = context.Design.ZoneOf(site, moved.Was.LocationPolicy)
                         where zone is not null && context.Counts(zone.Name) && context.Basis.AfterOf(zone.Name) == after
                         select (site, zone,
                             followed.Contains(site) && context.Design.ZoneOf(site, moved.Is.LocationPolicy) == zone)).ToArray()
            where homes.Length > 0
            let item = Judged(context, engine, moved, homes)
            where item is not null
            group item by (item.ObjectType, item.Identity.ToUpperInvariant(), item.Actual.Other.ToUpperInvariant()) into same
            select new Deviation(same.OrderByDescending(item => item.Severity).First(), null, null);
    }

    private static ILookup<Caller, (CallerClass Callers, IReadOnlyList<string?> Sites)> Classes(CallIndex index) =>
        new CallerHomes(index).All.Where(home => !home.Callers.IsPbx).ToLookup(home => CallerHomes.ClassOf(home.Callers)
            with { NetworkSite = home.Callers.NetworkSite is { Length: > 0 } site ? site.ToUpperInvariant() : null });

    private static Dictionary<Caller, long> Numbers(ILookup<Caller, (CallerClass Callers, IReadOnlyList<string?> Sites)> classes) =>
        classes.ToDictionary(same => same.Key, same => same.Sum(one => one.Callers.Count));

    // In the deployment as it was then, and as it is: what else has drifted is not their policy's doing.
    private static DriftItem? Judged(DriftContext context, CallEngine then, MovedClass moved,
        IReadOnlyList<(string? Site, Zone Zone, bool IsFollowed)> homes)
    {
        (CallRequest Bad, CallRequest Good)[] calls =
        [
            .. from home in homes
               let designed = home.IsFollowed ? [] : home.Zone.Numbers.Select(number => number.DialString)
               from digits in designed.Concat(context.EarlierDigits(home.Zone)).Distinct(StringComparer.Ordinal)
               let good = new CallRequest(At(moved.Was, home.Site), digits)
               where then.Run(good).Outcome >= Outcome.Unlocated
               select (new CallRequest(At(moved.Is, home.Site), digits), good),
        ];
        var found = new[] { (Engine: then, Of: moved.Is), (Engine: context.Engine, Of: moved.Was) }
            .Where(one => Has(one.Engine.Index.Deployment, one.Of)).Select(one => JudgedCalls.Instead(one.Engine, calls))
            .OrderByDescending(one => one.Severity).Take(1).ToArray();
        if (found.Length == 0 || found[0].Severity <= DriftSeverity.Minor) return null;
        var (type, was, now) = moved.Changed;
        string Number(long count) => count.ToString(CultureInfo.InvariantCulture);
        return new DriftItem(DriftKind.Changed, type.Noun, Identity(type, was ?? now!), "",
            new DriftValue(DriftValueKind.HadBy, Number(moved.Of)) { Other = was is null ? "" : Identity(type, was) },
            new DriftValue(DriftValueKind.HaveNow, Number(moved.Count)) { Other = now is null ? "" : Identity(type, now) })
        {
            Severity = found[0].Severity, Effect = found[0].Effect, Harm = found[0].Harm,
        };

        string Identity(ObjectType of, string name) => (context.Snapshot.Find(of, name) ?? then.Index.Deployment.Find(of, name))?.Identity
            ?? name;
    }

    // Without a policy that they have now, or had, nobody can tell what they would come to.
    private static bool Has(Snapshot deployment, Caller callers) =>
        new[] { (VoicePolicy.Type, callers.VoicePolicy), (DialPlan.Type, callers.DialPlan), (Registrar.Type, callers.RegistrarPool) }
            .All(part => part.Item2 is null || deployment.Find(part.Item1, part.Item2) is not null);

    private static Caller At(Caller callers, string? site) => callers with { NetworkSite = site, OffNetwork = site is null };
}
