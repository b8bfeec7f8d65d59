using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Planning;

/// <summary>
/// Whose emergency calls tell fewer people after a plan, because another location policy is in effect for them: judged call by call, as
/// drift judges it. What a policy loses that stays in effect the steps and <see cref="AdoptionFindings"/> tell.
/// </summary>
internal static class ToldFindings
{
    /// <summary>The findings: one for what goes with a policy, whoever had it, and wherever.</summary>
    /// <param name="scope">The design, and the zones that the plan is for.</param>
    /// <param name="before">The deployment as it is.</param>
    /// <param name="steps">The steps.</param>
    /// <param name="calls">What was proved.</param>
    /// <param name="index">The deployment after the steps.</param>
    public static IEnumerable<Finding> Of(PlanScope scope, Snapshot before, IReadOnlyList<Step> steps, IReadOnlyList<CallChange> calls,
        CallIndex index)
    {
        var moved = calls.Where(call => !call.SameWay && call.Callers.Kind is ClientKind.Modern or ClientKind.Legacy).ToArray();
        if (moved.Length == 0 || !steps.Any(step => step.Type == NetworkSite.Type || step.Type == LocationPolicy.Type)) return [];
        var (then, now) = (new CallEngine(new CallIndex(before, index)), new CallEngine(index));
        return Processors.Each(moved.Length, place => Lost(moved[place], then, now)).OfType<Less>()
            .GroupBy(less => (less.From, What: string.Join("\n", less.Lost.Select(one => one.Property + " " + one.Value))))
            .Select(alike => Told(scope, [.. alike]));
    }

    private static Less? Lost(CallChange call, CallEngine then, CallEngine now)
    {
        var request = new CallRequest(call.Callers.Caller, call.Number);
        var (was, willBe) = (then.Run(request), now.Run(request));
        if (was.LocationPolicy is not { } from || willBe.LocationPolicy is not { } to
            || string.Equals(from, to, StringComparison.OrdinalIgnoreCase)
            || then.ToldBy(was) is not { } told || now.ToldBy(willBe) is not { } less) return null;
        var lost = told.Without(less).ToArray();
        return lost.Length == 0 ? null : new Less(call, from, to, lost);
    }

    private static Finding Told(PlanScope scope, Less[] alike)
    {
        var calls = alike.Select(less => less.Call).ToArray();
        var zone = scope.Design.ZoneOf(calls[0].Callers.NetworkSite, calls[0].Callers.LocationPolicy) ?? scope.Design.AllZones[0];
        return new Finding(FindingIds.CallersToldLess, FindingSeverity.Warning, LocationPolicy.Type.Noun, alike[0].From) { Calls = calls }
            .At(scope.Design, zone.Place).With(
                ("callers", CallerTotal.Of(calls)),
                ("networkSites", calls.Select(call => call.Callers.NetworkSite ?? "").Distinct(StringComparer.OrdinalIgnoreCase).ToArray()),
                ("numbers", calls.Select(call => call.Number).Distinct(StringComparer.Ordinal).ToArray()),
                ("policies", alike.Select(less => less.To).Distinct(StringComparer.OrdinalIgnoreCase).ToArray()),
                ("lost", alike[0].Lost.Select(one => new ValueRecord([new("property", one.Property), new("value", one.Value)])).ToArray()));
    }

    private sealed record Less(CallChange Call, string From, string To, IReadOnlyList<(string Property, string Value)> Lost);
}
