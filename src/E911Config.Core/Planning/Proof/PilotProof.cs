using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Planning;

/// <summary>What a pilot does to callers outside its zones.</summary>
internal static class PilotProof
{
    /// <summary>How many of their calls change, and a finding if any does.</summary>
    public static (PilotReach Reach, IEnumerable<Finding> Findings) Of(PlanScope scope, IReadOnlyList<CallChange> calls)
    {
        var others = calls.Where(call => scope.Design.ZoneOf(call.Callers.NetworkSite, call.Callers.LocationPolicy) is not { } zone
            || !scope.Zones.Contains(zone)).ToArray();
        var changed = others.Where(call => !call.SameWay).ToArray();
        return (
            new PilotReach(others.Select(call => call.Callers).Distinct().Count(), others.Length, changed.Length),
            CallFindings.About(FindingIds.PilotTouchesOthers, changed));
    }
}
