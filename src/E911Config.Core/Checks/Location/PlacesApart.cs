using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Location;

namespace E911Config.Core.Checks.Location;

/// <summary>X07: networks of one network site whose addresses are in different cities.</summary>
internal sealed class PlacesApart() : Check("X07", CheckSeverity.Warning, LocationServiceTables.Subnet, NetworkSubnet.Type,
    NetworkSite.Type)
{
    public override CheckTexts Texts { get; } = new(
        "Addresses of one network site in different cities",
        "The location service has addresses of {object} in {usual}, and for {subnets} in {others}.",
        "An address that is whole and was found valid brings help to where it is. If it is another office's, help goes there, and nothing "
            + "else tells: the call counts as located.",
        "Look which of the addresses is that of the network, and write it with Set-CsLisSubnet, then Publish-CsLisConfiguration; or give "
            + "the network to the network site where it is (Set-CsNetworkSubnet). Where one site is in two cities, accept it.",
        "Configure the location database; Set-CsLisSubnet; 47 CFR 9.16(b)(3)(i)");

    internal override IEnumerable<CheckFinding> Find(CheckContext context)
    {
        foreach (var site in context.Locations.Zones.SelectMany(zone => zone.Sites).Where(site => site.NetworkSite is not null))
        {
            var cities = site.Networks.Select(network => (network.Network, City: CityOf(network.Row))).Where(one => one.City.Length > 0)
                .Distinct().GroupBy(one => one.City, StringComparer.OrdinalIgnoreCase).OrderByDescending(same => same.Count()).ToArray();
            if (cities.Length < 2) continue;
            string[] apart = [.. cities.Skip(1).SelectMany(same => same).Select(one => one.Network)];
            yield return At(NetworkSite.Type, site.NetworkSite!).With(("usual", cities[0].Key), ("subnets", apart),
                ("others", cities.Skip(1).Select(same => same.Key).ToArray())) with { Parts = apart };
        }
    }

    // Of a row that does not say its city another check tells.
    private static string CityOf(DeploymentObject? row) => row is null || string.IsNullOrWhiteSpace(row.Text("City")) ? ""
        : string.Join(", ", new[] { row.Text("City").Trim(), row.Text("State").Trim(), row.Text("Country").Trim() }
            .Where(part => part.Length > 0));
}
