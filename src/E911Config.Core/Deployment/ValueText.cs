using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace E911Config.Core.Deployment;

/// <summary>Values as people read them, the same in every culture.</summary>
public static class ValueText
{
    /// <summary>A short text of a property value: <c>True</c>, <c>a, b</c>, <c>(none)</c>.</summary>
    public static string Of(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "True" : "False",
        string text => text,
        IEnumerable<ValueRecord> records => string.Join(", ", records.Select(record => "{" + record + "}")),
        IEnumerable<string> list => string.Join(", ", list),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>Whether a value counts as nothing: null, empty text, empty list.</summary>
    public static bool IsEmpty(object? value) => value switch
    {
        null => true,
        string text => text.Length == 0,
        IReadOnlyCollection<ValueRecord> records => records.Count == 0,
        IReadOnlyCollection<string> list => list.Count == 0,
        _ => false,
    };
}
