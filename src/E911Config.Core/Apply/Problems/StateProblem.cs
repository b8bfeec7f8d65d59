using System.Collections.Generic;
using E911Config.Core.Deployment;

namespace E911Config.Core.Apply;

/// <summary>One object that stands otherwise than it must.</summary>
/// <param name="Kind">How.</param>
/// <param name="ObjectType">Its noun.</param>
/// <param name="Identity">Its identity.</param>
public sealed record StateProblem(StateProblemKind Kind, string ObjectType, string Identity)
{
    /// <summary>The properties that differ: before what was expected, after what was found.</summary>
    public IReadOnlyList<PropertyDifference> Differences { get; init; } = [];

    /// <summary>The other object that is meant: its address, its identity among siblings, or its noun; empty where none is.</summary>
    public string Other { get; init; } = "";

    /// <summary>How many callers are meant; 0 where none are.</summary>
    public long Callers { get; init; }
}
