using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Design;

namespace E911Config.Core.Drafting;

/// <summary>A design drafted from a deployment, as values; <see cref="Reporting"/> writes the file.</summary>
public sealed record Draft
{
    /// <summary>The design's name.</summary>
    public required string Name { get; init; }

    /// <summary>The provider; null if no trunk leads to one.</summary>
    public DraftProvider? Provider { get; init; }

    /// <summary>The zones, in order.</summary>
    public IReadOnlyList<DraftZone> Zones { get; init; } = [];

    /// <summary>The callers outside every mapped subnet; null if they are left alone.</summary>
    public DraftZone? OffNetwork { get; init; }

    /// <summary>The network sites that are left alone, by name.</summary>
    public IReadOnlyList<LeftSite> OutOfScope { get; init; } = [];

    /// <summary>Topology sites that lie in a network site of another name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Locations { get; init; } = [];

    /// <summary>The templates of names.</summary>
    public Naming Naming { get; init; } = new();

    /// <summary>What is open for the whole design.</summary>
    public IReadOnlyList<OpenDecision> Decisions { get; init; } = [];

    /// <summary>What was not understood.</summary>
    public IReadOnlyList<UnclearObject> Unclear { get; init; } = [];

    /// <summary>The zones, and the callers outside every mapped subnet last.</summary>
    public IEnumerable<DraftZone> AllZones => OffNetwork is null ? Zones : Zones.Append(OffNetwork);
}
