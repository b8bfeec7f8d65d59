using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Planning;

/// <summary>How many callers make calls.</summary>
internal static class CallerTotal
{
    /// <summary>
    /// Each caller once: those who are known to sit somewhere there, and of a class of which nobody knows at which of its homes its people
    /// are all of them, at however many of these they are followed. 0 if nobody counted them, or they are supposed.
    /// </summary>
    public static long Of(IEnumerable<CallChange> calls)
    {
        var groups = calls.GroupBy(call => call.Callers).Select(same => same.First()).ToArray();
        return groups.Sum(call => call.Placed)
            + groups.GroupBy(call => call.Callers with { NetworkSite = null }).Sum(alike => alike.Max(call => call.Count - call.Placed));
    }
}
