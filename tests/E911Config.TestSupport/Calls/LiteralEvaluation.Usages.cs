using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.TestSupport.Calls;

/// <summary>Steps 4 and 5: the usages in order, and the routes in each.</summary>
internal sealed partial class LiteralEvaluation
{
    private Shown Usages(Shown shown, Maybe<Effective> policy, string? pool)
    {
        if (IsPbx) return UsagesOfTrunk(shown);
        var voice = Scoped(VoicePolicy.Type, call.Caller.VoicePolicy, pool, poolScope: false);
        var routing = LocationBasedRouting(voice);
        // Exempt: an emergency call is bound by neither of its two effects.
        if (shown.Result.Emergency && !routing.IsNo && Second(LiteralSwitches.LocationBasedRouting)) routing = Sure.No;
        shown = shown with { LocationBasedRouting = routing };

        var own = shown.ByPolicyUsage && OrNull(policy.Value!.Object.Text("PstnUsage")) is { } usage ? new[] { usage } : [];
        IReadOnlyList<string> rest = [];
        // An emergency call falls back on the voice policy unless the strict reading is assumed; an ordinary one has nothing else.
        if (!shown.ByPolicyUsage || !Second(LiteralSwitches.EmergencyFallback))
        {
            // Usages that cannot be told harm a call only if it gets to them: "only if a step that the call reaches needs it".
            var usages = VoiceUsages(voice, routing);
            shown = shown with { OtherUsages = usages is null };
            rest = usages ?? [];
        }

        IReadOnlyList<string> all = shown.ByPolicyUsage ? [.. own.Concat(rest).Distinct(StringComparer.OrdinalIgnoreCase)] : rest;
        var result = shown.Result with { Usages = all };
        return all.Count == 0 && !shown.OtherUsages ? Ended(result, LiteralOutcome.Failed, "12001") : shown with { Result = result };
    }

    // A pbx call: those of the configuration in effect for the trunk that it came in over. Location-based routing does not touch it.
    private Shown UsagesOfTrunk(Shown shown)
    {
        var configuration = ConfigurationOf(ownTrunk!);
        if (!configuration.Known) return shown with { OtherUsages = true };
        var result = shown.Result with { Usages = configuration.Value!.Object.List("PstnUsages") };
        if (result.Usages.Count > 0) Met(LiteralRule.PbxUsages);
        return result.Usages.Count == 0 ? Ended(result, LiteralOutcome.Failed, "12001") : shown with { Result = result };
    }

    // Active if the global switch is on (unread counts as on), the voice policy prevents toll bypass, and the site's switch is on, if the
    // caller is at a site.
    private Sure LocationBasedRouting(Maybe<Effective> voice)
    {
        var global = !snapshot.IsRead(RoutingConfiguration.Type) ? Sure.Yes
            : Sure.Of(snapshot.Find(RoutingConfiguration.Type, "Global")?.Flag("EnableLocationBasedRouting") == true);
        var policy = voice.Known ? Sure.Of(voice.Value!.Object.Flag("PreventPSTNTollBypass")) : Sure.Unknown(voice.Nouns);
        var site = !place.Known ? Sure.Unknown(place.Nouns)
            : place.Value is null ? Sure.Yes
            : !snapshot.IsRead(NetworkSite.Type) ? Sure.Unknown("CsNetworkSite")
            : Sure.Of(snapshot.Find(NetworkSite.Type, place.Value)?.Flag("EnableLocationBasedRouting") == true);
        return Sure.All(global, policy, site);
    }

    // The voice policy's usages; under location-based routing those of the site's voice routing policy, if it names one that exists. Null
    // if that cannot be told.
    private IReadOnlyList<string>? VoiceUsages(Maybe<Effective> voice, Sure routing)
    {
        if (!voice.Known || routing.IsUnknown) return null;
        if (routing.IsYes && place.Value is { } site && OrNull(snapshot.Find(NetworkSite.Type, site)?.Text("VoiceRoutingPolicy")
            ?? "") is { } named)
        {
            if (!snapshot.IsRead(VoiceRoutingPolicy.Type)) return null;
            if (snapshot.Find(VoiceRoutingPolicy.Type, named) is { } stand) return stand.List("PstnUsages");
        }

        return voice.Value!.Object.List("PstnUsages");
    }

    // Usage by usage the routes that carry it and match, by priority; routes of one priority are peers. The first step that somebody
    // answers at decides.
    private LiteralResult RoutesAndTrunks(Shown shown, string? pool)
    {
        var called = shown.Result.CalledNumber!;
        var matched = false;
        foreach (var usage in shown.Result.Usages)
        {
            if (!snapshot.IsRead(VoiceRoute.Type)) return End(shown.Result, LiteralOutcome.Unknown);
            var routes = snapshot.All(VoiceRoute.Type).Where(route => route.List("PstnUsages").Any(carried => Same(carried, usage)))
                .Select(route => (Route: route, Matches: LiteralRegex.IsMatch(route.Text("NumberPattern"), called))).ToArray();
            // A pattern that runs out of time in a usage that is reached: nobody can tell.
            if (routes.Any(entry => entry.Matches is null)) return End(shown.Result, LiteralOutcome.Unknown);
            foreach (var peers in routes.Where(entry => entry.Matches == true).GroupBy(entry => entry.Route.Number("Priority")
                ?? long.MaxValue).OrderBy(group => group.Key))
            {
                matched = true;
                var ends = peers.SelectMany(entry => entry.Route.List("PstnGatewayList")).Distinct(StringComparer.OrdinalIgnoreCase)
                    .Select(trunk => AtTrunk(trunk, shown, pool)).OfType<Ending>().ToArray();
                if (ends.Length > 0) return Decide(shown.Result, ends);
            }
        }

        if (shown.OtherUsages) return End(shown.Result, LiteralOutcome.Unknown);
        return End(shown.Result, LiteralOutcome.Failed, matched ? "12000" : "12004");
    }

    // The worst of several equal choices is the outcome, of several worst the trunk with the smallest identity is shown; the best is the
    // best.
    private static LiteralResult Decide(LiteralResult result, IReadOnlyList<Ending> ends)
    {
        var worst = ends.OrderBy(end => end.Worst).ThenBy(end => end.Trunk, StringComparer.OrdinalIgnoreCase)
            .ThenBy(end => end.Trunk, StringComparer.Ordinal).First();
        return result with
        {
            Outcome = worst.Worst,
            BestOutcome = ends.Max(end => end.Best),
            Trunk = worst.Trunk,
            DeliveredNumber = worst.Delivered,
            ReasonCode = worst.Code,
        };
    }

    /// <summary>How a call ends at one trunk; no ending means that it goes on to the next.</summary>
    private sealed record Ending(string Trunk, LiteralOutcome Worst, LiteralOutcome Best, string? Delivered = null, string? Code = null)
    {
        public static Ending At(string trunk, LiteralOutcome outcome, string? delivered = null, string? code = null) =>
            new(trunk, outcome, outcome, delivered, code);
    }
}
