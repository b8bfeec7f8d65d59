using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Output;

namespace E911Config.Simulator.Rules;

/// <summary>
/// Reads an element of a record list: an object with its fields, a hashtable, or the printed text of an element that is already there.
/// </summary>
internal static class RecordReader
{
    public static ValueRecord Read(Property property, IReadOnlyList<ValueRecord> current, object element, Action<string, object> check)
    {
        check(property.Name, element);
        var bag = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        var view = PSObject.AsPSObject(element);
        foreach (var field in property.Fields)
        {
            if (view.BaseObject is IDictionary table)
            {
                if (table.Keys.Cast<object>()
                    .FirstOrDefault(key =>
                    string.Equals(key.ToString(), field.Name, StringComparison.OrdinalIgnoreCase)) is { } key) bag[field.Name] =
                    Plain(field, table[key]);
            }
            else if (view.BaseObject is not string && view.Properties[field.Name] is { } member)
            {
                bag[field.Name] = Plain(field, member.Value);
            }
        }

        if (bag.Count > 0) return ((IReadOnlyList<ValueRecord>)property.Normalize(new[] { bag })!)[0];
        var printed = view.ToString();
        return current.FirstOrDefault(record => string.Equals(record.ToString(), printed, StringComparison.Ordinal))
            ?? throw SimulatorException.Invalid($"\"{printed}\" is no element of {property.Name}: "
                + $"it has none of {string.Join(", ", property.Fields.Select(field => field.Name))}.", element);
    }

    private static object? Plain(Property field, object? value) => value switch
    {
        null => null,
        _ when field.Kind is PropertyKind.Text or PropertyKind.Choice => InstanceReader.Text(value) is { Length: > 0 } text ? text : null,
        PSObject wrapped => wrapped.BaseObject,
        _ => value,
    };
}
