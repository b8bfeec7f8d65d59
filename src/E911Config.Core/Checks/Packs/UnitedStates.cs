using System;

namespace E911Config.Core.Checks.Packs;

/// <summary>
/// The United States: Kari's Law (47 USC 623, 47 CFR 9.16(b)(1) and (2)) for what was installed after 2020-02-16, and section 506 of RAY
/// BAUM's Act (47 CFR 9.16(b)(3)). No cmdlet tells when a system was installed: that it was after that day is assumed.
/// </summary>
internal static class UnitedStates
{
    public static RulePack Pack { get; } = new()
    {
        Country = "US",
        Name = "the United States",
        Numbers = ["911"],
        Requirements =
        [
            new(RequirementKind.DialledWithoutPrefix, "47 CFR 9.16(b)(1) (Kari's Law); that the system was installed after 2020-02-16 is "
                + "assumed", new DateTime(2020, 2, 16)),
            new(RequirementKind.SomebodyIsTold, "47 CFR 9.16(b)(2) (Kari's Law); that the system was installed after 2020-02-16 is assumed",
                new DateTime(2020, 2, 16)),
            new(RequirementKind.LocationOfFixedDevices, "47 CFR 9.16(b)(3)(i) (RAY BAUM's Act, section 506)", new DateTime(2021, 1, 6)),
            new(RequirementKind.LocationOfMovingDevices, "47 CFR 9.16(b)(3)(ii) (RAY BAUM's Act, section 506); its wording is assumed",
                new DateTime(2022, 1, 6)),
            new(RequirementKind.LocationOffPremises, "47 CFR 9.16(b)(3)(iii) (RAY BAUM's Act, section 506); its wording is assumed",
                new DateTime(2022, 1, 6)),
        ],
        Source = "47 USC 623; 47 CFR 9.3, 9.16",
    };
}
