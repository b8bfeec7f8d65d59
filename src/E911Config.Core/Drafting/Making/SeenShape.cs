using System.Collections.Generic;
using E911Config.Core.Calls;
using E911Config.Core.Design;

namespace E911Config.Core.Drafting;

/// <summary>What a design can say of the routes of a usage: from the first one on, as far as it can.</summary>
internal sealed record SeenShape
{
    /// <summary>The trunks over which a call goes first.</summary>
    public required IReadOnlyList<TrunkNode> First { get; init; }

    public required Redundancy Redundancy { get; init; }

    public required IReadOnlyList<DraftLocalTrunk> Locals { get; init; }

    /// <summary>The routes that are legs of it, by leg.</summary>
    public required IReadOnlyList<(string Leg, SeenRoute Route)> Adopted { get; init; }

    /// <summary>Whether routes lead to trunks of several kinds at once: then none of them can be a leg.</summary>
    public bool IsMixed { get; init; }

    /// <summary>The routes behind, which stay as they are, and why.</summary>
    public required IReadOnlyList<SeenRoute> LeftAlone { get; init; }

    /// <summary>Why the first of these cannot be said; null if it is only one too many.</summary>
    public LocalUse? Hindered { get; init; }
}
