using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Apply;

/// <summary>How the object of a step stands: still as before, already as afterwards, or changed by somebody else.</summary>
/// <param name="Done">It is as the step leaves it.</param>
/// <param name="Pending">It is as the step must find it.</param>
/// <param name="AsPlanned">Its values are those that the step leaves; for a step that only moves the object, this cannot tell whether it
/// was moved.</param>
/// <param name="Problem">Which property moved, from what to what; null unless it is neither.</param>
public sealed record StepCheck(bool Done, bool Pending, bool AsPlanned, StateProblem? Problem)
{
    /// <summary>Judges a step by what was found now: its object, if it exists, and the object's siblings.</summary>
    public static StepCheck Of(Step step, IReadOnlyList<DeploymentObject> found)
    {
        var current = Find(step, found);
        var pending = step.BeforeIsPartial ? Same(step.Before, current) : (step.Before, current) switch
        {
            (null, null) => true,
            ({ } before, { } now) => !Moved(before, now).Any(),
            _ => false,
        };
        var planned = Same(step.After, current);
        var done = planned && !(step.Reorders && pending);
        return new StepCheck(done, pending, planned, done || pending ? null : Explain(step, current));
    }

    /// <summary>The object of a step among what was found; null if it is not there.</summary>
    internal static DeploymentObject? Find(Step step, IReadOnlyList<DeploymentObject> found) =>
        found.FirstOrDefault(item => string.Equals(item.Identity, step.Identity, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// What has moved in an object since it was seen. A property that it did not have then was unset; rule lists count only where they were
    /// seen.
    /// </summary>
    internal static IEnumerable<PropertyDifference> Moved(DeploymentObject seen, DeploymentObject now) =>
        seen.DifferencesTo(now).Concat(now.Known
        .Where(property => property.EmbedsNoun is null && !seen.Has(property.Name)
            && !property.Same(seen[property.Name], now[property.Name]))
        .Select(property => new PropertyDifference(property, seen[property.Name], now[property.Name])));

    private static bool Same(DeploymentObject? expected, DeploymentObject? current) => (expected, current) switch
    {
        (null, null) => true,
        ({ } wanted, { } actual) => !wanted.DifferencesTo(actual).Any(),
        _ => false,
    };

    private static StateProblem Explain(Step step, DeploymentObject? current) => current is null
        ? new StateProblem(StateProblemKind.Gone, step.ObjectType, step.Identity)
        : new StateProblem(step.Before is null ? StateProblemKind.Exists : StateProblemKind.Moved, step.ObjectType, step.Identity)
        {
            Differences = step.Before is not { } before ? [.. step.After!.DifferencesTo(current)]
                : [.. step.BeforeIsPartial ? before.DifferencesTo(current) : Moved(before, current)],
        };
}
