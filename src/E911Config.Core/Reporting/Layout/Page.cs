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

    private const string Continued = " `";
    private const string Indent = "  ";

    /// <summary>Joins lines, without blanks at their ends.</summary>
    public static string Lines(IEnumerable<string> lines) =>
        string.Join(Environment.NewLine, lines.Select(line => Visible.Lines(line.TrimEnd())));

    /// <summary>
    /// A command in as many lines as it takes, each but the last with a backtick at its end: pasted as it stands, it runs. What stands in
    /// quotes stays whole, and with its parameter where a line holds both.
    /// </summary>
    /// <param name="command">The command.</param>
    /// <param name="first">What stands before it on its first line, such as <c>"Next: "</c>.</param>
    public static IEnumerable<string> Command(string command, string first = "")
    {
        var line = first;
        var empty = true;
        foreach (var word in Words(command, parameters: true).SelectMany(part => part.Length + Indent.Length + Continued.Length > Width
            ? Words(part, parameters: false) : [part]))
        {
            if (!empty && line.Length + 1 + word.Length + Continued.Length > Width)
            {
                // A console breaks a line that is too long at a blank, and a backtick alone on a line is none any more.
                yield return line + (line.Trim().Contains(' ') ? Continued : Continued.Trim());
                (line, empty) = (Indent, true);
            }

            line = empty ? line + word : line + " " + word;
            empty = false;
        }

        yield return line;
    }

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

    // Where a blank stands before a parameter or a pipe, or anywhere outside of quotes.
    private static IEnumerable<string> Words(string command, bool parameters)
    {
        var (begin, quoted) = (0, false);
        for (var place = 0; place < command.Length; place++)
        {
            if (command[place] == '\'') quoted = !quoted;
            if (quoted || command[place] != ' ' || (parameters && command[place + 1] is not ('-' or '|'))) continue;
            yield return command.Substring(begin, place - begin);
            begin = place + 1;
        }

        yield return command.Substring(begin);
    }
}
