using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Location;

/// <summary>
/// Where the addresses of networks belong when the networks are cut otherwise. Between two neighbouring bounds of all networks, of then and
/// of now, every address has the same network: one of them tells for all.
/// </summary>
internal static class NetworkParts
{
    /// <summary>
    /// The subnets of then, with those of now that have some of their addresses: each pair once, with such an address; null for none.
    /// </summary>
    public static IEnumerable<(SubnetNode Then, SubnetNode? Now, NetworkAddress First)> Between(SubnetTable then, SubnetTable now)
    {
        var known = new HashSet<(SubnetNode, SubnetNode?)>();
        foreach (var bound in new HashSet<NetworkAddress>(then.Bounds.Concat(now.Bounds)))
        {
            if (then.Containing(bound) is { } subnet && now.Containing(bound) is var other && known.Add((subnet, other)))
                yield return (subnet, other, bound);
        }
    }
}
