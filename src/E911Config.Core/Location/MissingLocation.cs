using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Location;

/// <summary>
/// A row that the location service must get, with what is known of it: Set-CsLisSubnet replaces a row as a whole, so that all that an
/// incomplete one holds stands here too.
/// </summary>
/// <param name="Subnet">The network ID.</param>
/// <param name="NetworkSite">The network site.</param>
/// <param name="Values">The other parameters of Set-CsLisSubnet, in the order of the documented import; empty where nothing is
/// known.</param>
/// <param name="Fields">The fields that are to be filled in.</param>
public sealed record MissingLocation(string Subnet, string? NetworkSite, IReadOnlyList<KeyValuePair<string, string>> Values,
    IReadOnlyList<string> Fields)
{
    private static readonly string[] Order = ["Description", "Location", LocationRow.ElinField, .. CivicAddress.Fields];

    // A row helps there, and nowhere else: an address that was not validated is whole, and in the rest of a summary nobody asks with it.
    private static readonly LocationProblemKind[] Kinds =
    [
        LocationProblemKind.NoRow, LocationProblemKind.RowEmpty, LocationProblemKind.FieldMissing, LocationProblemKind.ElinMissing,
        LocationProblemKind.ElinMalformed,
    ];

    /// <summary>
    /// The rows that a zone lacks, each once, in the order of its sites and networks; none if its calls carry no location by design.
    /// </summary>
    public static IReadOnlyList<MissingLocation> Of(ZoneCoverage zone, Snapshot snapshot)
    {
        if (!zone.IsNeeded) return [];
        var elin = zone.Role == TrunkRole.Elin;
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. from pair in zone.Networks
            let problem = pair.Network.Problems.FirstOrDefault(problem => Kinds.Contains(problem.Kind))
            where pair.Network.State is CoverageState.NotLocated or CoverageState.Partly && problem is not null && known.Add(problem.Subnet)
            select Of(problem, pair.Site.NetworkSite, snapshot, elin)];
    }

    private static MissingLocation Of(LocationProblem problem, string? site, Snapshot snapshot, bool elin)
    {
        var values = Order.Select(name => new KeyValuePair<string, string>(name, problem.Row?.Text(name) ?? "")).ToArray();
        if (values[0].Value.Length == 0)
            values[0] = new KeyValuePair<string, string>(Order[0], Described(problem, snapshot) ?? site ?? "");
        return new MissingLocation(problem.Subnet, site, values, [.. values.Where(pair => IsNeeded(pair.Key, elin)
            && (string.IsNullOrWhiteSpace(pair.Value)
                || (pair.Key == LocationRow.ElinField && !pair.Value.Split(';').Any(LocationRow.IsElin))))
            .Select(pair => pair.Key)]);
    }

    private static bool IsNeeded(string field, bool elin) => LocationRow.IsNeeded(field) || (elin && field == LocationRow.ElinField);

    private static string? Described(LocationProblem problem, Snapshot snapshot) =>
        snapshot.Find(NetworkSubnet.Type, problem.Subnet)?.Text("Description") is { Length: > 0 } text ? text : null;
}
