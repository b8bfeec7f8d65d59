using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>
/// The properties of an object in a result, by name without case: <c>$step.After.NumberPattern</c> answers, here and wherever the result
/// was sent. Values are plain: texts, numbers, flags, lists and maps of these; nothing of it can be changed.
/// </summary>
public sealed class PropertyMap : ReadOnlyDictionary<string, object?>
{
    private PropertyMap(IDictionary<string, object?> values)
        : base(values)
    {
    }

    /// <summary>What is known of an object, in the order of its type, with its noun and identity in front.</summary>
    public static PropertyMap Of(DeploymentObject item) => Of(
    [
        new("ObjectType", item.Type.Noun), new("Identity", item.Identity),
        .. item.Known.Where(property => property.Name is not "Identity")
            .Select(property => new KeyValuePair<string, object?>(property.Name, item[property.Name])),
    ]);

    /// <summary>Names with their values, as they come.</summary>
    public static PropertyMap Of(IEnumerable<KeyValuePair<string, object?>> values)
    {
        var map = new OrderedMap();
        foreach (var pair in values) map[pair.Key] = Plain(pair.Value);
        return new PropertyMap(map);
    }

    /// <summary>The object as it is shown: its address, if it is a whole one, and a line for each property.</summary>
    public string Text => ObjectText.Of(this);

    /// <summary>Names and values in one line: <c>Identity=Reno; LocationPolicy=E911-Reno</c>.</summary>
    public override string ToString() => string.Join("; ", this.Select(pair => pair.Key + "=" + Visible.Of(InOneLine(pair.Value))));

    private static object? Plain(object? value) => value switch
    {
        ValueRecord record => Of(record.Fields),
        IEnumerable<ValueRecord> records => new ReadOnlyCollection<PropertyMap>(records.Select(record => Of(record.Fields)).ToArray()),
        IEnumerable<string> texts => new TextList(texts),
        _ => value,
    };

    /// <summary>A value in one line.</summary>
    internal static string InOneLine(object? value) => value is IEnumerable<PropertyMap> maps
        ? string.Join(", ", maps.Select(map => "{" + map + "}"))
        : ValueText.Of(value);
}
