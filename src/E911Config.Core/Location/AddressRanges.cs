using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Location;

/// <summary>Ranges of addresses, such as <c>10.99.0.0/16</c>: one look-up per prefix length that occurs.</summary>
internal sealed class AddressRanges
{
    private readonly Dictionary<(int Prefix, NetworkAddress Network), string> ranges = [];
    private readonly int[] prefixes;

    public AddressRanges(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            var (address, prefix) = NetworkAddress.ParseClient(text);
            ranges[(prefix, address.Network(prefix))] = text;
        }

        prefixes = [.. ranges.Keys.Select(range => range.Prefix).Distinct()];
    }

    public static AddressRanges None { get; } = new([]);

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => prefixes.Length == 0;

    /// <summary>The widest range in which an address lies, as it was given; null if it lies in none, or is no address.</summary>
    public string? Around(string text) => NetworkAddress.Parse(text) is not { } address ? null
        : prefixes.OrderBy(length => length).Select(length => ranges.TryGetValue((length, address.Network(length)), out var range) ? range
            : null).FirstOrDefault(range => range is not null);

    /// <summary>Whether an address lies in one of the ranges.</summary>
    public bool Has(NetworkAddress address) => Has(address, address.Width);

    /// <summary>Whether a network lies wholly in one of the ranges.</summary>
    public bool Has(NetworkAddress address, int prefix)
    {
        foreach (var length in prefixes)
        {
            if (length <= prefix && ranges.ContainsKey((length, address.Network(length)))) return true;
        }

        return false;
    }
}
