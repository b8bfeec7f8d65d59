using System.Linq;
using E911Config.Core.Location;

namespace E911Config.Core.Reporting;

/// <summary>A network with which clients of a zone ask the location service, and what that holds for it.</summary>
public sealed class ZoneSubnet
{
    internal ZoneSubnet(NetworkCoverage network)
    {
        Subnet = network.Network;
        Mapped = network.Mapped ?? "";
        State = network.State;
        Unread = network.Unread ?? "";
        Assumption = network.By?.ToString() ?? "";
        Address = ZonePlaceText.Address(network);
        Problems = new ItemList<LocationProblemEntry>(network.Problems.Select(problem => new LocationProblemEntry(problem)));
    }

    /// <summary>The network ID.</summary>
    public string Subnet { get; }

    /// <summary>The mapped subnet in which it lies, with its prefix length.</summary>
    public string Mapped { get; }

    /// <summary>Whether a client there is located, well enough for the trunks of the zone.</summary>
    public CoverageState State { get; }

    /// <summary>The noun without which that cannot be told; empty if it can.</summary>
    public string Unread { get; }

    /// <summary>The open question of the design whose answer alone makes it located; empty if it is in any case.</summary>
    public string Assumption { get; }

    /// <summary>Address and place, as the location service holds them; empty if it holds none.</summary>
    public string Address { get; }

    /// <summary>What is wrong.</summary>
    public ItemList<LocationProblemEntry> Problems { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Subnet} {State}";
}
