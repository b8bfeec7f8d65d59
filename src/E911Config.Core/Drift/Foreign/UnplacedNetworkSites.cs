using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Drift.Foreign;

/// <summary>A network site of which the design says nothing.</summary>
internal sealed class UnplacedNetworkSites : IForeignKind
{
    public IEnumerable<Deviation> Find(DriftContext context) => context.Snapshot.All(NetworkSite.Type)
        .Where(site => context.Design.ZoneOf(site.Identity) is null && !context.Design.IsOutOfScope(site.Identity))
        .Select(site => DriftContext.Unexpected(site, "", new DriftValue(DriftValueKind.Placed), new DriftValue(DriftValueKind.Unplaced),
            site));
}
