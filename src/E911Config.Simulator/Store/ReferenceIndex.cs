using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Simulator.Store;

/// <summary>Who refers to what, kept with every write, so that asking costs the same at every size.</summary>
internal sealed class ReferenceIndex
{
    private readonly Dictionary<string, HashSet<string>> users = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The addresses of the objects that refer to an object (for usages: to an element).</summary>
    public IReadOnlyCollection<string> UsersOf(string noun, string identity) => users.TryGetValue(Key(noun, identity), out var found)
        ? found : [];

    public void Add(DeploymentObject item)
    {
        foreach (var key in KeysOf(item))
        {
            if (!users.TryGetValue(key, out var found)) users.Add(key, found = new HashSet<string>(StringComparer.OrdinalIgnoreCase));
            found.Add(item.Address);
        }
    }

    public void Remove(DeploymentObject item)
    {
        foreach (var key in KeysOf(item))
        {
            if (users.TryGetValue(key, out var found) && found.Remove(item.Address) && found.Count == 0) users.Remove(key);
        }
    }

    private static IEnumerable<string> KeysOf(DeploymentObject item) => item.Type.Properties
        .Where(property => property.References is not null && item.Has(property.Name))
        .SelectMany(property => References.ValuesOf(property, item[property.Name])
            .Select(value => Key(property.References!, References.Target(property, value))))
        .Concat(LocationTables.Under(item).Select(under => Key(under.Noun, under.Identity)));

    private static string Key(string noun, string identity) => noun + "\0" + identity;
}
