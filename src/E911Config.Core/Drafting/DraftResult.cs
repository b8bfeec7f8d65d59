using System.Collections.Generic;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Drafting;

/// <summary>A draft that was planned on the deployment from which it was drafted.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Plan">What it would change there: nobody's calls are worse after it, and nothing is touched that is not adopted.</param>
/// <param name="Unread">What could not be read.</param>
/// <param name="PlannerRuns">How many plans were made until the draft was safe.</param>
public sealed record DraftResult(Draft Draft, Plan Plan, IReadOnlyList<UnreadNoun> Unread, int PlannerRuns)
{
    /// <summary>3 if something could not be read, else 0: an open decision is no failure.</summary>
    public int ExitCode => Unread.Count > 0 ? 3 : 0;
}
