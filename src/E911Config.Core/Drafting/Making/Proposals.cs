using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Drafting;

/// <summary>
/// Where nothing is set up of which a zone could be made, a zone for each place that has a gateway of its own: a design must have one, and
/// that is where an administrator begins.
/// </summary>
internal static class Proposals
{
    // Where nobody has anything that works, and that a proposal could take away.
    private static readonly LeavingReason[] Bare =
    [
        LeavingReason.NoPolicy, LeavingReason.PolicyMissing, LeavingReason.PolicyOff, LeavingReason.NoUsage, LeavingReason.NoNumber,
        LeavingReason.NoRoute,
    ];

    public static (DraftZone[] Zones, LeftSite[] Left) Of(Evidence evidence, IReadOnlyList<LeftSite> left,
        IReadOnlyDictionary<string, Refusal> refused)
    {
        var trunks = evidence.Index.Trunks.All
            .Where(trunk => trunk is { Role: TrunkRole.Local, FarSite: not null, Routable: true, GatewayRoutable: true })
            .OrderBy(trunk => trunk.Identity, StringComparer.OrdinalIgnoreCase)
            .ToLookup(trunk => trunk.FarSite!, StringComparer.OrdinalIgnoreCase);
        var numbers = PolicyReading.Of(evidence.Snapshot.Find(LocationPolicy.Type, "Global")
            ?? new DeploymentObject(LocationPolicy.Type, "Global")).Numbers;
        if (numbers.Count == 0) numbers = [new EmergencyNumber("911", [], new SourcePlace(1, 1))];
        string[] dialled = [.. numbers.Select(number => number.DialString)];
        var zones = new List<DraftZone>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Zone.OffNetworkName };
        var still = new List<LeftSite>();
        foreach (var site in left)
        {
            var locals = trunks[site.NetworkSite].Select(trunk => LocalUse.At(evidence, trunk, dialled, [site.NetworkSite]).Trunk)
                .Where(local => local is { Mode: LocalTrunkMode.Psap }).Select(local => local!).ToArray();
            var name = CandidateFinder.Sayable(site.NetworkSite);
            if (locals.Length == 0 || refused.ContainsKey(name) || !Bare.Contains(site.Why.Reason!.Value) || !names.Add(name))
            {
                still.Add(refused.TryGetValue(name, out var why) && locals.Length > 0
                    ? CandidateFinder.Leave(evidence, site.NetworkSite, why.Reason, why.Values) : site);
                continue;
            }

            zones.Add(new DraftZone
            {
                Name = name,
                NetworkSites = [site.NetworkSite],
                Jurisdiction = site.Jurisdiction,
                Strategy = Strategy.All.OfType<LocalGateway>().Single(),
                LocalTrunks = locals,
                Numbers = numbers,
                LocationPolicy = new Naming().LocationPolicyOf(name),
                Decisions =
                [
                    new OpenDecision(DecisionKind.ZoneProposed, name, "").With(("trunks", locals.Select(local => local.Trunk).ToArray()),
                        ("numbers", dialled)),
                    ZoneQuestions.Law(evidence, name, [site.NetworkSite], false),
                    new OpenDecision(DecisionKind.Notification, name, "notification"),
                ],
            });
        }

        return ([.. zones], [.. still]);
    }
}
