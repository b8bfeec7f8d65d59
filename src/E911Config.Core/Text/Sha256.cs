using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace E911Config.Core.Text;

/// <summary>Hashes of texts.</summary>
public static class Sha256
{
    /// <summary>The SHA-256 of a text's UTF-8 bytes, in lower-case hex.</summary>
    public static string Hex(string text)
    {
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(text))
            .Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
