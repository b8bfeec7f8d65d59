using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>The sentence of what calls have come to since the plan before was applied.</summary>
internal static class WorseSinceSentence
{
    private const int Named = 3;

    public static string Of(Finding it)
    {
        var proved = it.List("proved");
        var worse = it.Calls.Select((call, place) => (Call: call, Proved: proved[place])).Where(one => one.Proved.Length > 0).ToArray();
        var calls = worse.Take(Named).Select(one => $"{one.Call.Number} from {CallerText.Where(one.Call.Callers.NetworkSite)} "
            + $"({CallText.Who(one.Call)}) {CallText.After(one.Call)} instead of {one.Proved}");
        var elements = it.Records("elements");
        string[] parts =
        [
            worse.Length == 0 ? "" : string.Join("; ", calls) + Others(worse.Length),
            elements.Count == 0 ? "" : string.Join("; ", elements.Take(Named).Select(Taken)) + Others(elements.Count),
        ];
        return $"since plan {ApplyText.ShortId(it.Text("plan"))} was applied"
            + (Timestamp.Parse(it.Text("applied")) is { } applied ? $" ({DriftText.Time(applied)})" : "")
            + $" calls have become worse by what others changed, and stay so: {string.Join("; ", parts.Where(part => part.Length > 0))}. "
            + "Test-E911Drift tells of it until the next plan is applied, and no more.";
    }

    private static string Others(int count) => count > Named ? $", and {HarmText.Count(count - Named, "other")}" : "";

    private static string Taken(ValueRecord element) => element.Text("element") + " alone now "
        + string.Join(", and ", new[] { ("takes the location from ", "location"), ("takes the call from ", "call"),
            ("may take the call from ", "untold") }.Where(part => element[part.Item2] is long and > 0)
            .Select(part => part.Item1 + HarmText.Count((long)element[part.Item2]!, "group")))
        + $" ({HarmText.Places(((IReadOnlyList<string>)element["networkSites"]!).Select(site => site.Length == 0 ? null : site))})";
}
