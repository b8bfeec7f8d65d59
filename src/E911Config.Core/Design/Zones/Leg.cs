using System.Collections.Generic;
using E911Config.Core.Deployment;

namespace E911Config.Core.Design;

/// <summary>One way out for the emergency calls of a zone; it becomes one voice route.</summary>
public sealed record Leg
{
    /// <summary>
    /// The name: <c>Primary</c>, <c>Secondary</c>, <c>Leg3</c> and so on, or <c>Peers</c>; <c>Fallback</c>; <c>Local</c>.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>The role of the trunks to which it leads.</summary>
    public required TrunkRole Role { get; init; }

    /// <summary>The name of the voice route; if the design names it, with that place, else with the zone's.</summary>
    public required Located<string> Route { get; init; }

    /// <summary>The PSTN usage that carries the route.</summary>
    public required string UsageName { get; init; }

    /// <summary>The trunks, in stored form: <c>PstnGateway:name</c>. On one route they are equal peers.</summary>
    public required IReadOnlyList<string> Trunks { get; init; }

    /// <summary>The numbers it carries, without plus sign, in the order of the design; the test number last, where it belongs.</summary>
    public required IReadOnlyList<string> Numbers { get; init; }

    /// <summary>The caller id that the design declares for the route; null if it declares none.</summary>
    public string? CallerId { get; init; }

    /// <summary>The name of the voice route.</summary>
    public string RouteName => Route.Value;

    /// <summary>
    /// The number pattern of the route: anchored, so that it matches nothing else. <c>^\+?911$</c>, or <c>^\+?(?:911|933)$</c>.
    /// </summary>
    public string Pattern => NumberPattern.Of(Numbers);
}
