using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Text;

namespace E911Config.Core.Deployment;

/// <summary>
/// Values as a collector keeps them: nothing, texts, lists of texts, records of texts. No other type means anything there.
/// </summary>
internal static class CollectedValue
{
    /// <summary>A property of an object; false if it has none of that name.</summary>
    /// <exception cref="FormatException">The value cannot be understood.</exception>
    public static bool Read(JsonNode item, string name, Property property, out object? value)
    {
        foreach (var member in item.Members!)
        {
            if (!string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)) continue;
            value = Of(member.Value, property);
            return true;
        }

        value = null;
        return false;
    }

    private static object? Of(JsonNode node, Property property) => property.Kind switch
    {
        _ when node.IsNull => null,
        PropertyKind.List => Elements(node).Select(element => element.Scalar).ToArray(),
        PropertyKind.Records => Elements(node).Select(element => Record(element, property)).ToArray(),
        PropertyKind.Text => node.Scalar,
        _ => node.Scalar is "" ? null : node.Scalar,
    };

    // One value is a list of itself; nothing and an empty text are none.
    private static IEnumerable<JsonNode> Elements(JsonNode node) => node.Items ?? (node.Scalar is "" ? [] : new[] { node });

    private static IReadOnlyDictionary<string, object?> Record(JsonNode element, Property property)
    {
        if (element.Scalar is string text) return RecordText.Fields(text, property);
        var fields = property.Fields.Where(field => element.Members is not null && Read(element, field.Name, field, out _))
            .ToDictionary(field => field.Name, field => Read(element, field.Name, field, out var value) ? value : null,
                StringComparer.OrdinalIgnoreCase);
        return fields.Count > 0 ? fields : throw new FormatException(
            $"{property.Name} holds something without any of {string.Join(", ", property.Fields.Select(field => field.Name))}.");
    }
}
