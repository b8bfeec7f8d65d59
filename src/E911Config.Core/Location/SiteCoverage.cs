using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Location;

/// <summary>What the location service holds for the networks of a network site.</summary>
/// <param name="NetworkSite">The network site; null for all rows of a deployment that has no network sites.</param>
/// <param name="Networks">The networks with which clients ask, in order.</param>
public sealed record SiteCoverage(string? NetworkSite, IReadOnlyList<NetworkCoverage> Networks)
{
    /// <summary>What is wrong with the site itself: nothing is mapped to it, or a range of remote access is.</summary>
    public IReadOnlyList<LocationProblem> OwnProblems { get; init; } = [];

    /// <summary>The noun without which its networks cannot be told; null if they can.</summary>
    public string? Unread { get; init; }

    /// <summary>Whether clients may be in other networks, of which nothing is known.</summary>
    public bool IsOpen => NetworkSite is null;

    /// <summary>Whether a client somewhere at the site is located: the answer for all of its networks together.</summary>
    public CoverageState State => Unread is not null ? CoverageState.Untold
        : Networks.Count == 0 || Networks.All(network => network.State == CoverageState.NotLocated) ? CoverageState.NotLocated
        : Networks.All(network => network.State == CoverageState.Located) ? IsOpen ? CoverageState.Partly : CoverageState.Located
        : Networks.Any(network => network.State == CoverageState.Untold) ? CoverageState.Untold : CoverageState.Partly;

    /// <summary>How many of its networks have a state.</summary>
    public int Count(CoverageState state) => Networks.Count(network => network.State == state);

    /// <summary>All that is wrong there.</summary>
    public IEnumerable<LocationProblem> Problems => OwnProblems.Concat(Networks.SelectMany(network => network.Problems));
}
