using System;
using System.Text;

namespace E911Config;

/// <summary>What the tests use of newer runtimes and no package brings to .NET Framework.</summary>
internal static class Newer
{
    extension(DateTimeOffset)
    {
        public static DateTimeOffset UnixEpoch => new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);
    }

    public static string Replace(this string text, string old, string put, StringComparison comparison)
    {
        var replaced = new StringBuilder();
        var from = 0;
        for (var at = text.IndexOf(old, comparison); at >= 0; at = text.IndexOf(old, from, comparison))
        {
            replaced.Append(text, from, at - from).Append(put);
            from = at + old.Length;
        }

        return replaced.Append(text, from, text.Length - from).ToString();
    }
}
