using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Checks.Voice;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Ends;

/// <summary>X06: emergency calls that nobody answers, for another reason than C46 tells.</summary>
internal sealed class NobodyAnswers() : Check("X06", CheckSeverity.Error)
{
    public override CheckTexts Texts { get; } = new(
        "Emergency calls that nobody answers",
        "No usage by which emergency calls ({numbers}) of {callers} go has a route that takes them (12004); they have {type} {object}.",
        "Whoever dials the emergency number there reaches nobody, although nothing has failed.",
        "Trace-E911Call shows where each call ends, and why.",
        "Error codes of the ms-diagnostics header (MS-OCER)")
    {
        Cases = new Dictionary<string, string>
        {
            [nameof(ReasonCodes.NoUsage)] =
                "Emergency calls ({numbers}) of {callers} have no usage at all (12001); they have {type} {object}.",
            [nameof(ReasonCodes.NoTrunk)] =
                "Every trunk of the routes of emergency calls ({numbers}) of {callers} is skipped (12000); they "
                + "have {type} {object}.",
            [nameof(ReasonCodes.NoNumber)] =
                "No rule of the dial plan makes a number of {numbers}, which {callers} dial (4005): the client "
                + "does not know it as an emergency number. They have {type} {object}.",
            [nameof(ReasonCodes.Refused)] = "Call admission control refuses emergency calls ({numbers}) of {callers} (13010); they have "
                + "{object}.",
            [NotRegistered] = "The phones of {callers}, who have {type} {object}, are registered nowhere: they cannot call ({numbers}).",
        },
    };

    private const string NotRegistered = nameof(NotRegistered);

    public override bool FollowsCalls => true;

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        from call in context.Calls.All
        where call.Result.Outcome == Outcome.Failed && call.Caller.Kind != ClientKind.Pbx && NoOrdinaryWay.CauseOf(context, call) is null
        let policy = call.Result.Emergency ? At(LocationPolicy.Type, call.Result.LocationPolicy ?? "")
            : At(VoicePolicy.Type, context.VoicePolicyOf(call.Caller) ?? "")
        group call by (policy.ObjectType, policy.Identity, Case: CaseOf(call.Result.ReasonCode), call.Weight) into same
        select At(ObjectTypes.Get(same.Key.ObjectType), same.Key.Identity)
            .With(("numbers", same.Select(call => call.Number).Distinct().ToArray()))
            with { Case = same.Key.Case, Severity = same.Key.Weight, Groups = FollowedCalls.GroupsOf(same) };

    private static string CaseOf(string? code) => code switch
    {
        ReasonCodes.NoUsage => nameof(ReasonCodes.NoUsage),
        ReasonCodes.NoTrunk => nameof(ReasonCodes.NoTrunk),
        ReasonCodes.NoNumber => nameof(ReasonCodes.NoNumber),
        ReasonCodes.Refused => nameof(ReasonCodes.Refused),
        null => NotRegistered,
        _ => "",
    };
}
