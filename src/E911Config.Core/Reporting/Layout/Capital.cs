namespace E911Config.Core.Reporting;

/// <summary>A sentence that stands alone. Behind the place in a file it begins small; in a cell of a table it does not.</summary>
internal static class Capital
{
    /// <summary>The sentence with a capital at its start, unless it starts with a name.</summary>
    public static string Of(string sentence)
    {
        var end = 0;
        while (end < sentence.Length && sentence[end] is >= 'a' and <= 'z') end++;
        return end == 0 || end == sentence.Length || sentence[end] is not (' ' or ',') ? sentence
            : (char)(sentence[0] - 'a' + 'A') + sentence.Substring(1);
    }
}
