namespace E911Config.Core.Text;

/// <summary>
/// Follows a parser through its text, to tell where each token begins: the parser itself knows only where it ended, and a value may have
/// escapes.
/// </summary>
internal sealed class TokenCursor
{
    private readonly string text;
    private int offset;
    private int lineStart;

    public TokenCursor(string text) => this.text = text;

    /// <summary>The line, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The column, from 1.</summary>
    public int Column => offset - lineStart + 1;

    /// <summary>Goes over what stands between two tokens.</summary>
    public void SkipToToken()
    {
        while (offset < text.Length && (char.IsWhiteSpace(text[offset]) || text[offset] is ',' or ':')) Step();
    }

    /// <summary>Goes to where the parser stands.</summary>
    /// <param name="line">Its line, from 1.</param>
    /// <param name="position">How many characters of that line it has read.</param>
    public void MoveTo(int line, int position)
    {
        while (offset < text.Length && (Line < line || (Line == line && offset - lineStart < position))) Step();
    }

    private void Step()
    {
        var isLineEnd = text[offset] == '\n' || (text[offset] == '\r' && (offset + 1 == text.Length || text[offset + 1] != '\n'));
        offset++;
        if (!isLineEnd) return;
        Line++;
        lineStart = offset;
    }
}
