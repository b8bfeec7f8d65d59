using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Text;

namespace E911Config.Core.Deployment;

/// <summary>
/// Records as Microsoft's cmdlets print them, which is all that remoting keeps of a nested object: <c>Name=Value;Name=Value</c>.
/// </summary>
public static class RecordText
{
    /// <summary>The fields of a record; a value may itself hold semicolons.</summary>
    /// <param name="text">The printed record.</param>
    /// <param name="property">The property that holds it.</param>
    /// <exception cref="FormatException">It cannot be taken apart.</exception>
    public static IReadOnlyDictionary<string, object?> Fields(string text, Property property)
    {
        var fields = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        string? current = null;
        foreach (var part in text.Split(';'))
        {
            var equals = part.IndexOf('=');
            var name = equals > 0 ? property.Fields.FirstOrDefault(field =>
                string.Equals(field.Name, part.Substring(0, equals).Trim(), StringComparison.OrdinalIgnoreCase)) : null;
            if (name is not null)
            {
                current = name.Name;
                fields[current] = part.Substring(equals + 1);
            }
            else if (current is not null)
            {
                fields[current] = fields[current] + ";" + part;
            }
            else
            {
                throw new FormatException($"{property.Name} holds the text {Quoted.Of(text)}, which cannot be taken apart.");
            }
        }

        return fields;
    }
}
