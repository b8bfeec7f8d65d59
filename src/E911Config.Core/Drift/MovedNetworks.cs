using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Location;

namespace E911Config.Core.Drift;

/// <summary>
/// Networks of a zone that belong to another network site now, or to none, since the plan was applied last: who is at home at their site
/// calls as from elsewhere. Drift only where that is worse for somebody; a floor that moved is nobody's harm.
/// </summary>
internal static class MovedNetworks
{
    /// <summary>Finds them.</summary>
    /// <param name="context">The deployment beside its design.</param>
    /// <param name="after">The deployment as the plan left it that was applied last; null if that is not known.</param>
    public static IEnumerable<Deviation> Find(DriftContext context, Snapshot? after)
    {
        if (after is null || !context.Snapshot.IsRead(NetworkSubnet.Type) || !context.Snapshot.IsRead(NetworkSite.Type)) return [];
        var callers = new MovedCallers(context);
        return
            from subnet in after.All(NetworkSubnet.Type)
            let site = subnet.Text("NetworkSiteID")
            where context.Design.ZoneOf(site) is { } zone && context.Counts(zone.Name) && NetworkAddress.Parse(subnet.Identity) is not null
            let now = context.Engine.Index.Subnets.Containing(NetworkAddress.Parse(subnet.Identity)!.Value)
            where now?.IsRemote != true && !string.Equals(now?.NetworkSite ?? "", site, StringComparison.OrdinalIgnoreCase)
            let found = callers.Fare(site, now?.NetworkSite ?? "")
            where found is not null
            select new Deviation(new DriftItem(DriftKind.Changed, subnet.Type.Noun, subnet.Identity, "NetworkSiteID", DriftValue.Of(site),
                DriftValue.Of(now?.NetworkSite)) { Severity = found.Value.Severity, Effect = found.Value.Effect }, null, null);
    }
}
