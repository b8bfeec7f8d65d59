using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Planning;

/// <summary>
/// Routes of an earlier design that stay in usages of this one: until they are removed they are legs of it, in front of its own or behind
/// them, and calls that are in order over them may not be without them.
/// </summary>
internal static class LeftOverFindings
{
    /// <summary>The findings: the routes, and of each zone the residents who fare worse when all of them are gone.</summary>
    /// <param name="scope">The design, and the zones that the plan is for.</param>
    /// <param name="retirement">What is left behind.</param>
    /// <param name="after">The deployment after the plan.</param>
    /// <param name="calls">What was proved.</param>
    public static IEnumerable<Finding> Of(PlanScope scope, Retirement retirement, CallIndex after, IReadOnlyList<CallChange> calls)
    {
        var left = (
            from zone in scope.Zones
            from usage in zone.UsageNames
            from route in retirement.RoutesIn(usage)
            select (Zone: zone, Usage: usage, Route: route)).ToArray();
        if (left.Length == 0) yield break;
        var without = new CallEngine(new CallIndex(after.Deployment.Without(left.Select(one => one.Route).ToArray()), after.Facts));
        var worse = calls.Select(call => (Call: call, Then: without.Run(new CallRequest(call.Callers.Caller, call.Number)).Outcome))
            .Where(pair => pair.Then < pair.Call.After)
            .ToLookup(pair => scope.Design.ZoneOf(pair.Call.Callers.NetworkSite, pair.Call.Callers.LocationPolicy)?.Name ?? "",
                StringComparer.OrdinalIgnoreCase);
        foreach (var one in left)
            yield return new Finding(FindingIds.RouteLeftOver, FindingSeverity.Warning, VoiceRoute.Type.Noun, one.Route.Identity)
                .At(scope.Design, one.Zone.Place).With(("usage", one.Usage), ("zone", one.Zone.Name));
        foreach (var zone in scope.Zones.Where(zone => worse.Contains(zone.Name)))
        {
            var causes = worse[zone.Name].GroupBy(pair => (pair.Call.Number, pair.Call.After, pair.Then)).Select(alike => new ValueRecord(
            [
                new("number", alike.Key.Number), new("outcome", alike.Key.After.ToString()), new("then", alike.Key.Then.ToString()),
                new("callers", CallerTotal.Of(alike.Select(pair => pair.Call))),
            ])).ToArray();
            yield return new Finding(FindingIds.LeftOverCarries, FindingSeverity.Warning, "", "")
                { Calls = worse[zone.Name].Select(pair => pair.Call).ToArray() }.At(scope.Design, zone.Place)
                .With(("zone", zone.Name), ("callers", CallerTotal.Of(worse[zone.Name].Select(pair => pair.Call))),
                    ("causes", causes));
        }
    }
}
