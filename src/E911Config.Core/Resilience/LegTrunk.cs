using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Resilience;

/// <summary>A trunk of a way out, and what becomes of the call there.</summary>
/// <param name="Trunk">The trunk, in stored form; as the route names it, if there is none.</param>
/// <param name="Role">What it is for; unknown if there is none.</param>
/// <param name="Outcome">What becomes of a call that gets as far; null if the call skips it while nothing has failed.</param>
public sealed record LegTrunk(string Trunk, TrunkRole Role, Outcome? Outcome);
