using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Resilience;

namespace E911Config.Core.Planning;

/// <summary>
/// What has become of the proof of a plan when its steps are about to be done: asked again, with the callers of the proof.
/// </summary>
/// <param name="Dark">The calls that are dark on the way now.</param>
/// <param name="Worse">The calls that would end worse than was proved, or at the mercy of one element where they were not.</param>
internal sealed record ProofNow(IReadOnlyList<DarkCall> Dark, IReadOnlyList<BrokenCall> Worse)
{
    /// <summary>Asks again.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="snapshot">The deployment now.</param>
    /// <param name="left">The steps that are left to do.</param>
    public static ProofNow Of(Plan plan, Snapshot snapshot, IReadOnlyList<Step> left)
    {
        var facts = CallFacts.From(plan.Scope.Design);
        var index = new CallIndex(PlannedDeployment.After(snapshot, left), facts);
        var after = new CallEngine(index);
        (CallerGroup, CallRequest)[] calls = [.. plan.Calls.Select(call => (
            new CallerGroup(call.Callers.NetworkSite, call.Callers.Caller), new CallRequest(call.Callers.Caller, call.Number)))];
        var proof = new StepProof(new CallIndex(snapshot, facts), after, calls);
        var touched = Follow(proof, left);

        // A plan that is finished touches what its steps touched before it was interrupted, too.
        var done = plan.Steps.Except(left).ToArray();
        if (done.Length > 0 && left.Count > 0)
        {
            var start = PlannedDeployment.After(snapshot, done.Select(step => step.Change.Inverse).ToArray());
            touched.UnionWith(Follow(new StepProof(new CallIndex(start, facts), after, calls), done));
        }

        // A plan with nothing to do proved nothing of single points.
        var found = plan.Clean ? [] : ResilienceFinder.SinglePointsOf(index, calls);
        var now = proof.Calls.Select((call, place) => (Call: call, Was: plan.Calls[place],
            Points: plan.Clean ? SinglePoints.None : found[place].Points, IsTouched: touched.Contains(place))).ToArray();
        return new ProofNow(
            now.Where(one => one.Call.Worst < one.Call.Bound)
                .Select(one => new DarkCall(one.Was.Callers, one.Was.Number, one.Call.Worst, one.Call.WorstStep)).ToArray(),
            now.Where(one => IsWorse(one.Was, one.Call.After, one.Points)).Select(one =>
                Broken(one.Was, after.Trace(one.Call.Request), one.Call.After, one.IsTouched, snapshot) with { Points = one.Points })
                .ToArray());
    }

    // What makes a plan unsafe, between what was proved and what is so now.
    private static bool IsWorse(CallChange proved, CallResult now, SinglePoints points) =>
        (proved with
        {
            Before = proved.After, BestBefore = proved.BestAfter, SinglePointsBefore = proved.SinglePointsAfter,
            After = now.Outcome, BestAfter = now.BestOutcome, SinglePointsAfter = points,
        }) is { Worse: true } or { Weaker: true };

    // Which calls the steps touch, by their place.
    private static HashSet<int> Follow(StepProof proof, IReadOnlyList<Step> steps)
    {
        var places = proof.Calls.Select((call, place) => (call, place)).ToDictionary(pair => pair.call, pair => pair.place);
        var touched = new HashSet<int>();
        foreach (var step in steps)
        {
            proof.Try(step);
            touched.UnionWith(proof.Touched.Select(call => places[call]));
            proof.Keep(step.Number);
        }

        return touched;
    }

    // The routes that decide it: what is new in a usage shows by its name. So does a noun that was read for the plan and is not now; where
    // the way does not name it, or is as good as ever and would not stay so, every noun that was not read may be the one.
    private static BrokenCall Broken(CallChange was, CallTrace trace, CallResult now, bool touched, Snapshot snapshot)
    {
        var unread = trace.DependsOn.Where(name => ObjectTypes.Find(name) is not null)
            .Concat(trace.Hops.SelectMany(hop => hop.Rules).Where(rule => rule.Kind == HopRule.Unread).Select(rule => rule.Values[0]))
            .Distinct(StringComparer.Ordinal).ToArray();
        if (unread.Length == 0 && (now.Outcome == Outcome.Unknown || now.Outcome >= was.After))
            unread = ObjectTypes.All.Where(type => !snapshot.IsRead(type)).Select(type => type.Noun).ToArray();
        return new BrokenCall(was, now, touched, trace.Hops.LastOrDefault(hop => hop.Asked.Kind == HopQuestion.Routes)?.Rules
            .Where(rule => rule.Kind == HopRule.RouteMatches).Select(rule => rule.Values[0]).ToArray() ?? [], unread);
    }
}
