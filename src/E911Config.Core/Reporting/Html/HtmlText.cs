using System.Text;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting.Html;

/// <summary>Texts for a page: what is not to be seen is shown by its number, and nothing of them is taken for markup.</summary>
internal static class HtmlText
{
    /// <summary>A text between tags, or in an attribute between quotes: the same on every runtime, whose own methods differ.</summary>
    public static string Of(string text) => Visible.Lines(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;")
        .Replace("\"", "&quot;").Replace("'", "&#39;");

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
