using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Drift.Foreign;

/// <summary>
/// A voice routing policy of a network site that stands in for the voice policies under location-based routing, and lacks the local usage
/// of the zone.
/// </summary>
internal sealed class VoiceRoutingPolicies : IForeignKind
{
    public IEnumerable<Deviation> Find(DriftContext context)
    {
        foreach (var site in context.Snapshot.All(NetworkSite.Type).Where(site => site.Flag("EnableLocationBasedRouting")))
        {
            if (context.Design.ZoneOf(site.Identity) is not { LocalUsageName: { } usage } zone || !context.Counts(zone.Name)) continue;
            if (site.Text("VoiceRoutingPolicy") is not { Length: > 0 } named || context.Snapshot.Find(VoiceRoutingPolicy.Type, named)
                is not { } policy) continue;
            if (!policy.List("PstnUsages").Contains(usage, StringComparer.OrdinalIgnoreCase))
                yield return DriftContext.Unexpected(
                    site, "VoiceRoutingPolicy", new DriftValue(DriftValueKind.NoneWithout, usage),
                        new DriftValue(DriftValueKind.UnderLocationRouting, named), site.With("VoiceRoutingPolicy", null))
                        with { OnlyByEffect = true };
        }
    }
}
