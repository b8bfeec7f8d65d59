using System.Collections.Generic;

namespace E911Config.Core.Tests.Checks;

/// <summary>Usages and routes of emergency calls.</summary>
internal sealed class RoutingCases : ICheckCases
{
    public IEnumerable<CheckCase> All =>
    [
        new("C01", "Tag:E911-Reno", world => Patterns(world, @"^911$"), world => Patterns(world, @"^\+911$|^\+933$"))
            { Says = "takes it without the plus sign only" },
        new("C04", "Tag:E911-Reno", world => world.Set("CsLocationPolicy", "Tag:E911-Reno", ("PstnUsage", "Gone")),
            world => world.Set("CsLocationPolicy", "Tag:E911-Reno", ("PstnUsage", "e911-RENO"))) { Says = "names the PSTN usage Gone" },
        new("C04", "Tag:E911-Reno", world => world.Set("CsLocationPolicy", "Tag:E911-Reno", ("PstnUsage", null)),
            world => world.Set("CsLocationPolicy", "Tag:E911-Reno", ("PstnUsage", null), ("EnhancedEmergencyServicesEnabled", false)))
            { Says = "names no PSTN usage" },
    ];

    private static void Patterns(TestSupport.DeploymentBuilder world, string pattern)
    {
        foreach (var route in new[] { "Primary", "Secondary", "Fallback" })
            world.Set("CsVoiceRoute", "E911-Reno-" + route, ("NumberPattern", pattern));
    }
}
