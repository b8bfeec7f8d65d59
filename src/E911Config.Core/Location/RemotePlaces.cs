using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Location;

/// <summary>
/// What makes a place of addresses of remote access: a mapped subnet, or a row of the location service. A network site that has nothing
/// else is no place, but how remote access is kept apart.
/// </summary>
internal static class RemotePlaces
{
    /// <summary>The subnets of remote access that are mapped to a network site which has others too.</summary>
    public static IEnumerable<SubnetNode> Mapped(Snapshot snapshot, SubnetTable subnets) =>
        from site in snapshot.All(NetworkSite.Type)
        let own = subnets.Of(site.Identity)
        where own.Any(subnet => !subnet.IsRemote)
        from subnet in own
        where subnet.IsRemote
        select subnet;

    /// <summary>The rows of the location service for addresses of remote access.</summary>
    public static IEnumerable<DeploymentObject> Rows(Snapshot snapshot, AddressRanges remote) =>
        snapshot.All(LocationServiceTables.Subnet)
            .Where(row => NetworkAddress.Parse(LocationRow.NetworkOf(row)) is { } address && remote.Has(address));
}
