using System.Collections.Generic;
using E911Config.Core.Calls;

namespace E911Config.Core.Checks;

/// <summary>An emergency call that was followed once for all groups whose calls go alike. Each is equal to itself alone.</summary>
internal sealed class FollowedCall
{
    /// <summary>The groups; at least one.</summary>
    public required IReadOnlyList<CallerGroup> Groups { get; init; }

    /// <summary>What they dial.</summary>
    public required string Number { get; init; }

    /// <summary>What becomes of it.</summary>
    public required CallResult Result { get; init; }

    /// <summary>The choices that it has.</summary>
    public required CallWay Way { get; init; }

    /// <summary>
    /// Whether it is only supposed that there is such a call, since there is no design: nobody says where the callers sit, or which numbers
    /// are emergency numbers there.
    /// </summary>
    public required bool IsSupposed { get; init; }

    /// <summary>The caller of whom it was followed.</summary>
    public Caller Caller => Groups[0].Caller;

    /// <summary>How much it weighs that the call goes wrong.</summary>
    public CheckSeverity Weight => IsSupposed ? CheckSeverity.Warning : CheckSeverity.Error;

    /// <summary>The same call of some of its groups; at least one.</summary>
    public FollowedCall Of(IReadOnlyList<CallerGroup> groups) =>
        new() { Groups = groups, Number = Number, Result = Result, Way = Way, IsSupposed = IsSupposed };

    /// <summary>The same call with another end, by the same choices.</summary>
    public FollowedCall Ending(CallResult result) =>
        new() { Groups = Groups, Number = Number, Result = result, Way = Way, IsSupposed = IsSupposed };
}
