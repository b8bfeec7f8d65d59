using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using E911Config.Core.Text;

namespace E911Config.Core.Location;

/// <summary>The bits of an IP address, and how many of them name its network.</summary>
internal readonly record struct NetworkAddress(bool V6, ulong High, ulong Low)
{
    /// <summary>Spreads the bits that differ between the networks of one deployment, which are the low ones of either half.</summary>
    public override int GetHashCode() => unchecked((int)(Low ^ (Low >> 32) ^ (Low >> 16)) * 31) ^ (int)(High ^ (High >> 32) ^ (High >> 16));

    /// <summary>Whether all bits are the same.</summary>
    public bool Equals(NetworkAddress other) => Low == other.Low && High == other.High && V6 == other.V6;

    /// <summary>The length of a whole address, in bits.</summary>
    public int Width => V6 ? 128 : 32;

    /// <summary>The prefix length of a client that does not tell its own: the usual one.</summary>
    public int UsualPrefix => V6 ? 64 : 24;

    public static NetworkAddress? Parse(string text)
    {
        if (Dotted(text) is { } dotted) return new NetworkAddress(false, 0, dotted);
        if (AddressText.Parse(text) is not { } address) return null;
        var bytes = address.GetAddressBytes();
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return new NetworkAddress(false, 0, ((ulong)bytes[0] << 24) | ((ulong)bytes[1] << 16) | ((ulong)bytes[2] << 8) | bytes[3]);
        ulong high = 0, low = 0;
        for (var i = 0; i < 8; i++)
        {
            high = (high << 8) | bytes[i];
            low = (low << 8) | bytes[i + 8];
        }

        return new NetworkAddress(true, high, low);
    }

    // Four decimal numbers without leading zeros, as AddressText has them, which nearly all addresses are.
    private static ulong? Dotted(string text)
    {
        ulong address = 0, part = 0;
        int digits = 0, parts = 0;
        foreach (var letter in text)
        {
            if (letter is >= '0' and <= '9' && digits < 3 && (digits == 0 || part > 0))
            {
                part = (part * 10) + (ulong)(letter - '0');
                digits++;
            }
            else if (letter == '.' && digits > 0 && part <= byte.MaxValue && parts < 3)
            {
                address = (address << 8) | part;
                (part, digits, parts) = (0, 0, parts + 1);
            }
            else
            {
                return null;
            }
        }

        return parts == 3 && digits > 0 && part <= byte.MaxValue ? (address << 8) | part : null;
    }

    /// <summary>The address as it is written.</summary>
    public override string ToString() =>
        new IPAddress(V6 ? Bytes(High).Concat(Bytes(Low)).ToArray() : Bytes(Low).Skip(4).ToArray()).ToString();

    /// <summary>A client's address with its prefix length, or the usual one.</summary>
    /// <exception cref="E911Exception">AddressInvalid: it is no address.</exception>
    public static (NetworkAddress Address, int Prefix) ParseClient(string text)
    {
        var slash = text.IndexOf('/');
        var address = Parse(slash < 0 ? text : text.Substring(0, slash));
        if (address is { } found)
        {
            if (slash < 0) return (found, found.UsualPrefix);
            if (AddressText.Prefix(text.Substring(slash + 1), found.Width) is { } prefix) return (found, prefix);
        }

        throw new E911Exception("AddressInvalid",
            $"{Quoted.Of(text)} is no address. Write it like 10.50.1.7, without leading zeros, or with its prefix length like "
            + "10.50.1.7/23.") { Target = text };
    }

    /// <summary>A client's address with the network that it tells.</summary>
    /// <exception cref="E911Exception">AddressInvalid: it is no address.</exception>
    public static ClientNetwork ParseNetwork(string text)
    {
        var (address, prefix) = ParseClient(text);
        return new ClientNetwork(address, prefix, text.IndexOf('/') >= 0);
    }

    /// <summary>The network of this address.</summary>
    public NetworkAddress Network(int prefix)
    {
        if (!V6) return this with { Low = Low & ((ulong)uint.MaxValue << (32 - prefix)) & uint.MaxValue };
        return prefix <= 64
            ? this with { High = prefix == 0 ? 0 : High & (ulong.MaxValue << (64 - prefix)), Low = 0 }
            : this with { Low = Low & (ulong.MaxValue << (128 - prefix)) };
    }

    /// <summary>The first address behind the network that begins here; null if there is none.</summary>
    public NetworkAddress? Behind(int prefix)
    {
        if (prefix == 0) return null;
        if (!V6) return Low + (1UL << (32 - prefix)) is <= uint.MaxValue and var next ? this with { Low = next } : null;
        var low = prefix <= 64 ? Low : unchecked(Low + (1UL << (128 - prefix)));
        var high = prefix <= 64 ? unchecked(High + (1UL << (64 - prefix))) : low == 0 ? unchecked(High + 1) : High;
        return high == 0 && High > 0 ? null : this with { High = high, Low = low };
    }

    private static IEnumerable<byte> Bytes(ulong bits) => Enumerable.Range(0, 8).Select(place => (byte)(bits >> (56 - (8 * place))));
}
