using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;

namespace E911Config.Core.Resilience;

/// <summary>
/// A minimal set of failures: if all of it fails the call loses something that it has if any part of the set stays up, whatever else of the
/// set fails.
/// </summary>
/// <param name="Loses">What is lost.</param>
/// <param name="Outcome">What becomes of the call.</param>
/// <param name="Elements">What fails, by the names of <see cref="CallIndex.Elements"/>, in order.</param>
public sealed record FailureSet(Loss Loses, Outcome Outcome, IReadOnlyList<string> Elements)
{
    /// <summary>How many elements fail together.</summary>
    public int Size => Elements.Count;

    /// <inheritdoc/>
    public bool Equals(FailureSet? other) => other is not null && Loses == other.Loses && Outcome == other.Outcome
        && Elements.SequenceEqual(other.Elements);

    /// <inheritdoc/>
    public override int GetHashCode() => Elements.Aggregate((int)Outcome,
        (hash, name) => unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(name)));
}
