using System;
using System.Globalization;

namespace E911Config.Simulator.Types;

/// <summary>A number, or Unlimited.</summary>
/// <typeparam name="T">The type of the number.</typeparam>
public readonly struct Unlimited<T>
    where T : struct, IComparable
{
    private const string NoLimit = "Unlimited";

    /// <summary>Makes it of a text: a number, or Unlimited.</summary>
    public Unlimited(string text) => Value = string.Equals(text, NoLimit, StringComparison.OrdinalIgnoreCase) ? null
        : (T)Convert.ChangeType(text, typeof(T), CultureInfo.InvariantCulture);

    /// <summary>Makes it of a number.</summary>
    public Unlimited(T value) => Value = value;

    /// <summary>The number; null for no limit.</summary>
    public T? Value { get; }

    /// <inheritdoc/>
    public override string ToString() => Value is { } number ? Convert.ToString(number, CultureInfo.InvariantCulture)! : NoLimit;
}
