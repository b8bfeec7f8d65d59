using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Drafting;

/// <summary>What is open of a zone.</summary>
internal sealed class ZoneQuestions
{
    private readonly Evidence evidence;
    private readonly TrunkUses uses;
    private readonly Candidate candidate;
    private readonly SeenShape shape;
    private readonly DraftZone zone;

    public ZoneQuestions(Evidence evidence, TrunkUses uses, Candidate candidate, SeenShape shape, DraftZone zone)
    {
        this.evidence = evidence;
        this.uses = uses;
        this.candidate = candidate;
        this.shape = shape;
        this.zone = zone;
    }

    /// <summary>What is open of every zone, whoever made it.</summary>
    public static IReadOnlyList<OpenDecision> OfAny(Evidence evidence, TrunkUses uses, DraftZone zone, PolicyReading reading)
    {
        var isWhole = evidence.WithoutCountry(zone.NetworkSites).Length == 0;
        var law = isWhole && evidence.CountriesAt(zone.NetworkSites) is ["US"] ? []
            : new[] { Law(evidence, zone.Name, zone.NetworkSites, zone.Strategy.FirstRole == TrunkRole.Provider) };
        var told = reading.Notification.Count > 0 || (isWhole && (zone.Jurisdiction ?? "US") != "US") ? []
            : new[] { new OpenDecision(DecisionKind.Notification, zone.Name, "notification") };
        var legacy = reading.LegacyFits || reading.Legacy.Length == 0 ? []
            : new[] { new OpenDecision(DecisionKind.LegacyNumber, zone.Name, "emergencyNumbers").With(("legacy", reading.Legacy)) };
        return [.. law, .. legacy, .. told, .. Elins(evidence, uses, zone)];
    }

    /// <summary>Whose law applies at network sites: what the location service says, and of which of them it says nothing.</summary>
    public static OpenDecision Law(Evidence evidence, string zone, IReadOnlyList<string> sites, bool hasProvider) =>
        new OpenDecision(DecisionKind.Jurisdiction, zone, "jurisdiction").With(("countries", evidence.CountriesAt(sites)),
            ("silent", evidence.WithoutCountry(sites)), ("unread", evidence.RowsUnread), ("provider", hasProvider ? "provider" : ""));

    // What is taken for an ELIN gateway without a mark that says so, or for none.
    private static IEnumerable<OpenDecision> Elins(Evidence evidence, TrunkUses uses, DraftZone zone)
    {
        var open = new OpenDecision(DecisionKind.ElinGateway, zone.Name, "elinGateways").With(
            ("sends", zone.SendsLocation == true ? "yes" : ""), ("without", evidence.WithoutElins(zone.NetworkSites)));
        if (zone.FirstTrunks.Where(uses.IsElinByRows).ToArray() is { Length: > 0 } byRows)
            yield return open.With(("trunks", byRows), ("why", "rows"));
        if (zone.FirstTrunks.Where(uses.IsElinForWant).ToArray() is { Length: > 0 } forWant)
            yield return open.With(("trunks", forWant), ("why", "want"));
        if (zone.FirstTrunks.Where(uses.IsProviderAgainstRows).ToArray() is { Length: > 0 } provider)
            yield return open.With(("trunks", provider), ("why", "provider")) with { Member = "strategy" };
    }

    /// <summary>What is open of one that nobody marked.</summary>
    /// <param name="adopts">Whether it takes the usage and its routes over.</param>
    /// <param name="isTaken">Whether another zone has the usage.</param>
    /// <param name="shared">Its routes that carry other calls as well.</param>
    public IEnumerable<OpenDecision> All(bool adopts, bool isTaken, string[] shared)
    {
        if (zone.Strategy.FirstRole != TrunkRole.Elin && evidence.HasSomeElins(zone.NetworkSites))
            yield return Of(DecisionKind.ElinGateway, "strategy").With(("without", evidence.WithoutElins(zone.NetworkSites)),
                ("trunks", zone.FirstTrunks.Count > 0 ? zone.FirstTrunks : [.. shape.Locals.Select(local => local.Trunk)]));
        if (shape.Locals.Where(local => local.Mode == LocalTrunkMode.Psap).Select(local => local.Trunk).ToArray()
            is { Length: > 0 } centres)
            yield return Of(DecisionKind.LocalCentre, "localTrunks").With(("trunks", centres), ("sites", zone.NetworkSites));
        if (!zone.IsOffNetwork) yield return Of(DecisionKind.VoicePolicies, "voicePolicies").With(("policies", VoicePolicies()),
            ("unread", evidence.CallersUnread), ("counted", evidence.Snapshot.Callers.Count > 0 ? "yes" : ""),
                ("hasLocals", shape.Locals.Count > 0 ? "yes" : ""));
        if (!adopts) yield return Of(DecisionKind.RoutesMadeAnew, "objects").With(("usage", candidate.Usage),
            ("policies", isTaken ? evidence.PoliciesOf(candidate.Usage).Where(policy => policy.Identity != candidate.Policy.Identity)
                .Select(policy => policy.Identity).ToArray() : []),
            ("mixed", shape.IsMixed ? shape.First.Select(trunk => trunk.Identity).ToArray() : []),
            ("left", shape.IsMixed && shape.Hindered is { } hindered
                ? hindered.Values.Where(value => value.Name == "trunk").Select(value => (string)value.Value!).ToArray() : []),
            ("routes", shared));
        if (shape.LeftAlone.Count > 0)
        {
            yield return Of(DecisionKind.RoutesLeftAlone, "adopt").With(("routes", shape.LeftAlone.Select(route => route.Name).ToArray()),
                ("trunks", shape.LeftAlone.SelectMany(route => route.Identities).Distinct(StringComparer.OrdinalIgnoreCase).ToArray()),
                ("why", shape.Hindered?.Why.ToString() ?? "")).With(shape.Hindered?.Values ?? []);
        }
    }

    private OpenDecision Of(DecisionKind kind, string member) => new(kind, zone.Name, member);

    private string[] VoicePolicies() =>
    [
        .. candidate.Sites.SelectMany(evidence.CallersAt).Select(callers => callers.VoicePolicy).OfType<string>()
            .Where(policy => policy.Length > 0).Select(policy => VoicePolicy.Type.Identity.Canonical(policy) ?? policy)
            .Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(policy => policy, StringComparer.OrdinalIgnoreCase),
    ];
}
