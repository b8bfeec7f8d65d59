using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Design;

namespace E911Config.Core.Planning;

/// <summary>
/// The emergency number of a country: where it is no emergency number of a zone there, whoever dials it makes no emergency call, and where
/// it is only a mask, another number is called.
/// </summary>
internal static class CountryNumbers
{
    private const string UnitedStates = "US";
    private const string Number = "911";

    /// <summary>The zones of the US that do not have it.</summary>
    public static IEnumerable<Finding> Of(PlanScope scope) =>
        from zone in scope.Zones
        where zone.CountryCode is { } country && Country.Same(country, UnitedStates)
            && !zone.Numbers.Any(number => number.DialString == Number)
        let of = zone.Numbers.FirstOrDefault(number => number.Masks.Contains(Number))
        select new Finding(FindingIds.CountryNumberMissing, FindingSeverity.Warning, "", "").At(scope.Design, zone.Place)
            .With(("zone", zone.Name), ("number", Number), ("maskOf", of?.DialString));
}
