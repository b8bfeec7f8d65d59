using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Planning;

/// <summary>
/// What a board must know of the residents of each zone after a plan: who is not located and why, whose calls still go wrong, of
/// whose calls nobody can tell, and whom nobody followed.
/// </summary>
internal sealed class ZoneFindings
{
    private readonly PlanScope scope;
    private readonly CallIndex index;
    private readonly CallEngine after;
    private readonly ILookup<string, CallChange> bySite;
    private readonly ILookup<string, CallChange> byZone;
    private readonly HashSet<string> known;
    private readonly string[] pools;

    /// <summary>Prepares the findings.</summary>
    /// <param name="scope">The design, and the zones that the plan is for.</param>
    /// <param name="after">The deployment after the plan.</param>
    /// <param name="calls">What was proved.</param>
    /// <param name="groups">The callers whose calls were proved.</param>
    public ZoneFindings(PlanScope scope, CallIndex after, IReadOnlyList<CallChange> calls, IReadOnlyList<CallerGroup> groups)
    {
        this.scope = scope;
        index = after;
        this.after = new CallEngine(after);
        bySite = calls.Where(call => call.Callers.NetworkSite is not null)
            .ToLookup(call => call.Callers.NetworkSite!, StringComparer.OrdinalIgnoreCase);
        byZone = calls.ToLookup(call => scope.Design.ZoneOf(call.Callers.NetworkSite, call.Callers.LocationPolicy)?.Name ?? "",
            StringComparer.OrdinalIgnoreCase);
        known = new HashSet<string>(groups.Where(group => !group.IsSupposed).Select(group => group.NetworkSite).OfType<string>(),
            StringComparer.OrdinalIgnoreCase);
        known.ExceptWith(groups.Where(group => group.IsSupposed).Select(group => group.NetworkSite).OfType<string>());
        pools = [.. groups.Where(group => group.Caller.Kind != ClientKind.Pbx).Select(group => group.Caller.RegistrarPool).OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The findings, zone by zone.</summary>
    public IEnumerable<Finding> All() =>
    [
        .. scope.Zones.SelectMany(zone => StillWrong(zone.Name, zone.Place, Residents(zone))
            .Concat(NotTold(zone.Name, zone.Place, Residents(zone))).Concat(NotLocated(zone)).Concat(NotFollowed(zone))
            .Concat(NobodyTold(zone))),
        .. scope.IsPilot ? [] : InNoZone().Concat(LeftAlone()), .. OutOfScope(), .. WrongOutOfScope(),
    ];

    // A design leaves such a place alone, and knows nothing of its numbers. Whose calls it rings through to another country must be said.
    private IEnumerable<Finding> WrongOutOfScope() =>
        from site in scope.Design.OutOfScope
        where site.Jurisdiction is not null
        let known = Nobodys(site.NetworkSite.Value)
        let calls = known.Concat(SupposedAt(site.NetworkSite.Value).Select(Supposed))
            .Where(call => after.Run(RequestOf(call)).ReasonCode == ReasonCodes.WrongCountry)
        from finding in StillWrong("", site.NetworkSite.Place, calls)

        // Of the calls of a plan are only those that it has proved.
        select finding.With(("networkSites", new[] { site.NetworkSite.Value })) with { Calls = [.. finding.Calls.Where(known.Contains)] };

    private CallChange Supposed(CallRequest request)
    {
        var outcome = after.Run(request).Outcome;
        return new CallChange(CallerKey.Of(request.Caller, request.Caller.NetworkSite), 0, request.Digits, outcome, outcome, []);
    }

    // Who is at a place that there is not, or off the network where the design has no part for that.
    private IEnumerable<Finding> InNoZone()
    {
        var callers = byZone[""].Where(call => call.Callers.NetworkSite is not { } site || !scope.Design.IsOutOfScope(site)).ToArray();
        var place = scope.Design.AllZones[0].Place;
        return StillWrong("", place, callers).Concat(NotTold("", place, callers)).Select(finding => finding.With(("networkSites",
            finding.Calls.Select(call => call.Callers.NetworkSite ?? "").Distinct(StringComparer.OrdinalIgnoreCase).ToArray())));
    }

    // Of a pilot that is said with all others whom it must not touch.
    private IEnumerable<Finding> LeftAlone() => CallFindings.About(FindingIds.OutOfScopeTouched,
        scope.Design.OutOfScope.SelectMany(site => Nobodys(site.NetworkSite.Value)).Where(call => !call.SameWay));

    private IEnumerable<CallChange> Residents(Zone zone) =>
        zone.NetworkSites.Count > 0 ? zone.NetworkSites.SelectMany(site => bySite[site.Value]) : byZone[zone.Name];

    private IEnumerable<Finding> StillWrong(string zone, SourcePlace place, IEnumerable<CallChange> residents)
    {
        var wrong = residents.Where(call => call.After is Outcome.Misrouted or Outcome.Failed).ToArray();
        if (wrong.Length == 0) yield break;
        var causes = wrong.Select(call => (Call: call, Result: after.Run(RequestOf(call))))
            .GroupBy(pair => (pair.Call.Number, pair.Call.After, pair.Result.ReasonCode, pair.Result.DeliveredNumber))
            .Select(alike => new ValueRecord(
            [
                new("number", alike.Key.Number), new("outcome", alike.Key.After.ToString()), new("reasonCode", alike.Key.ReasonCode),
                new("delivered", alike.Key.DeliveredNumber), new("callers", CallerTotal.Of(alike.Select(pair => pair.Call))),
                new("supposed", alike.All(pair => pair.Call.IsSupposed)),
            ])).ToArray();
        yield return new Finding(FindingIds.CallsStillWrong, FindingSeverity.Warning, "", "") { Calls = wrong }.At(scope.Design, place)
            .With(("zone", zone), ("callers", CallerTotal.Of(wrong)), ("supposed", wrong.All(call => call.IsSupposed)), ("causes", causes));
    }

    // Callers off the network have no location that anybody could know.
    private IEnumerable<Finding> NotLocated(Zone zone)
    {
        if (!zone.Strategy.IsLocated || zone.IsOffNetwork) return [];
        var gaps = zone.NetworkSites.ToDictionary(site => site.Value, site => after.LocationGaps(site.Value, zone.Strategy.FirstRole),
            StringComparer.OrdinalIgnoreCase);

        // Where something worse befalls a call, the location is missing all the same: whoever mends the one must know of the other.
        bool IsHidden(CallChange call) => call.After < Outcome.Unlocated && HasPlace(call)
            && call.Callers.NetworkSite is { } site && gaps.TryGetValue(site, out var open) && open.Count > 0;
        var missing = Residents(zone).Where(call => call.After == Outcome.Unlocated || IsHidden(call)).ToArray();

        // Phones whose calls are ordinary ones carry no location, whatever anybody does.
        return Caused(FindingIds.ZoneNotLocated, zone.Name, zone.Place, missing, missing.Any(HasPlace) ? FindingSeverity.Warning
            : FindingSeverity.Information, call => call.After == Outcome.Unlocated ? Why(call) : gaps[call.Callers.NetworkSite!]);
    }

    // Whose calls can carry a location at all.
    private static bool HasPlace(CallChange call) => call.Callers.Kind is ClientKind.Modern or ClientKind.Legacy;

    private IEnumerable<Finding> NotTold(string zone, SourcePlace place, IEnumerable<CallChange> residents) =>
        Caused(FindingIds.CallsNotTold, zone, place, residents.Where(call => call.After == Outcome.Unknown).ToArray(),
            FindingSeverity.Warning, Why);

    // Each call has its own cause: a class goes another way than the next one at its place, a number another way than the next.
    private IEnumerable<Finding> Caused(string id, string zone, SourcePlace place, CallChange[] calls, FindingSeverity severity,
        Func<CallChange, IReadOnlyList<HopPart<HopRule>>> why)
    {
        if (calls.Length == 0) return [];
        var causes = Processors.Each(calls.Length, place => (Call: calls[place], Why: why(calls[place])))
            .GroupBy(pair => string.Join("\n", pair.Why.Select(rule => rule.ToString())))
            .Select(alike => new ValueRecord(
            [
                new("networkSites", alike.Select(pair => pair.Call.Callers.NetworkSite).OfType<string>()
                    .Distinct(StringComparer.OrdinalIgnoreCase).ToArray()),
                new("kinds", alike.Select(pair => pair.Call.Callers.Kind.ToString()).Distinct().ToArray()),
                new("callers", CallerTotal.Of(alike.Select(pair => pair.Call))),
                new("supposed", alike.All(pair => pair.Call.IsSupposed)),
                new("rules", alike.First().Why.Select(rule =>
                    new ValueRecord([new("kind", rule.Kind.ToString()), new("values", rule.Values.ToArray())])).ToArray()),
            ])).ToArray();
        return [new Finding(id, severity, "", "") { Calls = calls }.At(scope.Design, place)
            .With(("zone", zone), ("callers", CallerTotal.Of(calls)), ("supposed", calls.All(call => call.IsSupposed)),
                ("causes", causes))];
    }

    private IEnumerable<Finding> NotFollowed(Zone zone)
    {
        var sites = zone.NetworkSites.Select(site => site.Value).Where(site => !known.Contains(site)).ToArray();
        if (sites.Length > 0)
            yield return new Finding(FindingIds.CallersSupposed, FindingSeverity.Warning, "", "").At(scope.Design, zone.Place)
                .With(("zone", zone.Name), ("nobody", sites));
    }

    // Kari's Law, 47 CFR 9.16: somebody on the premises, or who is responsible for them, is told of the call.
    private IEnumerable<Finding> NobodyTold(Zone zone)
    {
        if (zone.CountryCode is { } country && Country.Same(country, "US") && zone.Notification is not { Uris.Count: > 0 })
            yield return new Finding(FindingIds.NotificationMissing, FindingSeverity.Warning, "", "").At(scope.Design, zone.Place)
                .With(("zone", zone.Name));
    }

    // Whose calls come out at the provider, or at its ECRC, must be in a country that it serves. Where nobody is known to sit, somebody
    // may.
    private IEnumerable<Finding> OutOfScope() =>
        from site in scope.Design.OutOfScope
        where site.Jurisdiction is null
        let reached = Nobodys(site.NetworkSite.Value).Where(call => ReachesProvider(RequestOf(call))).ToArray()
        let supposed = reached.Length == 0 && SupposedAt(site.NetworkSite.Value).Any(ReachesProvider)
        where reached.Length > 0 || supposed
        select new Finding(FindingIds.JurisdictionUnknown, FindingSeverity.Warning, NetworkSite.Type.Noun, site.NetworkSite.Value)
            { Calls = reached }
            .At(scope.Design, site.NetworkSite.Place).With(("callers", CallerTotal.Of(reached)), ("supposed", supposed));

    // Who has the policy of a zone by grant is in that, wherever he sits.
    private IEnumerable<CallChange> Nobodys(string site) =>
        bySite[site].Where(call => scope.Design.ZoneOf(call.Callers.NetworkSite, call.Callers.LocationPolicy) is null);

    private IEnumerable<CallRequest> SupposedAt(string site) =>
        index.Deployment.Find(NetworkSite.Type, site) is null || bySite[site].Any(call => call.Callers.Kind != ClientKind.Pbx) ? []
        : from pool in pools
          let caller = new Caller { NetworkSite = site, RegistrarPool = pool, Kind = ClientKind.Modern }
          from number in CallProof.Numbers(scope.Design, index.Facts, new CallerGroup(site, caller), after)
          select new CallRequest(caller, number);

    // Over any of its trunks: of several equal ones each takes its share of the calls.
    private bool ReachesProvider(CallRequest request)
    {
        var hops = after.Trace(request).Hops;
        return hops.Any(hop => hop.Asked.Kind == HopQuestion.AnswerAtTrunk && index.Facts.Find(hop.Asked.Values[0])?.Role switch
        {
            TrunkRole.Provider => true,
            TrunkRole.Local => hop.Rules.Any(rule => rule.Kind is HopRule.EcrcAnswers or HopRule.CountryNotServed),
            _ => false,
        });
    }

    // What cannot be told; what keeps the location from the call; where it is there, what keeps the emergency service from having it.
    private IReadOnlyList<HopPart<HopRule>> Why(CallChange call)
    {
        var trace = after.Trace(RequestOf(call));
        return ((trace.Outcome == Outcome.Unknown ? trace.Hops.FirstOrDefault(IsUntold) : null)
            ?? trace.Hops.FirstOrDefault(hop => hop.Asked.Kind == HopQuestion.Location && hop.Answer.Kind != HopAnswer.Yes)
            ?? trace.Hops.LastOrDefault(hop => hop.Asked.Kind is HopQuestion.AnswerAtTrunk or HopQuestion.TrunkUse or HopQuestion.Answer)
            ?? trace.Hops[trace.Hops.Count - 1]).Rules;
    }

    private static bool IsUntold(Hop hop) => hop.Asked.Kind != HopQuestion.Location && hop.Rules.Count > 0
        && hop.Answer.Kind is HopAnswer.Untold or HopAnswer.RegistrationUntold or HopAnswer.PoolUnknown;

    private static CallRequest RequestOf(CallChange call) => new(call.Callers.Caller, call.Number);
}
