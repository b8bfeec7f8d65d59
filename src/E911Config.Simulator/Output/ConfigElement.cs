using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Rules;

namespace E911Config.Simulator.Output;

/// <summary>
/// An element of a list of records, such as an emergency number: equal by value, printed as <c>Name=Value;Name=Value</c>.
/// </summary>
public sealed class ConfigElement
{
    private const string Network = "Microsoft.Rtc.Management.WritableConfig.Settings.NetworkConfiguration.";

    private readonly Property description;
    private PSObject? view;

    private ConfigElement(Property description) => this.description = description;

    /// <inheritdoc/>
    public override string ToString() => view is null ? ""
        : string.Join(";", description.Fields.Select(field => field.Name + "=" + ValueText.Of(Unwrapped(field.Name))));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ConfigElement other
        && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(description.Name);

    internal static PSObject View(Property description, ValueRecord record)
    {
        var element = new ConfigElement(description);
        var view = new PSObject(element);
        foreach (var field in description.Fields)
            view.Properties.Add(new PSNoteProperty(field.Name, ClrValue.Of(field, record[field.Name])));
        if (TypeName(description) is { } name) view.TypeNames.Insert(0, name);
        element.view = view;
        return view;
    }

    /// <summary>An element made of parameters, with the limits and defaults of its fields.</summary>
    internal static PSObject Made(ObjectType type, string list, IReadOnlyDictionary<string, object?> given)
    {
        var property = type.Get(list);
        var record = new ValueRecord(property.Fields.Select(field => new KeyValuePair<string, object?>(field.Name, field.Normalize(
            given.TryGetValue(field.Name, out var value) ? value is Enum ? value.ToString() : value : field.Default))));
        Limits.Check(type, Defaults.New(type, "Global").With(list, new[] { record }), [property]);
        return View(property, record);
    }

    // Some elements are no objects of a noun of their own.
    private static string? TypeName(Property description) => description.EmbedsNoun is { } noun ? ObjectTypes.Get(noun).ClrTypeName
        : description.Name switch
        {
            "BWPolicy" => Network + "BWPolicyType",
            "BWAlternatePaths" => Network + "BWAlternatePathType",
            "MediaBypassSettings" => Network + "MediaBypassSettingsType",
            _ => null,
        };

    private object? Unwrapped(string field) => view!.Properties[field]?.Value is PSObject wrapped ? wrapped.BaseObject
        : view.Properties[field]?.Value;
}
