using System.Linq;
using E911Config.Core.Calls;

namespace E911Config.Core.Reporting;

/// <summary>What is said at once of a call of which nobody knows what becomes: why, and where it stands what tells more.</summary>
public static class UntoldCall
{
    /// <summary>The sentence; empty for a call whose end is known.</summary>
    public static string Warning(TraceResult trace)
    {
        if (trace.Outcome != Outcome.Unknown) return "";
        var why = trace.Hops.LastOrDefault()?.Rule is { Length: > 0 } rule ? $": {rule}" : "";
        return $"What becomes of {trace.Number} from {trace.From} cannot be told{why}. The property Text has the whole way"
            + (TraceNext.Of(trace).Words.Length > 0 ? ", and ends with what tells more." : ".");
    }
}
