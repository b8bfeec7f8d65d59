using System.Collections.Generic;
using E911Config.TestSupport;

namespace E911Config.Core.Tests.Checks;

/// <summary>Usages and routes of emergency calls.</summary>
internal sealed class RoutingCases : ICheckCases
{
    private const string Policy = "Tag:E911-Reno";
    private const string All = @"^\+?\d+$";

    IEnumerable<CheckCase> ICheckCases.All =>
    [
        new("C01", Policy, world => Patterns(world, "^911$"), world => Patterns(world, @"^\+911$|^\+933$"))
            { Says = "takes it without the plus sign only" },
        new("C02", "E911-Reno-Local", world => world.Set("CsVoiceRoute", "E911-Reno-Local", ("NumberPattern", "911")),
            world => world.Set("CsVoiceRoute", "E911-Reno-Primary", ("NumberPattern", "911"))) { Says = "usage E911-Reno-Local" },
        new("C03", Policy, world => Patterns(world, @"^\+911$"), world => Patterns(world, @"^\+9[13][13]$")) { Says = "933" },
        new("C04", Policy, world => world.Set("CsLocationPolicy", Policy, ("PstnUsage", "Gone")),
            world => world.Set("CsLocationPolicy", Policy, ("PstnUsage", "e911-RENO"))) { Says = "names the PSTN usage Gone" },
        new("C04", Policy, world => world.Set("CsLocationPolicy", Policy, ("PstnUsage", null)),
            world => world.Set("CsLocationPolicy", Policy, ("PstnUsage", null), ("EnhancedEmergencyServicesEnabled", false)))
            { Says = "names no PSTN usage" },
        new("C05", Policy, world => world.Usage("Empty").Set("CsLocationPolicy", Policy, ("PstnUsage", "Empty")),
            world => world.Set("CsLocationPolicy", Policy, ("PstnUsage", "E911-Chicago"))) { Says = "No route carries usage Empty" },
        new("C05", "E911-Reno-Fallback",
            world => world.Set("CsVoiceRoute", "E911-Reno-Fallback", ("PstnGatewayList", new[] { "PstnGateway:gone" })),
            world => world.Set("CsVoiceRoute", "Reno PSTN", ("PstnGatewayList", new[] { "PstnGateway:gone" })))
            { Says = "leads to no trunk that exists (PstnGateway:gone)" },
        new("C05", "Old 911", world => world.Put("CsVoiceRoute", "Old 911", ("Priority", 90), ("NumberPattern", @"^\+911$"),
                ("PstnGatewayList", new[] { "PstnGateway:gw-rno" })),
            world => world.Put("CsVoiceRoute", "Old 911", ("Priority", 90), ("NumberPattern", All),
                ("PstnGatewayList", new[] { "PstnGateway:gw-rno" })))
            { Severity = Core.Checks.CheckSeverity.Warning, Says = "no usage carries it" },
        new("C08", "E911-Reno-Primary", world => Trunks(world, "E911-Reno-Primary", "sbc-chi", "sbc-nyc"),
            world => Trunks(world.Trunk("sbc-chi-2", "sbc-chi", "pool-nyc.x.com"), "E911-Reno-Primary", "sbc-chi", "sbc-chi-2"))
            { Says = "Site:Chicago, Site:New York" },
        new("C09", "E911-Reno-Primary", world => Trunks(world, "E911-Reno-Primary", "sbc-chi", "sbc-nyc"),
            world => Priority(Priority(world, "E911-Reno-Primary", 500), "E911-Reno-Secondary", 501)) { Says = "as equals" },
        new("C09", "E911-Reno-Secondary",
            world => Priority(Priority(world, "E911-Reno-Primary", 501), "E911-Reno-Secondary", 500), world => { }) { Says = "before" },
        new("C10", "Everything", world => Everything(world, 0), world => Everything(world, 999)) { Says = "leave over PstnGateway:gw-rno" },
        new("C21", "E911-Reno-Primary", world => Shows(world, "E911-Reno-Primary", "+17755550100"),
            world => Shows(world, "E911-Reno-Fallback", "+17755550100"))
        {
            Says = "shows +17755550100",
            InNeighbour = ("\"name\": \"Reno\",", "\"name\": \"Reno\", \"callerId\": \"+17755550100\","),
        },
        new("C21", "E911-Reno-Local", world => Shows(world, "E911-Reno-Local", null), world => Shows(world, "Reno PSTN", null))
            { Says = "suppresses" },
        new("C59", "E911-Reno", world => world.VoicePolicy("Tag:RenoUsers", "E911-Reno", "E911-Reno-Local", "Reno", "Chicago"), _ => { }),
        new("C60", "Reno PSTN", world => world.Set("CsVoiceRoute", "Reno PSTN", ("NumberPattern", @"^\+1(\d{10}$")),
            world => world.Set("CsVoiceRoute", "Reno PSTN", ("NumberPattern", @"^\+1(\d{10})$"))) { Says = "no regular expression" },
        new("C60", "Service:PstnGateway:gw-rno/Bad",
            world => world.Translation("PstnGateway:gw-rno", "Bad", @"^\+1(\d{10})$", "$1$2"),
            world => world.Translation("PstnGateway:gw-rno", "Bad", @"^\+1(\d{3})(\d{7})$", "$1$$3$2")) { Says = "refers to group 2" },
        new("C60", "Reno PSTN", world => world.Set("CsVoiceRoute", "Reno PSTN", ("NumberPattern", @"^(((((((\d|\+)*)*)*)*)*)*)*x$")),
            world => world.Set("CsVoiceRoute", "Reno PSTN", ("NumberPattern", @"^(\d|\+)*x$"))) { Says = "longer than it may" },
        new("C62", "Chicago PSTN", world => Trunks(world, "Chicago PSTN", "gw-chi", "sbc-chi"),
            world => world.Route("Provider", @"^\+911$", "Chicago", "sbc-chi")) { Says = "to PstnGateway:sbc-chi" },
        new("C63", "E911-Reno-Primary", world => Priority(Priority(world, "E911-Reno-Primary", 500), "E911-Reno-Secondary", 500),
            world => Priority(Trunks(Priority(world, "E911-Reno-Primary", 500), "E911-Reno-Secondary", "sbc-chi"),
                "E911-Reno-Secondary", 500)) { Says = "E911-Reno-Primary and E911-Reno-Secondary" },
    ];

    private static void Patterns(DeploymentBuilder world, string pattern)
    {
        foreach (var route in new[] { "Primary", "Secondary", "Fallback" })
            world.Set("CsVoiceRoute", "E911-Reno-" + route, ("NumberPattern", pattern));
    }

    private static DeploymentBuilder Trunks(DeploymentBuilder world, string route, params string[] trunks) =>
        world.Set("CsVoiceRoute", route, ("PstnGatewayList", trunks));

    private static DeploymentBuilder Priority(DeploymentBuilder world, string route, int priority) =>
        world.Set("CsVoiceRoute", route, ("Priority", priority));

    private static DeploymentBuilder Shows(DeploymentBuilder world, string route, string? number) =>
        world.Set("CsVoiceRoute", route, ("SuppressCallerId", true), ("AlternateCallerId", number));

    private static DeploymentBuilder Everything(DeploymentBuilder world, int priority) => world.Put("CsVoiceRoute", "Everything",
        ("Priority", priority), ("NumberPattern", All), ("PstnUsages", new[] { "E911-Reno" }),
        ("PstnGatewayList", new[] { "PstnGateway:gw-rno" }));
}
