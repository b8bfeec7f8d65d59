using System.Collections.Generic;
using E911Config.Core.Deployment;

namespace E911Config.Core.Drift.Foreign;

/// <summary>A route of others that joined a usage of the design.</summary>
internal sealed class RoutesInOurUsages : IForeignKind
{
    public IEnumerable<Deviation> Find(DriftContext context)
    {
        foreach (var route in context.Foreign(VoiceRoute.Type))
        {
            if (context.OwnUsage(route.List("PstnUsages")) is { } usage)
                yield return DriftContext.Unexpected(route, "PstnUsages", new DriftValue(DriftValueKind.NoRouteOfOthers, usage),
                    DriftValue.About(DriftValueKind.Leads, route.List("PstnGatewayList"), route.Text("NumberPattern")));
        }
    }
}
