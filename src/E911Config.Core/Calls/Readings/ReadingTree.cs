using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Calls;

/// <summary>
/// A call under every reading of what is open, without following it once for each: a run tells which questions it asked, and goes the same
/// way under every reading that answers those alike. So only the other answers to questions that were asked are followed.
/// </summary>
internal sealed class ReadingTree
{
    private readonly CallIndex index;
    private readonly CallRequest request;
    private readonly Failures failures;
    private readonly List<(int Fixed, int Bits, Outcome Outcome)> leaves = [];

    private ReadingTree(CallIndex index, CallRequest request, Failures failures)
    {
        this.index = index;
        this.request = request;
        this.failures = failures;
    }

    /// <summary>The switches, in their order, and behind them the unread nouns by name, on which the outcome hangs.</summary>
    /// <param name="index">The deployment.</param>
    /// <param name="request">The call.</param>
    /// <param name="failures">What has failed.</param>
    /// <param name="run">A run of the call.</param>
    /// <param name="reading">How the questions were read in that run.</param>
    public static IReadOnlyList<string> DependsOn(CallIndex index, CallRequest request, Failures failures,
        (CallContext Call, CallResult Result) run, int reading)
    {
        if (run.Call.Asked.Count == 0) return [];
        var tree = new ReadingTree(index, request, failures);
        tree.Explore(0, 0, reading == 0 ? run : tree.Run(0));
        return tree.leaves.Count == 1 ? [] : [.. CallReading.Names.Where((_, bit) => tree.Matters(1 << bit))];
    }

    private (CallContext Call, CallResult Result) Run(int bits) => CallRun.Run(index, request, bits, failures, tracing: false);

    private void Explore(int known, int bits, (CallContext Call, CallResult Result) run)
    {
        var (call, result) = run;
        var asked = call.Asked.Select(question => 1 << question).Where(bit => (known & bit) == 0).ToArray();
        leaves.Add((asked.Aggregate(known, (all, bit) => all | bit), bits, result.Outcome));
        foreach (var bit in asked)
        {
            Explore(known | bit, bits | bit, Run(bits | bit));
            known |= bit;
        }
    }

    // Two leaves of different outcome, one on each side of the switch, that some answer to all the other questions leads to.
    private bool Matters(int bit)
    {
        for (var i = 0; i < leaves.Count; i++)
        {
            for (var j = i + 1; j < leaves.Count; j++)
            {
                var (one, two) = (leaves[i], leaves[j]);
                var both = one.Fixed & two.Fixed;
                if (one.Outcome != two.Outcome && (both & bit) != 0 && ((one.Bits ^ two.Bits) & both) == bit) return true;
            }
        }

        return false;
    }
}
