using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Failures;

/// <summary>X05: a gateway that is both the first way of emergency calls and what stands in for it.</summary>
internal sealed class TwoRoles() : Check("X05", CheckSeverity.Warning, Trunk.Type, VoiceRoute.Type, PstnGateway.Type)
{
    public override CheckTexts Texts { get; } = new(
        "A gateway in two roles",
        "{object} has the trunks {trunks} in different roles: its failure takes emergency calls of {callers}, and what should stand in.",
        "A trunk to the provider and a local trunk on one device are two ways on paper only.",
        "Lead one of the two roles over another gateway.",
        "Design the SIP trunk for E9-1-1");

    public override bool FollowsCalls => true;

    public override bool JudgesFailures => true;

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        from pair in context.Failing.LostBy(ElementKind.Gateway)
        let trunks = pair.Call.Way.Trunks.Where(trunk => context.Failing.GatewayOf(trunk) == pair.Name).ToArray()
        where SharedFate.RolesOf(trunks) > 1
        group (pair.Call, trunks) by pair.Name into same
        select At(PstnGateway.Type, same.Key)
            .With(("trunks", same.SelectMany(one => one.trunks).Select(trunk => trunk.Identity).Distinct().ToArray()))
            with { Groups = FollowedCalls.GroupsOf(same.Select(one => one.Call)) };
}
