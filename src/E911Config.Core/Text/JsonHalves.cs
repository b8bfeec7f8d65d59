using System.Globalization;
using System.Text;

namespace E911Config.Core.Text;

/// <summary>
/// Halves of characters in JSON that is written: UTF-8 has no bytes for them, and what stood in a deployment must come back as it was.
/// </summary>
internal static class JsonHalves
{
    /// <summary>The same JSON, with each half of a character as its escape. Halves can stand in its texts alone.</summary>
    public static string Escaped(string json)
    {
        StringBuilder? escaped = null;
        var done = 0;
        for (var at = 0; at < json.Length; at++)
        {
            if (!char.IsSurrogate(json[at])) continue;
            if (at + 1 < json.Length && char.IsSurrogatePair(json[at], json[at + 1]))
            {
                at++;
                continue;
            }

            (escaped ??= new StringBuilder(json.Length + 16)).Append(json, done, at - done)
                .Append("\\u").Append(((int)json[at]).ToString("x4", CultureInfo.InvariantCulture));
            done = at + 1;
        }

        return escaped?.Append(json, done, json.Length - done).ToString() ?? json;
    }
}
