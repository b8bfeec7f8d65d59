using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Apply;

/// <summary>Steps that take others back, without what led nowhere before: no server takes that again.</summary>
/// <param name="Steps">The steps.</param>
/// <param name="LeftEmpty">What some of them leave empty.</param>
/// <param name="Instead">Of each step that was made anew the one that it stands for.</param>
internal sealed record WayBack(IReadOnlyList<Step> Steps, IReadOnlyDictionary<Step, ApplyProblem> LeftEmpty,
    IReadOnlyDictionary<Step, Step> Instead)
{
    /// <summary>Settles steps. Only the last one on an object gives it what it had before the first.</summary>
    /// <param name="steps">The steps in their order.</param>
    /// <param name="then">The deployment when all of them are done.</param>
    /// <param name="isBack">
    /// Whether the object of a step is as that step would leave it, since what it takes back was never written: then it stays so.
    /// </param>
    public static WayBack To(IReadOnlyList<Step> steps, Snapshot then, Func<Step, bool> isBack)
    {
        var (leftEmpty, instead) = (new Dictionary<Step, ApplyProblem>(), new Dictionary<Step, Step>());
        var left = new Dictionary<string, KeyValuePair<string, object?>[]>(StringComparer.OrdinalIgnoreCase);
        var last = new HashSet<Step>(steps.Where(step => !step.Reorders).GroupBy(step => step.Address, StringComparer.OrdinalIgnoreCase)
            .Select(chain => chain.Last()));
        return new WayBack(steps.Select(step =>
        {
            var (change, loose) = last.Contains(step) ? LooseEnds.Without(step.Change, then) : (step.Change, []);
            if (step.Reorders && left.TryGetValue(step.Address, out var values)) return Moved(step, values);
            if (loose.Count == 0 || isBack(step)) return step;
            left[step.Address] = [.. loose.Select(end => end.Property.Name).Distinct()
                .Select(name => new KeyValuePair<string, object?>(name, change.After![name]))];
            var settled = new Step(step.Number, step.Reason, change) { BeforeIsPartial = step.BeforeIsPartial };
            leftEmpty.Add(settled, ApplyProblem.Empty(step, loose, change.After!));
            instead.Add(settled, step);
            return settled;
        }).ToArray(), leftEmpty, instead);

        // What only moves the object afterwards finds it, and leaves it, with what is left.
        Step Moved(Step step, KeyValuePair<string, object?>[] values)
        {
            var moved = new Step(step.Number, step.Reason, new ObjectChange(step.Before?.With(values), step.After?.With(values)))
                { BeforeIsPartial = step.BeforeIsPartial };
            instead.Add(moved, step);
            return moved;
        }
    }
}
