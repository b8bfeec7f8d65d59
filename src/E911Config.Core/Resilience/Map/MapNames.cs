using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Resilience;

/// <summary>Names on a map of a deployment; equal if they are the same.</summary>
/// <param name="All">The names.</param>
public sealed record MapNames(IReadOnlyList<string> All)
{
    /// <summary>No name.</summary>
    public static MapNames None { get; } = new([]);

    /// <inheritdoc/>
    public bool Equals(MapNames? other) => other is not null && All.SequenceEqual(other.All, StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => All.Count;
}
