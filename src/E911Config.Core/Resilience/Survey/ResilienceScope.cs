using System.Collections.Generic;
using E911Config.Core.Calls;

namespace E911Config.Core.Resilience;

/// <summary>What is asked about the resilience of a deployment.</summary>
public sealed record ResilienceScope
{
    /// <summary>The largest number of elements that fail together, from 1 to <see cref="ResilienceFinder.LargestSize"/>.</summary>
    public int MaxSize { get; init; } = ResilienceFinder.UsualSize;

    /// <summary>The network sites whose callers are followed, <c>*offnetwork*</c> for those outside all of them; none for all but those
    /// that the design puts out of scope.</summary>
    public IReadOnlyList<string> NetworkSites { get; init; } = [];

    /// <summary>The names of the zones whose callers are followed; none for all.</summary>
    public IReadOnlyList<string> Zones { get; init; } = [];

    /// <summary>What is dialled; nothing for the emergency numbers of each group.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>What has failed already.</summary>
    public IReadOnlyList<string> Failed { get; init; } = [];

    /// <summary>How the open questions are read; null for what the design says, else the documented values.</summary>
    public Assumptions? Assumptions { get; init; }
}
