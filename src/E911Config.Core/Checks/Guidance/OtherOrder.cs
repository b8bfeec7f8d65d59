using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Checks.Guidance;

/// <summary>S10: calls that try other trunks first than the design says, in pairs or one after the other.</summary>
internal sealed class OtherOrder() : GuidanceCheck("S10", CheckSeverity.Error, VoiceRoute.Type, LocationPolicy.Type, Trunk.Type)
{
    public override CheckTexts Texts { get; } = new(
        "Emergency calls that do not try the trunks as the design says",
        "Emergency calls ({numbers}) of {callers} try {actual} first, where zone {zone} wants {wanted}.",
        "Equal peers share one route and take turns; primary and secondary have a route each, in order. Another route of the same "
            + "usage that comes before them takes the calls.",
        "Take the usage of the zone away from the routes that are not the design's, or sort them behind: Get-CsVoiceRoute shows who "
            + "has it.",
        Page);

    public override bool FollowsCalls => true;

    private protected override IEnumerable<CheckFinding> Find(CheckContext context, DesignDocument design) =>
        from zone in design.AllZones
        where zone.Legs.Count > 0
        let wanted = zone.Legs[0].Trunks
        from calls in context.CallsOf(zone.Name).Where(call => call.Result.Emergency)
            .Where(call => call.Way.Choices.Count > 0 && call.Result.Usages[0] == zone.UsageName)
            .GroupBy(call => string.Join(" ", First(call.Way)))
        let actual = First(calls.First().Way)
        where !new HashSet<string>(wanted, System.StringComparer.OrdinalIgnoreCase).SetEquals(actual)
        select At(zone).With(("actual", actual), ("wanted", wanted),
            ("numbers", calls.Select(call => call.Number).Distinct().ToArray()))
            with { Groups = FollowedCalls.GroupsOf(calls) };

    private static string[] First(CallWay way) => [.. way.Choices[0].Trunks.Select(trunk => trunk.Identity)];
}
