using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Calls;

/// <summary>Follows one call under one reading of the open questions.</summary>
internal static class CallRun
{
    public static (CallContext Call, CallResult Result, bool NounsMatter) Run(CallIndex index, CallRequest request, Assumptions readings, Failures failures, bool tracing, ICollection<LookUp>? notes = null)
    {
        var call = new CallContext(index, request, readings, failures, tracing, notes);
        WhereIsTheCaller.Ask(call);
        WhereRegistered.Ask(call);
        WhichPolicy.Ask(call);
        var end = WhichNumber.Ask(call);
        var usages = end is null ? WhichUsages.Ask(call) : null;
        IReadOnlyList<Answer> answers;
        if (call.Registration.State == Truth.No)
        {
            call.Hops?.Add(new Hop(HopQuestion.Answer, HopAnswer.Nobody, HopRule.NotRegistered));
            answers = [Answer.Of(Outcome.Failed, null)];
        }
        else
        {
            answers = end is not null ? [end] : WhichRoutes.Ask(call, usages!);
        }

        var result = Result(call, usages, answers);
        var matters = call.LocationNouns.Count > 0
            && (answers.Min(answer => answer.IfRead.Worst) != result.Outcome || answers.Max(answer => answer.IfRead.Best) != result.BestOutcome);
        return (call, result, matters);
    }

    private static CallResult Result(CallContext call, UsageList? usages, IReadOnlyList<Answer> answers)
    {
        var worst = answers[0];
        foreach (var answer in answers)
        {
            if (answer.Worst < worst.Worst || (answer.Worst == worst.Worst && string.Compare(answer.Trunk, worst.Trunk, StringComparison.OrdinalIgnoreCase) < 0)) worst = answer;
        }

        return new CallResult
        {
            Outcome = worst.Worst,
            BestOutcome = answers.Max(answer => answer.Best),
            Emergency = call.Emergency,
            CalledNumber = call.CalledNumber,
            LocationPolicy = call.Policy?.Identity,
            LocationPolicySource = call.PolicySource,
            Usages = usages?.Under(call) ?? [],
            Trunk = worst.Trunk,
            DeliveredNumber = worst.Delivered,
            ReasonCode = worst.Code,
        };
    }
}
