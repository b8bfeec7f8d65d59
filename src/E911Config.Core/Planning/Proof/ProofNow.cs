using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Planning;

/// <summary>
/// What has become of the proof of a plan when its steps are about to be done: asked again, with the callers of the proof.
/// </summary>
/// <param name="Dark">The calls that are dark on the way now.</param>
/// <param name="Worse">The calls that would end worse than was proved.</param>
internal sealed record ProofNow(IReadOnlyList<DarkCall> Dark, IReadOnlyList<BrokenCall> Worse)
{
    /// <summary>Asks again.</summary>
    /// <param name="design">The design of the plan.</param>
    /// <param name="snapshot">The deployment now.</param>
    /// <param name="left">The steps that are left to do.</param>
    /// <param name="proved">What was proved.</param>
    public static ProofNow Of(DesignDocument design, Snapshot snapshot, IReadOnlyList<Step> left, IReadOnlyList<CallChange> proved)
    {
        var facts = CallFacts.From(design, snapshot);
        var after = new CallEngine(new CallIndex(PlannedDeployment.After(snapshot, left), facts));
        var calls = proved.Select(call => (new CallerGroup(call.Callers.NetworkSite, call.Callers.Caller),
            new CallRequest(call.Callers.Caller, call.Number)));
        var proof = new StepProof(new CallIndex(snapshot, facts), after, calls);
        var touched = new HashSet<ProvenCall>();
        foreach (var step in left)
        {
            proof.Try(step);
            touched.UnionWith(proof.Touched);
            proof.Keep(step.Number);
        }

        var unread = ObjectTypes.All.Where(type => !snapshot.IsRead(type)).Select(type => type.Noun).ToArray();
        var now = proof.Calls.Zip(proved, (call, was) => (Call: call, Was: was)).ToArray();
        return new ProofNow(
            now.Where(pair => pair.Call.Worst < pair.Call.Bound)
                .Select(pair => new DarkCall(pair.Was.Callers, pair.Was.Number, pair.Call.Worst, pair.Call.WorstStep)).ToArray(),
            now.Where(pair => pair.Call.After.Outcome < pair.Was.After)
                .Select(pair => Broken(pair.Was, after.Trace(pair.Call.Request), pair.Call.After, touched.Contains(pair.Call),
                    unread)).ToArray());
    }

    // The routes that decide it: what is new in a usage shows by its name. So does a noun that was read for the plan and is not now.
    private static BrokenCall Broken(CallChange was, CallTrace trace, CallResult now, bool touched, IEnumerable<string> unread) =>
        new(was, now, touched,
        trace.Hops.LastOrDefault(hop => hop.Asked.Kind == HopQuestion.Routes)?.Rules.Where(rule => rule.Kind == HopRule.RouteMatches)
            .Select(rule => rule.Values[0]).ToArray() ?? [],
        trace.DependsOn.Where(name => ObjectTypes.Find(name) is not null)
            .Concat(now.Outcome == Outcome.Unknown ? unread : []).Distinct(StringComparer.Ordinal).ToArray());
}
