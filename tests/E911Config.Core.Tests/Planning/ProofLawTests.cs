using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Planning;

/// <summary>
/// The proof of a plan against one that is slow and plain: the commands of the plan change a deployment, and after each write a new index
/// is made and every call is followed, by clients with the policy in effect and by those that hold any earlier one.
/// </summary>
public sealed class ProofLawTests
{
    private const int All = 1000;
    private static readonly int Pairs = Chances.Of(All);

    // No order is safe for the plans of these two, and of no other.
    private static readonly int[] ImpossibleOnes = [474, 590];

    [Fact]
    public void NoStepOfAnyPlanIsDarkAndTheProofIsTheTruth()
    {
        int steps = 0, changed = 0, held = 0, impossible = 0;
        foreach (var seed in Chances.Seeds(0, All, always: ImpossibleOnes))
        {
            var it = new RandomCase(seed);
            var start = Start(it);
            var plan = Litware.Planned(it.Document, start);
            var way = Way(plan, start, it.Reading).ToArray();
            var judged = Judge(it.Document, start, way);

            // A plan may be dark only where every order is.
            if (plan.Calls.Any(call => call.Dark))
            {
                impossible++;
                Assert.True(judged.Any(call => call.DarkAtEnd)
                    || NoOrder(it.Document, start, plan),
                    $"Seed {seed}: {string.Join("; ", plan.Calls.Where(call => call.Dark).Select(CallText.Of))}");
            }

            Assert.Equal(judged.Select(call => $"seed {seed}: {call.Text}"), plan.Calls.Select(call =>
                $"seed {seed}: {CallerText.Where(call.Callers.NetworkSite)}, {CallerText.Of(call.Callers)}, {call.Number}: "
                    + $"{call.Before} {call.After} {call.Worst}"));
            steps += plan.Steps.Count;
            changed += plan.Calls.Count(call => call.Before != call.After);
            held += judged.Sum(call => call.Held);
        }

        Assert.InRange(impossible, 1, Pairs / 50);
        Assert.True(steps > 10 * Pairs && changed > 3 * Pairs
            && held > 5 * Pairs, $"{steps} steps, {changed} calls changed, {held} calls with a held policy");
    }

    [Fact]
    public void OtherCallsStayAsTheyWereAfterEveryStep()
    {
        var compared = 0;
        foreach (var seed in Chances.Seeds(0, All))
        {
            var it = new RandomCase(seed);
            var start = Start(it);
            var plan = Litware.Planned(it.Document, start);
            string[] before = [.. Others(it.Document, start)];
            foreach (var now in Way(plan, start, it.Reading))
            {
                string[] after = [.. Others(it.Document, now)];
                for (var i = 0; i < before.Length; i++)
                {
                    // A trunk whose plus sign the design declares may send another number; then the summary names it.
                    if (before[i] != after[i]) Assert.True(Named(plan, before[i]),
                        $"Seed {seed}: {before[i]} became {after[i]}; {plan.OtherCalls}");
                    compared++;
                }
            }
        }

        Assert.True(compared > 100 * Pairs);
    }

    private static bool Named(Plan plan, string call) =>
        OtherCallText.Of(plan.OtherCalls).Contains(" on " + call.Split('|')[1], StringComparison.Ordinal);

    // Every second deployment carries another design already, whole or in part.
    private static Snapshot Start(RandomCase it)
    {
        if (it.Next(3) == 0) return it.Snapshot;
        var (_, earlier) = it.Another();
        var plan = Planner.Make(earlier, it.Snapshot, [], Litware.Created).Plan;
        if (plan is null) return it.Snapshot;
        var deployment = new FakeDeployment(it.Snapshot, it.Reading);
        foreach (var batch in plan.Batches()
            .Take(it.Next(2) == 0 ? int.MaxValue : it.Next(plan.Batches().Count + 1))) deployment.Write(ChangeCommands.Of(batch));
        return Planner.Make(it.Document, deployment.Now, [], Litware.Created).Plan is null ? it.Snapshot : deployment.Now;
    }

    private static IEnumerable<Snapshot> Way(Plan plan, Snapshot start, PriorityReading reading)
    {
        var deployment = new FakeDeployment(start, reading);
        foreach (var batch in plan.Batches())
        {
            deployment.Write(ChangeCommands.Of(batch));
            yield return deployment.Now;
        }
    }

