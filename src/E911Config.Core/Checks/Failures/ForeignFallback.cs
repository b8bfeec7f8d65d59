using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Failures;

/// <summary>
/// C11: a route of the voice policy for all calls that takes emergency calls to another place when the emergency usage has no trunk left.
/// </summary>
internal sealed class ForeignFallback() : Check("C11", CheckSeverity.Warning, VoicePolicy.Type, VoiceRoute.Type, LocationPolicy.Type,
    Trunk.Type)
{
    public override CheckTexts Texts { get; } = new(
        "A route of voice policies that takes emergency calls to another place",
        "When no trunk of the emergency usage is left, {object} takes emergency calls of {callers} to {trunk}, where the emergency "
            + "centre of "
            + "another place answers.",
        "A route for all calls takes the emergency number too. What stands in then sends help to the wrong place.",
        "Put a route for the emergency numbers before it that leads to a gateway at the callers' own place, or to the response centre: the "
            + "local usage, first in their voice policies. New-E911TrunkPlan plans it.",
        "Configure a failover route (Lync Server 2013); what an ordinary line does with the number is assumed");

    public override bool FollowsCalls => true;

    public override bool JudgesFailures => true;

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        from call in SharedVoicePolicy.Misrouted(context)
        let choice = context.Calls.Taken(call)
        where choice is not null
        let route = choice.Routes.FirstOrDefault(route => context.Ordinary.AreTakenBy(route.Pattern))
        where route is not null
        group call by route.Identity into same
        select At(VoiceRoute.Type, same.Key).With(("trunk", same.First().Result.Trunk))
            with { Groups = FollowedCalls.GroupsOf(same) };
}
