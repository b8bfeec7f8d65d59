using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Output;

namespace E911Config.Simulator.Rules;

/// <summary>
/// Applies what a list parameter holds: a whole list, or <c>@{add=…; remove=…}</c> and <c>@{replace=…}</c>. Lists hold each element once.
/// Null clears a list. What names no element at all changes nothing, as PowerShell's own list modifier does: <c>@{add=@()}</c>, an empty
/// array and <c>@{replace=@()}</c> cannot be told from each other there.
/// </summary>
internal static class ListChange
{
    /// <summary>The texts after the change; every element that is given is called what <paramref name="name"/> makes of it.</summary>
    public static IReadOnlyList<string> Texts(string noun, Property property, IReadOnlyList<string> current, object? given,
        Func<string, string> name) =>
        Apply(noun, property.Name, current, given, element =>
            name(((IReadOnlyList<string>)property.Normalize(new[] { InstanceReader.Text(element) })!)[0]), text => text.ToUpperInvariant());

    /// <summary>
    /// The records after the change; every element that is given passes <paramref name="check"/>, with the name of the property.
    /// </summary>
    public static IReadOnlyList<ValueRecord> Records(string noun, Property property, IReadOnlyList<ValueRecord> current, object? given,
        Action<string, object> check) =>
        Apply(noun, property.Name, current, given, element => RecordReader.Read(property, current, element, check), record =>
            property.Key(new[] { record }));

    public static SimulatorException Duplicate(string noun, string property, string element) => new(
        "DuplicateElement",
        ErrorCategory.ResourceExists,
        $"There is a duplicate key sequence '{element}' for the '{noun}.{property}' key or unique identity constraint.",
        element);

    private static List<T> Apply<T>(string noun, string property, IReadOnlyList<T> current, object? given, Func<object, T> read, Func<T,
        string> key)
    {
        var modifier = (given as PSObject)?.BaseObject as PSListModifier ?? given as PSListModifier;
        var list = new List<T>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var replaces = modifier is null || modifier.Replace.Count > 0;
        if (!replaces) foreach (var element in current) Append(element);
        if (modifier is null)
        {
            foreach (var element in Elements(given)) Append(read(element));
            return list;
        }

        foreach (var element in Elements(modifier.Replace)) Append(read(element));
        foreach (var gone in Elements(modifier.Remove).Select(element => key(read(element))).ToArray()) keys.Remove(gone);
        list.RemoveAll(element => !keys.Contains(key(element)));
        foreach (var element in Elements(modifier.Add)) Append(read(element));
        return list;

        void Append(T element)
        {
            if (!keys.Add(key(element))) throw Duplicate(noun, property, element!.ToString()!);
            list.Add(element);
        }
    }

    private static IEnumerable<object> Elements(object? given)
    {
        var value = (given as PSObject)?.BaseObject is IEnumerable wrapped and not string ? wrapped : given;
        return value switch
        {
            null => [],
            string { Length: 0 } => [],
            IDictionary or string or PSObject => [value],
            IEnumerable list => list.Cast<object?>().Where(element => element is not null).SelectMany(element => Elements(element)),
            _ => [value],
        };
    }
}
