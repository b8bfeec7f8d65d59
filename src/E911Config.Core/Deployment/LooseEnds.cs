using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Deployment;

/// <summary>
/// Values that name something which does not exist. A deployment can hold them, from a time when it did; no server takes them again.
/// </summary>
internal static class LooseEnds
{
    /// <summary>
    /// The values of an object that lead nowhere in a deployment, by property; of nouns that were not read nobody can tell.
    /// </summary>
    /// <param name="item">The object.</param>
    /// <param name="deployment">The deployment.</param>
    public static IEnumerable<(Property Property, string Name)> Of(DeploymentObject item, Snapshot deployment) =>
        from property in item.Type.Properties
        where property.References is not null && item.Has(property.Name)
        let target = ObjectTypes.Get(property.References!)
        where deployment.IsRead(target)
        from name in Names(item[property.Name])
        where deployment.Find(target.Unit, target.Unit.Identity.Canonical(name) ?? name) is null
        select (property, name);

    /// <summary>A change without what it would set and leads nowhere; and what that is.</summary>
    /// <param name="change">The change.</param>
    /// <param name="deployment">The deployment afterwards.</param>
    public static (ObjectChange Change, IReadOnlyList<(Property Property, string Name)> Loose) Without(ObjectChange change,
        Snapshot deployment)
    {
        if (change.After is not { } after) return (change, []);
        var loose = Of(after, deployment)
            .Where(end => change.Before is null || !end.Property.Same(change.Before[end.Property.Name], after[end.Property.Name]))
                .ToArray();
        return loose.Length == 0 ? (change, loose) : (new ObjectChange(change.Before, after.With(loose.GroupBy(end => end.Property)
            .Select(ends => new KeyValuePair<string, object?>(ends.Key.Name,
                Left(after[ends.Key.Name], [.. ends.Select(end => end.Name)]))))), loose);
    }

    private static string[]? Left(object? value, IReadOnlyList<string> gone) => value is IReadOnlyList<string> list
        ? [.. list.Where(name => !gone.Contains(name))] : null;

    private static IReadOnlyList<string> Names(object? value) => value switch
    {
        string { Length: > 0 } text => [text],
        IReadOnlyList<string> list => list,
        _ => [],
    };
}
