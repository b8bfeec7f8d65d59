using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Planning;
using E911Config.Core.Reporting.Reports;

namespace E911Config.Core.Reporting;

/// <summary>What a plan does to whom, and on what calls hang afterwards, for the picture of the deployment after it.</summary>
internal static class PlanRisks
{
    public static Risks Of(Plan plan)
    {
        var risks = new Risks();
        foreach (var call in plan.Calls)
        {
            var site = call.Callers.NetworkSite;
            if (call.Worse) risks.AtSite(site, Tone.Bad,
                $"worse by this plan: was {CallText.Before(call)}, will be {CallText.After(call)}");
            if (call.Dark) risks.AtSite(site, Tone.Bad, string.Format(CultureInfo.InvariantCulture,
                "on the way, after step {0}: {1}", call.WorstStep, RegionLane.Words(call.Worst)));
            if (call.Weaker) risks.AtSite(site, Tone.Bad, "one failure takes away what none could before");
            if (call.NotProven) risks.AtSite(site, Tone.Unknown, "on the way it cannot be told what becomes of calls");
        }

        Points(risks, plan, Outcome.Unlocated, points => points.Call, "call");
        Points(risks, plan, Outcome.Located, points => points.Location, "location");
        return risks;
    }

    // One that was there before the plan, or takes what nobody had then, is no reason against it.
    private static void Points(Risks risks, Plan plan, Outcome had, Func<SinglePoints, IReadOnlyList<string>> taken, string what)
    {
        foreach (var hurt in plan.Calls.SelectMany(call => taken(call.SinglePointsAfter).Select(element => (Element: element, Call: call)))
            .GroupBy(one => one.Element, StringComparer.OrdinalIgnoreCase))
        {
            var isNew = hurt.Any(one => one.Call.Before >= had
                && !taken(one.Call.SinglePointsBefore).Contains(one.Element, StringComparer.OrdinalIgnoreCase));
            risks.Of(hurt.Key, isNew ? Tone.Bad : Tone.Plain,
                $"alone takes the {what}{(isNew ? ", new by this plan," : "")} "
                + HarmText.At(hurt.Select(one => one.Call.Callers.NetworkSite), 2));
        }
    }
}
