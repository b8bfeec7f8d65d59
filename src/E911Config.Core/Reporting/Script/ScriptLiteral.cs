using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using E911Config.Core.Deployment;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting.Script;

/// <summary>
/// Values as PowerShell text in a script file. What an editor or an encoding would change, or nobody would see, is written by its number:
/// control and format characters, line ends, halves of pairs.
/// </summary>
internal static class ScriptLiteral
{
    /// <summary>A text: one single-quoted literal, or several put together.</summary>
    public static string Quote(string text)
    {
        var parts = Parts(text).ToArray();
        var literal = string.Join(" + ", parts.Select(part => part.Hidden
            ? "[char]" + ((int)part.Text[0]).ToString(CultureInfo.InvariantCulture)
            : CommandText.Quote(part.Text)));
        return parts.Length switch { 0 => "''", 1 when !parts[0].Hidden => literal, _ => parts[0].Hidden ? "('' + " + literal + ")"
            : "(" + literal + ")" };
    }

    /// <summary>A text inside of a comment: it can neither end its line nor look like another text.</summary>
    public static string Comment(string text) => string.Concat(Parts(text).Select(part => part.Hidden
        ? "<" + Visible.Number(part.Text[0]) + ">"
        : part.Text));

    /// <summary>A value of a property.</summary>
    public static string Value(object? value) => value switch
    {
        null => "$null",
        bool flag => flag ? "$true" : "$false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        string text => Quote(text),
        ValueRecord record => Table(record.Fields.Where(field => field.Value is not null)),
        IEnumerable<object> list => "@(" + string.Join(", ", list.Select(Value)) + ")",
        _ => Quote(ValueText.Of(value)),
    };

    /// <summary>A hashtable on one line.</summary>
    public static string Table(IEnumerable<KeyValuePair<string, object?>> fields) =>
        "@{ " + string.Join("; ", fields.Select(field => field.Key + " = " + Value(field.Value))) + " }";

    private static IEnumerable<(string Text, bool Hidden)> Parts(string text)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var pair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            if (!pair && IsHidden(text[i]))
            {
                if (plain.Length > 0) yield return (plain.ToString(), false);
                plain.Clear();
                yield return (text[i].ToString(), true);
                continue;
            }

            plain.Append(text[i]);
            if (pair) plain.Append(text[++i]);
        }

        if (plain.Length > 0) yield return (plain.ToString(), false);
    }

    private static bool IsHidden(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Control
        or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate
            or UnicodeCategory.OtherNotAssigned;
}
