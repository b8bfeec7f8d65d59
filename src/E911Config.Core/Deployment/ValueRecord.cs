using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Deployment;

/// <summary>One element of a record list: names and texts, such as <c>DialString</c> and <c>DialMask</c> of an emergency number.</summary>
public sealed class ValueRecord
{
    private readonly KeyValuePair<string, object?>[] fields;

    /// <summary>Makes a record; names compare without case.</summary>
    public ValueRecord(IEnumerable<KeyValuePair<string, object?>> fields) => this.fields = fields.ToArray();

    /// <summary>Makes a record of two fields.</summary>
    public ValueRecord(string name1, object? value1, string name2, object? value2)
        : this([new(name1, value1), new(name2, value2)])
    {
    }

    /// <summary>The fields in order.</summary>
    public IReadOnlyList<KeyValuePair<string, object?>> Fields => fields;

    /// <summary>A field by name; null if there is none.</summary>
    public object? this[string name] =>
        fields.FirstOrDefault(field => string.Equals(field.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>A field as text; empty if there is none.</summary>
    public string Text(string name) => this[name] as string ?? "";

    /// <summary>The way Microsoft's cmdlets print it: <c>Name=Value;Name=Value</c>.</summary>
    public override string ToString() => string.Join(";", fields.Select(field => field.Key + "=" + ValueText.Of(field.Value)));
}
