using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Readings;

namespace E911Config.Core.Reporting;

/// <summary>What comes next for whoever sees a call that does not arrive as it should, or of which it is not known.</summary>
internal static class TraceNext
{
    /// <summary>The next thing to do; empty for a call that arrives with its location whatever is open.</summary>
    public static string Of(TraceResult trace)
    {
        var unread = trace.Trace.DependsOn.Where(name => ObjectTypes.Find(name) is not null).ToArray();
        if (unread.Length > 0) return $"have {string.Join(", ", unread)} read: without that nobody knows what becomes of the call.";
        var open = AssumptionSwitch.All.FirstOrDefault(one => trace.Trace.DependsOn.Contains(one.Name));
        if (open is not null) return string.Join(" or ", open.Values.Select(value => $"-Assume @{{ {open.Name} = '{value}' }}"))
            + " shows what each reading comes to; which one holds, only a test on the server tells.";
        if (trace.Outcome == Outcome.Located) return "";
        if (trace is { Outcome: Outcome.Unknown, Request.Caller: { Kind: not ClientKind.Pbx, RegistrarPool: null } })
            return "-RegistrarPool says where the client is registered; -User takes it from somebody who sits there.";
        var design = trace.DesignPath.Length == 0 ? "" : " -Path " + CommandText.Quote(trace.DesignPath);
        return trace.Request.Failed.Count > 0 && design.Length > 0
            ? $"Test-E911Resilience{design} names what would save the call when this fails."
            : $"Test-E911Configuration{design} names what is wrong, and what mends it.";
    }
}
