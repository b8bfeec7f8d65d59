using System.Linq;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>A call with its way, as people read it.</summary>
internal static class TraceText
{
    private const int Indent = 2;

    public static string Of(TraceResult trace) => Page.Lines(
    [
        .. Page.Wrap($"{trace.Number} from {trace.From}: {Outcome(trace)}", indent: Indent),
        .. Page.Wrap(Way(trace), new string(' ', Indent), Indent),
        .. Page.Wrap(Readings(trace), new string(' ', Indent), Indent),
        "",
        .. trace.Hops.Select(hop => hop.Text),
        .. TraceNext.Of(trace) is { Length: > 0 } next ? ["", .. Page.Wrap(next, "Next: ", Indent)] : System.Array.Empty<string>(),
    ]);

    /// <summary>The outcome.</summary>
    public static string Outcome(TraceResult trace) =>
        trace.Outcome + (trace.BestOutcome == trace.Outcome ? "" : $", at best {trace.BestOutcome}")
            + (trace.ReasonCode is null ? "" : ", " + ReasonCodeText.Of(trace.ReasonCode));

    /// <summary>What the outcome hangs on.</summary>
    public static string Readings(TraceResult trace) => !trace.HoldsUnderEveryReading ? $"Depends on {trace.DependsOn}."
        : trace.Outcome == Core.Calls.Outcome.Unknown ? "No reading of the open questions tells more."
        : "Holds under every reading of the open questions.";

    /// <summary>What kind of call it is, and over what it goes.</summary>
    public static string Way(TraceResult trace) =>
        (trace.Trace.IsEmergencyUntold ? "Whether it is an emergency call cannot be told" : trace.Emergency ? "An emergency call"
            : "An ordinary call")
        + (trace.CalledNumber is null ? "" : " to " + trace.CalledNumber)
        + (trace.LocationPolicy is null ? "" : $", location policy {Visible.Of(trace.LocationPolicy)} ({trace.LocationPolicySource})")
        + (trace.Trunk is null ? "" : $", over {trace.TrunkText}" + (trace.DeliveredNumber is null ? "" : $" as {trace.DeliveredNumber}"))
        + ".";
}
