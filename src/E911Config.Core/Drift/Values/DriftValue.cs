using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Drift;

/// <summary>One side of a drift, what is intended or what is there, as a value.</summary>
/// <param name="Kind">What is meant.</param>
/// <param name="Text">The value, pattern, name or outcome; empty where none is meant.</param>
public sealed record DriftValue(DriftValueKind Kind, string Text = "")
{
    /// <summary>The second name, where two belong together; empty where none is meant.</summary>
    public string Other { get; init; } = "";

    /// <summary>The names: trunks, usages, digits. None where none are meant.</summary>
    public DriftNames Names { get; init; } = DriftNames.None;

    /// <summary>The second list of names: numbers. None where none are meant.</summary>
    public DriftNames Others { get; init; } = DriftNames.None;

    /// <summary>The numbers that are turned into others. None where none are meant.</summary>
    public IReadOnlyList<RewrittenNumber> Rewritten { get; init; } = [];

    /// <summary>Nothing.</summary>
    public static DriftValue None { get; } = new(DriftValueKind.Plain);

    /// <summary>The value of a property.</summary>
    public static DriftValue Of(object? value) => new(DriftValueKind.Plain, ValueText.Of(value));

    /// <summary>A value about names.</summary>
    internal static DriftValue About(DriftValueKind kind, IEnumerable<string> names, string text = "") =>
        new(kind, text) { Names = new DriftNames(names) };

    /// <summary>Numbers that are turned into others.</summary>
    internal static DriftValue Rewrites(IEnumerable<RewrittenNumber> numbers) =>
        new(DriftValueKind.Rewrites) { Rewritten = numbers.ToArray() };

    /// <inheritdoc/>
    public bool Equals(DriftValue? other) => other is not null && Kind == other.Kind && Text == other.Text && Other == other.Other
        && Names.Equals(other.Names) && Others.Equals(other.Others) && Rewritten.SequenceEqual(other.Rewritten);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(((int)Kind * 31) + StringComparer.Ordinal.GetHashCode(Text));
}
