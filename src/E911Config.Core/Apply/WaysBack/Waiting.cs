using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Planning;

namespace E911Config.Core.Apply;

/// <summary>
/// Which steps hang on others that were not done: what refers to an object must let go of it before it is removed, what is referred to must
/// be there first, and the steps on one object keep their order.
/// </summary>
internal sealed class Waiting
{
    private readonly Dictionary<Step, Step> numbered = [];
    private readonly HashSet<int> undone = [];
    private readonly HashSet<string> addresses = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Prepares steps in the order in which they are done.</summary>
    public Waiting(IReadOnlyList<Step> steps)
    {
        var ordered = StepOrder.Number(steps.Select(step => new PlannedChange(step.Change, step.Reason)));
        for (var place = 0; place < steps.Count; place++) numbered[steps[place]] = ordered[place];
    }

    /// <summary>Notes that a step was not done.</summary>
    public void NotDone(Step step)
    {
        undone.Add(numbered[step].Number);
        addresses.Add(step.Address);
    }

    /// <summary>Whether a step hangs on one that was not done; then it is not done either.</summary>
    public bool Holds(Step step)
    {
        if (!addresses.Contains(step.Address) && !numbered[step].DependsOn.Any(undone.Contains)) return false;
        NotDone(step);
        return true;
    }
}
