using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>Lays text out for a console of 80 columns: lines break between words alone, and none ends in blanks.</summary>
public static class Page
{
    /// <summary>
    /// How many characters a line holds. One less than a console of 80 columns has, since some of them break a line that fills the last.
    /// </summary>
    public const int Width = 79;

    /// <summary>Joins lines, without blanks at their ends.</summary>
    public static string Lines(IEnumerable<string> lines) =>
        string.Join(Environment.NewLine, lines.Select(line => Visible.Lines(line.TrimEnd())));

    /// <summary>A text in as many lines as it takes.</summary>
    /// <param name="text">The text. Its own line ends stay.</param>
    /// <param name="first">What stands before it on its first line, such as <c>"  + "</c>.</param>
    /// <param name="indent">How far its other lines are indented, in characters.</param>
    /// <param name="width">How many characters a line holds.</param>
    public static IEnumerable<string> Wrap(string text, string first = "", int indent = 0, int width = Width)
    {
        var line = first;
        var empty = true;
        foreach (var part in text.Split('\n').Select((part, place) => (Text: part.Trim('\r'), IsFirst: place == 0)))
        {
            if (!part.IsFirst)
            {
                yield return line.TrimEnd();
                (line, empty) = (new string(' ', indent), true);
            }

            foreach (var word in part.Text.Split([' '], StringSplitOptions.RemoveEmptyEntries))
            {
                if (!empty && line.Length + 1 + word.Length > width)
                {
                    yield return line.TrimEnd();
                    (line, empty) = (new string(' ', indent), true);
                }

                // A word that is longer than a line stays whole: names and paths are copied from here.
                line = empty ? line + word : line + " " + word;
                empty = false;
            }
        }

        yield return line.TrimEnd();
    }
}
