using System.Linq;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>A call with its way, as people read it.</summary>
internal static class TraceText
{
    private const int Indent = 2;

    public static string Of(TraceResult trace) => Page.Lines(
    [
        .. Page.Wrap($"{Call(trace)}: {Outcome(trace)}", indent: Indent),
        .. Page.Wrap(Way(trace), new string(' ', Indent), Indent),
        .. Page.Wrap(Readings(trace), new string(' ', Indent), Indent),
        "",
        .. trace.Hops.Select(hop => hop.Text),
        .. TraceNext.Of(trace).Lines(Indent),
    ]);

    /// <summary>The call.</summary>
    public static string Call(TraceResult trace) => $"{trace.Number} from {trace.From}" + (trace.Request.Failed.Count == 0 ? ""
        : $" with {string.Join(", ", trace.Request.Failed.Select(Visible.Of))} failed");

    /// <summary>The outcome, and what it means for the caller.</summary>
    public static string Outcome(TraceResult trace) =>
        trace.Outcome + (trace.BestOutcome == trace.Outcome ? "" : $", at best {trace.BestOutcome}")
            + (trace.ReasonCode is null ? $" ({RegionLane.Words(trace.Outcome)})" : ", " + ReasonCodeText.Of(trace.ReasonCode));

    /// <summary>On what the outcome depends.</summary>
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
