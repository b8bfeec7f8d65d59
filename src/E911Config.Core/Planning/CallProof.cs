using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Planning;

/// <summary>Runs the emergency calls of every group of callers through a deployment as it is and as it will be.</summary>
internal static class CallProof
{
    private const int Named = 3;

    /// <summary>The outcome before and after, by group and number, in a fixed order.</summary>
    public static IReadOnlyList<CallChange> Of(DesignDocument design, Snapshot before, Snapshot after)
    {
        var facts = CallFacts.From(design);
        var now = new CallEngine(new CallIndex(before, facts));
        var then = new CallEngine(new CallIndex(after, facts));
        return Calls(design, facts, before).Select(call =>
        {
            var trace = then.Trace(call.Request);
            return new CallChange(call.Group.Where, Describe(call.Group.Caller), call.Group.Caller.Count, call.Request.Digits, now.Run(call.Request).Outcome, trace.Outcome, trace.DependsOn);
        }).ToArray();
    }

    /// <summary>The emergency calls of every group of callers.</summary>
    public static IEnumerable<(CallerGroup Group, CallRequest Request)> Calls(DesignDocument design, CallFacts facts, Snapshot snapshot) =>
        CallerGroups.Of(snapshot, design).SelectMany(group => Numbers(design, facts, group).Select(number => (group, new CallRequest(group.Caller, number))));

    /// <summary>What a person must know of it: callers who are worse off, and outcomes that hang on an open question.</summary>
    public static IEnumerable<Finding> Findings(IReadOnlyList<CallChange> calls)
    {
        var worse = calls.Where(call => call.After < call.Before).ToArray();
        if (worse.Length > 0) yield return About("CallsWorse", worse, "The plan makes calls worse");
        foreach (var question in calls.SelectMany(call => call.DependsOn).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal))
            yield return About("CallsDependOnReading", calls.Where(call => call.DependsOn.Contains(question)).ToArray(), $"After the plan outcomes hang on {question}");
    }

    /// <summary>How many groups are better and worse off, in half a sentence.</summary>
    public static string Summary(IReadOnlyList<CallChange> calls)
    {
        var groups = calls.GroupBy(call => (call.From, call.Callers)).ToArray();
        var worse = groups.Count(group => group.Any(call => call.After < call.Before));
        var better = groups.Count(group => group.All(call => call.After >= call.Before) && group.Any(call => call.After > call.Before));
        return string.Format(CultureInfo.InvariantCulture, "{0} groups better, {1} worse, {2} as before", better, worse, groups.Length - better - worse);
    }

    // At a place without a zone, whatever the design calls an emergency number must get no worse.
    private static IEnumerable<string> Numbers(DesignDocument design, CallFacts facts, CallerGroup group) =>
        (group.NetworkSite is null ? design.OffNetwork : design.ZoneOf(group.NetworkSite))?.Numbers.Select(number => number.DialString) ?? facts.EmergencyNumbers;

    /// <summary>Who they are, in a few words.</summary>
    public static string Describe(Caller caller) => string.Join(", ", new[]
    {
        caller.Kind.ToString().ToLowerInvariant(), caller.VoicePolicy ?? "no voice policy granted", caller.LocationPolicy, caller.DialPlan, caller.RegistrarPool,
    }.Where(part => !string.IsNullOrEmpty(part)));

    private static Finding About(string id, CallChange[] calls, string message) => new(id, FindingSeverity.Warning, "", "", string.Format(
        CultureInfo.InvariantCulture, "{0} for {1} of the calls examined: {2}{3}.", message, calls.Length,
        string.Join("; ", calls.Take(Named)), calls.Length > Named ? " and others" : ""));
}
