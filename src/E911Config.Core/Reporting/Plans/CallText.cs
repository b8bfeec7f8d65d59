using System.Globalization;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Planning;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>Calls of a plan in words.</summary>
internal static class CallText
{
    /// <summary>A call with what becomes of it, and the worst on the way if that is worse.</summary>
    public static string Of(CallChange call) => string.Format(CultureInfo.InvariantCulture, "{0}, {1}, {2}: {3} -> {4}{5}",
        CallerText.Where(call.Callers.NetworkSite), Who(call), call.Number, Before(call), After(call), call.Dark
            ? " (" + Worst(call) + ")" : "");

    /// <summary>Who calls, and whether that is supposed.</summary>
    public static string Who(CallChange call) => CallerText.Of(call.Callers) + (call.IsSupposed ? " (supposed)" : "");

    /// <summary>What becomes of it before the plan.</summary>
    public static string Before(CallChange call) => Of(call.Before, call.BestBefore);

    /// <summary>What becomes of it afterwards.</summary>
    public static string After(CallChange call) => Of(call.After, call.BestAfter);

    /// <summary>What becomes of a call at worst, and at best where that is something else.</summary>
    public static string Of(Outcome worst, Outcome best) => worst == best ? worst.ToString() : $"{worst} (at best {best})";

    /// <summary>A call with all that is known of it.</summary>
    public static string Whole(CallChange call) => string.Join("; ", new[]
    {
        Of(call), call.Count == 0 ? "callers not counted" : string.Format(CultureInfo.InvariantCulture, "{0} callers", call.Count),
        call.Dark || call.WorstStep == 0 ? "" : Worst(call),
        $"one failure before: {Points(call.SinglePointsBefore)}; afterwards: {Points(call.SinglePointsAfter)}",
        call.SameWay ? "" : "another way than before", call.NotProven ? "not proven" : "",
        call.DependsOn.Count == 0 ? "" : "depends on " + string.Join(", ", call.DependsOn),
    }.Where(part => part.Length > 0));

    private static string Points(SinglePoints points) => points.ToString() is { Length: > 0 } some ? some : "nothing";

    /// <summary>A call that is dark on the way.</summary>
    public static string Of(DarkCall call) => string.Format(CultureInfo.InvariantCulture, "{0}, {1}, {2}: {3} after step {4}",
        CallerText.Where(call.Callers.NetworkSite), CallerText.Of(call.Callers), call.Number, call.Worst, call.Step);

    private static string Worst(CallChange call) => string.Format(CultureInfo.InvariantCulture, "{0} after step {1}{2}",
        call.Worst, call.WorstStep, call.WorstHeld is null ? "" : ", for clients that hold " + Visible.Of(call.WorstHeld));
}
