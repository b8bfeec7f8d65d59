using System;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Planning;

namespace E911Config.Core.Apply;

/// <summary>
/// Nothing is written, because calls would be worse on the way than they are before the steps and afterwards, or would end worse, or at the
/// mercy of one element where they were not.
/// </summary>
public sealed class UnsafePlanException : E911Exception
{
    private const string Id = "PlanUnsafe";

    /// <summary>Makes the error of a plan that was made so; its id is PlanUnsafe.</summary>
    /// <param name="beginning">Why it is so.</param>
    /// <param name="calls">How many calls.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="end">The way out.</param>
    internal UnsafePlanException(string beginning, int calls, CallChange first, string end)
        : base(Id, Whole(beginning, calls, Words(first), end))
    {
    }

    /// <summary>Makes the error of steps that are not safe any more; its id is PlanUnsafe.</summary>
    /// <param name="beginning">Why it is so.</param>
    /// <param name="calls">How many calls.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="end">The way out.</param>
    internal UnsafePlanException(string beginning, int calls, DarkCall first, string end)
        : base(Id, Whole(beginning, calls, Words(first), end))
    {
    }

    private UnsafePlanException(string message)
        : base(Id, message)
    {
    }

    /// <summary>Whatever of a plan needs -Force; null if nothing does.</summary>
    /// <param name="plan">The plan.</param>
    internal static UnsafePlanException? Of(Plan plan)
    {
        if (plan.Calls.Where(call => call.Dark).ToArray() is { Length: > 0 } dark)
            return new UnsafePlanException("No safe order of the steps was found: ", dark.Length, dark[0],
                "Do it in two designs, one after the other, or accept it with -Force.") { Target = plan.Id };
        if (plan.Calls.Where(call => call.Worse).ToArray() is { Length: > 0 } worse)
            return new UnsafePlanException(FormattableString.Invariant(
                $"{worse.Length} of the calls examined end worse than they are, first {Who(worse[0].Callers, worse[0].Number)}: ")
                + $"{Of(worse[0].Before, worse[0].BestBefore)} -> {Of(worse[0].After, worse[0].BestAfter)}. Mend the design, or accept it with -Force.") { Target = plan.Id };
        if (plan.Calls.Where(call => call.Weaker).ToArray() is { Length: > 0 } weaker)
            return new UnsafePlanException(FormattableString.Invariant(
                $"{weaker.Length} of the calls examined end at the mercy of one element where they were not, first ")
                + $"{Who(weaker[0].Callers, weaker[0].Number)}: {weaker[0].SinglePointsAfter}. Mend the design, or accept it with -Force.")
                { Target = plan.Id };
        return null;
    }

    private static string Of(Outcome worst, Outcome best) => worst == best ? worst.ToString() : $"{worst} (at best {best})";

    private static string Whole(string beginning, int calls, string first, string end) =>
        FormattableString.Invariant($"{beginning}{calls} of the calls examined end worse on the way than before and afterwards, ")
            + $"first {first}. {end}";

    private static string Words(CallChange call)
    {
        var held = call.WorstHeld is null ? "" : ", for clients that hold " + call.WorstHeld;
        var worst = FormattableString.Invariant($"{call.Worst} after step {call.WorstStep}{held}");
        return $"{Who(call.Callers, call.Number)}: {call.Before} -> {call.After} ({worst})";
    }

    private static string Words(DarkCall call) =>
        FormattableString.Invariant($"{Who(call.Callers, call.Number)}: {call.Worst} after step {call.Step}");

    internal static string Who(CallerKey callers, string number)
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
