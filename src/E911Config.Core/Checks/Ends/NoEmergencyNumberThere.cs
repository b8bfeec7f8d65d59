using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Ends;

/// <summary>X03: emergency calls that leave with a number that is no emergency number where they come out.</summary>
internal sealed class NoEmergencyNumberThere() : Check("X03", CheckSeverity.Error)
{
    public override CheckTexts Texts { get; } = new(
        "Emergency calls whose number means nothing where they come out",
        "Emergency calls ({numbers}) of {callers} leave over {object} as {delivered}, which is no emergency number there.",
        "The call reaches nobody, or somebody who cannot help.",
        "Route the number over a trunk behind which it is one, or make it a mask of the number that is valid there, so that the "
            + "client calls "
            + "that instead.",
        "Plan for multiple emergency numbers in Skype for Business Server");

    public override bool FollowsCalls => true;

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        from call in context.Calls.All
        where call.Result is { ReasonCode: ReasonCodes.MangledNumber, Trunk: not null, CalledNumber: not null }
        let trunk = context.Index.Trunks.Find(call.Result.Trunk!, null)
        where trunk is not null
            && !WhoAnswers.Understands(context.Index, trunk, context.ZoneOf(call.Groups[0]), call.Result.CalledNumber!,
                call.Number)
        group call by (Trunk: trunk.Identity, call.Weight) into same
        select At(Trunk.Type, same.Key.Trunk).With(("numbers", same.Select(call => call.Number).Distinct().ToArray()),
            ("delivered", same.First().Result.DeliveredNumber)) with { Severity = same.Key.Weight, Groups = FollowedCalls.GroupsOf(same) };
}
