using System.Collections.Generic;
using E911Config.Core.Calls;

namespace E911Config.Core.Planning;

/// <summary>A call that would not end any more as a plan proved.</summary>
/// <param name="Proved">What was proved.</param>
/// <param name="Now">What becomes of it after the plan now.</param>
/// <param name="Touched">Whether a step of the plan can touch it.</param>
/// <param name="Routes">The voice routes that decide it.</param>
/// <param name="Unread">The nouns that were not read, and on which it hangs.</param>
public sealed record BrokenCall(CallChange Proved, CallResult Now, bool Touched, IReadOnlyList<string> Routes,
    IReadOnlyList<string> Unread)
{
    /// <summary>What takes the location or the call away after the plan, if it alone fails now.</summary>
    public SinglePoints Points { get; init; } = SinglePoints.None;
}