    private static List<(string Name, string Text, int Held, bool DarkAtEnd)> Judge(DesignDocument design, Snapshot start, Snapshot[] way)
    {
        var facts = CallFacts.From(design);
        var engines = way.Prepend(start).Select(now => new CallEngine(new CallIndex(now, facts))).ToArray();

        // No journal tells what the trunks were for before; a plan that changes nothing finds its design in place.
        var past = way.Length == 0 ? engines[0] : new CallEngine(new CallIndex(start, CallFacts.Before(design, null)));
        var calls = new List<(string, string, int, bool)>();
        foreach (var group in CallerGroups.Of(start, CallFacts.From(design)))
        {
            foreach (var number in CallProof.Numbers(design, facts, group, engines[0]))
            {
                var request = new CallRequest(group.Caller, number);
                CallResult before = engines[0].Run(request), after = engines[^1].Run(request);
                var worst = before.Outcome < after.Outcome ? before.Outcome : after.Outcome;
                var earlier = new HashSet<string> { before.LocationPolicy! };
                var held = 0;
                foreach (var engine in engines.Skip(1))
                {
                    foreach (var result in earlier.Select(policy => engine.Run(request with { HeldPolicy = policy }))
                        .Append(engine.Run(request)))
                    {
                        if (result.Outcome < worst) worst = result.Outcome;
                        if (result.LocationPolicySource == LocationPolicySource.Held) held++;
                    }

                    earlier.Add(engine.Run(request).LocationPolicy!);
                }

                var bound = before.Outcome < after.Outcome ? before.Outcome : after.Outcome;
                var was = past.Run(request).Outcome;
                if (worst == bound) worst = was < after.Outcome ? was : after.Outcome;
                var name = $"{CallerText.Where(group.NetworkSite)}, {CallerText.Of(CallerKey.Of(group))}, {number}";
                calls.Add((name, $"{name}: {was} {after.Outcome} {worst}", held,
                    earlier.Any(policy => engines[^1].Run(request with { HeldPolicy = policy }).Outcome < bound)));
            }
        }

        return calls;
    }

    // Whether every order passes through a state in which some call is dark: all sets of steps that can be done safely one after the other
    // are visited.
    private static bool NoOrder(DesignDocument design, Snapshot start, Plan plan)
    {
        var facts = CallFacts.From(design);
        var now = new CallEngine(new CallIndex(start, facts));
        var then = new CallEngine(new CallIndex(PlannedDeployment.After(start, plan.Steps), facts));
        var watched = new WatchedCalls(new CallIndex(start, facts));

        // Fewer calls have no fewer orders: those from the places of the dark ones are enough.
        var places = plan.Calls.Where(call => call.Dark).Select(call => call.Callers.NetworkSite).ToHashSet();
        var bounds = CallerGroups.Of(start, CallFacts.From(design)).Where(group => places.Contains(group.NetworkSite))
            .SelectMany(group => CallProof.Numbers(design, facts, group, now).Select(number => new CallRequest(group.Caller, number)))
            .ToDictionary(watched.Add, request => (Outcome)Math.Min((int)now.Run(request).Outcome, (int)then.Run(request).Outcome));
        return !Reaches(watched, bounds, plan.Steps.Where(step => step.ObjectType != "CsPstnUsage").ToArray(), 0, []);
    }

    private static bool Reaches(WatchedCalls watched, Dictionary<int, Outcome> bounds, Step[] steps, long done, HashSet<long> seen)
    {
        if (!seen.Add(done) || bounds.Any(bound => watched[bound.Key].Outcome < bound.Value)) return false;
        if (done == (1L << steps.Length) - 1) return true;
        for (var i = 0; i < steps.Length; i++)
        {
            if ((done >> i & 1) == 1) continue;
            var changes = PlannedDeployment.Changes(steps[i].Change, watched.RulesAt).ToArray();

            // What touches no call can be done at once.
            var touched = watched.Change(changes).Count > 0;
            var reached = Reaches(watched, bounds, steps, done | 1L << i, seen);
            watched.Change(changes.Reverse().Select(change => change.Inverse));
            if (reached || !touched) return reached;
        }

        return false;
    }

    private static IEnumerable<string> Others(DesignDocument design, Snapshot snapshot)
    {
        var engine = new CallEngine(new CallIndex(snapshot, CallFacts.From(design)));
        return from @group in CallerGroups.Of(snapshot, CallFacts.From(design))
               from number in new[] { "+12065550100", "+4420", "+9110", "0" }
               let result = engine.Run(new CallRequest(@group.Caller, number))
               select $"{CallerText.Where(@group.NetworkSite)}, {CallerText.Of(CallerKey.Of(@group))}, "
                   + $"{number}|{result.Trunk}|{result.DeliveredNumber}";
    }
}
