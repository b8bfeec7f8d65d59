using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Failures;

/// <summary>C13: a branch that stays registered when its WAN link fails, and has no gateway that is reached then.</summary>
internal sealed class LostWithLink() : Check("C13", CheckSeverity.Error, VoiceRoute.Type, Trunk.Type, NetworkSite.Type)
{
    public override CheckTexts Texts { get; } = new(
        "A branch whose fallback is not reached when its link fails",
        "When the WAN link of {object} fails, its phones stay registered, and emergency calls of {callers} reach no trunk.",
        "An appliance or a pool of the branch keeps its phones alive without the link, but every trunk of their emergency calls lies "
            + "behind "
            + "it. People lift a phone that works and reach nobody.",
        "Lead a fallback route over a gateway in the branch, on a Mediation Server there.",
        "Plan for Enterprise Voice resiliency; Design the SIP trunk for E9-1-1");

    public override bool FollowsCalls => true;

    public override bool JudgesFailures => true;

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        from pair in context.Failing.LostBy(ElementKind.Wan)
        where string.Equals(pair.Name, pair.Call.Groups[0].NetworkSite, StringComparison.OrdinalIgnoreCase)
            && pair.Call.Caller.Kind != ClientKind.Pbx
        let result = context.Engine.Run(new CallRequest(pair.Call.Caller, pair.Call.Number)
            { Failed = [ElementKind.Wan + ":" + pair.Name] })

        // Where nobody is registered any more there is no code.
        where result.ReasonCode is ReasonCodes.NoTrunk or ReasonCodes.NoRoute or ReasonCodes.NoUsage
        from callers in pair.Call.Groups
        group callers by callers.NetworkSite! into same
        select At(NetworkSite.Type, same.Key) with { Groups = [.. same.Distinct(SameGroup.Instance)] };
}
