using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Failures;

/// <summary>C12: callers whose emergency calls nothing takes when the provider is not reached.</summary>
internal sealed class NothingBehindProvider() : Check("C12", CheckSeverity.Warning, VoicePolicy.Type, VoiceRoute.Type, LocationPolicy.Type)
{
    private const string OnlyByVoicePolicy = nameof(OnlyByVoicePolicy);

    public override CheckTexts Texts { get; } = new(
        "Nothing behind the provider",
        "Nothing takes emergency calls of {callers}, who have voice policy {object}, when the provider is not reached.",
        "The way to the provider fails with the carrier, the line or the SBC. Then the call should leave through a local gateway, to the "
            + "response centre or the local emergency centre.",
        "Add a route to a local gateway as the last one of the emergency usage, and its usage to voice policy {object}; New-E911TrunkPlan "
            + "plans both.",
        "Design the SIP trunk for E9-1-1; Configure an E9-1-1 voice route in Skype for Business Server; Plan for Enterprise Voice "
            + "resiliency")
    {
        Cases = new Dictionary<string, string>
        {
            [OnlyByVoicePolicy] = "When the provider is not reached, emergency calls of {callers} have only the routes of voice policy "
                + "{object}. The documents disagree on whether a call goes on to them from the usage of the location policy.",
        },
    };

    public override bool FollowsCalls => true;

    public override bool JudgesFailures => true;

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        from one in context.Failing.LostBy(ElementKind.Provider).Select(pair => (pair.Call, Case: ""))
            .Concat(context.Failing.SavedByVoicePolicy.Select(call => (Call: call, Case: OnlyByVoicePolicy)))
        let policy = context.VoicePolicyOf(one.Call.Caller)
        where policy is not null
        group one.Call by (policy, one.Case) into same
        select At(VoicePolicy.Type, same.Key.policy) with { Case = same.Key.Case, Groups = FollowedCalls.GroupsOf(same) };
}
