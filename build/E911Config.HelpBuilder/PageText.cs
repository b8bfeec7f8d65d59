using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace E911Config.HelpBuilder;

/// <summary>Prose of a page as paragraphs of plain text: the console shows no bold and no links.</summary>
internal static partial class PageText
{
    public static List<string> Paragraphs(string file, IEnumerable<(int Number, string Text)> lines)
    {
        var paragraphs = new List<string>();
        var open = false;
        foreach (var (number, text) in lines)
        {
            var trimmed = text.Trim();
            if (trimmed.StartsWith('|'))
                throw new HelpPageException(file, number, "a table cannot be shown by Get-Help: write a list");
            if (trimmed.Length == 0)
                open = false;
            else if (open && !IsItem(trimmed))
                paragraphs[^1] += " " + Plain(trimmed);
            else
            {
                paragraphs.Add(Plain(trimmed));
                open = true;
            }
        }

        return paragraphs;
    }

    public static string Plain(string text) =>
        Emphasis().Replace(Link().Replace(text, "$1"), match => match.Groups[1].Value + match.Groups[2].Value);

    private static bool IsItem(string text) => text.StartsWith("- ", System.StringComparison.Ordinal);

    [GeneratedRegex(@"\[([^\]]+)\]\([^)\s]+\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    // Code first, so that stars inside of it stay.
    [GeneratedRegex(@"`([^`]+)`|\*\*([^*]+)\*\*", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();
}
