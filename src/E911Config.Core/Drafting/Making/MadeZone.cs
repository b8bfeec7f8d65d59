using System.Collections.Generic;

namespace E911Config.Core.Drafting;

/// <summary>What became of a candidate.</summary>
/// <param name="Zone">The zone; null if there is none.</param>
/// <param name="Left">Network sites of the policy that are left as they are.</param>
/// <param name="Why">Why callers are left as they are who have no network site: by grant, or off the network; null if none are.</param>
internal sealed record MadeZone(DraftZone? Zone, IReadOnlyList<LeftSite> Left, OpenDecision? Why);
