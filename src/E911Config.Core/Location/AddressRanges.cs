using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Location;

/// <summary>Ranges of addresses, such as <c>10.99.0.0/16</c>: one look-up per prefix length that occurs.</summary>
internal sealed class AddressRanges
{
    private readonly HashSet<(int Prefix, NetworkAddress Network)> ranges = [];
    private readonly int[] prefixes;

    public AddressRanges(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            var (address, prefix) = NetworkAddress.ParseClient(text);
            ranges.Add((prefix, address.Network(prefix)));
        }

        prefixes = [.. ranges.Select(range => range.Prefix).Distinct()];
    }

    public static AddressRanges None { get; } = new([]);

    /// <summary>Whether an address lies in one of the ranges.</summary>
    public bool Has(NetworkAddress address) => Has(address, address.Width);

    /// <summary>Whether a network lies wholly in one of the ranges.</summary>
    public bool Has(NetworkAddress address, int prefix)
    {
        foreach (var length in prefixes)
        {
            if (length <= prefix && ranges.Contains((length, address.Network(length)))) return true;
        }

        return false;
    }
}
