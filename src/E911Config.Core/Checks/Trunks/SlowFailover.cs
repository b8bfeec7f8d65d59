using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Trunks;

/// <summary>C49: a trunk of emergency calls on which they wait long before the next one is tried.</summary>
internal sealed class SlowFailover() : Check("C49", CheckSeverity.Warning, TrunkConfiguration.Type, Trunk.Type, VoiceRoute.Type,
    LocationPolicy.Type)
{
    public override CheckTexts Texts { get; } = new(
        "A trunk that lets emergency calls wait before the next way is tried",
        "{object}, in effect for {trunks}, has EnableFastFailoverTimer off. Emergency calls of {callers} may leave there.",
        "With the timer a call that hears nothing for ten seconds goes on to the next trunk. Without it the caller waits until the "
            + "transaction ends, and hangs up before.",
        "Set-CsTrunkConfiguration {object} -EnableFastFailoverTimer $true.",
        "New-CsTrunkConfiguration");

    public override bool FollowsCalls => true;

    public override bool JudgesEnds => false;

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        from trunk in context.Calls.ByMeantTrunk
        let configuration = context.ConfigurationOf(trunk.Key)
        where configuration["EnableFastFailoverTimer"] is false
        let calls = trunk.Where(call => call.Way.Trunks.Count > 1).ToArray()
        where calls.Length > 0
        group (trunk.Key, calls) by configuration.Identity into same
        select At(TrunkConfiguration.Type, same.Key).With(("trunks", same.Select(one => one.Key.Identity).ToArray()))
            with { Groups = FollowedCalls.GroupsOf(same.SelectMany(one => one.calls)) };
}
