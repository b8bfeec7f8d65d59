using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Dialing;

/// <summary>C37: a user or contact has an emergency number as his line.</summary>
internal sealed class NumberOfUser() : Check("C37", CheckSeverity.Error)
{
    public override CheckTexts Texts { get; } = new(
        "A user or contact whose line is an emergency number",
        "A user or contact has the line {object}: it rings there when {callers} call {numbers}.",
        "A server looks first whether a number belongs to a user, and only then for a route. The emergency service is never called.",
        "Find who has it with Get-CsUser, Get-CsCommonAreaPhone and Get-CsAnalogDevice by LineURI, and give him another number.",
        "Plan outbound voice routing (Lync Server 2013); that it holds for emergency numbers too is assumed");

    public override bool FollowsCalls => true;

    public override bool JudgesEnds => false;

    public override bool ReadsLines => true;

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        from call in context.Calls.All
        where call.Result.ReasonCode == ReasonCodes.OwnedNumber
        from line in context.Snapshot.EmergencyNumberOwners
        where LineUri.Bare(line) == CallFacts.Bare(call.Result.CalledNumber ?? "")
        group call by line into same
        select new CheckFinding(this, CallerNoun.User.Noun, same.Key).With(
            ("numbers", same.Select(call => call.Number).Distinct().ToArray()))
            with { Groups = FollowedCalls.GroupsOf(same) };
}
