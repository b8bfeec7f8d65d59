using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Location;

/// <summary>The places that one ELIN stands for. However many rows have it, they share one list of the networks.</summary>
internal sealed class PlacesOfElin
{
    private readonly string[] subnets;
    private readonly Dictionary<string, OtherSubnets> besides;

    /// <summary>Prepares the networks of a number.</summary>
    public PlacesOfElin(IEnumerable<(string Place, string Subnet)> rows)
    {
        var all = rows.Distinct().OrderBy(one => one.Subnet, StringComparer.Ordinal).ToArray();
        subnets = Array.ConvertAll(all, one => one.Subnet);
        besides = Enumerable.Range(0, all.Length).GroupBy(at => all[at].Place, StringComparer.Ordinal)
            .ToDictionary(own => own.Key, own => new OtherSubnets(subnets, [.. own]), StringComparer.Ordinal);
    }

    /// <summary>The networks of the other places, in order.</summary>
    public IReadOnlyList<string> Besides(string place) => besides[place];
}
