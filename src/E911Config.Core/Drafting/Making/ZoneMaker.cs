using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Drafting;

/// <summary>Makes zones of candidates: of what the design's marks say, or of what is seen.</summary>
internal sealed class ZoneMaker
{
    private readonly Evidence evidence;
    private readonly TrunkUses uses;
    private readonly Naming naming;
    private readonly string? testNumber;
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    public ZoneMaker(Evidence evidence, TrunkUses uses, Naming naming, string? testNumber)
    {
        this.evidence = evidence;
        this.uses = uses;
        this.naming = naming;
        this.testNumber = testNumber;
    }

    /// <summary>What becomes of a candidate.</summary>
    public MadeZone Make(Candidate candidate)
    {
        var made = candidate.IsOwned ? new MadeZone(Own(candidate), [], null) : Seen(candidate);
        if (made.Zone is not null) taken.Add(candidate.Usage);
        return made;
    }

    /// <summary>A candidate that is left as it is.</summary>
    public static MadeZone Leave(Evidence evidence, Candidate candidate, LeavingReason why, params (string Name, object? Value)[] values)
    {
        (string Name, object? Value)[] all = [("policy", candidate.Policy.Identity), ("owned", candidate.IsOwned ? candidate.Zone : ""),
            .. values];
        return new MadeZone(null, [.. candidate.Sites.Select(site => CandidateFinder.Leave(evidence, site, why, all))],
            candidate.Sites.Count > 0 ? null
                : new OpenDecision(candidate.IsOffNetwork ? DecisionKind.OffNetwork : DecisionKind.GrantLeftAlone,
                    candidate.IsOffNetwork ? "" : candidate.Zone, candidate.IsOffNetwork ? "offNetwork" : "") { Reason = why }.With(all));
    }

    private DraftZone Own(Candidate candidate)
    {
        var first = candidate.FirstLegs.SelectMany(leg => leg.Trunks).ToArray();
        var lead = candidate.FirstLegs.FirstOrDefault() ?? candidate.LocalLeg!;
        var local = candidate.Legs.TryGetValue("Local", out var leg) ? DraftNames.UsageOf(leg) : null;
        var ids = candidate.Legs.Where(leg => leg.Value.Route.Flag("SuppressCallerId") && Number(leg.Value).Length > 0).ToArray();
        var locals = candidate.Legs.Where(leg => leg.Key is "Fallback" or "Local").ToArray();
        var shared = locals.Length > 0 && locals.All(leg => leg.Value.Route.Flag("SuppressCallerId"))
            && locals.Select(leg => Number(leg.Value)).Distinct(StringComparer.Ordinal).Count() == 1
            && TextRule.CallerId.Stored(Number(locals[0].Value)) is { } number ? number : null;
        return Zone(candidate, first, candidate.Legs.ContainsKey("Peers") ? Redundancy.EqualPeers : Redundancy.PrimarySecondary,
            PolicyReading.Of(candidate.Policy).InOrderOf(lead.Route.Text("NumberPattern")), candidate.Sites) with
        {
            IsOwned = true,
            LocalTrunks = [.. candidate.LocalLeg?.Trunks.Select(trunk => LocalUse.Own(evidence, trunk)) ?? []],
            CallerId = shared,
            VoicePolicies = local is null ? [] : Led(VoicePolicy.Type, local),
            PbxTrunks = local is null ? [] : [.. Led(TrunkConfiguration.Type, local)
                .Where(scope => scope.StartsWith("Service:", StringComparison.Ordinal))
                    .Select(scope => scope.Substring("Service:".Length))],
            Objects = DraftNames.Explicit(naming, candidate, candidate.Usage, local,
                candidate.Legs.ToDictionary(leg => leg.Key, leg => leg.Value.Name)),

            // A caller id that a design does not declare stays with an adopted route alone.
            Adopt = [.. ids.Where(leg => shared is null || leg.Key is not ("Fallback" or "Local"))
                .Select(leg => leg.Value.Route.Address)],
        };
    }

    private MadeZone Seen(Candidate candidate)
    {
        var reading = PolicyReading.Of(candidate.Policy);
        var numbers = reading.Numbers.Select(number => number.DialString).Where(number => number != testNumber).ToArray();
        if (Unusable(candidate, numbers) is { } unusable) return unusable;
        var routes = evidence.Routes(candidate.Usage, numbers);
        if (routes.Count == 0) return Left(LeavingReason.NoRoute, ("usage", candidate.Usage));
        if (routes.SelectMany(route => route.Trunks).FirstOrDefault(trunk => uses.RoleOf(trunk) == TrunkRole.Unknown) is { } unclear)
            return Left(LeavingReason.TrunkUnclear, ("trunk", unclear.Identity), ("scope", unclear.Settings.Scope));
        if (routes.SelectMany(route => route.Trunks).Select(uses.RoleOf).Where(role => role != TrunkRole.Local).Distinct().Count() > 1)
            return Left(LeavingReason.RolesMixed, ("usage", candidate.Usage),
                ("trunks", routes.SelectMany(route => route.Identities).Distinct(StringComparer.OrdinalIgnoreCase).ToArray()));
        return new SeenZone(evidence, uses, candidate, routes, numbers).Split(this, reading);

        MadeZone Left(LeavingReason why, params (string Name, object? Value)[] values) => Leave(evidence, candidate, why, values);
    }

