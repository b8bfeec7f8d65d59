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

    /// <summary>The smaller sets first, then by what they take, then by the names of their elements.</summary>
    internal static Comparison<FailureSet> InOrder { get; } = (one, other) =>
    {
        if (one.Size != other.Size) return one.Size.CompareTo(other.Size);
        if (one.Loses != other.Loses) return one.Loses.CompareTo(other.Loses);
        for (var i = 0; i < one.Size; i++)
        {
            if (string.CompareOrdinal(one.Elements[i], other.Elements[i]) is not 0 and var order) return order;
        }

        return 0;
    };

    /// <summary>The same with other names of elements; itself if they are all called the same.</summary>
    internal FailureSet Renamed(Func<string, string> nameOf)
    {
        if (Elements.All(name => ReferenceEquals(nameOf(name), name))) return this;
        var names = Elements.Select(nameOf).ToArray();
        Array.Sort(names, StringComparer.Ordinal);
        return this with { Elements = names };
    }

    /// <inheritdoc/>
    public bool Equals(FailureSet? other) => other is not null && Loses == other.Loses && Outcome == other.Outcome
        && Elements.SequenceEqual(other.Elements);

    /// <inheritdoc/>
    public override int GetHashCode() => Elements.Aggregate((int)Outcome,
        (hash, name) => unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(name)));
}
