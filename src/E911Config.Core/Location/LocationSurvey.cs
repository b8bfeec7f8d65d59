using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Location;

/// <summary>
/// What the location service holds for the networks of a deployment: zone by zone whether a client there is located, and what is wrong with
/// the rows. Whether rows were published is not among it: no cmdlet of which a deployment is read tells it
/// (Publish-CsLisConfiguration copies them to where clients are answered from).
/// </summary>
public sealed class LocationSurvey
{
    private readonly Snapshot snapshot;
    private readonly SubnetTable subnets;
    private readonly NetworkJudge judge;
    private readonly Elins elins;
    private readonly AddressRanges remote;
    private readonly bool hasSites;

    private LocationSurvey(Snapshot snapshot, DesignDocument? design)
    {
        this.snapshot = snapshot;
        remote = new AddressRanges((design?.VpnSubnets ?? []).Select(range => range.Value));
        subnets = new SubnetTable(snapshot, remote);
        judge = new NetworkJudge(snapshot, design);
        elins = new Elins(subnets.Rows);
        hasSites = !snapshot.IsRead(NetworkSite.Type) || snapshot.All(NetworkSite.Type).Count > 0;
        Zones = design is null ? [new ZoneCoverage(null, TrunkRole.Unknown, Everywhere())] : [.. design.AllZones.Select(Of)];
        RowProblems = [.. Rows()];
    }

    /// <summary>The zones of the design, in order; without a design one, of all network sites.</summary>
    public IReadOnlyList<ZoneCoverage> Zones { get; }

    /// <summary>What is wrong with rows that belong to no network of a zone, in the order of the rows.</summary>
    public IReadOnlyList<LocationProblem> RowProblems { get; }

    /// <summary>All that is wrong: by zone, site and network, then with other rows.</summary>
    public IEnumerable<LocationProblem> Problems => Zones.SelectMany(zone => zone.Problems).Concat(RowProblems);

    /// <summary>Surveys a deployment.</summary>
    /// <param name="snapshot">The deployment.</param>
    /// <param name="design">The design that says what the zones need; null for none.</param>
    public static LocationSurvey Of(Snapshot snapshot, DesignDocument? design) => new(snapshot, design);

    /// <summary>The coverage of a zone, by its name without case.</summary>
    public ZoneCoverage ZoneOf(string zone) => Zones.First(known => string.Equals(known.Zone, zone, StringComparison.OrdinalIgnoreCase));

