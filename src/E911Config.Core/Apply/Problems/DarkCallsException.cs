using System;
using System.Linq;
using E911Config.Core.Planning;

namespace E911Config.Core.Apply;

/// <summary>Nothing is written, because calls would be worse on the way than they are before the steps and afterwards.</summary>
public sealed class DarkCallsException : E911Exception
{
    /// <summary>Makes the error; its id is PlanUnsafe.</summary>
    /// <param name="beginning">Why it is so.</param>
    /// <param name="calls">How many calls.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="end">The way out.</param>
    internal DarkCallsException(string beginning, int calls, DarkCall first, string end)
        : base("PlanUnsafe", FormattableString.Invariant(
            $"{beginning}{calls} of the calls examined are dark on the way, first {Words(first)}. {end}"))
    {
    }

    private static string Words(DarkCall call)
    {
        var callers = call.Callers;
        string?[] parts =
        [
            callers.NetworkSite ?? "off the network", callers.Kind.ToString().ToLowerInvariant(),
            callers.VoicePolicy ?? "no voice policy granted",
            callers.LocationPolicy, callers.DialPlan, callers.RegistrarPool, call.Number,
        ];
        var who = string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));
        return FormattableString.Invariant($"{who}: {call.Worst} after step {call.Step}");
    }
}
