using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using E911Config.Core.Deployment;

namespace E911Config.Simulator.Rules;

/// <summary>The limits of the object model: lengths, ranges, patterns, words.</summary>
internal static class Limits
{
    /// <summary>Checks some properties of an object.</summary>
    /// <exception cref="SimulatorException">ValueInvalid: a value is outside its limits.</exception>
    public static void Check(ObjectType type, DeploymentObject item, IEnumerable<Property> properties)
    {
        foreach (var property in properties)
        {
            var value = item[property.Name];
            if (ValueText.IsEmpty(value)) continue;
            if (value is IReadOnlyList<ValueRecord> records)
            {
                foreach (var (field, part) in records.SelectMany(record => property.Fields.Select(field => (field, record[field.Name]))))
                    Check(type, field, part, item.Identity);
            }
            else
            {
                Check(type, property, value, item.Identity);
            }
        }
    }

    private static void Check(ObjectType type, Property property, object? value, string identity)
    {
        if (ValueText.IsEmpty(value)) return;
        if (value is string text)
        {
            if (property.MaxLength is { } max && text.Length > max)
                throw Fail(string.Format(CultureInfo.InvariantCulture, "at most {0} characters", max));
            if (property.Pattern is { } pattern && !Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant))
                throw Fail(property.PatternText ?? "a text that matches " + pattern);
            if (property.Kind == PropertyKind.Choice && property.Allowed.Count > 0 && !property.Allowed.Contains(text))
                throw Fail("one of " + string.Join(", ", property.Allowed));
            if (property.Name is "NumberPattern" or "Pattern" && !IsRegex(text)) throw Fail("a regular expression");
        }

        if (value is long number && (number < property.Min || number > property.Max))
            throw Fail(string.Format(CultureInfo.InvariantCulture, "a number from {0} to {1}", property.Min, property.Max));

        SimulatorException Fail(string expected) =>
            SimulatorException.Invalid($"{property.Name} of a {type.Noun} holds {expected}, not \"{ValueText.Of(value)}\".", identity);
    }

    private static bool IsRegex(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
