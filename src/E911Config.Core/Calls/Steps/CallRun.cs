using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Calls;

/// <summary>Follows one call under one reading of the open questions.</summary>
internal static class CallRun
{
    public static (CallContext Call, CallResult Result) Run(
        CallIndex index, CallRequest request, int reading, Failures failures, bool tracing, ICollection<LookUp>? notes = null)
    {
        index.Deployment.Run.Look();
        var call = new CallContext(index, request, reading, failures, tracing, notes);
        WhereIsTheCaller.Ask(call);
        WhereRegistered.Ask(call);
        if (call.Caller.Kind != ClientKind.Pbx) WhichPolicy.Ask(call);
        var end = WhichNumber.Ask(call);
        var usages = end is null ? WhichUsages.Ask(call) : null;
        return (call, Result(call, end, usages, Unregistered(call) ?? (end is not null ? [end] : WhichRoutes.Ask(call, usages!))));
    }

    // Whatever the way would have been: a client that is registered nowhere cannot call.
    private static Answer[]? Unregistered(CallContext call)
    {
        if (call.Registration.State == Truth.Yes) return null;
        var isKnown = call.Registration.State == Truth.No;
        call.Hops?.Add(new Hop(HopQuestion.Answer, isKnown ? HopAnswer.Nobody : HopAnswer.Untold, isKnown ? HopRule.NotRegistered
            : HopRule.RegistrationUntold));
        return [Answer.Of(isKnown ? Outcome.Failed : Outcome.Unknown, null)];
    }

    private static CallResult Result(CallContext call, Answer? end, UsageList? usages, IReadOnlyList<Answer> answers)
    {
        var worst = answers[0];
        foreach (var answer in answers)
        {
            if (answer.Worst < worst.Worst
                || (answer.Worst == worst.Worst
                && string.Compare(answer.Trunk, worst.Trunk, StringComparison.OrdinalIgnoreCase) < 0)) worst = answer;
        }

        return new CallResult
        {
            Outcome = worst.Worst,
            BestOutcome = answers.Max(answer => answer.Best),
            Emergency = call.Emergency,

            // Other phones mark no emergency call, whatever number comes of the digits.
            IsEmergencyUntold = call.IsOfClient && end?.Worst == Outcome.Unknown,
            CalledNumber = call.CalledNumber,
            LocationPolicy = call.Policy?.Identity,
            LocationPolicySource = call.PolicySource,
            Usages = usages?.Under(call) ?? [],
            Trunk = worst.Trunk,
            DeliveredNumber = worst.Delivered,
            Ends = answers.Count > 1 ? answers : null,
            ReasonCode = worst.Code,
        };
    }
}
