using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace E911Config.Core.Calls;

/// <summary>What becomes of a call, question by question, and on which open questions that hangs.</summary>
public sealed record CallTrace : CallResult
{
    [SetsRequiredMembers]
    internal CallTrace(CallResult result, IReadOnlyList<string> dependsOn, IReadOnlyList<Hop> hops)
        : base(result)
    {
        DependsOn = dependsOn;
        Hops = hops;
    }

    /// <summary>
    /// The switches for which there is a combination of the others in which turning this one alone changes
    /// <see cref="CallResult.Outcome"/>, and the nouns that were not read and could change whether the location arrives.
    /// </summary>
    public IReadOnlyList<string> DependsOn { get; init; }

    /// <summary>The way of the call.</summary>
    public IReadOnlyList<Hop> Hops { get; init; }

    /// <summary>Whether <see cref="DependsOn"/> is empty.</summary>
    public bool HoldsUnderEveryReading => DependsOn.Count == 0;
}
