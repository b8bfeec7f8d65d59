using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Planning;

/// <summary>Why a step is done, as values; <see cref="Reporting"/> makes the words.</summary>
/// <param name="Kind">What kind of reason it is.</param>
public sealed record StepReason(ReasonKind Kind)
{
    /// <summary>For a step that was not planned: it takes another back, or comes from a journal.</summary>
    public static StepReason None { get; } = new(ReasonKind.None);

    /// <summary>What the object is for the zone.</summary>
    public ObjectPurpose? Purpose { get; init; }

    /// <summary>The properties that are not as designed, in order.</summary>
    public IReadOnlyList<string> Properties { get; init; } = [];

    /// <summary>The identity of the object that is copied; empty if none is.</summary>
    public string Source { get; init; } = "";

    /// <inheritdoc/>
    public bool Equals(StepReason? other) => other is not null && Kind == other.Kind && Equals(Purpose, other.Purpose)
        && Properties.SequenceEqual(other.Properties, StringComparer.Ordinal) && Source == other.Source;

    /// <inheritdoc/>
    public override int GetHashCode() => (Kind, Purpose, Properties.Count, Source).GetHashCode();
}
