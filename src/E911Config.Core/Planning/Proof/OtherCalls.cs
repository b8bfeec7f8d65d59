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
        new(@"^\^\\\+\??(?:[0-9]+|\((?:\?:)?[0-9]+(?:\|[0-9]+)*\))\$\z", RegexOptions.CultureInvariant);

    private static readonly Regex Digits = new("[0-9]+", RegexOptions.CultureInvariant);

    /// <summary>What steps change for other calls.</summary>
    /// <param name="snapshot">The deployment before them.</param>
    /// <param name="steps">The steps.</param>
    /// <param name="ownUsages">The usages of the design, and those that it has left behind.</param>
    /// <param name="numbers">The emergency numbers and the test number of the design.</param>
    public static IReadOnlyList<OtherCallChange> Of(Snapshot snapshot, IReadOnlyList<Step> steps, IEnumerable<string> ownUsages,
        IReadOnlyList<string> numbers)
    {
        // By a usage that anything else goes by as well others' calls are led, whoever owns it.
        var own = new HashSet<string>(ownUsages, StringComparer.OrdinalIgnoreCase);
        var planned = PlannedDeployment.After(snapshot, steps);
        own.ExceptWith(planned.All(VoiceRoute.Type)
            .Where(route => Numbers(route.Text("NumberPattern"))?.Except(numbers).Any() != false)
                .SelectMany(route => route.List("PstnUsages")));

        // A rule is rewritten by itself, or with the list of its trunk configuration.
        return
        [
            .. steps.SelectMany(step => Changes(snapshot, step, own, numbers)),
            .. snapshot.All(OutboundTranslationRule.Type).SelectMany(rule => Missed(OtherCallKind.Translation, rule.Text("Pattern"),
                planned.Find(OutboundTranslationRule.Type, rule.Identity)?.Text("Pattern"), rule.Identity, numbers)),
        ];
    }

    /// <summary>Whether a pattern matches the numbers that it lists, whole, and nothing else.</summary>
    public static bool IsListOfNumbers(string pattern) => NumbersOnly.IsMatch(pattern);

    private static IEnumerable<OtherCallChange> Changes(Snapshot snapshot, Step step, HashSet<string> own, IReadOnlyList<string> numbers) =>
        step switch
    {
        { Before: { } before } when step.Type == VoiceRoute.Type =>
            Missed(OtherCallKind.Numbers, before.Text("NumberPattern"), step.After?.Text("NumberPattern"), step.Identity, numbers),
        { After: { } after } when step.Type == TrunkConfiguration.Type => Configuration(snapshot, step, after, own),
        { Before: { } before, After: { } after } when step.Type == VoicePolicy.Type
            && !Foreign(before, own).SequenceEqual(Foreign(after, own), StringComparer.OrdinalIgnoreCase) =>
            [new OtherCallChange(OtherCallKind.UsageOrder, step.Identity)],
        _ => [],
    };

    // What a route matched, or a rule rewrote, and does not any more. Of one that goes, other objects of the design take over its numbers.
    private static IEnumerable<OtherCallChange> Missed(OtherCallKind kind, string before, string? after, string identity,
        IReadOnlyList<string> numbers)
    {
        var missed = before == after ? [] : Numbers(before)?.Except(after is null ? numbers : Numbers(after) ?? []).ToArray();
        return missed is { Length: 0 } ? [] : [new OtherCallChange(kind, identity, before, string.Join(", ", missed ?? []))];
    }

    // The numbers that a pattern lists; null if it is more than a list.
    private static IEnumerable<string>? Numbers(string? pattern) => pattern is not null && IsListOfNumbers(pattern)
        ? Digits.Matches(pattern).Cast<Match>().Select(match => match.Value) : null;

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
