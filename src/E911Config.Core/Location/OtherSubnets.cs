using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Location;

/// <summary>A shared list of networks without some of them.</summary>
/// <param name="all">The list.</param>
/// <param name="left">The places in it of those that are left out, in order.</param>
internal sealed class OtherSubnets(string[] all, int[] left) : IReadOnlyList<string>
{
    public int Count => all.Length - left.Length;

    public string this[int index] => all[left.Aggregate(index, (at, skipped) => skipped <= at ? at + 1 : at)];

    public IEnumerator<string> GetEnumerator()
    {
        var next = 0;
        for (var at = 0; at < all.Length; at++)
        {
            if (next < left.Length && left[next] == at) next++;
            else yield return all[at];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
