using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Voice;

/// <summary>C47: analog devices whose emergency calls reach a provider that expects a location in the call.</summary>
internal sealed class AnalogAtProvider() : Check("C47", CheckSeverity.Warning, VoicePolicy.Type, Trunk.Type)
{
    public override CheckTexts Texts { get; } = new(
        "Analog devices whose emergency calls go to the provider without a location",
        "Emergency calls ({numbers}) of {callers}, analog devices with {object}, leave over {trunks}, which leads to the provider.",
        "An analog device sends no location. Unless its number is registered with the provider together with its place, somebody "
            + "there must "
            + "ask where the caller is.",
        "Register the numbers and places of the devices with the provider and accept this in the design; or give the devices a voice "
            + "policy whose usage leads to a local gateway with a record of the place.",
        "Overview of E9-1-1 (Lync Server 2013); Plan for emergency services in Skype for Business Server");

    public override bool FollowsCalls => true;

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        from call in context.Calls.All
        where call.Caller.Kind == ClientKind.Analog && call.Result is { Outcome: Outcome.Unlocated, Trunk: not null }
            && context.Index.Trunks.Find(call.Result.Trunk, null)?.Role == TrunkRole.Provider
        let policy = context.VoicePolicyOf(call.Caller)
        where policy is not null
        group call by policy into same
        select At(VoicePolicy.Type, same.Key).With(("numbers", same.Select(call => call.Number).Distinct().ToArray()),
            ("trunks", same.Select(call => call.Result.Trunk!).Distinct().ToArray())) with { Groups = FollowedCalls.GroupsOf(same) };
}
