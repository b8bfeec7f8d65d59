using System.Globalization;
using System.Text;

namespace E911Config.Core.Text;

/// <summary>
/// What nobody sees in a text, or what makes it look like another one: control characters, characters without width, the marks that turn
/// the direction of writing, and halves of characters (Unicode Standard, chapters 3.8, 23.1 and 23.2). They are shown by their number:
/// <c>&lt;U+202E&gt;</c>.
/// </summary>
public static class Visible
{
    /// <summary>A text in one line, with every such character by its number; the text itself if it has none.</summary>
    public static string Of(string text) => Shown(text, isLine: true);

    /// <summary>A text that may have several lines: line ends and tabs stay.</summary>
    public static string Lines(string text) => Shown(text, isLine: false);

    /// <summary>Where the first such character of a text stands, from 0; -1 if it has none.</summary>
    public static int First(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (IsHidden(text, at)) return at;
        }

        return -1;
    }

    /// <summary>A character as standards name it: <c>U+202E</c>.</summary>
    public static string Number(char letter) => "U+" + ((int)letter).ToString("X4", CultureInfo.InvariantCulture);

    /// <summary>A character of a text for a message: itself, or its number if nobody would see it.</summary>
    internal static string Character(string text, int at) =>
        IsHidden(text, at) || char.IsWhiteSpace(text[at]) ? Number(text[at])
        : char.IsSurrogate(text[at]) ? text.Substring(at, 2) : text[at].ToString();

    private static string Shown(string text, bool isLine)
    {
        var first = 0;
        while (first < text.Length && !Hides(text, first, isLine)) first++;
        if (first == text.Length) return text;
        var shown = new StringBuilder(text, 0, first, text.Length + 16);
        for (var at = first; at < text.Length; at++)
        {
            if (Hides(text, at, isLine)) shown.Append('<').Append(Number(text[at])).Append('>');
            else shown.Append(text[at]);
        }

        return shown.ToString();
    }

    private static bool Hides(string text, int at, bool isLine) =>
        IsHidden(text, at) && (isLine || text[at] is not ('\n' or '\r' or '\t'));

    private static bool IsHidden(string text, int at) => text[at] switch
    {
        < ' ' or (>= '\u007F' and <= '\u009F') or '\u061C' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
            or (>= '\u2060' and <= '\u2064') or (>= '\u2066' and <= '\u2069') or '\uFEFF' => true,
        >= '\uD800' and <= '\uDBFF' => at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]),
        >= '\uDC00' and <= '\uDFFF' => at == 0 || !char.IsHighSurrogate(text[at - 1]),
        _ => false,
    };
}
