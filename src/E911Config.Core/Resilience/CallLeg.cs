using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Resilience;

/// <summary>
/// One way out of a call, in the order in which they are tried: the routes of one usage and priority, with all their trunks.
/// </summary>
/// <param name="Routes">The voice routes; peers if there are several.</param>
/// <param name="Trunks">Their trunks, each once; equal peers.</param>
public sealed record CallLeg(IReadOnlyList<string> Routes, IReadOnlyList<LegTrunk> Trunks)
{
    /// <inheritdoc/>
    public bool Equals(CallLeg? other) => other is not null && Routes.SequenceEqual(other.Routes, StringComparer.OrdinalIgnoreCase)
        && Trunks.SequenceEqual(other.Trunks);

    /// <inheritdoc/>
    public override int GetHashCode() => Routes.Aggregate(Trunks.Count,
        (hash, route) => unchecked((hash * 31) + StringComparer.OrdinalIgnoreCase.GetHashCode(route)));
}
