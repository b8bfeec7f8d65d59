using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Text;

/// <summary>
/// What names begin and end with alike, up to a character that is no letter or digit: <c>PstnGateway:</c>, <c>E911-</c>,
/// <c>.contoso.com</c>.
/// </summary>
internal sealed class SharedAffixes
{
    private readonly string prefix;
    private readonly string suffix;

    private SharedAffixes(string prefix, string suffix)
    {
        this.prefix = prefix;
        this.suffix = suffix;
    }

    /// <summary>What all names share; nothing of a single one, since nobody can tell what it would share with others.</summary>
    public static SharedAffixes Of(IReadOnlyCollection<string> names)
    {
        if (names.Distinct(StringComparer.OrdinalIgnoreCase).Take(2).Count() < 2) return new SharedAffixes("", "");
        var first = names.First();
        var start = names.Min(name => Alike(first, name));
        while (start > 0 && char.IsLetterOrDigit(first[start - 1])) start--;
        var rest = first.Substring(start);
        var end = names.Min(name => AlikeFromEnd(rest, name.Substring(start)));
        while (end > 0 && char.IsLetterOrDigit(rest[rest.Length - end])) end--;
        return new SharedAffixes(first.Substring(0, start), rest.Substring(rest.Length - end));
    }

    /// <summary>
    /// The same of one name, and what it shares with a typed one of what is no part of a name itself: a prefix with its colon, a domain
    /// with its dot.
    /// </summary>
    public (string Prefix, string Suffix) With(string typed, string name)
    {
        var start = Alike(typed, name);
        while (start > 0 && name[start - 1] != ':') start--;
        start = Math.Max(start, prefix.Length);
        var alike = AlikeFromEnd(typed, name);
        var dot = name.IndexOf('.', name.Length - alike);
        var end = Math.Min(Math.Max(dot < 0 ? 0 : name.Length - dot, suffix.Length), name.Length - start);
        return (name.Substring(0, start), name.Substring(name.Length - end));
    }

    /// <summary>How many letters of a prefix and of a suffix a typed name has, up to a character that is no letter or digit.</summary>
    public static (int Start, int End) Held(string typed, string prefix, string suffix)
    {
        var start = Alike(typed, prefix);
        if (start < prefix.Length)
        {
            while (start > 0 && char.IsLetterOrDigit(prefix[start - 1])) start--;
        }

        var end = AlikeFromEnd(typed.Substring(start), suffix);
        if (end < suffix.Length)
        {
            while (end > 0 && char.IsLetterOrDigit(suffix[suffix.Length - end])) end--;
        }

        return (start, end);
    }

    /// <summary>A text without so many letters at its start and at its end.</summary>
    public static string Cut(string text, int start, int end) => text.Substring(start, text.Length - start - end);

    /// <summary>Whether two letters are the same but for case.</summary>
    public static bool Same(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);

    private static int Alike(string one, string other)
    {
        var length = 0;
        while (length < one.Length && length < other.Length && Same(one[length], other[length])) length++;
        return length;
    }

    private static int AlikeFromEnd(string one, string other)
    {
        var length = 0;
        while (length < one.Length && length < other.Length
            && Same(one[one.Length - 1 - length], other[other.Length - 1 - length])) length++;
        return length;
    }
}
