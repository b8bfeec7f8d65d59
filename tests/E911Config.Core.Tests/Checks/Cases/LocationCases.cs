using System;
using System.Collections.Generic;
using E911Config.Core.Checks;
using E911Config.TestSupport;

namespace E911Config.Core.Tests.Checks;

/// <summary>What the location service holds.</summary>
internal sealed class LocationCases : ICheckCases
{
    private const string Reno = "10.2.0.0";

    private static readonly (string From, string To) Vpn =
        ("\"name\": \"Good\",", "\"name\": \"Good\", \"vpnSubnets\": [\"10.9.0.0/16\"],");

    private const string Central = "\"networkSites\": [\"Reno\"], \"strategy\": \"centralTrunk\",\n"
        + "      \"providerTrunks\": [\"PstnGateway:sbc-chi\", \"PstnGateway:sbc-nyc\"],";

    private static readonly (string From, string To) Elin = (Central,
        "\"networkSites\": [\"Reno\"], \"strategy\": \"elinGateway\", \"elinGateways\": [\"PstnGateway:elin-rno\"],");

    public IEnumerable<CheckCase> All =>
    [
        new("C27", "10.9.0.0", world => world.Located("10.9.0.0"), world => world.Located("10.8.0.0"))
            { InDesign = Vpn, InNeighbour = Vpn, Says = "has a row for 10.9.0.0" },
        new("C27", "10.9.0.0", world => world.Subnet("10.9.0.0", "Reno", located: false),
            world => world.NetworkSite("Remote").Subnet("10.9.0.0", "Remote", located: false))
            { InDesign = Vpn, InNeighbour = Vpn, Severity = CheckSeverity.Warning, Says = "mapped to Reno" },
        new("C28", "Reno", world => world.Subnet("10.8.0.0", "Reno", located: false), world => world.Subnet("10.8.0.0", "Reno"))
            { Says = "1 of 2 networks of Reno: 10.8.0.0/24" },
        new("C28", "Reno", world => world.Subnet("10.8.0.0", "Reno", 16, located: false).Located("10.8.1.0"),
            world => world.Subnet("10.8.1.0", "Reno", located: false).Located("10.8.1.0"))
                { Says = "10.8.0.0/16 is mapped, which is wider" },
        new("C29", Reno, world => world.Set("CsLisSubnet", Reno, ("City", null), ("StreetName", " ")),
            world => world.Set("CsLisSubnet", Reno, ("PreDirectional", null))) { Says = "lacks StreetName, City" },
        new("C29", "Reno", world => world.Set("CsLisSubnet", Reno, ("HouseNumber", "2")),
            world => world.Set("CsLisSubnet", Reno, ("StreetName", "EXAMPLE "))) { Says = "not found valid, for 10.2.0.0" },
        new("C29", "Reno", world => world.Set("CsLisSubnet", Reno, ("HouseNumber", "2")),
            world => world.Set("CsLisSubnet", Reno, ("HouseNumber", "2"), ("CompanyName", "775-555-0100")))
            { WithoutDesign = true, Severity = CheckSeverity.Warning },
        new("C29", Reno, WithElin("Litware"), WithElin("7755550100"))
            { InDesign = Elin, InNeighbour = Elin, Says = "Litware in CompanyName" },
        new("C29", Reno, WithElin(null), WithElin("7755550100;775-555-0101")) { InDesign = Elin, InNeighbour = Elin, Says = "has no ELIN" },
        new("C29", Reno, WithElin("7755550100;Litware"), WithElin("7755550100;")) { InDesign = Elin, InNeighbour = Elin,
            Severity = CheckSeverity.Warning, Says = "no telephone number" },
        new("C29", Reno, WithElin("7755550100;7755550101;7755550102;7755550103;7755550104;7755550105"),
            WithElin("7755550100;7755550101;7755550102;7755550103;7755550104"))
            { InDesign = Elin, InNeighbour = Elin, Severity = CheckSeverity.Warning, Says = "more than five" },
        new("C29", Reno, Shared("9", "1"), Shared("1", "1"))
            { InDesign = Elin, InNeighbour = Elin, Says = "for 10.2.0.0 and 10.8.0.0 have the same ELIN" },
        new("C29", "10.8.0.0", world => world.Located("10.8.0.0"), world => world.Subnet("10.8.0.0", "Reno"))
            { Severity = CheckSeverity.Information, Says = "lies in no subnet" },
        new("C29", "10.8.0.0", world => world.Located("10.8.0.0").Subnet("10.8.1.0", "Reno", located: false),
            world => world.Located("10.8.1.0").Subnet("10.8.1.0", "Reno", located: false))
            { Severity = CheckSeverity.Warning, Also = ["C28"], Says = "a summary over 10.8.1.0" },
        new("X07", "Reno", world => world.Subnet("10.8.0.0", "Reno").Set("CsLisSubnet", "10.8.0.0", ("City", "Sparks")),
            world => world.Subnet("10.8.0.0", "Reno").Set("CsLisSubnet", "10.8.0.0", ("City", "SPRINGFIELD ")))
            { Severity = CheckSeverity.Warning, Also = ["C29", "US03"], Says = "and for 10.8.0.0 in Sparks" },
    ];

    private static DeploymentBuilder Gateway(DeploymentBuilder world) =>
        world.Gateway("elin-rno", "Reno", "sba-rno.x.com")
            .Set("CsVoiceRoute", "E911-Reno-Primary", ("PstnGatewayList", new[] { "elin-rno" }));

    private static Action<DeploymentBuilder> WithElin(string? name) =>
        world => Gateway(world).Set("CsLisSubnet", Reno, ("CompanyName", name));

    private static Action<DeploymentBuilder> Shared(string house, string floor) => world => Gateway(world).Subnet("10.8.0.0", "Reno")
        .Set("CsLisSubnet", Reno, ("CompanyName", "7755550100"))
        .Set("CsLisSubnet", "10.8.0.0", ("CompanyName", "1-775-555-0100"), ("HouseNumber", house), ("Location", "Floor " + floor));
}
