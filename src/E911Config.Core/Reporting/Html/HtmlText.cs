using System.Collections.Generic;
using System.Linq;
using System.Text;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting.Html;

/// <summary>Texts for a page: what is not to be seen is shown by its number, and nothing of them is taken for markup.</summary>
internal static class HtmlText
{
    private const int LongWord = 16;
    private const string Joints = "@:._/\\=|,(";

    /// <summary>A text between tags, or in an attribute between quotes: the same on every runtime, whose own methods differ.</summary>
    public static string Of(string text) => Visible.Lines(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;")
        .Replace("\"", "&quot;").Replace("'", "&#39;");

    /// <summary>
    /// A text of a narrow place: where a word is long it breaks behind the parts of a name, and nowhere else. Who copies it gets the text.
    /// The script of the page breaks at the same places.
    /// </summary>
    public static string Broken(string text) => string.Join("<wbr>", Parts(Visible.Lines(text)).Select(Of));

    /// <summary>The parts behind which a text may break.</summary>
    public static IEnumerable<string> Parts(string text)
    {
        var from = 0;
        var end = text.Split(' ').Any(word => word.Length > LongWord) ? text.Length : 0;
        for (var at = 1; at < end; at++)
        {
            if (Joints.IndexOf(text[at - 1]) < 0 || !IsLetter(text[at]) || (text[at - 1] == '.' && IsLast(text, at))) continue;
            yield return text.Substring(from, at - from);
            from = at;
        }

        yield return text.Substring(from);
    }

    private static bool IsLetter(char letter) => letter is >= 'A' and <= 'Z' or >= 'a' and <= 'z';

    // The last part of a name stays with the one before it.
    private static bool IsLast(string text, int at)
    {
        while (at < text.Length && (IsLetter(text[at]) || text[at] is >= '0' and <= '9' or '-')) at++;
        return at + 1 >= text.Length || text[at] != '.' || !IsLetter(text[at + 1]);
    }

    /// <summary>JSON inside a script element: no end tag, comment or line end of scripts stands in it.</summary>
    public static string Json(string json)
    {
        var safe = new StringBuilder(json.Length);
        foreach (var letter in json)
        {
            if (letter is '<' or '>' or '&' or '\u2028' or '\u2029') safe.Append("\\u").Append(((int)letter).ToString("x4",
                System.Globalization.CultureInfo.InvariantCulture));
            else safe.Append(letter);
        }

        return safe.ToString();
    }
}
