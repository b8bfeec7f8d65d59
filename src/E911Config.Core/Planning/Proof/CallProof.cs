using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Resilience;

namespace E911Config.Core.Planning;

/// <summary>Proves what a plan does to the emergency calls of every group of callers: before it, after each step, and afterwards.</summary>
internal static class CallProof
{
    /// <summary>
    /// The steps in a safe order, as far as there is one, what becomes of every call, by group and number, and the deployment afterwards to
    /// follow more calls.
    /// </summary>
    /// <param name="design">The design.</param>
    /// <param name="before">The deployment.</param>
    /// <param name="steps">The steps.</param>
    /// <param name="was">What was known of the trunks before the plan; null if the design was in place.</param>
    /// <param name="applied">The design that was applied last; null if none is known.</param>
    public static (IReadOnlyList<Step> Steps, IReadOnlyList<CallChange> Calls, CallIndex After, IReadOnlyList<CallerGroup> Groups) Of(
        DesignDocument design, Snapshot before, IReadOnlyList<Step> steps, CallFacts? was = null, DesignDocument? applied = null) =>
        Prove(design, before, steps, was, applied, proof => StepOrder.Number(SafeOrder.Of(steps, proof)));

    /// <summary>What becomes of every call if the steps are done in this very order.</summary>
    public static IReadOnlyList<CallChange> Follow(DesignDocument design, Snapshot before, IReadOnlyList<Step> steps,
        DesignDocument? applied = null) =>
        Prove(design, before, steps, applied is null ? null : CallFacts.Before(design, applied), applied, proof =>
    {
        Follow(proof, steps);
        return steps;
    }).Calls;

    private static void Follow(StepProof proof, IEnumerable<Step> steps)
    {
        foreach (var step in steps)
        {
            proof.Try(step);
            proof.Keep(step.Number);
        }
    }

    private static (IReadOnlyList<Step> Steps, IReadOnlyList<CallChange> Calls, CallIndex After, IReadOnlyList<CallerGroup> Groups) Prove(
        DesignDocument design, Snapshot before, IReadOnlyList<Step> steps, CallFacts? was, DesignDocument? applied,
        Func<StepProof, IReadOnlyList<Step>> arrange)
    {
        var facts = CallFacts.From(design, applied);
        var index = new CallIndex(before, facts);
        var now = new CallEngine(index);
        var groups = CallerGroups.Of(index);
        var calls = Today(design, applied, groups, now);

        // What a call was worth is judged by what the trunks were for then; the steps and the end by what they are for now.
        var past = was is null ? index : new CallIndex(before, was);
        var earlier = new CallEngine(past);

        // A number that only the design before had is no emergency number any more at the end.
        CallIndex End(Snapshot deployment) => facts.KnowsEarlierNumbers ? new CallIndex(deployment, CallFacts.From(design))
            : deployment == before ? index : new CallIndex(deployment, index);

        // Nothing changes: what is true now stays true, and one look is enough.
        if (steps.Count == 0)
        {
            var same = End(before);
            var last = same == index ? now : new CallEngine(same);
            return (steps, Processors.Each(calls.Length, place => Unchanged(calls[place], earlier, last)), same, groups);
        }

        var found = ResilienceFinder.SinglePointsOf(past, calls);
        var after = End(PlannedDeployment.After(before, steps));
        var then = new CallEngine(after);
        var proof = new StepProof(index, then, calls);
        var ordered = arrange(proof);
        var left = ResilienceFinder.SinglePointsOf(after, calls);
        return (ordered, Processors.Each(calls.Length, place =>
        {
            var call = proof.Calls[place];
            var before = past == index ? call.Before : earlier.Run(call.Request);
            return Change(calls[place], before, call.After, then.DependsOn(call.Request)) with
            {
                // Where no step brings it below the worse of what it was and will be, that is the worst.
                Worst = call.WorstStep > 0 ? call.Worst : Worse(before.Outcome, call.After.Outcome),
                WorstStep = call.WorstStep,
                WorstHeld = call.WorstHeld,
                NotProven = call.NotProven,
                SameWay = call.SameWay,
                SinglePointsBefore = found[place].Points,
                SinglePointsAfter = left[place].Points,
            };
        }), after, groups);
    }

    /// <summary>The emergency calls of groups of callers.</summary>
    public static IEnumerable<(CallerGroup Group, CallRequest Request)> Calls(DesignDocument design, CallFacts facts,
        IEnumerable<CallerGroup> groups) =>
        groups.SelectMany(group => Numbers(design, facts, group).Select(number => (group, new CallRequest(group.Caller, number))));

    // The same, and what their location policies know today.
    private static (CallerGroup Group, CallRequest Request)[] Today(DesignDocument design, DesignDocument? applied,
        IReadOnlyList<CallerGroup> groups, CallEngine now) =>
        [.. Processors.Each(groups.Count, place => Numbers(design, now.Index.Facts, groups[place], now, applied)
            .Select(number => (groups[place], new CallRequest(groups[place].Caller, number))).ToArray()).SelectMany(calls => calls)];

    /// <summary>
    /// What callers may dial: by the design, and by the location policy that they have today, whether the design knows those numbers or
    /// not. Nobody is in need who dials a test number.
    /// </summary>
    public static IEnumerable<string> Numbers(DesignDocument design, CallFacts facts, CallerGroup group, CallEngine now,
        DesignDocument? applied = null) => Numbers(design, facts, group).Union(
            now.EmergencyDigits(group.Caller).Where(number => !IsTest(design, number) && !IsTest(applied, number)), StringComparer.Ordinal);

    private static bool IsTest(DesignDocument? design, string number) =>
        design?.Provider?.TestNumber is { } test && CallFacts.Bare(test.Value) == CallFacts.Bare(number);

    private static CallChange Unchanged((CallerGroup Group, CallRequest Request) call, CallEngine before, CallEngine now)
    {
        var (after, dependsOn) = now.Examine(call.Request);
        return Change(call, before.Index == now.Index ? after : before.Run(call.Request), after, dependsOn);
    }

    private static Outcome Worse(Outcome one, Outcome other) => one < other ? one : other;

    private static CallChange Change((CallerGroup Group, CallRequest Request) call, CallResult before, CallResult after,
        IReadOnlyList<string> dependsOn) =>
        new(CallerKey.Of(call.Group), call.Group.Caller.Count, call.Request.Digits, before.Outcome, after.Outcome, dependsOn)
        {
            Placed = call.Group.Placed,
            IsSupposed = call.Group.IsSupposed,
            BestBefore = before.BestOutcome,
            BestAfter = after.BestOutcome,
        };

    // What people there may dial: the numbers, and what their clients turn into them. At a place without a zone, whatever the design calls
    // an emergency number must get no worse.
    private static IEnumerable<string> Numbers(DesignDocument design, CallFacts facts, CallerGroup group)
    {
        var zone = design.ZoneOf(group.NetworkSite, group.Caller.LocationPolicy);
        return zone is null ? facts.EmergencyNumbers : zone.Numbers.Select(number => number.DialString).Concat(group.Caller.Kind switch
        {
            ClientKind.Modern => zone.Numbers.SelectMany(number => number.Masks),
            ClientKind.Legacy => zone.LegacyNumber.Masks,
            _ => [],
        }).Distinct(StringComparer.Ordinal);
    }
}
