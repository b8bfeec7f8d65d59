using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Planning;

/// <summary>Makes numbered steps of changes, make before break, each with the steps that must be done before it.</summary>
internal static class StepOrder
{
    public static IReadOnlyList<Step> Number(IReadOnlyList<Change> changes)
    {
        var steps = new List<Step>();
        var number = 0;
        foreach (var change in changes)
        {
            var made = new Step(++number, change.Reason, change.Before, change.After)
            {
                DependsOn = steps.Where(earlier => Needs(change.After, earlier)).Select(earlier => earlier.Number).ToArray(),
            };
            steps.Add(made);
        }

        return steps;
    }

    private static bool Needs(DeploymentObject later, Step earlier) => earlier.After is { } made && (
        Names(later, made.Type.Noun, made.Identity)
        || (made.Type == VoiceRoute.Type && later.Type != VoiceRoute.Type && made.List("PstnUsages").Any(usage => Names(later, PstnUsage.Type.Noun, usage)))
        || (made.Type.Identity.ScopeOf(made.Identity) is var scope && scope.StartsWith("Service:", StringComparison.Ordinal)
            && Names(later, Trunk.Type.Noun, scope.Substring("Service:".Length))));

    private static bool Names(DeploymentObject item, string noun, string identity) => item.Type.Properties
        .Where(property => property.References == noun)
        .Any(property => item[property.Name] switch
        {
            string text => Same(noun, text, identity),
            IEnumerable<string> list => list.Any(element => Same(noun, element, identity)),
            _ => false,
        });

    private static bool Same(string noun, string reference, string identity) => string.Equals(
        ObjectTypes.Get(noun).Identity.Canonical(reference) ?? reference, identity, StringComparison.OrdinalIgnoreCase);
}
