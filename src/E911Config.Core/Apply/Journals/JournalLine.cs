using E911Config.Core.Text;

namespace E911Config.Core.Apply;

/// <summary>One line of a journal: a JSON object, a tab, and the first 16 hex digits of the SHA-256 of the object's text.</summary>
internal static class JournalLine
{
    public const char Separator = '\t';

    public static string Checksum(string text) => Sha256.Hex(text).Substring(0, 16);

    public static string Format(string text) => text + Separator + Checksum(text) + "\n";

    /// <summary>The text of a line without its checksum; null if the two do not belong together.</summary>
    public static string? Text(string line)
    {
        var separator = line.LastIndexOf(Separator);
        if (separator < 0) return null;
        var text = line.Substring(0, separator);
        return line.Substring(separator + 1) == Checksum(text) ? text : null;
    }
}
