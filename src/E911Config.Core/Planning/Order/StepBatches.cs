using System.Collections.Generic;

namespace E911Config.Core.Planning;

/// <summary>Steps as they are written: neighbours on elements of one list together, every other step alone.</summary>
internal static class StepBatches
{
    public static IReadOnlyList<IReadOnlyList<Step>> Of(IEnumerable<Step> steps)
    {
        var batches = new List<List<Step>>();
        foreach (var step in steps)
        {
            var last = batches.Count == 0 ? null : batches[batches.Count - 1][0];
            if (last is not null && step.Type.ElementOf is not null && step.Type == last.Type
                && step.Action == last.Action) batches[batches.Count - 1].Add(step);
            else batches.Add([step]);
        }

        return batches;
    }
}
