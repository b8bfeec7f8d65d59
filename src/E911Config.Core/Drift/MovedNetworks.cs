using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Location;
using E911Config.Core.Planning;

namespace E911Config.Core.Drift;

/// <summary>
/// Networks of a zone that belong to another network site now, or to none, since the plan was applied last: who is at home at their site
/// calls as from elsewhere. Drift only where that is worse for somebody; a floor that moved is nobody's harm.
/// </summary>
internal static class MovedNetworks
{
    /// <summary>Finds them.</summary>
    /// <param name="context">The deployment beside its design.</param>
    /// <param name="after">The deployment as the plan left it that was applied last; null if that is not known.</param>
    public static IEnumerable<Deviation> Find(DriftContext context, Snapshot? after)
    {
        if (after is null || !context.Snapshot.IsRead(NetworkSubnet.Type) || !context.Snapshot.IsRead(NetworkSite.Type)) return [];
        var effects = new Dictionary<(string From, string To), DriftEffect?>();
        return
            from subnet in after.All(NetworkSubnet.Type)
            let site = subnet.Text("NetworkSiteID")
            where context.Design.ZoneOf(site) is { } zone && context.Counts(zone.Name) && NetworkAddress.Parse(subnet.Identity) is not null
            let now = context.Engine.Index.Subnets.Containing(NetworkAddress.Parse(subnet.Identity)!.Value)
            where now?.IsRemote != true && !string.Equals(now?.NetworkSite ?? "", site, StringComparison.OrdinalIgnoreCase)
            let effect = Effect(context, effects, site, now?.NetworkSite ?? "")
            where effect is not null
            select new Deviation(new DriftItem(DriftKind.Changed, subnet.Type.Noun, subnet.Identity, "NetworkSiteID", DriftValue.Of(site),
                DriftValue.Of(now?.NetworkSite)) { Severity = DriftSeverity.Critical, Effect = effect }, null, null);
    }

    private static DriftEffect? Effect(DriftContext context, Dictionary<(string From, string To), DriftEffect?> known, string home,
        string to)
    {
        var key = (home.ToUpperInvariant(), to.ToUpperInvariant());
        if (known.TryGetValue(key, out var effect)) return effect;
        var worse = (
            from call in context.Calls
            where (call.Group.Caller.Kind is ClientKind.Modern or ClientKind.Legacy)
            where string.Equals(call.Group.NetworkSite, home, StringComparison.OrdinalIgnoreCase)
            let good = context.Engine.Run(call.Request)
            let there = At(call.Group.Caller, to)
            let bad = Known(context, home, context.Engine.Run(new CallRequest(there, call.Request.Digits)))
            where bad.IsWorseThan(good)
            orderby JudgedCalls.Becomes(good, bad)
            select (Call: call, Good: good, Bad: bad)).ToArray();
        return known[key] = worse.Length == 0 ? null
            : JudgedCalls.Effect(worse[0].Call, worse[0].Good, worse[0].Bad, "", worse.Length - 1);
    }

    // The servers take him for somebody elsewhere; where he really is, is known here: the provider may not serve that country.
    private static CallResult Known(DriftContext context, string home, CallResult result) =>
        result.Outcome == Outcome.Unlocated && result.Trunk is { } trunk && context.Facts.Find(trunk)?.Role == TrunkRole.Provider
            && !context.Facts.Serves(context.Facts.ZoneOf(home)?.Country)
            ? result with { Outcome = Outcome.Misrouted, BestOutcome = Outcome.Misrouted, ReasonCode = ReasonCodes.WrongCountry } : result;

    private static Caller At(Caller caller, string site) => site.Length > 0 ? caller with { NetworkSite = site }
        : caller with { NetworkSite = null, Address = null, OffNetwork = true };
}
