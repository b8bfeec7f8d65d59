using System;
using System.Collections.Generic;
using E911Config.Core.Deployment;
using E911Config.Core.Location;

namespace E911Config.Core.Calls;

/// <summary>
/// Where the far ends of trunks lie, for media and for whom a local trunk serves (Call admission control on a SIP trunk;
/// Set-CsPstnGateway).
/// </summary>
internal sealed class FarEnds
{
    private readonly NetworkMap network;
    private readonly SubnetTable subnets;
    private readonly Dictionary<string, DeploymentObject> gateways = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool gatewaysRead;

    public FarEnds(Snapshot snapshot, NetworkMap network, SubnetTable subnets)
    {
        this.network = network;
        this.subnets = subnets;
        gatewaysRead = snapshot.IsRead(PstnGateway.Type);
        Gateways = snapshot.All(PstnGateway.Type);
        foreach (var gateway in Gateways) gateways[gateway.Text("PoolFqdn") is { Length: > 0 } fqdn ? fqdn : gateway.Name] = gateway;
    }

    /// <summary>All gateways.</summary>
    public IReadOnlyList<DeploymentObject> Gateways { get; }

    /// <summary>
    /// The gateway at the far end of a trunk: the one that it names, else, if it names none, the one of its own name; null if there is no
    /// such object.
    /// </summary>
    public DeploymentObject? GatewayOf(DeploymentObject trunk) =>
        gateways.TryGetValue(trunk.Text("PoolFqdn") is { Length: > 0 } fqdn ? fqdn : trunk.Name, out var gateway) ? gateway : null;

    /// <summary>
    /// The topology site of the gateway, or of a trunk without one; null if it has none. Where a gateway that says nothing is, its trunk
    /// cannot tell: that may lead there from elsewhere.
    /// </summary>
    public string? TopologySiteOf(DeploymentObject trunk) =>
        (GatewayOf(trunk) ?? trunk).Text("SiteId") is { Length: > 0 } site ? site : null;

    /// <summary>
    /// Where the far end lies, by name and number: in the network site of the subnet that has the gateway's media address, else where the
    /// gateway's topology site lies. And the noun without which that cannot be told; null if it can.
    /// </summary>
    public (string? Site, int Place, ObjectType? Unread) PlaceOf(DeploymentObject trunk)
    {
        var gateway = GatewayOf(trunk);
        if (gateway is null && !gatewaysRead) return (null, Place.Unknown, PstnGateway.Type);
        if (gateway?.Text("RepresentativeMediaIP") is { Length: > 0 } text && NetworkAddress.Parse(text) is { } address)
        {
            if (!subnets.IsRead) return (null, Place.Unknown, NetworkSubnet.Type);
            if (subnets.Containing(address)?.NetworkSite is { } site && network.Find(site) is >= 0
                and var mapped) return (network.NameOf(mapped), mapped, null);
        }

        return (network.SiteOf(TopologySiteOf(trunk)), network.PlaceOf(TopologySiteOf(trunk)), null);
    }
}
