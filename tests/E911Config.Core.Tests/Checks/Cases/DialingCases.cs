using System.Collections.Generic;
using E911Config.Core.Checks;
using E911Config.TestSupport;

namespace E911Config.Core.Tests.Checks;

/// <summary>What people dial.</summary>
internal sealed class DialingCases : ICheckCases
{
    private const string Policy = "Tag:E911-Reno";

    public IEnumerable<CheckCase> All =>
    [
        new("C33", "Park", world => world.Orbit("Park", "900", "919"), world => world.Orbit("Park", "*900", "*919")) { Says = "has 911" },

        // A prefix that every dial plan names is not in use before somebody dials it.
        new("C34", "Global", world => world.Normalization("Global", "Outside", @"^9(\d{10})$", "+1$1"),
            world => world.Set("CsDialPlan", "Global", ("ExternalAccessPrefix", "9"))) { Says = "no rule takes 9911" },
        new("C34", "Global", world => world.Set("CsDialPlan", "Global", ("OptimizeDeviceDialing", true)),
            world => Emergency(world, @"^9?(911)$").Set("CsDialPlan", "Global", ("OptimizeDeviceDialing", true))),
        new("C34", "Global", world => Masks(Emergency(world, @"^9?(911)$").Normalization("Global", "Outside", @"^9(\d{10})$", "+1$1")),
            world => Masks(Emergency(world, @"^9?(911)$").Normalization("Global", "Twelve", @"^9?(112)$", "+911")
                .Normalization("Global", "Outside", @"^9(\d{10})$", "+1$1")))
            { Severity = CheckSeverity.Warning, Says = "9112" },
        new("C35", "Global/Extensions", world => Extensions(world, before: true), world => Extensions(world, before: false))
            { Says = "makes +1775555911", Also = ["X06"] },
        new("C35", "Global/Outside", world => world.Normalization("Global", "Outside", @"^9(\d+)$", "+1$1"),
            world => Emergency(world, @"^9?(911|933)$").Normalization("Global", "Outside", @"^9(\d+)$", "+1$1")) { Says = "9911" },
        new("C36", "tel:112", world => Masks(world).Owner("tel:112"), world => Masks(world).Owner("tel:113"))
            { Says = "has the line tel:112" },
        new("C36", "Global/Short", world => ShortMask(world, true), world => ShortMask(world, false))
            { Severity = CheckSeverity.Information, Says = "takes 112" },
        new("C37", "tel:+911", world => world.Owner("tel:+911"), world => world.Owner("tel:+9110")) { Says = "rings there" },
    ];

    private static DeploymentBuilder Emergency(DeploymentBuilder world, string pattern) => world
        .Set("CsVoiceNormalizationRule", "Global/Emergency", ("Pattern", pattern), ("Translation", "+$1"));

    private static DeploymentBuilder Masks(DeploymentBuilder world) => world.Set("CsLocationPolicy", Policy,
        ("EmergencyNumbers", new[] { new Core.Deployment.ValueRecord("DialString", "911", "DialMask", "112"),
            new Core.Deployment.ValueRecord("DialString", "933", "DialMask", null) }), ("EmergencyDialMask", "112"));

    private static void Extensions(DeploymentBuilder world, bool before) =>
        world.Normalization("Global", "Extensions", @"^(\d{3})$", "+1775555$1")
            .Set("CsVoiceNormalizationRule", "Global/Extensions", ("Priority", before ? -1 : 9));

    private static void ShortMask(DeploymentBuilder world, bool isExtension) => Masks(world)
        .Normalization("Global", "Twelve", "^112$", "+911").Normalization("Global", "Short", @"^(\d{3})$", "+1775555$1")
        .Set("CsVoiceNormalizationRule", "Global/Short", ("IsInternalExtension", isExtension));
}
