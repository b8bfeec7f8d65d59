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

    /// <summary>The steps of these changes.</summary>
    public static IReadOnlyList<Step> Number(IReadOnlyList<Change> changes) => Number(changes.Select(change => (change.Reason, change.Before, (DeploymentObject?)change.After)));

    /// <summary>The same steps, numbered in this order.</summary>
    public static IReadOnlyList<Step> Number(IReadOnlyList<Step> steps) => Number(steps.Select(step => (step.Reason, step.Before, step.After)));

    private static Step[] Number(IEnumerable<(string Reason, DeploymentObject? Before, DeploymentObject? After)> changes)
    {
        var order = new StepOrder();
        return changes.Select((change, index) => order.Next(index + 1, change.Reason, change.Before, change.After)).ToArray();
    }

    private Step Next(int number, string reason, DeploymentObject? before, DeploymentObject? after)
    {
        var step = new Step(number, reason, before, after) { DependsOn = after is null ? [] : Needed(after) };
        foreach (var name in after is null ? [] : NamesOf(after))
        {
            if (!made.TryGetValue(name, out var numbers)) made.Add(name, numbers = []);
            numbers.Add(number);
        }

        return step;
    }

    private int[] Needed(DeploymentObject item) => References(item)
        .SelectMany(name => made.TryGetValue(name, out var numbers) ? numbers : []).Distinct().OrderBy(number => number).ToArray();

    private static IEnumerable<string> References(DeploymentObject item)
    {
        foreach (var property in item.Type.Properties.Where(property => property.References is not null))
        {
            var target = ObjectTypes.Get(property.References!);
            var values = item[property.Name] switch { string { Length: > 0 } text => [text], IReadOnlyList<string> list => list, _ => (IReadOnlyList<string>)[] };
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
