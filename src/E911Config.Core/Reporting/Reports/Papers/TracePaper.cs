using System.Linq;
using E911Config.Core.Calls;

namespace E911Config.Core.Reporting.Reports;

/// <summary>The way of a call as a report.</summary>
internal static class TracePaper
{
    public static Report Of(TraceResult trace)
    {
        var title = TraceText.Call(trace);
        var next = TraceNext.Of(trace);
        return new Report(title, $"{title}: {TraceText.Outcome(trace)}.", ToneOf(trace))
        {
            Facts =
            [
                new("Dialled", trace.Number), new("From", trace.From),
                new(trace.Simulated ? "Simulation of" : "Deployment", FewNames.OfDeployment(trace.Deployment)),
                new("Read", trace.Read is { } read ? DriftText.Time(read) : ""), new("Design", trace.DesignPath),
            ],
            IsSimulated = trace.Simulated,
            NamesParts = true,
            Next = next.Words.Length == 0 ? [] : [next.Words],
            Commands = next.Command.Length == 0 ? [] : [next.Command],
            Unseen = [.. trace.DependsOn.Select(one => "The outcome depends on " + one + ".")],
            Parts =
            [
                new ReportPart($"The way of {title}",
                    new Sentence($"{TraceText.Outcome(trace)}. {TraceText.Way(trace)}", ToneOf(trace.Outcome)),
                    new Sentence(TraceText.Readings(trace), trace.HoldsUnderEveryReading ? Tone.Plain : Tone.Unknown),
                    trace.Map is { } map ? TracePicture.Of(trace.Request, trace.Trace, map.Value)
                        : new NoPicture("this trace does not know its deployment."),
                    new Way(trace.Hops)),
            ],
        };
    }

    private static Tone ToneOf(TraceResult trace) => ToneOf(trace.Outcome, !trace.HoldsUnderEveryReading);

    /// <summary>How good an outcome is: what arrives only under one reading of what is not known is not known to arrive.</summary>
    public static Tone ToneOf(Outcome outcome, bool hangs) => hangs && outcome >= Outcome.Unlocated ? Tone.Unknown : ToneOf(outcome);

    /// <summary>How good an outcome is.</summary>
    public static Tone ToneOf(Outcome outcome) => outcome switch
    {
        Outcome.Located => Tone.Good,
        Outcome.Unlocated => Tone.Warning,
        Outcome.Unknown => Tone.Unknown,
        _ => Tone.Bad,
    };
}
