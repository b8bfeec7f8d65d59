using System.Collections.Generic;
using E911Config.Core.Calls;

namespace E911Config.Core.Planning;

/// <summary>What a plan does to the emergency calls of one group of callers.</summary>
/// <param name="Callers">Who they are, and where.</param>
/// <param name="Count">How many there are of their class, wherever they sit; 0 if that is not known, or they are supposed.</param>
/// <param name="Number">What they dial.</param>
/// <param name="Before">What becomes of the call before the plan.</param>
/// <param name="After">What becomes of it afterwards.</param>
/// <param name="DependsOn">The open questions that the outcome afterwards hangs on.</param>
public sealed record CallChange(CallerKey Callers, long Count, string Number, Outcome Before, Outcome After,
    IReadOnlyList<string> DependsOn)
{
    /// <summary>How many of their class are known to sit at this very place.</summary>
    public long Placed { get; init; }

    /// <summary>Whether the callers are supposed, since nobody is known to be there, or to have the policy of a zone by grant.</summary>
    public bool IsSupposed { get; init; }

    /// <summary>
    /// The best that can come of the call before the plan: from another network of the same place, or over another of several equal trunks.
    /// </summary>
    public Outcome BestBefore { get; init; } = Before;

    /// <summary>The best that can come of it afterwards.</summary>
    public Outcome BestAfter { get; init; } = After;

    /// <summary>
    /// The worst that becomes of the call on the way: after any step, also for a client that still holds a location policy which was in
    /// effect earlier.
    /// </summary>
    public Outcome Worst { get; init; } = Before < After ? Before : After;

    /// <summary>
    /// The number of the step after which the worst comes up; 0 if nothing on the way is worse than before and afterwards.
    /// </summary>
    public int WorstStep { get; init; }

    /// <summary>The location policy that clients still hold who fare worst; null if it happens to clients with the one in effect.</summary>
    public string? WorstHeld { get; init; }

    /// <summary>Whether after some step that can touch the call it cannot be told what becomes of it.</summary>
    public bool NotProven { get; init; }

    /// <summary>Whether the call goes the same way after every step as before the plan: policy, trunk, number and outcome.</summary>
    public bool SameWay { get; init; } = true;

    /// <summary>What takes the location or the call away, if it alone fails, before the plan.</summary>
    public SinglePoints SinglePointsBefore { get; init; } = SinglePoints.None;

    /// <summary>What takes the location or the call away, if it alone fails, afterwards.</summary>
    public SinglePoints SinglePointsAfter { get; init; } = SinglePoints.None;

    /// <summary>Whether the call is worse on the way than it is before the plan and afterwards.</summary>
    public bool Dark => Worst < Before && Worst < After;

    /// <summary>Whether it ends worse than it was; or as it did at worst, and worse at best: somebody is worse off.</summary>
    public bool Worse => After < Before || (After == Before && BestAfter < BestBefore);

    /// <summary>Whether it ends better than it was; or as it did at worst, and better at best.</summary>
    public bool Better => Before != Outcome.Unknown && (After > Before || (After == Before && BestAfter > BestBefore));

    /// <summary>Whether it can be told what becomes of it, and nobody could tell before. That is no improvement of the call.</summary>
    public bool ToldNow => After > Before && Before == Outcome.Unknown;

    /// <summary>
    /// Whether one trunk, gateway, Mediation Server pool or topology site alone can take away afterwards what none of them could take away
    /// before: the location, or the call.
    /// </summary>
    public bool Weaker =>
        (Before == Outcome.Located && After == Outcome.Located && HardPoints.InLocation(SinglePointsAfter)
            && !HardPoints.InLocation(SinglePointsBefore))
        || (Before >= Outcome.Unlocated && After >= Outcome.Unlocated && HardPoints.InCall(SinglePointsAfter)
            && !HardPoints.InCall(SinglePointsBefore));
}
