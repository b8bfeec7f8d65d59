using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Voice;

/// <summary>
/// C46: devices and clients whose emergency calls are ordinary calls, and whose voice policy or dial plan has no way for them.
/// </summary>
internal sealed class NoOrdinaryWay() : Check("C46", CheckSeverity.Error, VoicePolicy.Type, VoiceRoute.Type, DialPlan.Type)
{
    private const string NoUsage = nameof(NoUsage);
    private const string NoNumber = nameof(NoNumber);

    public override CheckTexts Texts { get; } = new(
        "Callers whose emergency calls are ordinary calls, and have no way out",
        "No usage of {object} has a route for {called}. Emergency calls of {callers} are ordinary calls, and fail.",
        "Analog devices and clients without an enabled location policy do not mark emergency calls. Their calls have the dial plan and the "
            + "usages of the voice policy, like any other call.",
        "Give the voice policy a usage whose route takes the emergency numbers to a trunk that answers them, and the dial plan a rule "
            + "that makes +911 of 911.",
        "Overview of E9-1-1 (Lync Server 2013); Plan for emergency services in Skype for Business Server")
    {
        Cases = new Dictionary<string, string>
        {
            [NoUsage] = "{object} has no usage. Emergency calls of {callers} are ordinary calls, and fail.",
            [NoNumber] = "No rule of {object} takes {numbers}. Emergency calls of {callers} are ordinary calls, and fail.",
        },
    };

    public override bool FollowsCalls => true;

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        from call in context.Calls.All
        let found = CauseOf(context, call)
        where found is not null
        group call by found.Value into same
        select At(same.Key.Type, same.Key.Identity).With(("numbers", same.Select(call => call.Number).Distinct().ToArray()),
            ("called", same.Select(call => call.Result.CalledNumber ?? call.Number).Distinct().ToArray()))
            with
            {
                Case = same.Key.Case,
                Severity = same.Max(call => call.Weight),
                Groups = FollowedCalls.GroupsOf(same),
            };

    /// <summary>The object at fault, and which case that is; null if the call does not fail, or for another reason.</summary>
    public static (ObjectType Type, string Identity, string Case)? CauseOf(CheckContext context, FollowedCall call) =>
        call.Result.Outcome != Outcome.Failed || call.Result.Emergency || call.Caller.Kind == ClientKind.Pbx ? null
        : call.Result.ReasonCode switch
        {
            ReasonCodes.NoNumber when context.Engine.Dial(new CallRequest(call.Caller, call.Number))
                is { DialPlan: { } plan, Rule: null } =>
                (DialPlan.Type, plan, NoNumber),
            ReasonCodes.NoUsage when context.VoicePolicyOf(call.Caller) is { } policy => (VoicePolicy.Type, policy, NoUsage),
            ReasonCodes.NoRoute when context.VoicePolicyOf(call.Caller) is { } policy && IsItsFault(context, policy, call) =>
                (VoicePolicy.Type, policy, ""),
            _ => null,
        };

    // Not if the dial plan made another number (C35), or location-based routing put other usages in place of its own (C44).
    private static bool IsItsFault(CheckContext context, string policy, FollowedCall call) =>
        CallFacts.Bare(call.Result.CalledNumber ?? "") == call.Number
        && context.Index.VoicePolicies.Find(policy, null)!.Usages.SequenceEqual(call.Result.Usages);
}
