using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Planning;

namespace E911Config.Core.Apply;

/// <summary>Nothing is written, because calls that the plan touches would not end as it proved any more; the id is PlanIsStale.</summary>
public sealed class ProofBrokenException : E911Exception
{
    /// <summary>Makes the error.</summary>
    /// <param name="calls">The calls.</param>
    internal ProofBrokenException(IReadOnlyList<BrokenCall> calls)
        : base("PlanIsStale", FormattableString.Invariant(
            $"{Why(calls)}, and {calls.Count} of its calls would end worse than it proved, first ")
            + Words(calls[0]) + ". Nothing was written. Make a new plan with New-E911TrunkPlan; Compare-E911TrunkPlan shows what moved.") =>
                Calls = calls;

    /// <summary>The calls.</summary>
    public IReadOnlyList<BrokenCall> Calls { get; }

    private static string Why(IReadOnlyList<BrokenCall> calls)
    {
        var unread = calls.SelectMany(call => call.Unread).Distinct(StringComparer.Ordinal).OrderBy(noun => noun, StringComparer.Ordinal)
            .ToArray();
        return unread.Length > 0 ? $"{string.Join(", ", unread)} could not be read, on which the plan's proof rests"
            : "Somebody has changed what the plan does not write";
    }

    /// <summary>A call as half a sentence.</summary>
    internal static string Words(BrokenCall call)
    {
        var by = call.Routes.Count == 0 ? "" : " by voice route " + string.Join(", ", call.Routes);
        var over = string.IsNullOrEmpty(call.Now.Trunk) ? "" : " over " + call.Now.Trunk;
        var why = string.IsNullOrEmpty(call.Now.ReasonCode) ? "" : $" ({call.Now.ReasonCode})";
        var mercy = call.Now.Outcome < call.Proved.After ? ""
            : $" at the mercy of one element ({string.Join(", ", HardPoints.Of(call.Points))})";
        var without = mercy.Length == 0 ? "" : " at the mercy of none";
        return $"{UnsafePlanException.Who(call.Proved.Callers, call.Proved.Number)}: {call.Now.Outcome}{why}{by}{over}{mercy}, and was "
            + $"proved {call.Proved.After}{without}";
    }
}
