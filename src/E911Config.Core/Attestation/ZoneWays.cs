using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Resilience;

namespace E911Config.Core.Attestation;

/// <summary>The ways out that some calls to a number of a zone have in common.</summary>
/// <param name="Number">The number.</param>
/// <param name="IsTest">Whether it is the provider's test number.</param>
/// <param name="Legs">The ways, in order.</param>
/// <param name="Calls">The calls.</param>
public sealed record ZoneWays(string Number, bool IsTest, CallLegs Legs, IReadOnlyList<ZoneCall> Calls)
{
    /// <summary>The ways of a zone: by number, those that most groups take first.</summary>
    public static IReadOnlyList<ZoneWays> Of(ZoneSurvey survey) =>
    [
        .. survey.Calls.GroupBy(call => call.Number).SelectMany(number => number.GroupBy(call => call.Legs)
            .Select(same => new ZoneWays(number.Key, same.First().IsTest, same.Key, [.. same]))
            .OrderByDescending(ways => ways.Calls.Count)),
    ];
}
