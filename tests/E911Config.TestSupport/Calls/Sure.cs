using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.TestSupport.Calls;

/// <summary>Yes, no, or "the snapshot cannot tell", and then which unread nouns are to blame.</summary>
internal sealed class Sure
{
    private Sure(bool? value, IEnumerable<string> nouns)
    {
        Value = value;
        Nouns = nouns.Distinct(StringComparer.Ordinal).ToArray();
    }

    public static Sure Yes { get; } = new(true, []);

    public static Sure No { get; } = new(false, []);

    /// <summary>True, false, or null if it cannot be told.</summary>
    public bool? Value { get; }

    public IReadOnlyList<string> Nouns { get; }

    public bool IsYes => Value == true;

    public bool IsNo => Value == false;

    public bool IsUnknown => Value is null;

    public static Sure Of(bool value) => value ? Yes : No;

    public static Sure Unknown(params IEnumerable<string> nouns) => new(null, nouns);

    /// <summary>One certain no is a no, whatever the others are.</summary>
    public static Sure All(params IReadOnlyList<Sure> parts) => parts.Any(part => part.IsNo) ? No
        : parts.Any(part => part.IsUnknown) ? Unknown(parts.SelectMany(part => part.Nouns)) : Yes;

    /// <summary>One certain yes is a yes, whatever the others are.</summary>
    public static Sure Any(params IReadOnlyList<Sure> parts) => parts.Any(part => part.IsYes) ? Yes
        : parts.Any(part => part.IsUnknown) ? Unknown(parts.SelectMany(part => part.Nouns)) : No;
}

/// <summary>A value, none, or "the snapshot cannot tell".</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Known">Whether the snapshot can tell.</param>
/// <param name="Value">The value; null if there is none.</param>
/// <param name="Nouns">The unread nouns to blame.</param>
internal sealed record Maybe<T>(bool Known, T? Value, IReadOnlyList<string> Nouns)
    where T : class
{
    public static Maybe<T> Is(T? value) => new(true, value, []);

    public static Maybe<T> Unknown(params IReadOnlyList<string> nouns) => new(false, null, nouns);
}