    /// <summary>A zone of routes that are there.</summary>
    public DraftZone Zone(Candidate candidate, SeenShape shape, PolicyReading reading, IReadOnlyList<string> sites)
    {
        var zone = Zone(candidate, shape.First, shape.Redundancy, reading, sites);
        var shared = shape.Adopted.Where(leg => !leg.Route.IsOnlyIn(candidate.Usage) || (evidence.CarriesOthers(candidate.Usage)
            && !PolicyReading.NamesOnly(leg.Route.Route.Text("NumberPattern"), Carried(zone, leg.Leg))))
            .Select(leg => leg.Route.Name).ToArray();
        var adopts = !shape.IsMixed && !taken.Contains(candidate.Usage) && shared.Length == 0;
        var routes = adopts ? shape.Adopted.ToDictionary(leg => leg.Leg, leg => leg.Route.Name) : [];
        var usage = evidence.Snapshot.Find(PstnUsage.Type.Unit, candidate.Usage);
        return zone with
        {
            LocalTrunks = shape.Locals,
            Objects = DraftNames.Explicit(naming, candidate, adopts ? usage?.Identity ?? candidate.Usage : null, null, routes),
            Adopt =
            [
                .. adopts && usage is not null ? new[] { usage.Address } : [],
                .. adopts ? shape.Adopted.Select(leg => leg.Route.Route).Where(NotOwned).Select(route => route.Address) : [],
                .. NotOwned(candidate.Policy) ? new[] { candidate.Policy.Address } : [],
                .. Rules(shape).Where(NotOwned).Select(rule => rule.Address),
            ],
            Decisions = [.. zone.Decisions, .. new ZoneQuestions(evidence, uses, candidate, shape, zone)
                .All(adopts, taken.Contains(candidate.Usage), shared)],
        };
    }

    // What the pattern of a leg names afterwards.
    private string[] Carried(DraftZone zone, string leg) =>
    [
        .. zone.Numbers.Select(number => number.DialString),
        .. testNumber is not null && leg != "Fallback" && zone.Strategy.FirstRole == TrunkRole.Provider ? new[] { testNumber } : [],
    ];

    // What turns emergency numbers on the zone's trunks, where the design's rule would have its name.
    private IEnumerable<DeploymentObject> Rules(SeenShape shape) => shape.Locals.Where(local => local.Mode == LocalTrunkMode.Ecrc)
        .Select(local => evidence.Snapshot.Find(OutboundTranslationRule.Type,
            TrunkConfigurations.ServiceScope(local.Trunk) + "/" + naming.TranslationRule)).OfType<DeploymentObject>();

    private MadeZone? Unusable(Candidate candidate, string[] numbers)
    {
        var owner = Ownership.OwnerOf(candidate.Policy);
        return owner is not null && NotOwned(candidate.Policy) ? Leave(evidence, candidate, LeavingReason.OtherDesign, ("owner", owner))
            : !candidate.Policy.Flag("EnhancedEmergencyServicesEnabled") ? Leave(evidence, candidate, LeavingReason.PolicyOff)
            : candidate.Usage.Length == 0 ? Leave(evidence, candidate, LeavingReason.NoUsage)
            : numbers.Length == 0 ? Leave(evidence, candidate, LeavingReason.NoNumber) : null;
    }

    private bool NotOwned(DeploymentObject item) => !evidence.Ownership.Owns(item);

    private IReadOnlyList<string> Led(ObjectType type, string usage) =>
        [.. evidence.LedBy(usage).Where(item => item.Type == type).Select(item => item.Identity)];

    private static string Number(SeenRoute route) => route.Route.Text("AlternateCallerId");

    private DraftZone Zone(Candidate candidate, IReadOnlyList<TrunkNode> first, Redundancy redundancy, PolicyReading reading,
        IReadOnlyList<string> sites)
    {
        var strategy = StrategyOf(first, sites);
        var isProvider = strategy.FirstRole == TrunkRole.Provider;
        var numbers = reading.Numbers.Where(number => !isProvider || number.DialString != testNumber || number.Masks.Count > 0).ToArray();
        var legacy = Array.FindIndex(numbers, number => number.DialString == reading.Legacy);
        var zone = new DraftZone
        {
            Name = candidate.Zone,
            IsOffNetwork = candidate.IsOffNetwork,
            ByGrant = candidate.ByGrant,
            NetworkSites = sites,
            Jurisdiction = evidence.JurisdictionAt(sites),
            Strategy = strategy,
            FirstTrunks = [.. first.Select(trunk => trunk.Identity)],
            Redundancy = redundancy,
            SendsLocation = strategy.FirstRole == TrunkRole.Elin
                ? first.All(trunk => uses.Configuration(trunk.Identity)?.Flag("EnablePIDFLOSupport") == true) : null,
            Numbers = numbers,
            LegacyIndex = Math.Max(0, legacy),
            Notification = reading.Notification,
            ConferenceUri = reading.ConferenceUri,
            ConferenceMode = reading.ConferenceMode,
            Settings = reading.Settings,
            LocationPolicy = candidate.Policy.Identity,
        };
        return zone with { Decisions = ZoneQuestions.OfAny(evidence, uses, zone, reading) };
    }

    private Strategy StrategyOf(IReadOnlyList<TrunkNode> first, IReadOnlyList<string> sites) =>
        first.Count == 0 ? Strategy.All.OfType<LocalGateway>().Single()
        : uses.RoleOf(first[0]) == TrunkRole.Elin ? Strategy.All.OfType<ElinGateway>().Single()
        : IsOfBranch(first[0]) && first[0].FarSite is { } far && sites.Contains(far, StringComparer.OrdinalIgnoreCase)
            ? Strategy.All.OfType<BranchTrunk>().Single()
        : Strategy.All.OfType<CentralTrunk>().Single();

    private bool IsOfBranch(TrunkNode trunk) => trunk.FarTopologySite is { } site
        && evidence.Snapshot.Find(Site.Type, site)?.Text("Kind") == "BranchSite";
}
