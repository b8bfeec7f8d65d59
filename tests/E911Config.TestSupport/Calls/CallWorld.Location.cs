using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.TestSupport.Calls;

/// <summary>What the location service of the deployment of one seed knows, and what it may learn elsewhere.</summary>
internal sealed partial class CallWorld
{
    private void Subnets()
    {
        for (var block = 0; block < 6; block++)
        {
            var site = block < NetworkSites.Count ? NetworkSites[block] : null;
            var located = dice.Next(100);
            Subnet($"10.{block}.0.0", site, dice.One(16, 16, 24),
                located < topic switch { CallTopic.SecondSource => 45, CallTopic.LocationUnread => 70, _ => 82 });
            if (dice.Chance(50)) Subnet($"10.{block}.1.0", dice.Chance(85) ? site : null, dice.One(24, 25), located < 75
                || dice.Chance(30));
            if (dice.Chance(15)) Subnet($"10.{block}.2.0", dice.Chance(80) ? NetworkSites.FirstOrDefault() : "Nowhere", 24, true);
            if (dice.Chance(10)) Subnet($"10.{block}.1.128", site, 25, dice.Chance(50));
            // A network of its own within a wider one, or one that nobody has mapped.
            if (dice.Chance(12)) Row(dice.One($"10.{block}.9.0", $"10.{block}.0.128", $"10.{block}.4.0"));
        }

        if (dice.Chance(40)) Subnet("2001:db8::", NetworkSites.FirstOrDefault(), 32, true);
        if (dice.Chance(30)) Row(dice.One("192.0.2.0", "2001:db8:0:7::"));
        if (dice.Chance(40)) Builder.Put("CsLisSwitch", "00-11-22-33-44-55", ("ChassisID", "00-11-22-33-44-55"), ("Location", "Floor 2"));
        if (dice.Chance(15)) Builder.Put("CsLisPort", "00-11-22-33-44-55|InterfaceName|7", ("ChassisID", "00-11-22-33-44-55"),
            ("PortIDSubType", "InterfaceName"), ("PortID", "7"));
        if (dice.Chance(10)) Builder.CivicAddress(true, ("HouseNumber", "7"), ("StreetName", "Elsewhere"), ("City", "Springfield"),
            ("State", "IL"), ("Country", "US"));
        if (dice.Chance(topic == CallTopic.SecondSource ? 95 : 20)) Builder.Set("CsWebServiceConfiguration",
            dice.One("Global", "Service:WebServer:pool-a.test", "Site:Gamma"), (dice.One("SecondaryLocationSourceUrl", "MACResolverUrl"),
            "https://where.test"));
    }

    private void Subnet(string address, string? site, int bits, bool located)
    {
        Builder.Subnet(address, site, bits, located: false);
        if (located) Row(address);
        else if (dice.Chance(10)) Builder.Put("CsLisSubnet", address, ("Subnet", address),
            ("Description", "Nobody has filled this in yet"));
    }

    private void Row(string subnet)
    {
        var kind = dice.Next(IsAimed ? 190 : 100);
        Builder.Located(subnet, validated: kind >= 16);
        if (kind < 16) Builder.Set("CsLisSubnet", subnet, ("StreetName", dice.One("Nobody's", "New")));
        if (kind < 5) Builder.CivicAddress(dice.One<bool?>(false, null), [.. Address("New")]);
        if (kind is >= 16 and < 24) Builder.Set("CsLisSubnet", subnet, (dice.One("HouseNumber", "StreetName", "City", "State", "Country"),
            dice.One("", " ", null)));
        if (kind is >= 24 and < 30) Builder.Set("CsLisSubnet", subnet, ("StreetName", " EXAMPLE"), ("PreDirectional", " "));
        if (kind is >= 30 and < 33) Builder.Set("CsLisSubnet", subnet, ("PreDirectional", "N"));
        if (dice.Chance(topic == CallTopic.Elin ? 92 : 65)) Builder.Set("CsLisSubnet", subnet,
            ("CompanyName", dice.Chance(65) ? dice.One("425-555-0100", "+14255550100;Litware", "Litware; 4255550101")
            : dice.One( "425 555 0100", "555-010", "Suite 4255550100", "1234567890123456")));
    }

    private static (string Property, object? Value)[] Address(string street) =>
        [("HouseNumber", "1"), ("StreetName", street), ("StreetSuffix", "St"), ("City", "Springfield"), ("State", "IL"),
            ("PostalCode", "62701"), ("Country", "US")];
}
