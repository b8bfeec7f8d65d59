using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;

namespace E911Config.Live;

/// <summary>
/// Takes values out of whatever a cmdlet returned: live objects, or the property bags that remoting makes of them, in which enumerations
/// are numbers with a text, lists are array lists and deep objects are texts.
/// </summary>
internal static class RawValue
{
    /// <summary>A value as <see cref="Property.Normalize"/> takes it.</summary>
    /// <exception cref="FormatException">The value cannot be understood.</exception>
    public static object? Of(object? value, Property property)
    {
        if (value is null || Base(value) is null) return null;
        return property.Kind switch
        {
            PropertyKind.List => Elements(value).Select(Text).ToArray(),
            PropertyKind.Records => Elements(value).Select(element => Record(element, property)).ToArray(),
            PropertyKind.Flag when Base(value) is bool flag => flag,
            PropertyKind.Text => Text(value),
            _ => Text(value) is { Length: > 0 } text ? text : null,
        };
    }

    /// <summary>The text that people see of a value; remoting keeps it for enumerations and identities.</summary>
    public static string Text(object value) => Base(value) switch
    {
        string text => text,
        IFormattable formattable and not Enum when value is not PSObject => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>
    /// The name of what was granted to a user: a text, or an object with a Name (older versions add an Anchor, a number that means nothing
    /// elsewhere); null if nothing is granted.
    /// </summary>
    public static string? Granted(PSObject item, string property)
    {
        if (item.Properties[property]?.Value is not { } value || Base(value) is null) return null;
        var name = Base(value) is string text ? text : PSObject.AsPSObject(value).Properties["Name"]?.Value is { } named ? Text(named)
            : Text(value);
        return name.Trim() is { Length: > 0 } granted ? granted : null;
    }

    private static object? Base(object value) => value is PSObject wrapped ? wrapped.BaseObject : value;

    private static IEnumerable<object> Elements(object value) => Base(value) switch
    {
        string text => text.Length == 0 ? [] : [text],
        IDictionary => [value],
        IEnumerable list => list.Cast<object?>().Where(element => element is not null).Select(element => element!),
        _ => [value],
    };

    private static IReadOnlyDictionary<string, object?> Record(object element, Property property)
    {
        if (Base(element) is string text) return RecordText.Fields(text, property);
        var fields = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        var bag = PSObject.AsPSObject(element);
        foreach (var field in property.Fields)
        {
            if (bag.Properties[field.Name] is { } found) fields[field.Name] = Of(found.Value, field);
        }

        return fields.Count > 0 ? fields
            : throw new FormatException(
            $"{property.Name} holds a {bag.TypeNames.FirstOrDefault()} without any of "
            + $"{string.Join(", ", property.Fields.Select(field => field.Name))}.");
    }
}
