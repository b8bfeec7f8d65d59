using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Planning;

namespace E911Config.Core.Reporting;

/// <summary>What a plan proved of emergency calls, in a few lines: how many were followed, and what one failure takes away before and afterwards.</summary>
internal static class ProofText
{
    public static IEnumerable<string> Lines(Plan plan)
    {
        if (plan.Calls.Count == 0) yield break;
        var groups = plan.Calls.GroupBy(call => (call.From, call.Callers)).ToArray();
        yield return string.Format(CultureInfo.InvariantCulture, plan.Clean
            ? "  Calls followed: {0} numbers of {1} groups of callers."
            : "  Calls followed: {0} numbers of {1} groups of callers, before the plan, after each step, and for clients that hold an earlier location policy.",
            plan.Calls.Count, groups.Length);
        if (plan.Clean) yield break;
        yield return "  One failure: afterwards it " + Taken(groups, call => call.After, call => call.SinglePointsAfter)
            + "; before the plan it " + Taken(groups, call => call.Before, call => call.SinglePointsBefore) + ".";
    }

    private static string Taken(IEnumerable<CallChange>[] groups, Func<CallChange, Outcome> outcome, Func<CallChange, SinglePoints> points) => string.Format(
        CultureInfo.InvariantCulture, "takes the call from {0} of {1} groups that get through, and the location from {2} of {3}",
        groups.Count(group => group.Any(call => points(call).Call.Count > 0)), groups.Count(group => group.Any(call => outcome(call) >= Outcome.Unlocated)),
        groups.Count(group => group.Any(call => points(call).Location.Count > 0)), groups.Count(group => group.Any(call => outcome(call) == Outcome.Located)));
}
