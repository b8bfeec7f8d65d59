using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Planning;

/// <summary>Proves what a plan does to the emergency calls of every group of callers: before it, after each step, and afterwards.</summary>
internal static class CallProof
{
    private const int Named = 3;

    /// <summary>The steps in a safe order, as far as there is one, what becomes of every call, by group and number, and the deployment afterwards to follow more calls.</summary>
    public static (IReadOnlyList<Step> Steps, IReadOnlyList<CallChange> Calls, CallIndex After) Of(DesignDocument design, Snapshot before, IReadOnlyList<Step> steps) =>
        Prove(design, before, steps, proof => StepOrder.Number(SafeOrder.Of(steps, proof)));

    /// <summary>What becomes of every call if the steps are done in this very order.</summary>
    public static IReadOnlyList<CallChange> Follow(DesignDocument design, Snapshot before, IReadOnlyList<Step> steps) => Prove(design, before, steps, proof =>
    {
        Follow(proof, steps);
        return steps;
    }).Calls;

    /// <summary>The calls that are dark if the steps are done in this very order, among those of callers that are known.</summary>
    /// <param name="design">The design.</param>
    /// <param name="before">The deployment.</param>
    /// <param name="steps">The steps.</param>
    /// <param name="known">The callers who count, by place and words.</param>
    public static IEnumerable<string> Dark(DesignDocument design, Snapshot before, IReadOnlyList<Step> steps, IEnumerable<(string From, string Callers)> known)
    {
        var facts = CallFacts.From(design, before);
        var groups = new HashSet<(string, string)>(known);
        var index = new CallIndex(before, facts);
        var calls = Today(design, facts, before, new CallEngine(index)).Where(call => groups.Contains((call.Group.Where, Describe(call.Group.Caller))));
        var proof = new StepProof(index, new CallEngine(new CallIndex(PlannedDeployment.After(before, steps), facts)), calls);
        Follow(proof, steps);
        return proof.Calls.Where(call => call.Worst < call.Bound).Select(call => string.Format(CultureInfo.InvariantCulture, "{0}, {1}, {2}: {3} after step {4}",
            call.Group.Where, Describe(call.Group.Caller), call.Request.Digits, call.Worst, call.WorstStep));
    }

    private static void Follow(StepProof proof, IEnumerable<Step> steps)
    {
        foreach (var step in steps)
        {
            proof.Try(step);
            proof.Keep(step.Number);
        }
    }

    private static (IReadOnlyList<Step> Steps, IReadOnlyList<CallChange> Calls, CallIndex After) Prove(
        DesignDocument design, Snapshot before, IReadOnlyList<Step> steps, Func<StepProof, IReadOnlyList<Step>> arrange)
    {
        var facts = CallFacts.From(design, before);
        var index = new CallIndex(before, facts);
        var now = new CallEngine(index);
        var calls = Today(design, facts, before, now).ToArray();

        // Nothing changes: what is true now stays true, and one look is enough.
        if (steps.Count == 0) return (steps, calls.Select(call => Unchanged(call.Group, call.Request, now)).ToArray(), index);
        var pointsBefore = calls.Select(call => now.SinglePoints(call.Request)).ToArray();
        var after = new CallIndex(PlannedDeployment.After(before, steps), facts);
        var then = new CallEngine(after);
        var proof = new StepProof(index, then, calls);
        var ordered = arrange(proof);
        return (ordered, proof.Calls.Select((call, place) => Change(call.Group, call.Request, call.Before.Outcome, call.After.Outcome, then) with
        {
            Worst = call.Worst,
            WorstStep = call.WorstStep,
            WorstHeld = call.WorstHeld,
            NotProven = call.NotProven,
            SameWay = call.SameWay,
            SinglePointsBefore = pointsBefore[place],
            SinglePointsAfter = then.SinglePoints(call.Request),
        }).ToArray(), after);
    }

    /// <summary>The emergency calls of every group of callers.</summary>
    public static IEnumerable<(CallerGroup Group, CallRequest Request)> Calls(DesignDocument design, CallFacts facts, Snapshot snapshot) =>
        CallerGroups.Of(snapshot, facts).SelectMany(group => Numbers(design, facts, group).Select(number => (group, new CallRequest(group.Caller, number))));

    // The same, and what their location policies know today.
    private static IEnumerable<(CallerGroup Group, CallRequest Request)> Today(DesignDocument design, CallFacts facts, Snapshot snapshot, CallEngine now) =>
        CallerGroups.Of(snapshot, facts).SelectMany(group => Numbers(design, facts, group, now).Select(number => (group, new CallRequest(group.Caller, number))));

    /// <summary>What callers may dial: by the design, and by the location policy that they have today, whether the design knows those numbers or not.</summary>
    public static IEnumerable<string> Numbers(DesignDocument design, CallFacts facts, CallerGroup group, CallEngine now) =>
        Numbers(design, facts, group).Union(now.EmergencyDigits(group.Caller), StringComparer.Ordinal);

