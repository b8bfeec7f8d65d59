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
    public static IReadOnlyList<OpenDecision> OfAny(Evidence evidence, DraftZone zone, PolicyReading reading)
    {
        var countries = evidence.CountriesAt(zone.NetworkSites);
        var law = countries is ["US"] ? [] : new[]
        {
            new OpenDecision(DecisionKind.Jurisdiction, zone.Name, "jurisdiction").With(("countries", countries),
                ("provider", zone.Strategy.FirstRole == TrunkRole.Provider ? "provider" : "")),
        };
        var told = reading.Notification.Count > 0 || (zone.Jurisdiction ?? "US") != "US" ? []
            : new[] { new OpenDecision(DecisionKind.Notification, zone.Name, "notification") };
        var legacy = reading.LegacyFits || reading.Legacy.Length == 0 ? []
            : new[] { new OpenDecision(DecisionKind.LegacyNumber, zone.Name, "emergencyNumbers").With(("legacy", reading.Legacy)) };
        return [.. law, .. legacy, .. told];
    }

    /// <summary>What is open of one that nobody marked.</summary>
    /// <param name="adopts">Whether it takes the usage and its routes over.</param>
    /// <param name="isTaken">Whether another zone has the usage.</param>
    /// <param name="shared">Its routes that carry other calls as well.</param>
    public IEnumerable<OpenDecision> All(bool adopts, bool isTaken, string[] shared)
    {
        if (shape.First.Select(trunk => trunk.Identity).Where(uses.IsElinByRows).ToArray() is { Length: > 0 } elins)
            yield return Of(DecisionKind.ElinGateway, "elinGateways").With(("trunks", elins),
                ("sends", zone.SendsLocation == true ? "yes" : ""));
        if (shape.Locals.Where(local => local.Mode == LocalTrunkMode.Psap).Select(local => local.Trunk).ToArray()
            is { Length: > 0 } centres)
            yield return Of(DecisionKind.LocalCentre, "localTrunks").With(("trunks", centres), ("sites", zone.NetworkSites));
        if (!zone.IsOffNetwork) yield return Of(DecisionKind.VoicePolicies, "voicePolicies").With(("policies", VoicePolicies()),
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
