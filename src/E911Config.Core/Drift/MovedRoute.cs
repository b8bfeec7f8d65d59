using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Drift;

/// <summary>
/// A route that stands out of its place among the legs of its zone. A place is nothing that one route has alone: the whole row is mended,
/// and broken, together.
/// </summary>
/// <param name="Item">The drift.</param>
/// <param name="Row">The routes of the row that a plan would write, as they are and as they should be.</param>
internal sealed record MovedRoute(DriftItem Item, IReadOnlyList<ObjectChange> Row) : Deviation(Item, Row[0].Before, Row[0].After)
{
    public override IReadOnlyList<ObjectChange> Mending(Snapshot snapshot) => Placed(snapshot, Row.Select(route => route.After!));

    public override IReadOnlyList<ObjectChange> Breaking(Snapshot snapshot) => Placed(snapshot, Row.Select(route => route.Before!));

    private static ObjectChange[] Placed(Snapshot snapshot, IEnumerable<DeploymentObject> routes) =>
        (from route in routes
         let found = snapshot.Find(route.Type, route.Identity)
         where found is not null
         select new ObjectChange(found, found.With("Priority", route["Priority"]))).ToArray();
}
