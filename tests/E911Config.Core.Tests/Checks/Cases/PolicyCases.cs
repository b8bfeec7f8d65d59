using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Checks;
using E911Config.Core.Deployment;
using E911Config.TestSupport;

namespace E911Config.Core.Tests.Checks;

/// <summary>Location policies: where they count, and what they say.</summary>
internal sealed class PolicyCases : ICheckCases
{
    private const string Policy = "Tag:E911-Reno";

    public IEnumerable<CheckCase> All =>
    [
        new("C23", "Reno", world => world.Assign("Reno", null),
            world => world.Assign("Reno", null).Assign("Chicago", null).Assign("New York", null)) { Says = "2 of 3 network sites do" },
        new("C23", "Lab", world => world.NetworkSite("Lab").Subnet("10.9.0.0", "Lab"),
            world => world.NetworkSite("Lab").Subnet("10.9.0.1", "Lab", maskBits: 32)) { Says = "Nobody is known" },
        new("C24", "Reno", world => world.Assign("Reno", "Gone"), world => world.Assign("Reno", "e911-RENO"))
            { Says = "Gone, which does not exist" },
        new("C24", "Reno", world => world.Assign("Reno", "Global"), world => world.Assign("Reno", Policy)) { Says = "no per-user policy" },
        new("C30", Policy, world => Off(world, Policy), world => Off(world.LocationPolicy("Tag:Later", "E911-Reno", "911"), "Tag:Later"))
            { Severity = CheckSeverity.Error, Says = "80 callers" },
        new("C30", "Global", world => AllOff(world), world => Off(world.LocationPolicy("Tag:Later", null, "911"), "Tag:Later"))
            { Severity = CheckSeverity.Error, Says = "No location policy", Also = ["X01"] },
        new("C31", Policy, world => Pair(world, "112", null), world => Pair(world, "911", null))
            { Says = "old clients know 112", Also = ["C03"] },
        new("C31", Policy, world => Pair(world, null, null), world => Off(Pair(world, null, null), Policy))
            { Says = "none for old clients" },
        new("C31", Policy, world => Numbers(world, "911:112;999", "933"), world => Pair(Numbers(world, "911:112;999", "933"), "911",
            "999;112;933")) { Says = "112, 999" },
        new("C32", Policy, world => Pair(Numbers(world, "911:112", "933:112"), "911", "112"),
            world => Pair(Numbers(world, "911:112;112", "933:999"), "911", "112")) { Says = "the mask 112 for more than one" },
        new("C32", Policy, world => Pair(Numbers(world, "911:933", "933"), "911", "933"),
            world => Pair(Numbers(world, "911:911", "933"), "911", "911")) { Also = ["X08"], Says = "another of its emergency numbers" },
        new("C32", Policy, world => Pair(Numbers(world, "911:1-1-2", "933"), "911", "1-1-2"),
            world => Pair(Numbers(world, "911:112", "933"), "911", "112")) { Says = "not 1 to 10 digits" },
        new("C32", Policy, world => Numbers(world, "911", "933", ":112"), world => Numbers(world, "911:112", "933"))
            { Says = "without a dial string, with the masks 112", Also = ["C03"] },
        new("C32", Policy, world => Numbers(world, "911", "933", "100", "101", "102", "103"),
            world => Numbers(world, "911", "933", "100", "101", "102"))
                { Severity = CheckSeverity.Information, Says = "has 6 emergency", Also = ["C03"] },
        new("C38", Policy, world => Told(world, null), world => Told(world, "\"sip:desk@x.com\",\"sip:guard@x.com\""))
            { Severity = CheckSeverity.Error, Says = "names nobody" },
        new("C38", Policy, world => Told(world, "sip:desk@x.com,guard@x.com"), world => Told(world, "sip:desk@x.com, SIP:guard@x.com"))
            { Says = "guard@x.com" },

        // Where no law asks that anybody be told, nobody need be.
        new("C38", Policy, world => Told(world, "desk"), world => Told(world, null))
        {
            Also = ["X02"], Says = "desk",
            InDesign = ("\"name\": \"Reno\",", "\"name\": \"Reno\", \"jurisdiction\": \"DE\","),
            InNeighbour = ("\"name\": \"Reno\",", "\"name\": \"Reno\", \"jurisdiction\": \"DE\","),
        },
        new("C39", Policy, world => Desk(world, "sip:desk@x.com", "oneway"), world => Desk(world, "sip:+17755550111@x.com", "oneway"))
            { Says = "no telephone number" },
        new("C39", Policy, world => Desk(world, "desk@x.com", "oneway"), world => Desk(world, null, null)) { Says = "no SIP address" },
        new("C39", Policy, world => Desk(world, "sip:+17755550111@x.com", null), world => Desk(world, "sip:+447755550111@x.com", "twoway"))
            { Says = "ConferenceMode is empty" },
        new("C40", "Global", world => Asked(world, "Global", "no"), world => Asked(world, "Global", "Yes")),
        new("C40", "Global", world => world.Set("CsLocationPolicy", "Global", ("EnhancedEmergencyServiceDisclaimer", null)),
            world => Off(world.Set("CsLocationPolicy", "Global", ("EnhancedEmergencyServiceDisclaimer", null)), "Global"))
            { Says = "has no text" },
        new("C40", Policy, world => Asked(world, Policy, "no").Subnet("10.8.0.0", "Reno", located: false), world =>
            Asked(world, Policy, "no"))
            { Says = "not every network of Reno", Also = ["C28"] },
        new("C56", "Global", world => world.Set("CsLocationPolicy", "Global", ("PstnUsage", null)),
            world => world.Set("CsLocationPolicy", "Global", ("Description", "Off the network")))
            { Severity = CheckSeverity.Warning, Says = "names no PSTN usage", Also = ["C04"] },
    ];

    private static DeploymentBuilder Off(DeploymentBuilder world, string policy) =>
        world.Set("CsLocationPolicy", policy, ("EnhancedEmergencyServicesEnabled", false));

    private static DeploymentBuilder AllOff(DeploymentBuilder world) => new[] { "Chicago", "New York", "Reno" }
        .Aggregate(Off(world, "Global"), (next, zone) => Off(next, "Tag:E911-" + zone));

    private static DeploymentBuilder Pair(DeploymentBuilder world, string? number, string? mask) =>
        world.Set("CsLocationPolicy", Policy, ("EmergencyDialString", number), ("EmergencyDialMask", mask));

    private static DeploymentBuilder Numbers(DeploymentBuilder world, params string[] numbers) => world.Set("CsLocationPolicy", Policy,
        ("EmergencyNumbers", numbers.Select(number => number.Split(':'))
            .Select(parts => new ValueRecord("DialString", parts[0], "DialMask", parts.ElementAtOrDefault(1))).ToArray()));

    private static DeploymentBuilder Told(DeploymentBuilder world, string? uris) =>
        world.Set("CsLocationPolicy", Policy, ("NotificationUri", uris));

    private static DeploymentBuilder Desk(DeploymentBuilder world, string? uri, string? mode) =>
        world.Set("CsLocationPolicy", Policy, ("ConferenceUri", uri), ("ConferenceMode", mode));

    private static DeploymentBuilder Asked(DeploymentBuilder world, string policy, string asked) =>
        world.Set("CsLocationPolicy", policy, ("LocationRequired", asked));
}
