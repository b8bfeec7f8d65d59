using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>The subnets by their prefixes: one look-up per prefix length that occurs, however many subnets there are.</summary>
internal sealed class SubnetTable
{
    private readonly Dictionary<(int Prefix, NetworkAddress Network), SubnetNode> byPrefix = [];
    private readonly Dictionary<NetworkAddress, SubnetNode> byNetworkId = [];
    private readonly Dictionary<string, List<SubnetNode>> bySite = new(StringComparer.OrdinalIgnoreCase);
    private readonly int[] prefixes;

    public SubnetTable(Snapshot snapshot)
    {
        IsRead = snapshot.IsRead(NetworkSubnet.Type);
        var located = new HashSet<NetworkAddress>();
        foreach (var row in snapshot.All(LocationServiceTables.Subnet))
        {
            if (IsFilled(row) && NetworkAddress.Parse(row.Text("Subnet") is { Length: > 0 } text ? text : row.Identity) is { } network) located.Add(network);
        }

        foreach (var item in snapshot.All(NetworkSubnet.Type))
        {
            var address = NetworkAddress.Parse(item.Identity);
            var site = item.Text("NetworkSiteID") is { Length: > 0 } name ? name : null;
            var node = new SubnetNode(item.Identity, site, address is { } id && located.Contains(id));
            if (site is not null)
            {
                if (!bySite.TryGetValue(site, out var siblings)) bySite.Add(site, siblings = []);
                siblings.Add(node);
            }

            // What is no address contains none; the site keeps it, as a subnet that the location service cannot know.
            if (address is not { } networkId) continue;
            var prefix = (int)Math.Max(0, Math.Min(networkId.Width, item.Number("MaskBits") ?? networkId.UsualPrefix));
            byPrefix[(prefix, networkId.Network(prefix))] = node;
            byNetworkId[networkId] = node;
        }

        prefixes = byPrefix.Keys.Select(key => key.Prefix).Distinct().OrderByDescending(prefix => prefix).ToArray();
    }

    public bool IsRead { get; }

    /// <summary>The longest subnet that contains an address.</summary>
    public SubnetNode? Containing(NetworkAddress address)
    {
        foreach (var prefix in prefixes)
        {
            if (prefix <= address.Width && byPrefix.TryGetValue((prefix, address.Network(prefix)), out var node)) return node;
        }

        return null;
    }

    /// <summary>The subnet with exactly this network ID.</summary>
    public SubnetNode? Exactly(NetworkAddress networkId) => byNetworkId.TryGetValue(networkId, out var node) ? node : null;

    /// <summary>The subnets of a network site.</summary>
    public IReadOnlyList<SubnetNode> Of(string networkSite) => bySite.TryGetValue(networkSite, out var nodes) ? nodes : [];

    private static bool IsFilled(DeploymentObject row) => row.Type.Properties
        .Any(property => property.Name is not ("Subnet" or "Description") && row.Has(property.Name) && !ValueText.IsEmpty(row[property.Name]));
}
