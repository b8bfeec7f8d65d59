using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Planning;

/// <summary>What steps do to calls that are not emergency calls: found by comparing, for each step, what such calls see before and after it.</summary>
internal static class OtherCalls
{
    public static string Of(Snapshot snapshot, IReadOnlyList<Step> steps)
    {
        var changes = steps.SelectMany(step => Changes(snapshot, step)).ToArray();
        return changes.Length == 0 ? "unchanged" : "unchanged but for " + string.Join("; ", changes);
    }

    private static IEnumerable<string> Changes(Snapshot snapshot, Step step) => step.After is not { } after ? [] : step.Type switch
    {
        var type when type == TrunkConfiguration.Type => Configuration(snapshot, step, after),
        var type when type == VoicePolicy.Type => KeepsOrder(step.Before!.List("PstnUsages"), after.List("PstnUsages"))
            ? [] : [$"the order of usages in {after.Identity}"],
        var type when type == VoiceRoute.Type && step.Before is { } before && !IsForNumbersOnly(before.Text("NumberPattern")) =>
            [$"numbers that {after.Identity} matches now with {before.Text("NumberPattern")}"],
        _ => [],
    };

    // The configuration in effect before, whole, against the one afterwards: only what the design declares may differ, and it is named.
    private static IEnumerable<string> Configuration(Snapshot snapshot, Step step, DeploymentObject after)
    {
        var trunk = after.Identity.Substring("Service:".Length);
        var before = step.Before ?? TrunkConfigurations.WithRules(snapshot, TrunkConfigurations.InEffect(snapshot, trunk));
        return after.Known
            .Where(property => property.EmbedsNoun is null && property.Name != "Description" && !IsAboutEmergencyAlone(property) && !property.Same(before[property.Name], after[property.Name]))
            .Select(property => $"{property.Name} = {ValueText.Of(after[property.Name])} on {trunk}");
    }

    // An ordinary call carries no location, so that passing locations on changes nothing for it.
    private static bool IsAboutEmergencyAlone(Property property) => property.Name == "EnablePIDFLOSupport";

    // Whatever now leads the list aside, the order is what it was.
    private static bool KeepsOrder(IReadOnlyList<string> before, IReadOnlyList<string> after) => Enumerable.Range(0, after.Count + 1)
        .Any(leading => after.Skip(leading).SequenceEqual(before.Except(after.Take(leading), StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase));

    private static bool IsForNumbersOnly(string pattern) => pattern.StartsWith(@"^\+", StringComparison.Ordinal) && pattern.EndsWith("$", StringComparison.Ordinal)
        && pattern.Trim('^', '$').Replace(@"\+", "").Trim('(', ')').Replace("?:", "").Split('|').All(number => number.Length is > 0 and <= 10 && number.All(char.IsDigit));
}
