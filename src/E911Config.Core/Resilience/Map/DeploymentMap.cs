using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;

namespace E911Config.Core.Resilience;

/// <summary>
/// A deployment as a picture shows it: regions, network sites, links, servers and trunks, and over which trunks emergency calls leave, as
/// the call engine follows them.
/// </summary>
public sealed record DeploymentMap
{
    /// <summary>The network regions, by name; those too that sites name and that are not there.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>The regions among them that the deployment does not have.</summary>
    public required IReadOnlyList<string> MissingRegions { get; init; }

    /// <summary>The network sites by name, the place off the network last if somebody is there.</summary>
    public required IReadOnlyList<MapSite> Sites { get; init; }

    /// <summary>The links between regions, and those straight between network sites.</summary>
    public required IReadOnlyList<MapLink> Links { get; init; }

    /// <summary>The pools at which clients register, and those of Mediation Servers.</summary>
    public required IReadOnlyList<MapPool> Pools { get; init; }

    /// <summary>The trunks.</summary>
    public required IReadOnlyList<MapTrunk> Trunks { get; init; }

    /// <summary>Over which trunks calls leave; none if no calls were followed.</summary>
    public IReadOnlyList<MapWay> Ways { get; init; } = [];

    /// <summary>
    /// Whether <see cref="Ways"/> were looked for: only while nothing has failed, and open questions are read as the design says.
    /// </summary>
    public bool HasWays { get; init; }

    /// <summary>At which pools the callers whose calls were followed are at home.</summary>
    public IReadOnlyList<MapHome> Homes { get; init; } = [];

    /// <summary>Whether ways out of some calls cannot be told.</summary>
    public bool IsUntold { get; init; }

    /// <summary>Whether what the trunks are for is guessed, since there is no design.</summary>
    public required bool IsGuessed { get; init; }

    /// <summary>The nouns of what it shows that were not read.</summary>
    public required IReadOnlyList<string> Unread { get; init; }

    /// <summary>The map of a deployment, without its calls.</summary>
    /// <param name="index">The deployment, prepared for calls.</param>
    public static DeploymentMap WithoutCalls(CallIndex index) => new MapMaker(index).Places([], []);

    /// <summary>The map of a deployment, with what becomes of the emergency calls of all callers.</summary>
    /// <param name="index">The deployment, prepared for calls.</param>
    /// <param name="scope">Whose calls to which numbers, what has failed and how open questions are read; null for all, with nothing
    /// failed.</param>
    public static DeploymentMap Of(CallIndex index, ResilienceScope? scope = null)
    {
        var calls = new MapCalls(index, scope ?? new ResilienceScope());
        return new MapMaker(index).Places(calls.Sites, [.. calls.Ways.Select(way => way.Trunk)]) with
        {
            Ways = calls.Ways, HasWays = calls.HasWays, Homes = calls.Homes, IsUntold = calls.IsUntold,
        };
    }
}
