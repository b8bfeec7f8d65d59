using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Calls;

/// <summary>A voice route.</summary>
internal sealed record RouteNode(string Identity, long Priority, Pattern Pattern, IReadOnlyList<string> Trunks, string? AlternateCallerId)
{
    /// <summary>Whether calls are treated alike.</summary>
    public bool IsLike(RouteNode other) => Priority == other.Priority && Pattern == other.Pattern
        && AlternateCallerId == other.AlternateCallerId && Trunks.SequenceEqual(other.Trunks);
}
