using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using E911Config.Core.Deployment;

namespace E911Config.Core.Planning;

/// <summary>
/// What steps do to calls that are not emergency calls: found by comparing, for each step, what such calls see before and after it.
/// </summary>
internal static class OtherCalls
{
    // The whole of the pattern: one number, or several in a group, behind a plus sign, which may be optional, and between both anchors.
    private static readonly Regex NumbersOnly =
        new(@"^\^\\\+\??(?:[0-9]{1,10}|\((?:\?:)?[0-9]{1,10}(?:\|[0-9]{1,10})*\))\$\z", RegexOptions.CultureInvariant);

    public static IReadOnlyList<OtherCallChange> Of(Snapshot snapshot, IReadOnlyList<Step> steps, IEnumerable<string> ownUsages)
    {
        var own = new HashSet<string>(ownUsages, StringComparer.OrdinalIgnoreCase);
        return steps.SelectMany(step => Changes(snapshot, step, own)).ToArray();
    }

    /// <summary>Whether a pattern matches the numbers that it lists, whole, and nothing else.</summary>
    public static bool IsListOfNumbers(string pattern) => NumbersOnly.IsMatch(pattern);

    private static IEnumerable<OtherCallChange> Changes(Snapshot snapshot, Step step, HashSet<string> own) => step.After is not { } after
        ? Gone(step) : step.Type switch
    {
        var type when type == TrunkConfiguration.Type => Configuration(snapshot, step, after, own),
        var type when type == VoicePolicy.Type =>
            Foreign(step.Before!, own).SequenceEqual(Foreign(after, own), StringComparer.OrdinalIgnoreCase)
            ? [] : [new OtherCallChange(OtherCallKind.UsageOrder, after.Identity)],
        var type when type == VoiceRoute.Type && step.Before is { } before && !IsListOfNumbers(before.Text("NumberPattern")) =>
            [new OtherCallChange(OtherCallKind.Numbers, after.Identity, before.Text("NumberPattern"))],
        _ => [],
    };

    // A route of the design that matched other numbers as well, or a rule that rewrote them, is missed by those calls.
    private static IEnumerable<OtherCallChange> Gone(Step step) => step.Before!.Type.Find("NumberPattern") is not null
        && !IsListOfNumbers(step.Before.Text("NumberPattern"))
        ? [new OtherCallChange(OtherCallKind.Numbers, step.Identity, step.Before.Text("NumberPattern"))] : [];

    // The configuration in effect before, whole, against the one afterwards: only what the design declares may differ, and it is named.
    private static IEnumerable<OtherCallChange> Configuration(Snapshot snapshot, Step step, DeploymentObject after, HashSet<string> own)
    {
        var trunk = after.Identity.Substring("Service:".Length);
        var before = step.Before ?? TrunkConfigurations.WithRules(snapshot, TrunkConfigurations.InEffect(snapshot, trunk));
        return after.Known
            .Where(property => property.EmbedsNoun is null && property.Name != "Description" && !IsAboutEmergencyAlone(property)
                && !property.Same(before[property.Name], after[property.Name]))
            .Where(property => property.Name != "PstnUsages"
                || !Foreign(before, own).SequenceEqual(Foreign(after, own), StringComparer.OrdinalIgnoreCase))
            .Select(property => new OtherCallChange(OtherCallKind.TrunkProperty, trunk, property.Name, ValueText.Of(after[property.Name])));
    }

    // An ordinary call carries no location, so that passing locations on changes nothing for it.
    private static bool IsAboutEmergencyAlone(Property property) => property.Name == "EnablePIDFLOSupport";

    private static IEnumerable<string> Foreign(DeploymentObject policy, HashSet<string> own) =>
        policy.List("PstnUsages").Where(usage => !own.Contains(usage));
}
