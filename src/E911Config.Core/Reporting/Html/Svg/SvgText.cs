using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Reporting.Html;

/// <summary>Texts of a picture, which has no line breaks: measured rather too wide, broken at blanks, cut in the middle.</summary>
internal static class SvgText
{
    private const double Narrow = 0.36;
    private const double Usual = 0.6;
    private const double Wide = 0.92;
    private const double Full = 1.15;

    /// <summary>How wide a text is at most, in pixels.</summary>
    public static double Width(string text, double size) => text.Sum(letter => letter switch
    {
        'i' or 'j' or 'l' or 't' or 'f' or 'r' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or ' ' => Narrow,
        'm' or 'w' or 'M' or 'W' or '@' or '%' => Wide,
        < '\u0300' => Usual,
        _ => Full,
    }) * size;

    /// <summary>A text cut in its middle to a width: both ends of a name tell it from others.</summary>
    public static string Cut(string text, double size, double width)
    {
        if (Width(text, size) <= width) return text;
        var (head, tail) = ((text.Length + 1) / 2, text.Length / 2);
        string shown;
        do
        {
            if (head > tail) head--;
            else tail--;
            shown = text.Substring(0, Whole(text, head)) + "\u2026" + text.Substring(text.Length - Whole(text, text.Length - tail, tail));
        }
        while (head + tail > 2 && Width(shown, size) > width);
        return shown;
    }

    /// <summary>The lines of a text in a width; what does not fit into so many is cut.</summary>
    public static IReadOnlyList<string> Lines(string text, double size, double width, int most)
    {
        var lines = new List<string>();
        var line = "";
        var words = text.Split(' ');
        for (var at = 0; at < words.Length; at++)
        {
            var longer = line.Length == 0 ? words[at] : line + " " + words[at];
            if (line.Length == 0 || Width(longer, size) <= width)
            {
                line = longer;
                continue;
            }

            if (lines.Count == most - 1)
            {
                lines.Add(Cut(string.Join(" ", new[] { line }.Concat(words.Skip(at))), size, width));
                return lines;
            }

            lines.Add(Cut(line, size, width));
            line = words[at];
        }

        lines.Add(Cut(line, size, width));
        return lines;
    }

    // Halves of characters stay together.
    private static int Whole(string text, int length) => length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;

    private static int Whole(string text, int start, int length) =>
        length > 0 && start < text.Length && char.IsLowSurrogate(text[start]) ? length - 1 : length;
}
