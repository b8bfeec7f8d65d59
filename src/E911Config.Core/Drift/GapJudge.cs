using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Drift;

/// <summary>
/// What gaps in the location service do to calls. A gap reaches the calls from its own network site alone, and one is as bad as several: so
/// all are looked at in one deployment that has them all, and one that has none.
/// </summary>
internal sealed class GapJudge
{
    private readonly CallEngine whole;
    private readonly CallEngine gaps;
    private readonly ILookup<string, (CallerGroup Group, CallRequest Request)> calls;
    private readonly Dictionary<string, (DriftSeverity, DriftEffect)> known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Prepares the two deployments.</summary>
    /// <param name="context">The deployment beside its design.</param>
    /// <param name="designed">The deployment as the design wants it.</param>
    /// <param name="open">The same with the gaps.</param>
    public GapJudge(DriftContext context, Snapshot designed, Snapshot open)
    {
        whole = context.EngineOf(designed);
        gaps = context.EngineOf(open);
        calls = context.Calls.Where(call => call.Group.NetworkSite is not null)
            .ToLookup(call => call.Group.NetworkSite!, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>How bad a gap is, with the first call that it reaches.</summary>
    public (DriftSeverity Severity, DriftEffect Effect) Rate(LocationGap gap)
    {
        if (!known.TryGetValue(gap.NetworkSite, out var found)) known.Add(gap.NetworkSite, found = At(gap.NetworkSite));
        return found;
    }

    /// <summary>All that a gap does: to the calls that it reaches, with everything in order and while one element has failed.</summary>
    public DriftHarm Harm(LocationGap gap) => new((
        from call in calls[gap.NetworkSite]
        from element in whole.Asked(call.Request).Prepend("")
        let request = element.Length == 0 ? call.Request : call.Request with { Failed = [element] }
        let good = whole.Run(request)
        let bad = gaps.Run(request)
        where (element.Length == 0 || good.Outcome >= Outcome.Unlocated) && bad.IsWorseThan(good)
        select (Outcome?)JudgedCalls.Becomes(good, bad)).Min(), DriftNames.None);

    private (DriftSeverity Severity, DriftEffect Effect) At(string networkSite)
    {
        var worse = calls[networkSite].Select(call => (Call: call, Good: whole.Run(call.Request), Bad: gaps.Run(call.Request)))
            .Where(run => run.Bad.IsWorseThan(run.Good)).OrderBy(run => JudgedCalls.Becomes(run.Good, run.Bad)).ToArray();
        return worse.Length == 0 ? (DriftSeverity.Minor, DriftEffect.None)
            : (DriftSeverity.Critical, JudgedCalls.Effect(worse[0].Call, worse[0].Good, worse[0].Bad, "", worse.Length - 1));
    }
}
