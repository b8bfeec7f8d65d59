using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Simulator.Store;

/// <summary>The identities that a property names.</summary>
internal static class References
{
    public static IEnumerable<string> ValuesOf(Property property, object? value) => property.Kind == PropertyKind.List
        ? value as IReadOnlyList<string> ?? []
        : value is string { Length: > 0 } text ? [text] : Enumerable.Empty<string>();

    /// <summary>The stored identity of what a value names; a usage is an element, not an object, and stays as it is.</summary>
    public static string Target(Property property, string value) => ObjectTypes.Find(property.References!) is { ElementsIn: null } type
        ? type.Identity.Canonical(value) ?? value
        : value;
}