    /// <summary>What a person must know of it: callers who are worse off, or dark on the way, and outcomes that hang on an open question.</summary>
    public static IEnumerable<Finding> Findings(IReadOnlyList<CallChange> calls)
    {
        var dark = calls.Where(call => call.Dark).ToArray();
        if (dark.Length > 0) yield return About("CallsDark", dark, "No safe order of the steps was found; on the way the plan is dark");
        var unproven = calls.Where(call => call.NotProven).ToArray();
        if (unproven.Length > 0) yield return About("CallsNotProven", unproven, "On the way it cannot be told what becomes of calls");
        var worse = calls.Where(call => call.After < call.Before).ToArray();
        if (worse.Length > 0) yield return About("CallsWorse", worse, "The plan makes calls worse");
        foreach (var question in calls.SelectMany(call => call.DependsOn).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal))
            yield return About("CallsDependOnReading", calls.Where(call => call.DependsOn.Contains(question)).ToArray(), $"After the plan outcomes hang on {question}");
    }

    /// <summary>How many groups are better and worse off, in half a sentence.</summary>
    public static string Summary(IReadOnlyList<CallChange> calls)
    {
        var groups = calls.GroupBy(call => (call.From, call.Callers)).ToArray();
        var worse = groups.Count(group => group.Any(call => call.After < call.Before));
        var better = groups.Count(group => group.All(call => call.After >= call.Before) && group.Any(call => call.After > call.Before));
        var dark = groups.Count(group => group.Any(call => call.Dark));
        var unproven = groups.Count(group => group.Any(call => call.NotProven));
        return string.Format(CultureInfo.InvariantCulture, "{0} groups better, {1} worse, {2} as before, {3} dark on the way{4}",
            better, worse, groups.Length - better - worse, dark == 0 ? "none" : dark.ToString(CultureInfo.InvariantCulture),
            unproven == 0 ? "" : string.Format(CultureInfo.InvariantCulture, ", {0} not proven", unproven));
    }

    /// <summary>Who they are, in a few words.</summary>
    public static string Describe(Caller caller) => string.Join(", ", new[]
    {
        caller.Kind.ToString().ToLowerInvariant(), caller.VoicePolicy ?? "no voice policy granted", caller.LocationPolicy, caller.DialPlan, caller.RegistrarPool,
    }.Where(part => !string.IsNullOrEmpty(part)));

    private static CallChange Unchanged(CallerGroup group, CallRequest request, CallEngine now)
    {
        var outcome = now.Run(request).Outcome;
        return Change(group, request, outcome, outcome, now);
    }

    private static CallChange Change(CallerGroup group, CallRequest request, Outcome before, Outcome after, CallEngine then) =>
        new(group.Where, Describe(group.Caller), group.Caller.Count, request.Digits, before, after, then.DependsOn(request));

    // What people there may dial: the numbers, and what their clients turn into them. At a place without a zone, whatever the design calls an
    // emergency number must get no worse.
    private static IEnumerable<string> Numbers(DesignDocument design, CallFacts facts, CallerGroup group)
    {
        var zone = group.NetworkSite is null ? design.OffNetwork : design.ZoneOf(group.NetworkSite);
        return zone is null ? facts.EmergencyNumbers : zone.Numbers.Select(number => number.DialString).Concat(group.Caller.Kind switch
        {
            ClientKind.Modern => zone.Numbers.SelectMany(number => number.Masks),
            ClientKind.Legacy => zone.LegacyNumber.Masks,
            _ => [],
        }).Distinct(StringComparer.Ordinal);
    }

    /// <summary>What a pilot does to callers outside its zones, in half a sentence, and a finding if that is anything.</summary>
    public static (string Summary, IEnumerable<Finding> Findings) Others(DesignDocument design, IReadOnlyList<Zone> zones, IReadOnlyList<CallChange> calls)
    {
        var own = new HashSet<string>(zones.SelectMany(zone => zone.NetworkSites).Select(site => site.Value).Concat(zones.Where(zone => zone.IsOffNetwork).Select(_ => CallerGroup.OffNetwork)),
            StringComparer.OrdinalIgnoreCase);
        var others = calls.Where(call => !own.Contains(call.From)).ToArray();
        var changed = others.Where(call => !call.SameWay).ToArray();
        var groups = others.Select(call => (call.From, call.Callers)).Distinct().Count();
        return changed.Length == 0
            ? (string.Format(CultureInfo.InvariantCulture, "unchanged ({0} groups of callers)", groups), [])
            : (string.Format(CultureInfo.InvariantCulture, "changed for {0} of {1} calls examined", changed.Length, others.Length), [About("PilotTouchesOthers", changed, "The pilot changes the way of calls from outside its zones")]);
    }

    private static Finding About(string id, CallChange[] calls, string message) => new(id, FindingSeverity.Warning, "", "", string.Format(
        CultureInfo.InvariantCulture, "{0} for {1} of the calls examined: {2}{3}.", message, calls.Length,
        string.Join("; ", calls.Take(Named)), calls.Length > Named ? " and others" : ""));
}
