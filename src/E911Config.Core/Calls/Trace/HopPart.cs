using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Calls;

/// <summary>
/// One part of a hop: its kind, and the identities, patterns, numbers and codes that belong to it. Equal if all of that is.
/// </summary>
/// <typeparam name="TKind">What kinds there are.</typeparam>
public sealed class HopPart<TKind> : IEquatable<HopPart<TKind>>
    where TKind : struct, Enum
{
    private static readonly Dictionary<TKind, HopPart<TKind>> Plain =
        Enum.GetValues(typeof(TKind)).Cast<TKind>().Distinct().ToDictionary(kind => kind, kind => new HopPart<TKind>(kind, []));

    internal HopPart(TKind kind, IReadOnlyList<string> values)
    {
        Kind = kind;
        Values = values;
    }

    /// <summary>The kind; it says what each of the values is.</summary>
    public TKind Kind { get; }

    /// <summary>What belongs to it, in the order that the kind says.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>A part of a kind that has no values.</summary>
    public static implicit operator HopPart<TKind>(TKind kind) => Plain[kind];

    /// <inheritdoc/>
    public bool Equals(HopPart<TKind>? other) => other is not null && EqualityComparer<TKind>.Default.Equals(Kind, other.Kind)
        && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as HopPart<TKind>);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        Values.Aggregate(Kind.GetHashCode(), (hash, value) => unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(value)));

    /// <summary>Kind and values, for a debugger and for tests that fail.</summary>
    public override string ToString() => Kind + "(" + string.Join(", ", Values) + ")";
}