    /// <summary>The places that the ELINs of a zone stand for, by site; none where it has no ELIN gateways.</summary>
    public static IReadOnlyList<ElinPlace> ElinsOf(ZoneCoverage zone) => zone.Role is not (TrunkRole.Elin or TrunkRole.Unknown) ? []
        : [.. zone.Networks.Where(pair => pair.Network.Row is not null)
            .SelectMany(pair => Elins.Of(pair.Network.Row!).Select(elin => (elin, pair.Network, pair.Site.NetworkSite)))
            .GroupBy(one => (one.elin, Place: Elins.PlaceOf(one.Network.Row!)))
            .Select(same => new ElinPlace(same.Key.elin, same.First().Network.Row!, [.. same.Select(one => one.Network.Network).Distinct()],
                [.. same.Select(one => one.NetworkSite).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)]))];

    private ZoneCoverage Of(Zone zone)
    {
        var role = zone.Strategy.FirstRole;
        var isNeeded = zone.Strategy.IsLocated;
        IReadOnlyList<SiteCoverage> sites = hasSites
            ? [.. zone.NetworkSites.Select(site => Of(site.Value, zone.Name, role, isNeeded))] : [OfAnybody(zone.Name, role, isNeeded)];
        return new ZoneCoverage(zone.Name, role, sites) { IsNeeded = isNeeded };
    }

    private SiteCoverage[] Everywhere() => !hasSites ? [OfAnybody(null, TrunkRole.Unknown, true)]
        : [.. snapshot.All(NetworkSite.Type).Select(site => Of(site.Identity, null, TrunkRole.Unknown, true))];

    private SiteCoverage Of(string site, string? zone, TrunkRole role, bool isNeeded)
    {
        if (!subnets.IsRead) return new SiteCoverage(site, []) { Unread = NetworkSubnet.Type.Noun };
        var isThere = snapshot.Find(NetworkSite.Type, site) is not null;
        var own = subnets.Of(site).ToLookup(subnet => subnet.IsRemote);
        LocationProblem Placed(LocationProblem problem) => problem with { Zone = zone, NetworkSite = site, TakesLocation = isNeeded };
        return new SiteCoverage(site, [.. own[false].SelectMany(subnet => subnet.Asked.Select(asked =>
            Of(asked, subnet, isThere, role, Placed)))])
        {
            OwnProblems =
            [
                .. own[false].Any() ? [] : new[] { Placed(new LocationProblem(LocationProblemKind.NoSubnet, "")) },
                .. own[true].Select(subnet => Placed(new LocationProblem(LocationProblemKind.VpnMapped, subnet.Identity)) with
                    { Mapped = subnet.ToString(), TakesLocation = false }),
            ],
        };
    }

    // Which of them a caller is in nobody knows.
    private SiteCoverage OfAnybody(string? zone, TrunkRole role, bool isNeeded) => !snapshot.IsRead(LocationServiceTables.Subnet)
        ? new SiteCoverage(null, []) { Unread = LocationServiceTables.Subnet.Noun }
        : new SiteCoverage(null, [.. subnets.Rows.OrderBy(row => row.Subnet, StringComparer.Ordinal)
            .Select(row => Of(new AskedNetwork(row.Subnet, row), null, false, role,
                problem => problem with { Zone = zone, TakesLocation = isNeeded }))]);

    private NetworkCoverage Of(AskedNetwork asked, SubnetNode? mapped, bool isAtSite, TrunkRole role,
        Func<LocationProblem, LocationProblem> placed)
    {
        var isRest = asked.Row is null && mapped?.Narrower.Count > 0;
        var verdict = judge.Of(asked, isRest, isAtSite, role);
        var others = isRest ? mapped!.Narrower.Select(row => row.Subnet).ToArray() : [];
        LocationProblem Placed(LocationProblem problem) => placed(problem) with { Mapped = mapped?.ToString() };
        var deciding = verdict.Problems.Select(problem => Placed(problem) with { Others = others }).ToArray();
        var beside = asked.Row is { } row && role is TrunkRole.Elin or TrunkRole.Unknown ? elins.Problems(row)
            .Select(problem => Placed(problem) with { TakesLocation = false }) : [];
        return new NetworkCoverage(asked.Network, mapped?.ToString(), verdict.State)
        {
            Problems = [.. deciding, .. beside],
            Unread = verdict.Unread,
            By = verdict.By,
            Row = asked.Row?.Row,
            IsRest = isRest,
        };
    }

    private IEnumerable<LocationProblem> Rows()
    {
        var summaries = SummaryRows().ToLookup(pair => pair.Row, pair => pair.Below);
        foreach (var row in snapshot.All(LocationServiceTables.Subnet))
        {
            var key = LocationRow.NetworkOf(row);
            if (NetworkAddress.Parse(key) is not { } address)
                yield return new LocationProblem(LocationProblemKind.RowInvalid, key) { Field = "Subnet", Value = key, Row = row };
            else if (remote.Has(address)) yield return new LocationProblem(LocationProblemKind.VpnRow, key) { Row = row };
            else if (summaries[row].ToArray() is { Length: > 0 } below)
                yield return new LocationProblem(LocationProblemKind.SummaryRow, key)
                {
                    Row = row, Others = [.. below.Select(pair => pair.Network)], NetworkSite = below[0].Site, Zone = below[0].Zone,
                };
            else if (hasSites && subnets.IsRead && subnets.Containing(address)?.NetworkSite is null)
                yield return new LocationProblem(LocationProblemKind.RowUnmapped, key) { Row = row };
        }
    }

    // A row that is the network ID of something wider than a mapped subnet without a row, and is asked for by nobody itself.
    private IEnumerable<(DeploymentObject Row, (string Network, string? Site, string? Zone) Below)> SummaryRows() =>
        from zone in Zones
        from pair in zone.Networks
        where pair.Network.Problems.Any(problem => problem.Kind == LocationProblemKind.NoRow)
        let below = NetworkAddress.Parse(pair.Network.Network)
        where below is not null && subnets.Exactly(below.Value) is not null
        let row = Above(below.Value, subnets.Exactly(below.Value)!.Prefix)
        where row is not null
        select (row.Row, (pair.Network.Network, pair.Site.NetworkSite, zone.Zone));

    private LocationRow? Above(NetworkAddress network, int prefix)
    {
        for (var length = prefix - 1; length >= network.Width / 4; length--)
        {
            var wider = network.Network(length);
            if (subnets.RowOf(wider) is { } row && subnets.Containing(wider) is null) return row;
        }

        return null;
    }
}
