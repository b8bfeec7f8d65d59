using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Drafting;

/// <summary>A candidate that nobody marked, with its routes.</summary>
internal sealed class SeenZone
{
    private const int LegsWithName = 2;
    private readonly Evidence evidence;
    private readonly TrunkUses uses;
    private readonly Candidate candidate;
    private readonly IReadOnlyList<SeenRoute> routes;
    private readonly IReadOnlyList<string> numbers;

    public SeenZone(Evidence evidence, TrunkUses uses, Candidate candidate, IReadOnlyList<SeenRoute> routes, IReadOnlyList<string> numbers)
    {
        this.evidence = evidence;
        this.uses = uses;
        this.candidate = candidate;
        this.routes = routes;
        this.numbers = numbers;
    }

    /// <summary>A zone of the network sites for which it is sayable; the others are left alone.</summary>
    public MadeZone Split(ZoneMaker maker, PolicyReading reading)
    {
        if (routes.Any(route => route.Trunks.Select(uses.RoleOf).Distinct().Count() > 1))
            return new MadeZone(maker.Zone(candidate, Mixed(), reading, candidate.Sites), [], null);
        if (uses.RoleOf(routes[0].Trunks[0]) != TrunkRole.Local)
            return new MadeZone(maker.Zone(candidate, Networked(), reading, candidate.Sites), [], null);

        // Local trunks alone: whoever is not at their far end may reach the wrong centre, and nobody but a person can tell.
        var all = routes[0].Trunks.Select(trunk => LocalUse.Seen(evidence, trunk, numbers)).ToArray();
        if (all.FirstOrDefault(use => use.Trunk is null) is { } turned)
            return ZoneMaker.Leave(evidence, candidate, turned.Why, turned.Values);
        if (all.FirstOrDefault(use => use.Trunk is { Mode: LocalTrunkMode.Ecrc }) is { } ecrc)
            return ZoneMaker.Leave(evidence, candidate, LeavingReason.NumberTurned, ("trunk", ecrc.Trunk!.Trunk),
                ("numbers", numbers.ToArray()), ("made", new[] { ecrc.Trunk.EcrcNumber! }));
        var elsewhere = candidate.Sites.ToDictionary(site => site, Elsewhere, StringComparer.OrdinalIgnoreCase);
        var there = candidate.Sites.Where(site => elsewhere[site] is null).ToArray();
        var nowhere = candidate.Sites.Count == 0 && !evidence.Index.Network.IsEmpty;
        if (nowhere || (there.Length == 0 && candidate.Sites.Count > 0))
        {
            var far = routes[0].Trunks[0];
            return ZoneMaker.Leave(evidence, candidate, LeavingReason.CentreElsewhere, ("trunk", far.Identity),
                ("farSite", far.FarSite ?? ""));
        }

        var left = candidate.Sites.Except(there).Select(site => CandidateFinder.Leave(evidence, site, LeavingReason.CentreElsewhere,
            [("policy", candidate.Policy.Identity), .. elsewhere[site]!.Values])).ToArray();
        var shape = new SeenShape
        {
            First = [],
            Redundancy = Redundancy.PrimarySecondary,
            Locals = [.. all.Select(use => use.Trunk!)],
            Adopted = [("Fallback", routes[0])],
            LeftAlone = [.. routes.Skip(1)],
        };
        return new MadeZone(maker.Zone(candidate, shape, reading, there), left, null);
    }

    private LocalUse? Elsewhere(string site) => routes[0].Trunks.Select(trunk => LocalUse.At(evidence, trunk, numbers, [site]))
        .FirstOrDefault(use => use.Trunk is null);

    // The trunks to the provider or the ELIN gateways, and what a design can say of the routes behind.
    private SeenShape Networked()
    {
        var role = uses.RoleOf(routes[0].Trunks[0]);
        var peers = routes[0].Trunks.Count > 1;
        var first = peers ? [routes[0]] : routes.TakeWhile((route, place) => route.Trunks.Count == 1
            && uses.RoleOf(route.Trunks[0]) == role && !routes.Take(place).Any(before => before.Trunks.Contains(route.Trunks[0])))
            .Take(LegsWithName).ToArray();
        var rest = routes.Skip(first.Length).ToArray();
        var behind = rest.FirstOrDefault();
        var locals = behind is not null && uses.RoleOf(behind.Trunks[0]) == TrunkRole.Local
            ? behind.Trunks.Select(trunk => LocalUse.At(evidence, trunk, numbers, Places)).ToArray() : [];
        var sayable = locals.Length > 0 && locals.All(use => use.Trunk is not null);
        return new SeenShape
        {
            First = [.. first.SelectMany(route => route.Trunks)],
            Redundancy = peers ? Redundancy.EqualPeers : Redundancy.PrimarySecondary,
            Locals = sayable ? [.. locals.Select(use => use.Trunk!)] : [],
            Adopted =
            [
                .. first.Select((route, place) => (peers ? "Peers" : place == 0 ? "Primary" : "Secondary", route)),
                .. sayable ? new[] { ("Fallback", behind!) } : [],
            ],
            LeftAlone = [.. rest.Skip(sayable ? 1 : 0)],
            Hindered = locals.FirstOrDefault(use => use.Trunk is null),
        };
    }

    // Routes of which one leads to a provider and to a local trunk at once: what gets the location comes first then.
    private SeenShape Mixed()
    {
        var trunks = routes.SelectMany(route => route.Trunks).Distinct().ToArray();
        var first = trunks.Where(trunk => uses.RoleOf(trunk) != TrunkRole.Local).ToArray();
        var locals = trunks.Except(first).Select(trunk => LocalUse.At(evidence, trunk, numbers, Places)).ToArray();
        return new SeenShape
        {
            First = first,
            Redundancy = routes.Select(route => route.Trunks.Count(first.Contains)).First(count => count > 0) > 1 ? Redundancy.EqualPeers
                : Redundancy.PrimarySecondary,
            Locals = [.. locals.Select(use => use.Trunk).OfType<DraftLocalTrunk>()],
            Adopted = [],
            IsMixed = true,
            LeftAlone = [],
            Hindered = locals.FirstOrDefault(use => use.Trunk is null),
        };
    }

    // Whoever has no network site may be anywhere.
    private IReadOnlyList<string> Places => candidate.Sites.Count > 0 ? candidate.Sites : [""];
}
