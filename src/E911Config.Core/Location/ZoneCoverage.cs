using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Location;

/// <summary>What the location service holds for a zone of a design.</summary>
/// <param name="Zone">The zone's name; null for all network sites, if there is no design.</param>
/// <param name="Role">The role of the trunks for which it must be good enough; unknown without a design.</param>
/// <param name="Sites">Its network sites, in the order of the design. None for a zone by grant or off the network, as long as there are
/// network sites: where its callers are nobody knows.</param>
public sealed record ZoneCoverage(string? Zone, TrunkRole Role, IReadOnlyList<SiteCoverage> Sites)
{
    /// <summary>Whether the calls of the zone are to carry a location; else what is missing takes nothing from them.</summary>
    public bool IsNeeded { get; init; } = true;

    /// <summary>All that is wrong there.</summary>
    public IEnumerable<LocationProblem> Problems => Sites.SelectMany(site => site.Problems);

    /// <summary>The networks, each with its site.</summary>
    public IEnumerable<(SiteCoverage Site, NetworkCoverage Network)> Networks =>
        Sites.SelectMany(site => site.Networks.Select(network => (site, network)));

    /// <summary>The nouns without which something cannot be told, each once.</summary>
    public IEnumerable<string> Unread => Sites.Select(site => site.Unread).Concat(Networks.Select(pair => pair.Network.Unread))
        .OfType<string>().Distinct();
}
