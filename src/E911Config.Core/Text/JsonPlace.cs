using Newtonsoft.Json;

namespace E911Config.Core.Text;

/// <summary>
/// Where a token begins. It is looked for only when there is something to complain about, so that reading costs nothing for it.
/// </summary>
internal static class JsonPlace
{
    /// <summary>The line and column, from 1, of a token of a text.</summary>
    /// <param name="text">The text, which parses as far as the token.</param>
    /// <param name="number">Which token, from 1; one more than there are is the end.</param>
    public static (int Line, int Column) Of(string text, int number)
    {
        using var reader = JsonTree.Open(text);
        var cursor = new TokenCursor(text);
        while (true)
        {
            cursor.SkipToToken();
            if (--number <= 0 || !reader.Read()) return (cursor.Line, cursor.Column);
            cursor.MoveTo(reader.LineNumber, reader.LinePosition);
        }
    }
}
