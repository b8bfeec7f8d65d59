using System;
using System.Linq;
using E911Config.Core.Planning;

namespace E911Config.Core.Apply;

/// <summary>Nothing is written, because calls would be worse on the way than they are before the steps and afterwards.</summary>
public sealed class DarkCallsException : E911Exception
{
    private const string Id = "PlanUnsafe";

    /// <summary>Makes the error of a plan that was made so; its id is PlanUnsafe.</summary>
    /// <param name="beginning">Why it is so.</param>
    /// <param name="calls">How many calls.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="end">The way out.</param>
    internal DarkCallsException(string beginning, int calls, CallChange first, string end)
        : base(Id, Whole(beginning, calls, Words(first), end))
    {
    }

    /// <summary>Makes the error of steps that are not safe any more; its id is PlanUnsafe.</summary>
    /// <param name="beginning">Why it is so.</param>
    /// <param name="calls">How many calls.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="end">The way out.</param>
    internal DarkCallsException(string beginning, int calls, DarkCall first, string end)
        : base(Id, Whole(beginning, calls, Words(first), end))
    {
    }

    private static string Whole(string beginning, int calls, string first, string end) =>
        FormattableString.Invariant($"{beginning}{calls} of the calls examined are dark on the way, first {first}. {end}");

    private static string Words(CallChange call)
    {
        var held = call.WorstHeld is null ? "" : ", for clients that hold " + call.WorstHeld;
        var worst = FormattableString.Invariant($"{call.Worst} after step {call.WorstStep}{held}");
        return $"{Who(call.Callers, call.Number)}: {call.Before} -> {call.After} ({worst})";
    }

    private static string Words(DarkCall call) =>
        FormattableString.Invariant($"{Who(call.Callers, call.Number)}: {call.Worst} after step {call.Step}");

    private static string Who(CallerKey callers, string number)
    {
        string?[] parts =
        [
            callers.NetworkSite ?? "off the network", callers.Kind.ToString().ToLowerInvariant(),
            callers.VoicePolicy ?? "no voice policy granted",
            callers.LocationPolicy, callers.DialPlan, callers.RegistrarPool, number,
        ];
        return string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }
}
