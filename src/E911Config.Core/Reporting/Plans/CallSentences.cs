using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Reporting;

/// <summary>Sentences of findings about what becomes of calls.</summary>
internal static class CallSentences
{
    private const int Named = 3;

    public static IReadOnlyDictionary<string, Func<Finding, string>> All { get; } = new Dictionary<string, Func<Finding, string>>
    {
        [FindingIds.CallsDark] = it =>
            About(it, "No safe order of the steps was found; on the way calls end worse than before and afterwards"),
        [FindingIds.CallsNotProven] = it => About(it, "On the way it cannot be told what becomes of calls"),
        [FindingIds.CallsWorse] = it => About(it, "The plan makes calls worse"),
        [FindingIds.CallsWeaker] = it =>
            About(it, "After the plan one trunk, gateway, Mediation Server pool or topology site can take away what none could take "
            + "before"),
        [FindingIds.CallsDependOnReading] = it => About(it, "After the plan outcomes depend on " + it.Text("question")),
        [FindingIds.PilotTouchesOthers] = it => About(it, "The pilot changes the way of calls from outside its zones", ways: true),
        [FindingIds.OutOfScopeTouched] = it =>
            About(it, "The plan changes the way of calls from network sites that the design leaves alone", ways: true),
        [FindingIds.VisitorsFareWorse] = it =>
            $"Visitors fare worse than the residents of zone {it.Text("zone")}: "
            + $"{string.Join("; ", it.Records("visitors").Select(Visitors))}.",
    };

    private static string About(Finding it, string message, bool ways = false) =>
        string.Format(CultureInfo.InvariantCulture, "{0} for {1} of the calls examined: {2}{3}.",
        message, it.Calls.Count, string.Join("; ", it.Calls.Take(Named).Select(call => CallText.Of(call)
            + (ways && call.Before == call.After ? " by another way" : ""))), it.Calls.Count > Named ? " and others" : "");

    private static string Visitors(ValueRecord alike)
    {
        var callers = ((IReadOnlyList<ValueRecord>)alike["callers"]!).Select(one => CallerText.Of(new CallerKey(
            null, (ClientKind)Enum.Parse(typeof(ClientKind), one.Text("kind")), one["registrarPool"] as string,
                one["voicePolicy"] as string, one["locationPolicy"] as string, one["dialPlan"] as string)));
        var others = alike["more"] is long more and > 0 ? string.Format(CultureInfo.InvariantCulture, " and {0} more", more) : "";
        var code = alike.Text("reasonCode") is { Length: > 0 } reason ? ", " + reason : "";
        return $"{alike.Text("number")} from {alike.Text("networkSite")} {alike.Text("worst")}{code}, not {alike.Text("residents")} "
            + $"({string.Join("; ", callers)}{others})";
    }
}
