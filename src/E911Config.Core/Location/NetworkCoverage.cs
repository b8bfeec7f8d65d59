using System.Collections.Generic;
using E911Config.Core.Deployment;
using E911Config.Core.Readings;

namespace E911Config.Core.Location;

/// <summary>What the location service holds for a network with which clients ask.</summary>
/// <param name="Network">The network ID.</param>
/// <param name="Mapped">The mapped subnet with its prefix length; null where networks are not mapped.</param>
/// <param name="State">Whether a client there is located; never <see cref="CoverageState.Partly"/>, if a design says for what.</param>
public sealed record NetworkCoverage(string Network, string? Mapped, CoverageState State)
{
    /// <summary>Why not, the thing that decides first; none if a client there is located.</summary>
    public IReadOnlyList<LocationProblem> Problems { get; init; } = [];

    /// <summary>The noun without which it cannot be told; null if it can.</summary>
    public string? Unread { get; init; }

    /// <summary>The open question of the design whose answer alone makes it located; null if it is in any case.</summary>
    public Question? By { get; init; }

    /// <summary>The row; null if there is none, or it has no location field.</summary>
    public DeploymentObject? Row { get; init; }

    /// <summary>Whether this is the rest of a mapped subnet, parts of which have rows of their own.</summary>
    public bool IsRest { get; init; }
}
