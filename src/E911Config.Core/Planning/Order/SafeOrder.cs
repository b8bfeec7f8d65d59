using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Planning;

/// <summary>
/// Puts steps in an order in which no call is dark after any of them. They are taken in the order given, make before break; a step that
/// would darken calls waits until another step has touched those calls. Where none of the waiting steps is safe, the first is taken, and
/// the calls tell of it.
/// </summary>
internal sealed class SafeOrder
{
    private readonly StepProof proof;
    private readonly Dictionary<int, Step> waiting = [];
    private readonly Dictionary<int, HashSet<ProvenCall>> darkened = [];
    private readonly List<Step> order = [];

    private SafeOrder(StepProof proof) => this.proof = proof;

    /// <summary>Arranges steps, and leaves the proof at their end.</summary>
    public static IReadOnlyList<Step> Of(IReadOnlyList<Step> steps, StepProof proof)
    {
        var arranged = new SafeOrder(proof);
        foreach (var step in steps) arranged.Next(step);
        while (arranged.waiting.Count > 0) arranged.Force();
        return arranged.order;
    }

    private void Next(Step step)
    {
        if (Misses(step))
        {
            Wait(step, []);
            return;
        }

        if (proof.Try(step) is { Count: > 0 } dark)
        {
            proof.TakeBack();
            Wait(step, dark);
            return;
        }

        Take(step);
    }

    private bool Misses(Step step) => waiting.Values.Any(other => Blocks(other, step));

    // Only what must be made stands in the way, or what still refers to what goes: an object that is there already can be referred to
    // before it is changed. And what is put behind others keeps its turn, for the server may take a priority for a place.
    private static bool Blocks(Step other, Step step) =>
        (step.DependsOn.Contains(other.Number) && (other.Action == StepAction.Create || step.Action == StepAction.Delete))
        || (other.Number < step.Number && other.Type == step.Type && Places(other) && Places(step));

    private static bool Places(Step step) => step.Reorders || (step.Action == StepAction.Create && step.Type.Find("Priority") is not null);

    private void Wait(Step step, IEnumerable<ProvenCall> dark)
    {
        waiting[step.Number] = step;
        darkened[step.Number] = [.. dark];
    }

    private void Take(Step step)
    {
        order.Add(step);
        proof.Keep(order.Count);
        waiting.Remove(step.Number);
        if (waiting.Count == 0) return;
        var touched = new HashSet<ProvenCall>(proof.Touched);
        foreach (var other in waiting.Values.Where(other => Blocks(step, other) || darkened[other.Number].Overlaps(touched))
            .OrderBy(other => other.Number).ToArray())
        {
            if (waiting.Remove(other.Number)) Next(other);
        }
    }

    private void Force()
    {
        var step = waiting.Values.OrderBy(other => other.Number).First(other => !Misses(other));
        proof.Try(step);
        Take(step);
    }
}
