using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Checks.Routing;

/// <summary>C09: trunks that the design puts one behind the other, and that calls try together or the other way round.</summary>
internal sealed class OtherOrder() : Check("C09", CheckSeverity.Warning, VoiceRoute.Type, LocationPolicy.Type, Trunk.Type)
{
    private const string Reversed = nameof(Reversed);

    public override CheckTexts Texts { get; } = new(
        "Primary and secondary trunk together, or the other way round",
        "{object} takes emergency calls of zone {zone} to {first} and {second} as equals; the design wants {first} first.",
        "The trunks of one route take turns, and of two routes the one with the smaller priority is tried first. Calls go over a "
            + "trunk that "
            + "was meant to stand in.",
        "Make one route for each trunk, {first} with the smaller priority; New-E911TrunkPlan plans it.",
        "Design the SIP trunk for E9-1-1; New-CsVoiceRoute")
    {
        Cases = new Dictionary<string, string>
        {
            [Reversed] = "{object} takes emergency calls of zone {zone} to {second} before {first}; the design wants {first} first.",
        },
    };

    public override bool FollowsCalls => true;

    public override bool JudgesEnds => false;

    public override IReadOnlyList<string> Fields => ["redundancy"];

    internal override IEnumerable<CheckFinding> Find(CheckContext context)
    {
        var zones = context.Design!.AllZones.Where(zone => zone.Redundancy == Redundancy.PrimarySecondary && zone.FirstTrunks.Count > 1)
            .ToDictionary(zone => zone.Name);
        return from way in context.Calls.ByWay
            from calls in way.Where(call => call.Result.Emergency).GroupBy(call => context.ZoneOf(call.Groups[0])?.Name ?? "")
            let zone = zones.TryGetValue(calls.Key, out var found) ? found : null
            where zone is not null
            let wrong = Wrong(context, way.Key, zone)
            where wrong is not null
            group (calls, zone, Found: wrong.Value) by (calls.Key, wrong.Value.Route) into same
            let one = same.First().Found
            select At(VoiceRoute.Type, one.Route).With(("zone", same.Key.Key), ("first", one.First), ("second", one.Second)) with
            {
                Case = one.Together ? "" : Reversed,
                Groups = FollowedCalls.GroupsOf(same.SelectMany(pair => pair.calls)),
                Place = same.First().zone.Place,
            };
    }

    // The first two trunks of the zone that do not follow each other.
    private static (string Route, string First, string Second, bool Together)? Wrong(CheckContext context, CallWay way, Zone zone)
    {
        var choices = way.Choices;
        var places = zone.FirstTrunks.Select(trunk => (Trunk: trunk.Value, Node: context.Index.Trunks.Find(trunk.Value, null)))
            .Where(trunk => trunk.Node is not null)
            .Select(trunk => (trunk.Trunk, Place: Place(choices, trunk.Node!))).Where(trunk => trunk.Place >= 0).ToArray();
        for (var i = 1; i < places.Length; i++)
        {
            var (before, after) = (places[i - 1], places[i]);
            if (before.Place < after.Place) continue;
            var node = context.Index.Trunks.Find(after.Trunk, null);
            var route = choices[after.Place]
                .Routes.First(route => route.Trunks.Any(trunk => context.Index.Trunks.Find(trunk, null) == node));
            return (route.Identity, before.Trunk, after.Trunk, before.Place == after.Place);
        }

        return null;
    }

    private static int Place(IReadOnlyList<CallChoice> choices, TrunkNode trunk)
    {
        for (var i = 0; i < choices.Count; i++)
        {
            if (choices[i].Trunks.Contains(trunk)) return i;
        }

        return -1;
    }
}
