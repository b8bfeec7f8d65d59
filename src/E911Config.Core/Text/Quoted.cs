using System;

namespace E911Config.Core.Text;

/// <summary>
/// Texts of a user, of a file or of a deployment as messages show them: their beginning, if they are long, and what cannot be seen by its
/// number.
/// </summary>
public static class Quoted
{
    /// <summary>How many characters of a text are shown.</summary>
    public const int MaxLength = 200;

    /// <summary>The text in quotation marks; its beginning, if it is long.</summary>
    public static string Of(string text) => "\"" + Start(text) + "\"";

    /// <summary>
    /// The text in quotation marks; if it is long, the part of it in which a character stands, a little before it.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the character stands, from 0.</param>
    public static string Of(string text, int at)
    {
        var from = text.Length <= MaxLength || at < MaxLength / 2 ? 0 : Math.Min(at - 20, text.Length - MaxLength);
        if (from > 0 && char.IsLowSurrogate(text[from])) from++;
        return from == 0 ? Of(text) : "\"…" + Start(text.Substring(from)) + "\"";
    }

    /// <summary>The text; its beginning, if it is long.</summary>
    public static string Start(string text) =>
        Visible.Of(text.Length <= MaxLength ? text : text.Substring(0, Whole(text)) + "…");

    // Both halves of a character, or none.
    private static int Whole(string text) => char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
}
