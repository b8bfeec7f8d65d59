using System;
using System.Linq;
using System.Text.RegularExpressions;
using E911Config.Core.Text;

namespace E911Config.Core.Design;

/// <summary>Reads the templates of names.</summary>
internal static class NamingReader
{
    private static readonly Regex Placeholder = new(@"\{[^{}]*\}?|\}", RegexOptions.CultureInvariant);

    public static Naming Read(NodeReader reader)
    {
        var defaults = new Naming();
        return new Naming
        {
            Usage = Template(reader, "usage", TextRule.Label, "{zone}") ?? defaults.Usage,
            LocalUsage = Template(reader, "localUsage", TextRule.Label, "{zone}") ?? defaults.LocalUsage,
            Route = Template(reader, "route", TextRule.Label, "{zone}", "{leg}") ?? defaults.Route,
            LocationPolicy = Template(reader, "locationPolicy", TextRule.LocationPolicy, "{zone}") ?? defaults.LocationPolicy,
            TranslationRule = Template(reader, "translationRule", TextRule.Label) ?? defaults.TranslationRule,
        };
    }

    private static string? Template(NodeReader reader, string name, TextRule rule, params string[] placeholders)
    {
        if (reader.Text(name, rule) is not { } template) return null;
        foreach (var missing in placeholders.Where(placeholder => template.Value.IndexOf(placeholder, StringComparison.Ordinal) < 0))
        {
            reader.Problem(template.Place,
                $"{reader.What}: \"{name}\" must contain {missing}, or the objects of all zones would get one name.");
        }
        foreach (Match found in Placeholder.Matches(template.Value))
        {
            if (placeholders.Contains(found.Value)) continue;
            reader.Problem(
                template.Place, $"{reader.What}: \"{name}\" cannot contain {Quoted.Start(found.Value)}. {Allowed(placeholders)}");
        }

        return template.Value;
    }

    private static string Allowed(string[] placeholders) =>
        placeholders.Length == 0
            ? "It is one name for all zones." : "What can stand in braces here: " + string.Join(", ", placeholders) + ".";
}
