using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Planning;

/// <summary>Makes numbered steps of changes, make before break, each with the steps that must be done before it.</summary>
internal sealed class StepOrder
{
    // What earlier steps have made, by what later objects name it with: noun and identity.
    private readonly Dictionary<string, List<int>> made = new(StringComparer.OrdinalIgnoreCase);

    // What earlier steps do not refer to any more.
    private readonly Dictionary<string, List<int>> released = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The steps of these changes, in their order.</summary>
    public static IReadOnlyList<Step> Number(IEnumerable<PlannedChange> changes)
    {
        var order = new StepOrder();
        return changes.Select((change, index) => order.Next(index + 1, change)).ToArray();
    }

    /// <summary>The same steps, numbered in this order.</summary>
    public static IReadOnlyList<Step> Number(IEnumerable<Step> steps) =>
        Number(steps.Select(step => new PlannedChange(step.Change, step.Reason)));

    private Step Next(int number, PlannedChange change)
    {
        var step = new Step(number, change.Reason, change.Object)
            { DependsOn = change.After is { } after ? Needed(after) : Released(change.Before!) };
        foreach (var name in change.After is { } made ? NamesOf(made) : []) Note(this.made, name, number);
        foreach (var name in change.Before is { } before
            ? References(before).Except(change.After is { } kept ? References(kept) : [], StringComparer.OrdinalIgnoreCase)
            : []) Note(released, name, number);
        return step;
    }

    private static void Note(Dictionary<string, List<int>> steps, string name, int number)
    {
        if (!steps.TryGetValue(name, out var numbers)) steps.Add(name, numbers = []);
        numbers.Add(number);
    }

    // What refers to an object must stop doing so before it goes.
    private int[] Released(DeploymentObject item) => Steps(released, NamesOf(item));

    private static int[] Steps(Dictionary<string, List<int>> steps, IEnumerable<string> names) => names
        .SelectMany(name => steps.TryGetValue(name, out var numbers) ? numbers : []).Distinct().OrderBy(number => number).ToArray();

    private int[] Needed(DeploymentObject item) => Steps(made, References(item));

    private static IEnumerable<string> References(DeploymentObject item)
    {
        foreach (var property in item.Type.Properties.Where(property => property.References is not null))
        {
            var target = ObjectTypes.Get(property.References!);
            var values = item[property.Name]
                switch { string { Length: > 0 } text => [text], IReadOnlyList<string> list => list, _ => (IReadOnlyList<string>)[] };
            foreach (var value in values)
            {
                yield return Name(target.Noun, target.Identity.Canonical(value) ?? value);

                // Whoever uses a usage needs the routes that carry it as well; a route is one of them.
                if (target == PstnUsage.Type && item.Type != VoiceRoute.Type) yield return Name(VoiceRoute.Type.Noun + " of", value);
            }
        }
    }

    private static IEnumerable<string> NamesOf(DeploymentObject item)
    {
        yield return Name(item.Type.Noun, item.Identity);
        if (item.Type == VoiceRoute.Type)
        {
            foreach (var usage in item.List("PstnUsages")) yield return Name(VoiceRoute.Type.Noun + " of", usage);
        }

        // A configuration or rule of a trunk's own is needed by whatever leads to the trunk.
        if (item.Type.Identity.ScopeOf(item.Identity) is var scope && scope.StartsWith("Service:", StringComparison.Ordinal))
            yield return Name(Trunk.Type.Noun, scope.Substring("Service:".Length));
    }

    private static string Name(string noun, string identity) => noun + " " + identity;
}
