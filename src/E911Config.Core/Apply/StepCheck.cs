using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Apply;

/// <summary>How the object of a step stands: still as before, already as afterwards, or changed by somebody else.</summary>
/// <param name="Done">It is as the step leaves it.</param>
/// <param name="Pending">It is as the step must find it.</param>
/// <param name="AsPlanned">Its values are those that the step leaves; for a step that only moves the object, this cannot tell whether it was moved.</param>
/// <param name="HasValues">Its values are those that the step leaves, wherever it stands among its siblings.</param>
/// <param name="Problem">Which property moved, from what to what; empty unless it is neither.</param>
public sealed record StepCheck(bool Done, bool Pending, bool AsPlanned, bool HasValues, string Problem)
{
    /// <summary>Judges a step by what was found now: its object, if it exists, and the object's siblings.</summary>
    public static StepCheck Of(Step step, IReadOnlyList<DeploymentObject> found)
    {
        var current = found.FirstOrDefault(item => string.Equals(item.Identity, step.Identity, StringComparison.OrdinalIgnoreCase));
        var pending = (step.Before, current) switch
        {
            (null, null) => true,
            ({ } before, { } now) => !Moved(before, now).Any(),
            _ => false,
        };
        var hasValues = Same(step.After, current);
        var planned = hasValues && (!step.SortedFirst || IsFirst(current!, found));
        var done = planned && !(step.Reorders && pending);
        return new StepCheck(done, pending, planned, hasValues, done || pending ? "" : Explain(step, current, found));
    }

    /// <summary>What has moved in an object since it was seen. A property that it did not have then was unset; rule lists count only where they were seen.</summary>
    internal static IEnumerable<PropertyDifference> Moved(DeploymentObject seen, DeploymentObject now) => seen.DifferencesTo(now).Concat(now.Known
        .Where(property => property.EmbedsNoun is null && !seen.Has(property.Name) && !property.Same(seen[property.Name], now[property.Name]))
        .Select(property => new PropertyDifference(property, seen[property.Name], now[property.Name])));

    private static bool Same(DeploymentObject? expected, DeploymentObject? current) => (expected, current) switch
    {
        (null, null) => true,
        ({ } wanted, { } actual) => !wanted.DifferencesTo(actual).Any(),
        _ => false,
    };

    private static bool IsFirst(DeploymentObject rule, IReadOnlyList<DeploymentObject> scope) => TrunkConfigurations.InOrder(scope).First().Identity == rule.Identity
        && scope.Count(other => other.Number("Priority") == rule.Number("Priority")) == 1;

    private static string Explain(Step step, DeploymentObject? current, IReadOnlyList<DeploymentObject> found)
    {
        var address = step.ObjectType + " " + step.Identity;
        if (current is null) return $"{address} does not exist any more";
        if (step.SortedFirst && Same(step.After, current))
            return $"{address} is not the first rule of its scope: {TrunkConfigurations.InOrder(found).First().Identity} sorts before it or beside it";
        var expected = step.Before ?? step.After;
        if (expected is null) return $"{address} exists, but is to be made anew";
        var prefix = step.Before is null ? $"{address} exists already: " : address + ": ";
        return prefix + string.Join("; ", (step.Before is null ? expected.DifferencesTo(current) : Moved(expected, current)).Select(difference =>
            $"{difference.Property.Name} is \"{ValueText.Of(difference.Right)}\" now, {(step.Before is null ? "and planned is" : "and was, when the plan was made,")} \"{ValueText.Of(difference.Left)}\""));
    }
}
