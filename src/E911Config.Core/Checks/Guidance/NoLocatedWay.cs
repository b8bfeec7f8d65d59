using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Design;

namespace E911Config.Core.Checks.Guidance;

/// <summary>S1: a zone that the provider could serve, or whose law asks for the location, and whose calls never carry one.</summary>
internal sealed class NoLocatedWay() : GuidanceCheck("S1", CheckSeverity.Warning)
{
    public override CheckTexts Texts { get; } = new(
        "A zone whose emergency calls go neither to the provider nor to an ELIN gateway",
        "Zone {zone} has the strategy {strategy}: its emergency calls leave over {trunks}, and none carries the caller's location.",
        "The emergency service sees the address that belongs to the line: not the floor, and not the other building.",
        "Take the strategy centralTrunk or branchTrunk with the provider's trunks, or elinGateway; where one address is enough for "
            + "everybody, accept S1 for {object}.",
        Page);

    private protected override IEnumerable<CheckFinding> Find(CheckContext context, DesignDocument design) =>
        from zone in design.AllZones
        where !zone.Strategy.IsLocated && AsksLocation(design, zone)
        select At(zone).With(("strategy", zone.Strategy.Name),
            ("trunks", zone.LocalTrunks.Select(trunk => trunk.Trunk.Value).ToArray()));

    // Of whom nobody says the country, he counts as one whom the provider serves.
    private static bool AsksLocation(DesignDocument design, Zone zone) => zone.CountryCode is not { } country ? design.Provider is not null
        : design.Provider?.ServesCountry(country) == true
            || RulePack.Of(country)?.Find(RequirementKind.LocationOfFixedDevices) is not null;
}
