using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Readings;

namespace E911Config.Core.Reporting;

/// <summary>What comes next for whoever sees a call that does not arrive as it should, or of which it is not known.</summary>
/// <param name="Words">What to do, or what the command tells; empty for a call that arrives with its location whatever is open.</param>
/// <param name="Command">The command; empty where none does it.</param>
internal sealed record TraceNext(string Words, string Command = "")
{
    private static readonly TraceNext Nothing = new("");

    /// <summary>The next thing to do.</summary>
    public static TraceNext Of(TraceResult trace)
    {
        var unread = trace.Trace.DependsOn.Where(name => ObjectTypes.Find(name) is not null).ToArray();
        if (unread.Length > 0) return new($"Have {string.Join(", ", unread)} read: without that nobody knows what becomes of the call.");
        var open = AssumptionSwitch.All.FirstOrDefault(one => trace.Trace.DependsOn.Contains(one.Name));
        if (open is not null) return new(string.Join(" or ", open.Values.Select(value => $"-Assume @{{ {open.Name} = '{value}' }}"))
            + " shows what each reading comes to; which one holds, only a test on the server tells.");
        if (trace.Outcome == Outcome.Located) return Nothing;
        if (trace is { Outcome: Outcome.Unknown, Request.Caller: { Kind: not ClientKind.Pbx, RegistrarPool: null } })
            return new("-RegistrarPool says where the client is registered; -User takes it from somebody who sits there.");
        var design = (trace.DesignPath.Length == 0 ? "" : " -Path " + CommandText.Quote(trace.DesignPath)) + trace.Source;
        return trace.Request.Failed.Count > 0 && trace.DesignPath.Length > 0
            ? new("What would save the call:", "Test-E911Resilience" + design)
            : new("What is wrong, and what mends it:", "Test-E911Configuration" + design);
    }

    /// <summary>The last lines of a text: the command stands in the last.</summary>
    public IEnumerable<string> Lines(int indent) => Words.Length == 0 ? []
        : ["", .. Page.Wrap(Words, "Next: ", indent), .. Command.Length == 0 ? [] : Page.Command(Command)];
}
