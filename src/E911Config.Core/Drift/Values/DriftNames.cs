using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;

namespace E911Config.Core.Drift;

/// <summary>Names in their order: two lists of the same names are the same.</summary>
public sealed class DriftNames : ReadOnlyCollection<string>, IEquatable<DriftNames>
{
    /// <summary>Makes a list of its own.</summary>
    public DriftNames(IEnumerable<string> names)
        : base(names.ToArray())
    {
    }

    /// <summary>No names.</summary>
    public static DriftNames None { get; } = new([]);

    /// <inheritdoc/>
    public bool Equals(DriftNames? other) => other is not null && this.SequenceEqual(other, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DriftNames);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        this.Aggregate(Count, (hash, name) => unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(name)));
}
