using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Calls;

/// <summary>
/// The single points of failure of a call, by the names of <see cref="CallIndex.Elements"/>. Where the call is lost already there are none.
/// </summary>
/// <param name="Location">What takes the location away, and leaves the call.</param>
/// <param name="Call">What takes the call away: nobody answers, or the wrong one.</param>
/// <param name="Unknown">What makes it impossible to tell.</param>
public sealed record SinglePoints(IReadOnlyList<string> Location, IReadOnlyList<string> Call, IReadOnlyList<string> Unknown)
{
    /// <summary>No single point of failure.</summary>
    public static SinglePoints None { get; } = new([], [], []);

    /// <inheritdoc/>
    public bool Equals(SinglePoints? other) => other is not null && Location.SequenceEqual(other.Location) && Call.SequenceEqual(other.Call)
        && Unknown.SequenceEqual(other.Unknown);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        Location.Concat(Call).Concat(Unknown)
        .Aggregate(17, (hash, name) => unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(name)));

    /// <inheritdoc/>
    public override string ToString() => string.Join("; ", new[] { ("location", Location), ("call", Call), ("cannot be told", Unknown) }
        .Where(part => part.Item2.Count > 0).Select(part => part.Item1 + ": " + string.Join(", ", part.Item2)));
}
