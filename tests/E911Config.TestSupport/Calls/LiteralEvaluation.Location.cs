using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using E911Config.Core.Deployment;

namespace E911Config.TestSupport.Calls;

/// <summary>What the location service knows of where the caller is.</summary>
internal sealed partial class LiteralEvaluation
{
    private static readonly string[] NotALocation = ["Subnet", "Description"];
    private static readonly string[] Needed = ["HouseNumber", "StreetName", "City", "State", "Country"];

    // An optional plus, then 7 to 15 digits, hyphens between them allowed.
    private static readonly Regex TelephoneNumber = new("^\\+?[0-9](?:-?[0-9]){6,14}\\z", RegexOptions.CultureInvariant);

    // The worst and the best of what is asked. By port, callers at a network site count as located, where there are switches, ports or
    // access points.
    private (bool Worst, bool Best) Acquired(Func<DeploymentObject, bool> good)
    {
        if (Met(LiteralRule.VpnCaller, IsOnVpn)) return (false, false);
        var (worst, best) = ByNetwork(good);
        var atSite = place.Value is not null && !NoNetworkSites;
        return !worst && atSite && AnyPort() && Second(LiteralSwitches.LocationByPort) ? (true, true) : (worst, best);
    }

    private bool IsOnVpn => Address is { } address && Vpn.Any(range => range.Contains(address.Network(null)));

    private IEnumerable<LiteralAddress> Vpn => (call.Design?.VpnSubnets ?? []).Select(LiteralAddress.Parse).OfType<LiteralAddress>();

    // The rows that count: those with a location field, outside the VPN ranges.
    private IEnumerable<(LiteralAddress Address, DeploymentObject Row)> Rows => snapshot.All(LocationServiceTables.Subnet)
        .Where(row => row.Known.Any(property => !NotALocation.Contains(property.Name) && row.Text(property.Name).Trim().Length > 0))
        .Select(row => (Address: LiteralAddress.Parse(row.Text("Subnet"))!, Row: row))
        .Where(row => row.Address is not null && !Met(LiteralRule.VpnSubnet, Vpn.Any(range => range.Contains(row.Address))));

    private (bool Worst, bool Best) ByNetwork(Func<DeploymentObject, bool> good)
    {
        if (call.Caller.NetworkSite is null && call.Caller.Address is null)
        {
            // Never located; but in a deployment without network sites it is not known which network is his.
            if (!Met(LiteralRule.AnyNetwork, NoNetworkSites)) return (false, false);
            if (snapshot.IsRead(LocationServiceTables.Subnet)) return (false, Rows.Select(row => good(row.Row)).ToArray().Contains(true));
            return KnowsEverything("CsLisSubnet") ? (true, true) : (false, false);
        }

        if (Address is { HasLength: true } own) return Of([Exactly(own.NetworkId, good)]);
        if (!snapshot.IsRead(NetworkSubnet.Type)) return KnowsEverything("CsNetworkSubnet") ? (true, true) : (false, false);
        if (Address is { } address) return
            Of([LongestMapped(address) is { } mapped ? Mapped(mapped, good) : Exactly(OwnNetwork(address), good)]);
        return Of([.. snapshot.All(NetworkSubnet.Type)
            .Where(subnet => Same(subnet.Text("NetworkSiteID"), place.Value)
                && !Met(LiteralRule.VpnSubnet, Range(subnet) is { } range && Vpn.Any(vpn => vpn.Contains(range))))
            .Select(subnet => Mapped(subnet, good))]);
    }

    // Where some of what is asked is covered by a row that is good enough and some is not: worst Unlocated, best Located. Nothing asked:
    // not acquired.
    private static (bool Worst, bool Best) Of(IReadOnlyList<IReadOnlyList<bool>> networks)
    {
        var parts = networks.SelectMany(parts => parts).ToArray();
        return (parts.Length > 0 && parts.All(part => part), parts.Any(part => part));
    }

    private IReadOnlyList<bool> Exactly(string networkId, Func<DeploymentObject, bool> good) =>
        !snapshot.IsRead(LocationServiceTables.Subnet)
        ? [KnowsEverything("CsLisSubnet")]
        : [Rows.Where(row => row.Address.Bits == networkId).Select(row => row.Row).FirstOrDefault() is { } row ? good(row)
            : SecondSource()];

    // A mapped subnet is covered if its network ID equals a Subnet. Another row whose address lies in it, and in no narrower mapped
    // subnet, shows that its
    // clients have narrower networks of their own: then it is covered in part, by each of these rows.
    private bool[] Mapped(DeploymentObject subnet, Func<DeploymentObject, bool> good)
    {
        if (!snapshot.IsRead(LocationServiceTables.Subnet)) return [KnowsEverything("CsLisSubnet")];
        if (Range(subnet) is not { } range) return [SecondSource()];
        var own = Rows.Where(row => row.Address.Bits == range.NetworkId).Select(row => row.Row).ToArray();
        var others = Rows.Where(row => row.Address.Bits != range.NetworkId && range.Contains(row.Address)
            && Same(LongestMapped(row.Address)?.Identity, subnet.Identity)).Select(row => row.Row).ToArray();
        bool[] parts = [.. own.Concat(others).Select(good)];
        return !Met(LiteralRule.CoveredInPart, others.Length > 0) && own.Length > 0 ? parts : [.. parts, SecondSource()];
    }

    // SecondaryLocation: networks for which there is no row count as located, with a good address, where some configuration names a
    // second source.
    private bool SecondSource() => IsSecondSourceNamed() && Second(LiteralSwitches.SecondaryLocation);

    private bool IsSecondSourceNamed() => snapshot.IsRead(WebServiceConfiguration.Type)
        ? snapshot.All(WebServiceConfiguration.Type).Any(settings => settings.Text("SecondaryLocationSourceUrl")
            .Length + settings.Text("MACResolverUrl").Length > 0)
        : KnowsEverything("CsWebServiceConfiguration");

    private bool AnyPort()
    {
        ObjectType[] tables = [LocationServiceTables.Switch, LocationServiceTables.Port, LocationServiceTables.WirelessAccessPoint];
        return tables.Any(table => snapshot.All(table).Count > 0) || tables.Where(table => !snapshot.IsRead(table))
            .Any(table => KnowsEverything(table.Noun));
    }

    // For an ELIN trunk if CompanyName, or one of its parts where ; separates several, is a telephone number and nothing else. For a
    // provider trunk if the row has
    // all that a valid civic address needs and the address was validated, unless that is not asked.
    private bool IsGoodEnough(DeploymentObject row, bool elin)
    {
        if (elin) return !Met(LiteralRule.NoElin, !row.Text("CompanyName").Split(';').Any(part => TelephoneNumber.IsMatch(part.Trim())));
        if (Met(LiteralRule.IncompleteAddress, Needed.Any(field => row.Text(field).Trim().Length == 0))) return false;
        return !Met(LiteralRule.UnvalidatedAddress, !IsValidated(row)) || Second(LiteralSwitches.UnvalidatedAddress);
    }

    // These five with HouseNumberSuffix, PreDirectional, StreetSuffix, PostDirectional and PostalCode; trimmed, without case, blank as
    // missing.
    private bool IsValidated(DeploymentObject row) => snapshot.IsRead(CivicAddress.Type)
        ? snapshot.All(CivicAddress.Type).Any(address => address.Flag("MSAGValid")
            && CivicAddress.Fields.All(field => Same(address.Text(field).Trim(), row.Text(field).Trim())))
        : KnowsEverything("CsLisCivicAddress");
}
