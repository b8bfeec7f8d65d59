using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Sockets;

namespace E911Config.Core.Text;

/// <summary>
/// IP addresses and prefix lengths as people write them. An IPv4 address is four decimal numbers without leading zeros: what reads
/// <c>010</c> takes it for 8 in one place and for 10 in another (RFC 6943, section 3.1.1).
/// </summary>
public static class AddressText
{
    private static readonly char[] Dot = ['.'];

    /// <summary>The address that a text is; null if it is none.</summary>
    public static IPAddress? Parse(string text)
    {
        var trimmed = text.Trim();
        var colon = trimmed.LastIndexOf(':');
        var dotted = trimmed.Substring(colon + 1);
        if ((colon < 0 || dotted.IndexOf('.') >= 0) && !IsDotted(dotted)) return null;
        return trimmed.IndexOf('[') < 0 && IPAddress.TryParse(trimmed, out var address)
            && address.AddressFamily == (colon < 0 ? AddressFamily.InterNetwork : AddressFamily.InterNetworkV6) ? address : null;
    }

    /// <summary>The prefix length that a text is; null if it is none.</summary>
    /// <param name="text">The digits, without leading zeros.</param>
    /// <param name="max">The longest prefix, in bits.</param>
    public static int? Prefix(string text, int max) => (text.Length == 1 || !text.StartsWith("0", StringComparison.Ordinal))
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var prefix) && prefix <= max ? prefix : null;

    /// <summary>Whether a text would be an IPv4 address but for leading zeros, so that nobody can tell which one is meant.</summary>
    public static bool IsAmbiguous(string text)
    {
        // Most addresses have no zero that leads: nothing need be taken apart for them.
        if (!HasLeadingZero(text)) return false;
        var parts = text.Trim().Split(Dot);
        return parts.Length == 4 && Array.TrueForAll(parts, part => part.Length > 0 && part.All(IsDigit))
            && Array.Exists(parts, part => part.Length > 1 && part[0] == '0');
    }

    private static bool HasLeadingZero(string text)
    {
        for (var place = 0; place < text.Length - 1; place++)
        {
            if (text[place] == '0' && IsDigit(text[place + 1]) && (place == 0 || !IsDigit(text[place - 1]))) return true;
        }

        return false;
    }

    private static bool IsDotted(string text)
    {
        var parts = text.Split(Dot);
        return parts.Length == 4 && Array.TrueForAll(parts, part => part.All(IsDigit) && Prefix(part, byte.MaxValue) is not null);
    }

    private static bool IsDigit(char letter) => letter is >= '0' and <= '9';
}
