using System.Collections.Generic;
using E911Config.Core.Calls;

namespace E911Config.Core.Checks;

/// <summary>An emergency call that was followed once for all groups whose calls go alike.</summary>
/// <param name="Groups">The groups; at least one.</param>
/// <param name="Number">What they dial.</param>
/// <param name="Result">What becomes of it.</param>
internal sealed record FollowedCall(IReadOnlyList<CallerGroup> Groups, string Number, CallResult Result)
{
    /// <summary>The caller of whom it was followed.</summary>
    public Caller Caller => Groups[0].Caller;
}
