using System;
using System.Collections.Concurrent;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>
/// The patterns of a run, each once, however many routes and rules have it and however many deployments the run looks at: what one of them
/// said of a number, or that it ran out of time, is known from then on. Several threads may ask at a time.
/// </summary>
internal sealed class PatternSet
{
    private readonly ConcurrentDictionary<string, Pattern> patterns = new(StringComparer.Ordinal);
    private readonly WorkingRun run;

    private PatternSet(WorkingRun run) => this.run = run;

    /// <summary>How many patterns ran out of time: each took one time limit.</summary>
    public int OutOfTime => patterns.Values.Count(pattern => pattern.IsSlow);

    /// <summary>The patterns of the run that a deployment belongs to.</summary>
    public static PatternSet Of(Snapshot snapshot) => snapshot.Run.Once(run => new PatternSet(run));

    public Pattern Get(string text) => patterns.TryGetValue(text, out var known) ? known
        : patterns.GetOrAdd(text, new Pattern(text, run));
}
