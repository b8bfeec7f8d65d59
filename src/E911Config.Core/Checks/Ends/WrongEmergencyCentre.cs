using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Ends;

/// <summary>X01: emergency calls that end at the emergency centre of another place.</summary>
internal sealed class WrongEmergencyCentre() : Check("X01", CheckSeverity.Error)
{
    public override CheckTexts Texts { get; } = new(
        "Emergency calls that reach the emergency centre of another place",
        "Emergency calls ({numbers}) of {callers} leave over {object}, behind which is the emergency centre of another place.",
        "The emergency number on a local line or an ELIN gateway reaches the centre of the place where that line lies. Help is sent there, "
            + "or time is lost.",
        "Route these callers over a gateway of their own place, over the provider, or turn the number into the ECRC's on this trunk.",
        "Plan for emergency services in Skype for Business Server; what an ordinary line does with the number is assumed");

    public override bool FollowsCalls => true;

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        from call in context.Calls.All
        where call.Result.ReasonCode == ReasonCodes.WrongPsap && call.Result.Trunk is not null
        group call by (call.Result.Trunk, call.Weight) into same
        select At(Trunk.Type, same.Key.Trunk!).With(("numbers", same.Select(call => call.Number).Distinct().ToArray()))
            with { Severity = same.Key.Weight, Groups = FollowedCalls.GroupsOf(same) };
}
