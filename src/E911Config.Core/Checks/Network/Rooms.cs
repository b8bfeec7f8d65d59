using System.Linq;
using E911Config.Core.Location;

namespace E911Config.Core.Checks.Network;

/// <summary>Network sites in which people can be: not those that are made for the media address of an SBC alone.</summary>
internal static class Rooms
{
    // A point-to-point line or a single address, as the SBC of a SIP trunk gets (Call admission control on a SIP trunk).
    private const int Narrow = 1;

    /// <summary>Whether a subnet is mapped to a network site in which there can be clients at a place.</summary>
    public static bool Has(CheckContext context, string networkSite) =>
        context.Index.Subnets.Of(networkSite).Any(subnet => !subnet.IsRemote && HasClients(subnet));

    /// <summary>Whether a subnet is wide enough for clients.</summary>
    public static bool HasClients(SubnetNode subnet) =>
        NetworkAddress.Parse(subnet.Identity) is { } address && subnet.Prefix < address.Width - Narrow;
}
