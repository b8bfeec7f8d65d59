using System.Globalization;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Planning;

namespace E911Config.Core.Reporting;

/// <summary>Callers and their calls, in words.</summary>
public static class CallText
{
    /// <summary>Where callers are: a network site, or <c>off the network</c>.</summary>
    public static string From(CallerKey callers) => callers.NetworkSite ?? "off the network";

    /// <summary>Who they are, in a few words: what decides the way of their calls.</summary>
    public static string Callers(CallerKey callers) => string.Join(", ", new[]
    {
        callers.Kind.ToString().ToLowerInvariant(), callers.VoicePolicy ?? "no voice policy granted", callers.LocationPolicy, callers.DialPlan, callers.RegistrarPool,
    }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>Who they are, in a few words.</summary>
    public static string Callers(Caller caller) => Callers(CallerKey.Of(caller, caller.NetworkSite));

    /// <summary>A call with what becomes of it, and the worst on the way if that is worse.</summary>
    public static string Of(CallChange call) => string.Format(CultureInfo.InvariantCulture, "{0}, {1}, {2}: {3} -> {4}{5}",
        From(call.Callers), Callers(call.Callers), call.Number, call.Before, call.After,
        call.Dark ? string.Format(CultureInfo.InvariantCulture, " ({0} after step {1}{2})", call.Worst, call.WorstStep, call.WorstHeld is null ? "" : ", for clients that hold " + call.WorstHeld) : "");

    /// <summary>A call that is dark on the way.</summary>
    public static string Of(DarkCall call) => string.Format(CultureInfo.InvariantCulture, "{0}, {1}, {2}: {3} after step {4}",
        From(call.Callers), Callers(call.Callers), call.Number, call.Worst, call.Step);
}
