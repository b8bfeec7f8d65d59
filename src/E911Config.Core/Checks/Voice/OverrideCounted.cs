using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Checks.Network;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Voice;

/// <summary>C43: a voice policy that seems to exempt its users from call admission control, whose calls it does not save.</summary>
internal sealed class OverrideCounted() : Check("C43", CheckSeverity.Warning, NetworkConfiguration.Type,
    NetworkBandwidthPolicyProfile.Type, VoicePolicy.Type)
{
    public override CheckTexts Texts { get; } = new(
        "A voice policy whose bandwidth override does not save emergency calls",
        "{object} has EnableBWPolicyOverride on. Emergency calls of {callers}, who have it, are lost all the same when {links} is full.",
        "The override is for calls to these users; the pages contradict each other on whether calls that they place are exempt. It must "
            + "not be what an emergency call depends on. AllowPSTNReRouting saves calls to internal users alone.",
        "Give the callers a way that does not cross the link, as C41 says.",
        "Plan for call admission control against New-CsVoicePolicy");

    public override bool FollowsCalls => true;

    public override bool JudgesFailures => true;

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        from lost in LinkRefuses.Lost(context)
        from one in lost.Groups
        let policy = context.VoicePolicyOf(one.Caller)
        where policy is not null && context.Snapshot.Find(VoicePolicy.Type, policy)?.Flag("EnableBWPolicyOverride") == true
        group (Group: one, lost.Link) by policy into same
        select At(VoicePolicy.Type, same.Key).With(("links", same.Select(hurt => hurt.Link.Name).Distinct().ToArray()))
            with { Groups = [.. same.Select(hurt => hurt.Group).Distinct(SameGroup.Instance)] };
}
