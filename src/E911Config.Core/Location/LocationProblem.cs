using System.Collections.Generic;
using E911Config.Core.Deployment;

namespace E911Config.Core.Location;

/// <summary>One thing that is wrong with what the location service holds.</summary>
/// <param name="Kind">What.</param>
/// <param name="Subnet">The network ID that is meant; empty for <see cref="LocationProblemKind.NoSubnet"/>.</param>
public sealed record LocationProblem(LocationProblemKind Kind, string Subnet)
{
    /// <summary>The zone; null if the network belongs to none, or there is no design.</summary>
    public string? Zone { get; init; }

    /// <summary>The network site; null if the network belongs to none.</summary>
    public string? NetworkSite { get; init; }

    /// <summary>The mapped subnet with its prefix length, in which the network lies; null if it lies in none.</summary>
    public string? Mapped { get; init; }

    /// <summary>The field of the row that is meant; empty if none is.</summary>
    public string Field { get; init; } = "";

    /// <summary>What stands there: the ELIN, or the part of the company name; empty if nothing does.</summary>
    public string Value { get; init; } = "";

    /// <summary>The other networks that belong to it: those of the other places, those below the summary.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>
    /// Whether a client there is not located because of it, in a zone whose calls are to carry a location. What is false beside is to be
    /// mended too, and hurts nobody's call by itself.
    /// </summary>
    public bool TakesLocation { get; init; }

    /// <summary>The row of the location service; null if there is none.</summary>
    public DeploymentObject? Row { get; init; }
}
