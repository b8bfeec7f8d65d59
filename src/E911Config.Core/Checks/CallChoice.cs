using System.Collections.Generic;
using E911Config.Core.Calls;

namespace E911Config.Core.Checks;

/// <summary>Routes of one priority that a call tries together.</summary>
/// <param name="Usage">The usage that has them.</param>
/// <param name="Routes">The routes; at least one.</param>
/// <param name="Trunks">Their trunks that there are, as equal peers, each once.</param>
internal sealed record CallChoice(string Usage, IReadOnlyList<RouteNode> Routes, IReadOnlyList<TrunkNode> Trunks)
{
    /// <summary>Whether the usage is that of the call's location policy.</summary>
    public required bool IsOfPolicy { get; init; }

    /// <summary>
    /// Whether it is there for emergency calls: it is of the location policy's usage, or none of its routes takes ordinary numbers.
    /// </summary>
    public required bool IsMeant { get; init; }
}
