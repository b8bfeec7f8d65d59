using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Drafting;

/// <summary>Puts a draft together of what a deployment shows, but for the zones that were refused before.</summary>
internal sealed class Composer
{
    private readonly Evidence evidence;
    private readonly DesignNames names;
    private readonly IReadOnlyList<Candidate> candidates;
    private readonly IReadOnlyList<LeftSite> without;
    private readonly IReadOnlyDictionary<string, int> order;
    private readonly TrunkUses uses;
    private readonly Naming naming;
    private readonly string? testNumber;

    public Composer(Snapshot snapshot, DesignNames names)
    {
        this.names = names;
        evidence = new Evidence(snapshot, names.Name);
        (candidates, without) = CandidateFinder.Find(evidence);
        order = ZoneOrder.Of(evidence, candidates);
        testNumber = TestNumbers.Find(candidates);
        uses = new TrunkUses(evidence, candidates, testNumber);
        naming = DraftNames.Templates(evidence, candidates);
    }

    /// <summary>The draft.</summary>
    /// <param name="refused">The zones that are to be left alone, by name, each with why.</param>
    /// <param name="proposed">Zones for places that have nothing, by network site: where there is nothing else to draft.</param>
    public Draft Compose(IReadOnlyDictionary<string, Refusal> refused, bool proposed)
    {
        var maker = new ZoneMaker(evidence, uses, naming, testNumber);
        var made = candidates.Select(candidate => refused.TryGetValue(candidate.Zone, out var why)
            ? ZoneMaker.Leave(evidence, candidate, why.Reason, why.Values) : maker.Make(candidate)).ToArray();
        var zones = made.Select(one => one.Zone).OfType<DraftZone>().ToArray();
        var left = without.Concat(made.SelectMany(one => one.Left)).ToArray();
        if (proposed) (zones, left) = Proposals.Of(evidence, left, refused);
        var ecrc = EcrcNumbers.Of(evidence, naming, zones);
        zones = [.. ecrc.Zones];
        var provider = ProviderOf(zones, ecrc.Number);
        var (locations, nowhere) = TopologyPlaces.Of(evidence);
        return new Draft
        {
            Name = names.Name,
            Provider = provider,
            Zones = [.. zones.Where(zone => !zone.IsOffNetwork)
                .OrderBy(zone => order.TryGetValue(zone.Name, out var at) ? at : int.MaxValue)
                .ThenBy(zone => zone.Name, StringComparer.OrdinalIgnoreCase)],
            OffNetwork = zones.FirstOrDefault(zone => zone.IsOffNetwork),
            OutOfScope = [.. left.OrderBy(site => site.NetworkSite, StringComparer.OrdinalIgnoreCase)],
            Locations = locations,
            Naming = naming,
            Decisions =
            [
                .. Unseen.Of(evidence.Snapshot), .. names.Decisions, .. provider is null ? [] : OfProvider(provider, zones, ecrc.Guessed),
                .. made.Select(one => one.Why).OfType<OpenDecision>(),
                .. candidates.Any(candidate => candidate.IsOffNetwork) ? []
                    : new[] { new OpenDecision(DecisionKind.OffNetwork, "", "offNetwork") { Reason = LeavingReason.PolicyOff }
                        .With(("policy", "Global")) },
                .. locations.Select(location => new OpenDecision(DecisionKind.Location, "", "locations")
                    .With(("topologySite", location.Key), ("networkSite", location.Value))),
                new OpenDecision(DecisionKind.VpnSubnets, "", "vpnSubnets"),
            ],
            Unclear = [.. new Unclear(evidence, candidates).All(), .. nowhere],
        };
    }

    private DraftProvider? ProviderOf(IReadOnlyList<DraftZone> zones, string? ecrc)
    {
        var trunks = zones.Where(zone => zone.Strategy.FirstRole == TrunkRole.Provider).SelectMany(zone => zone.FirstTrunks)
            .Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(trunk => trunk, StringComparer.OrdinalIgnoreCase)
            .Select(trunk => new KeyValuePair<string, bool?>(trunk,
                uses.Configuration(trunk)?.Flag("EnablePIDFLOSupport") == false ? false : null)).ToArray();
        return trunks.Length == 0 ? null : new DraftProvider(trunks, ecrc, testNumber);
    }

    private IEnumerable<OpenDecision> OfProvider(DraftProvider provider, IReadOnlyList<DraftZone> zones, IReadOnlyList<string> guessed)
    {
        var own = zones.Where(zone => zone.IsOwned && zone.Strategy.FirstRole == TrunkRole.Provider).SelectMany(zone => zone.FirstTrunks)
            .ToArray();
        yield return new OpenDecision(DecisionKind.ProviderTrunks, "", "provider").With(
            ("trunks", provider.Trunks.Select(trunk => trunk.Key).ToArray()),
            ("guessed", provider.Trunks.Select(trunk => trunk.Key).Except(own, StringComparer.OrdinalIgnoreCase).ToArray()),
            ("unmarked", provider.Trunks.Select(trunk => trunk.Key).Where(uses.IsProviderForWant).ToArray()),
            ("without", provider.Trunks.Where(trunk => trunk.Value == false).Select(trunk => trunk.Key).ToArray()));
        var served = zones.Where(zone => zone.Strategy.FirstRole == TrunkRole.Provider).ToArray();
        var sites = served.SelectMany(zone => zone.NetworkSites).ToArray();
        yield return new OpenDecision(DecisionKind.ProviderServes, "", "provider").With(
            ("countries", evidence.CountriesAt(sites)), ("unread", evidence.RowsUnread),
            ("silent", (string[])[.. evidence.WithoutCountry(sites),
                .. served.Where(zone => zone.NetworkSites.Count == 0).Select(zone => zone.Name)]));
        if (guessed.Count > 0) yield return new OpenDecision(DecisionKind.EcrcNumber, "", "provider")
            .With(("number", provider.EcrcNumber ?? ""), ("trunks", guessed));
        if (provider.TestNumber is { } test && own.Length == 0)
            yield return new OpenDecision(DecisionKind.TestNumber, "", "provider").With(("number", test));
    }
}
