using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Planning;

namespace E911Config.Core.Reporting;

/// <summary>
/// What a plan proved of emergency calls, in a few sentences: how many were followed, what becomes of them, and what one failure takes
/// away.
/// </summary>
internal static class ProofText
{
    /// <summary>How many groups are better and worse off, in half a sentence; of those to whom harm is done, where they are.</summary>
    public static string Summary(IReadOnlyList<CallChange> calls)
    {
        var groups = Groups(calls);
        var worse = groups.Where(group => group.Any(call => call.Worse)).ToArray();
        var better = groups.Count(group => !group.Any(call => call.Worse) && group.Any(call => call.Better));
        var told = groups.Count(group => !group.Any(call => call.Worse || call.Better) && group.Any(call => call.ToldNow));
        var dark = groups.Where(group => group.Any(call => call.Dark)).ToArray();
        var unproven = groups.Where(group => group.Any(call => call.NotProven)).ToArray();
        return string.Format(CultureInfo.InvariantCulture, "{0} groups better, {1}, {2} as before{3}, {4}{5}",
            better, Hurt(worse, "worse"), groups.Count - better - worse.Length - told,
            told == 0 ? "" : string.Format(CultureInfo.InvariantCulture, ", {0} told now", told),
            dark.Length == 0 ? "none dark on the way" : Hurt(dark, "dark on the way"),
            unproven.Length == 0 ? "" : ", " + Hurt(unproven, "not proven"));
    }

    private static string Hurt(IGrouping<CallerKey, CallChange>[] groups, string how) => string.Format(
        CultureInfo.InvariantCulture, "{0} {1}{2}", groups.Length, how,
        groups.Length == 0 ? "" : $" ({HarmText.Places(groups.Select(group => group.Key.NetworkSite))})");

    /// <summary>What was followed, and what one failure takes away.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="named">Of many single points of failure how many are named beside the worst.</param>
    public static IEnumerable<string> Lines(Plan plan, int named = 20)
    {
        if (plan.Calls.Count == 0) yield break;
        var groups = Groups(plan.Calls);
        yield return string.Format(CultureInfo.InvariantCulture, plan.Clean
            ? "Calls followed: {0} numbers of {1} groups of callers{2}."
            : "Calls followed: {0} numbers of {1} groups of callers{2}, before the plan, after each step, and for clients that hold an "
                + "earlier location policy.",
            plan.Calls.Count, groups.Count, groups.Count(group => group.Any(call => call.IsSupposed)) is > 0 and var supposed
                ? string.Format(CultureInfo.InvariantCulture, " ({0} of them supposed)", supposed) : "");
        if (plan.Clean) yield break;
        if (plan.RolesBefore is not { PlanId.Length: 0 }) yield return Roles(plan.RolesBefore);
        yield return "One failure: afterwards it " + Taken(groups, call => call.After, call => call.SinglePointsAfter)
            + "; before the plan it " + Taken(groups, call => call.Before, call => call.SinglePointsBefore) + ".";
        foreach (var line in SinglePointText.Lines(SinglePointChanges.Of(plan.Calls), named)) yield return line;
    }

    /// <summary>By which design it is judged what calls were worth before: that hangs on what their trunks were for.</summary>
    public static string Roles(RolesBefore? roles) => roles switch
    {
        null => "What calls were worth before is judged by guessed roles of the trunks: no journal tells of a design that was applied "
            + "here.",
        { PlanId.Length: 0 } => $"What calls were worth before is judged by design {roles.Design}, which was in place.",
        _ => $"What calls were worth before is judged by design {roles.Design}, as plan {ApplyText.ShortId(roles.PlanId)} applied it.",
    };

    private static List<IGrouping<CallerKey, CallChange>> Groups(IReadOnlyList<CallChange> calls) =>
        calls.GroupBy(call => call.Callers).ToList();

    private static string Taken(IReadOnlyCollection<IEnumerable<CallChange>> groups, Func<CallChange, Outcome> outcome, Func<CallChange,
        SinglePoints> points) => string.Format(
        CultureInfo.InvariantCulture, "takes the call from {0} of {1} groups that get through, and the location from {2} of {3}{4}",
        groups.Count(group => group.Any(call => points(call).Call.Count > 0)),
            groups.Count(group => group.Any(call => outcome(call) >= Outcome.Unlocated)),
        groups.Count(group => group.Any(call => points(call).Location.Count > 0)),
            groups.Count(group => group.Any(call => outcome(call) == Outcome.Located)),
        groups.Count(group => group.Any(call => points(call).Unknown.Count > 0)) is > 0 and var untold
            ? string.Format(CultureInfo.InvariantCulture, ", and of {0} it cannot be told", untold) : "");
}
