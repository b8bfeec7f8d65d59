using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Resilience;

/// <summary>What may fail of emergency calls, by group of callers and number.</summary>
public sealed record ResilienceResult
{
    /// <summary>The calls, in the order in which they were asked for.</summary>
    public required IReadOnlyList<CallResilience> Calls { get; init; }

    /// <summary>The largest size of sets that was looked for.</summary>
    public required int MaxSize { get; init; }

    /// <summary>What had failed already, as it was asked for.</summary>
    public IReadOnlyList<string> Failed { get; init; } = [];

    /// <summary>
    /// How many groups of callers reach an emergency service with every number, whatever so many elements fail; null if sets of that size
    /// were not looked for.
    /// </summary>
    /// <param name="failures">How many elements fail.</param>
    public int? GroupsSurviving(int failures) => failures > MaxSize ? null
        : Calls.GroupBy(call => call.Group).Count(calls => calls.All(call => call.Failures.Survives(failures) == true));
}
