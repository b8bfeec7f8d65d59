using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Location;

/// <summary>
/// The subnets by their prefixes, with what the location service holds for each: one look-up per prefix length that occurs, however many
/// subnets there are.
/// </summary>
internal sealed class SubnetTable
{
    private readonly SortedDictionary<int, Dictionary<NetworkAddress, SubnetNode>> byPrefix = [];
    private readonly Dictionary<NetworkAddress, SubnetNode> byNetworkId;
    private readonly Dictionary<NetworkAddress, LocationRow> rows;
    private readonly Dictionary<string, List<SubnetNode>> bySite = new(StringComparer.OrdinalIgnoreCase);
    private readonly (int Length, Dictionary<NetworkAddress, SubnetNode> Subnets)[] prefixes;

    public SubnetTable(Snapshot snapshot, AddressRanges remote)
    {
        IsRead = snapshot.IsRead(NetworkSubnet.Type);
        byNetworkId = new Dictionary<NetworkAddress, SubnetNode>(snapshot.All(NetworkSubnet.Type).Count);
        foreach (var item in snapshot.All(NetworkSubnet.Type)) Add(item, remote);
        prefixes = [.. byPrefix.OrderByDescending(prefix => prefix.Key).Select(prefix => (prefix.Key, prefix.Value))];
        var valid = new Lazy<HashSet<string>?>(() => Valid(snapshot));
        rows = new Dictionary<NetworkAddress, LocationRow>(snapshot.All(LocationServiceTables.Subnet).Count);
        foreach (var item in snapshot.All(LocationServiceTables.Subnet))
        {
            if (!LocationRow.IsFilled(item) || NetworkAddress.Parse(LocationRow.NetworkOf(item)) is not { } network) continue;
            if (!remote.Has(network) && !rows.ContainsKey(network)) Add(new LocationRow(item, network, valid));
        }
    }

    /// <summary>The nouns that it is made of.</summary>
    public static IReadOnlyList<ObjectType> Nouns { get; } = [NetworkSubnet.Type, LocationServiceTables.Subnet, CivicAddress.Type];

    /// <summary>Whether the mapped subnets were read.</summary>
    public bool IsRead { get; }

    /// <summary>All that the location service holds for subnets, but for those of remote access.</summary>
    public IEnumerable<LocationRow> Rows => rows.Values;

    /// <summary>The first address of every subnet, and the first one behind it.</summary>
    public IEnumerable<NetworkAddress> Bounds
    {
        get
        {
            foreach (var (length, subnets) in prefixes)
            {
                foreach (var network in subnets.Keys)
                {
                    yield return network;
                    if (network.Behind(length) is { } behind) yield return behind;
                }
            }
        }
    }

    /// <summary>The longest subnet that contains an address.</summary>
    public SubnetNode? Containing(NetworkAddress address)
    {
        foreach (var (length, subnets) in prefixes)
        {
            if (length <= address.Width && subnets.TryGetValue(address.Network(length), out var node)) return node;
        }

        return null;
    }

    /// <summary>The longest subnet that contains another and is wider; null if there is none.</summary>
    public SubnetNode? Around(SubnetNode subnet)
    {
        if (NetworkAddress.Parse(subnet.Identity) is not { } address) return null;
        foreach (var (length, subnets) in prefixes)
        {
            if (length < subnet.Prefix && subnets.TryGetValue(address.Network(length), out var wider)) return wider;
        }

        return null;
    }

    /// <summary>The subnet with exactly this network ID.</summary>
    public SubnetNode? Exactly(NetworkAddress networkId) => byNetworkId.TryGetValue(networkId, out var node) ? node : null;

    /// <summary>What the location service holds for exactly this network ID.</summary>
    public LocationRow? RowOf(NetworkAddress networkId) => rows.TryGetValue(networkId, out var row) ? row : null;

    /// <summary>The subnets of a network site.</summary>
    public IReadOnlyList<SubnetNode> Of(string networkSite) => bySite.TryGetValue(networkSite, out var nodes) ? nodes : [];

    private static HashSet<string>? Valid(Snapshot snapshot) => !snapshot.IsRead(CivicAddress.Type) ? null
        : new HashSet<string>(
            snapshot.All(CivicAddress.Type).Where(address => address.Flag("MSAGValid")).Select(LocationRow.KeyOf), StringComparer.Ordinal);

    private void Add(DeploymentObject item, AddressRanges remote)
    {
        var address = NetworkAddress.Parse(item.Identity);
        var prefix = address is { } known ? (int)Math.Max(0, Math.Min(known.Width, item.Number("MaskBits") ?? known.UsualPrefix)) : 0;
        var site = item.Text("NetworkSiteID") is { Length: > 0 } name ? name : null;
        var node = new SubnetNode(item.Identity, prefix, site, address is { } inside && remote.Has(inside, prefix));
        if (site is not null)
        {
            if (!bySite.TryGetValue(site, out var siblings)) bySite.Add(site, siblings = []);
            siblings.Add(node);
        }

        // What is no address contains none; the site keeps it, as a subnet that the location service cannot know.
        if (address is not { } networkId) return;
        if (!byPrefix.TryGetValue(prefix, out var subnets)) byPrefix.Add(prefix, subnets = []);
        subnets[networkId.Network(prefix)] = node;
        byNetworkId[networkId] = node;
    }

    private void Add(LocationRow row)
    {
        rows.Add(row.Address, row);
        var own = Exactly(row.Address);
        if (own is not null) own.Own = row;
        if (Containing(row.Address) is { } around && around != own) around.Add(row);
    }
}
