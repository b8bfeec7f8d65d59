using E911Config.Core.Text;

namespace E911Config.Core.Apply;

/// <summary>
/// One line of a journal: a JSON object, a tab, and the first 16 hex digits of the SHA-256 of the checksum of the line before and the
/// object's text. So no line can be taken out, moved or doubled unseen.
/// </summary>
internal static class JournalLine
{
    public const char Separator = '\t';

    /// <summary>The checksum of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="before">The checksum of the line before; empty for the first one, and where lines are not chained.</param>
    public static string Checksum(string text, string before = "") => Sha256.Hex(before + text).Substring(0, 16);

    /// <summary>The whole line.</summary>
    public static string Format(string text, string checksum) => text + Separator + checksum + "\n";

    /// <summary>The text of a line without its checksum; null if the two do not belong together.</summary>
    public static string? Text(string line, string before)
    {
        var separator = line.LastIndexOf(Separator);
        if (separator < 0) return null;
        var text = line.Substring(0, separator);
        return line.Substring(separator + 1) == Checksum(text, before) ? text : null;
    }
}
