using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Drift.Foreign;

/// <summary>
/// A network site out of scope that names a location policy of the design since the plan was applied: whoever comes there calls as from a
/// zone. It is judged by all callers, as if they were there: nobody need be known to sit at such a place.
/// </summary>
internal sealed class OurPoliciesElsewhere : IForeignKind
{
    public IEnumerable<Deviation> Find(DriftContext context) =>
        from site in context.Snapshot.All(NetworkSite.Type)
        where context.Design.IsOutOfScope(site.Identity)
        let named = Named(site)
        let zone = named is null ? null : context.Zones.FirstOrDefault(one => Same(one.LocationPolicyIdentity, named))
        where zone is not null
        let then = context.Basis.AfterOf(zone.Name)?.Find(NetworkSite.Type, site.Identity)
        where then is null || !Same(Named(then), named)
        select DriftContext.Unexpected(site, "LocationPolicy", new DriftValue(DriftValueKind.Not, named!), DriftValue.Of(named!),
                site.With("LocationPolicy", then?["LocationPolicy"]))
            with
            {
                OnlyByEffect = true,
                OnCallsAlone = true,
                Zone = zone,
                JudgedBy = caller => caller with { NetworkSite = site.Identity, OffNetwork = false, Address = null },
            };

    /// <summary>Those of which it is known that they did not name it when the plan was applied.</summary>
    public static IEnumerable<Deviation> Since(DriftContext context) =>
        new OurPoliciesElsewhere().Find(context).Where(found => context.Basis.AfterOf(found.Zone!.Name)?.IsRead(NetworkSite.Type) == true);

    private static string? Named(DeploymentObject site) => site.Text("LocationPolicy") is { Length: > 0 } named
        ? LocationPolicy.Type.Identity.Canonical(named) ?? named : null;

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
