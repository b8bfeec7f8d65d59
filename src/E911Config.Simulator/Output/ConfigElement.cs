using System;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;

namespace E911Config.Simulator.Output;

/// <summary>
/// An element of a list of records, such as an emergency number: equal by value, printed as <c>Name=Value;Name=Value</c>.
/// </summary>
public sealed class ConfigElement
{
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
        if (description.EmbedsNoun is { } noun && ObjectTypes.Get(noun).ClrTypeName is { } name) view.TypeNames.Insert(0, name);
        element.view = view;
        return view;
    }

    private object? Unwrapped(string field) => view!.Properties[field]?.Value is PSObject wrapped ? wrapped.BaseObject
        : view.Properties[field]?.Value;
}
