using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Drift;

/// <summary>
/// Differences that take a call only together: alone in the design each leaves it another way, and mended alone in the deployment each
/// leaves it to the others. Found by breaking them one after the other, over what is to blame alone; all are Critical that are needed.
/// </summary>
internal sealed class JointEffects
{
    private readonly DriftContext context;
    private readonly (Deviation Deviation, DriftItem Item)[] rated;
    private readonly HashSet<int> blamed;

    private JointEffects(DriftContext context, IEnumerable<(Deviation Deviation, DriftItem Item)> rated)
    {
        this.context = context;
        this.rated = [.. rated];
        blamed = [.. Places(pair => pair.Item.Severity == DriftSeverity.Critical)];
    }

    /// <summary>The items, those that are to blame together with what they do.</summary>
    /// <param name="context">The deployment beside its design.</param>
    /// <param name="rated">What differs, with what each does by itself.</param>
    /// <param name="lost">The calls that are lost now, and not with all of it mended.</param>
    public static IReadOnlyList<DriftItem> Of(DriftContext context, IReadOnlyList<(Deviation Deviation, DriftItem Item)> rated,
        IReadOnlyList<(CallChange Call, CallerGroup Callers)> lost)
    {
        var joint = new JointEffects(context, rated);
        joint.Blame(lost);
        return [.. joint.rated.Select(pair => pair.Item)];
    }

    private IEnumerable<int> Places(Func<(Deviation Deviation, DriftItem Item), bool> which) =>
        Enumerable.Range(0, rated.Length).Where(place => which(rated[place]));

    private void Blame(IReadOnlyList<(CallChange Call, CallerGroup Callers)> lost)
    {
        while (lost.Count > 0)
        {
            int[] candidates = [.. Places(pair => pair.Deviation.CanBeExamined).Where(place => !blamed.Contains(place))];
            if (candidates.Length == 0) return;
            var engine = Broken([]);
            lost = [.. lost.Where(call => !Proven.IsLost(engine, call.Call, call.Callers))];
            if (lost.Count == 0) return;
            var (call, callers) = lost[0];
            if (Needed(candidates, call, callers) is { Count: > 0 } needed) Accuse(needed, engine, lost);
            lost = [.. lost.Skip(1)];
        }
    }

    // The shortest beginning of them over which the call is lost ends with one that is needed; the others are looked for before it.
    private HashSet<int> Needed(int[] candidates, CallChange call, CallerGroup callers)
    {
        var needed = new HashSet<int>();
        var end = candidates.Length;
        while (!Proven.IsLost(Broken(needed), call, callers))
        {
            int fine = 0, lost = end;
            while (lost - fine > 1)
            {
                var middle = (fine + lost) / 2;
                if (Proven.IsLost(Broken(candidates.Take(middle).Concat(needed)), call, callers)) lost = middle;
                else fine = middle;
            }

            // Not by any of them: by what the plan told of, or by nothing that could be mended.
            if (lost == 0 || !Proven.IsLost(Broken(candidates.Take(lost).Concat(needed)), call, callers)) return [];
            needed.Add(candidates[lost - 1]);
            end = lost - 1;
        }

        return needed;
    }

    private void Accuse(HashSet<int> needed, CallEngine without, IReadOnlyList<(CallChange Call, CallerGroup Callers)> lost)
    {
        var with = Broken(needed);
        var taken = lost.Where(call => Proven.IsLost(with, call.Call, call.Callers))
            .Select(call => (call.Callers, Request: new CallRequest(call.Callers.Caller, call.Call.Number)))
            .Select(call => (Call: call, Good: without.Run(call.Request), Bad: with.Run(call.Request)))
            .OrderBy(run => JudgedCalls.Becomes(run.Good, run.Bad)).ToArray();
        var effect = JudgedCalls.Effect(taken[0].Call, taken[0].Good, taken[0].Bad, "", taken.Length - 1);
        foreach (var place in needed) rated[place].Item = rated[place].Item with { Severity = DriftSeverity.Critical, Effect = effect };
        blamed.UnionWith(needed);
    }

    // Whatever is neither to blame nor among them is mended.
    private CallEngine Broken(IEnumerable<int> them)
    {
        var kept = new HashSet<int>(them.Concat(blamed));
        return new CallEngine(new CallIndex(Deviation.Mended(context.Snapshot,
            rated.Where((_, place) => !kept.Contains(place)).Select(pair => pair.Deviation)), context.Engine.Index));
    }
}
