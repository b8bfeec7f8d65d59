using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.TestSupport;

/// <summary>
/// Compares two deployments by the rules of the object types: values property by property, and orders where there is one.
/// </summary>
public static class DeploymentComparison
{
    /// <summary>What differs, a line each; empty if nothing does.</summary>
    public static IReadOnlyList<string> Of(Snapshot one, Snapshot other) =>
        [.. ObjectTypes.All.SelectMany(type => Objects(type, one, other)),
            .. ObjectTypes.All.Where(type => type.Find("Priority") is not null).SelectMany(type => Orders(type, one, other))];

    /// <summary>The properties in which two objects of one type differ, whichever of the two knows them.</summary>
    public static IReadOnlyList<string> Properties(DeploymentObject one, DeploymentObject other) =>
        one.DifferencesTo(other).Concat(other.DifferencesTo(one))
        .Select(difference => difference.Property.Name).Distinct(StringComparer.Ordinal).ToArray();

    private static IEnumerable<string> Objects(ObjectType type, Snapshot one, Snapshot other)
    {
        foreach (var item in one.All(type))
        {
            if (other.Find(type, item.Identity) is not { } found) yield return "only in the first: " + item.Address;
            else if (Properties(item, found) is { Count: > 0 } names) yield return $"{item.Address}: {string.Join(", ", names)}";
        }

        foreach (var item in other.All(type).Where(item => one.Find(type, item.Identity) is null)) yield return "only in the second: "
            + item.Address;
    }

    private static IEnumerable<string> Orders(ObjectType type, Snapshot one, Snapshot other) =>
        one.All(type).Select(item => type.Identity.ScopeOf(item.Identity))
        .Select(scope => type.Identity.IsRule ? scope : "").Distinct(StringComparer.OrdinalIgnoreCase)
        .Where(scope => !Order(type, scope, one).SequenceEqual(Order(type, scope, other), StringComparer.OrdinalIgnoreCase))
        .Select(scope => $"the order of {type.Noun} {scope}");

    private static IEnumerable<string> Order(ObjectType type, string scope, Snapshot snapshot) => TrunkConfigurations
        .InOrder(snapshot.All(type).Where(item => scope.Length == 0
            || string.Equals(type.Identity.ScopeOf(item.Identity), scope, StringComparison.OrdinalIgnoreCase)))
        .Select(item => item.Identity);
}
