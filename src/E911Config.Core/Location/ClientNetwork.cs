namespace E911Config.Core.Location;

/// <summary>The network of a client, as it is known.</summary>
/// <param name="Address">The client's address.</param>
/// <param name="Prefix">The prefix length, in bits; the usual one if the address came without.</param>
/// <param name="IsTold">Whether the address came with its prefix length.</param>
internal sealed record ClientNetwork(NetworkAddress Address, int Prefix, bool IsTold)
{
    /// <summary>The client's own network ID, with which it asks the location service (MS-E911WS).</summary>
    public NetworkAddress Id => Address.Network(Prefix);
}
