using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Failures;

/// <summary>
/// X04: callers of several places who share a voice policy whose route for emergency numbers leads to the emergency centre of one of them.
/// </summary>
internal sealed class SharedVoicePolicy() : Check("X04", CheckSeverity.Warning, VoicePolicy.Type, VoiceRoute.Type, LocationPolicy.Type,
    Trunk.Type)
{
    public override CheckTexts Texts { get; } = new(
        "A voice policy of several places with the emergency gateway of one",
        "When only voice policy {object} is left, or is all that a phone has, its route {route} takes emergency calls of {callers} to "
            + "{trunk}, where the emergency centre of another place answers.",
        "Phones that know nothing of emergency calls, and all calls when the provider is not reached, go by the voice policy. Help is sent "
            + "to the place of that gateway.",
        "Give each place a voice policy of its own, or turn the number into the response centre's on that gateway.",
        "Design the SIP trunk for E9-1-1; what an ordinary line does with the number is assumed");

    public override bool FollowsCalls => true;

    public override bool JudgesFailures => true;

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        from call in Misrouted(context)
        let choice = context.Calls.Taken(call)
        where choice is not null && !choice.Routes.Any(route => context.Ordinary.AreTakenBy(route.Pattern))
        let policy = context.VoicePolicyOf(call.Caller)
        where policy is not null
        group (call, choice.Routes[0].Identity) by policy into same
        select At(VoicePolicy.Type, same.Key)
            .With(("route", same.First().Identity), ("trunk", same.First().call.Result.Trunk))
            with { Groups = FollowedCalls.GroupsOf(same.Select(one => one.call)) };

    /// <summary>The calls that end at a wrong emergency centre when only the voice policy is left.</summary>
    public static IEnumerable<FollowedCall> Misrouted(CheckContext context) => context.Failing.ByVoicePolicy
        .Where(call => call.Result.ReasonCode == ReasonCodes.WrongPsap && call.Result.Trunk is not null);
}
