using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Drift.Foreign;

/// <summary>
/// A route of others that joined a usage of the design. What says that it is the design's is left over, and listed as that. It is weighed
/// behind all other routes, not without it: it may be all that carries a call. If it hides the caller's number, the emergency service does
/// not see who calls.
/// </summary>
internal sealed class RoutesInOurUsages : IForeignKind
{
    public IEnumerable<Deviation> Find(DriftContext context)
    {
        var last = context.Snapshot.All(VoiceRoute.Type).Select(route => route.Number("Priority") ?? 0).DefaultIfEmpty(0).Max() + 1;
        foreach (var route in context.Foreign(VoiceRoute.Type))
        {
            if (!context.Desired.Ownership.Owns(route) && context.OwnUsage(route.List("PstnUsages")) is { } usage)
                yield return DriftContext.Unexpected(route, "PstnUsages", new DriftValue(DriftValueKind.NoRouteOfOthers, usage),
                    DriftValue.About(DriftValueKind.Leads, route.List("PstnGatewayList"), route.Text("NumberPattern")),
                    route.With("Priority", last))
                with { IsWhole = true, Known = route.Flag("SuppressCallerId") ? DriftEffect.CallerId : null };
        }
    }
}
