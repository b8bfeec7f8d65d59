using System;
using System.Globalization;
using System.Linq;
using System.Net;

namespace E911Config.TestSupport.Calls;

/// <summary>
/// An address, or the network of one, as the bits that are counted: its own length, and how many of them make the network.
/// </summary>
/// <param name="Bits">The bits of the address as zeros and ones.</param>
/// <param name="Length">How many of them are the network; all of them for a single address.</param>
/// <param name="HasLength">Whether the text named a prefix length.</param>
internal sealed record LiteralAddress(string Bits, int Length, bool HasLength)
{
    /// <summary>Whether it is an IPv4 address.</summary>
    public bool IsVersion4 => Bits.Length == 32;

    /// <summary>The bits of the network's own address.</summary>
    public string NetworkId => Bits[..Length].PadRight(Bits.Length, '0');

    /// <summary>Reads <c>10.1.2.3</c>, <c>10.1.2.3/16</c> or an IPv6 address; null if it is none.</summary>
    public static LiteralAddress? Parse(string? text)
    {
        var parts = (text ?? "").Split('/');
        if (!IPAddress.TryParse(parts[0], out var address)) return null;
        var bits = string.Concat(address.GetAddressBytes().Select(part => Convert.ToString(part, 2).PadLeft(8, '0')));
        return parts.Length == 1 ? new LiteralAddress(bits, bits.Length, false)
            : new LiteralAddress(bits, int.Parse(parts[1], CultureInfo.InvariantCulture), true);
    }

    /// <summary>The network of so many bits; a single address without them.</summary>
    public LiteralAddress Network(long? length) => this with { Length = length is { } known && known <= Bits.Length ? (int)known
        : Bits.Length };

    /// <summary>Whether another address, or the whole of another network, lies in this network.</summary>
    public bool Contains(LiteralAddress other) => Bits.Length == other.Bits.Length && Length <= other.Length
        && Bits[..Length] == other.Bits[..Length];
}
