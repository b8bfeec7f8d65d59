using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Simulator.Store;

/// <summary>
/// How the tables of the location service hang together: rows lead to locations, locations have addresses, ports have switches.
/// </summary>
internal static class LocationTables
{
    /// <summary>The tables whose rows lead to locations.</summary>
    public static IReadOnlyList<ObjectType> Rows { get; } =
    [
        LocationServiceTables.Subnet, LocationServiceTables.Switch, LocationServiceTables.Port, LocationServiceTables.WirelessAccessPoint,
    ];

    /// <summary>The fields of a location, as a row has them.</summary>
    public static IReadOnlyList<Property> Fields { get; } = [.. LocationServiceTables.Subnet.Properties
        .Where(property => property.Name != "Description" && !LocationServiceTables.Subnet.KeyProperties.Contains(property.Name))];

    /// <summary>The location of a row; null if it has none.</summary>
    public static DeploymentObject? LocationOf(DeploymentObject row) => Keyed(OwnTypes.Location, Fields.Select(field =>
        new KeyValuePair<string, object?>(field.Name, row[field.Name])));

    /// <summary>The address of a row or a location, which nobody has validated; null if it has none.</summary>
    public static DeploymentObject? AddressOf(DeploymentObject place) => Keyed(CivicAddress.Type, CivicAddress.Fields.Select(field =>
        new KeyValuePair<string, object?>(field, place[field])))?.With("MSAGValid", false);

    /// <summary>The identity of what <see cref="Keyed"/> makes of the fields of an object, which costs less than making it.</summary>
    public static string? KeyIn(DeploymentObject item, ObjectType type)
    {
        var texts = type.KeyProperties.Select(item.Text).ToArray();
        return Array.TrueForAll(texts, text => text.Length == 0) ? null : string.Join("|", texts).Trim();
    }

    /// <summary>An object of its key fields; null if none of them says anything.</summary>
    public static DeploymentObject? Keyed(ObjectType type, IEnumerable<KeyValuePair<string, object?>> fields)
    {
        var values = fields.Where(field => !ValueText.IsEmpty(field.Value)).ToDictionary(field => field.Key, field => field.Value);
        return values.Count == 0 ? null : new DeploymentObject(type, string.Join("|", type.KeyProperties.Select(key =>
            ValueText.Of(values.TryGetValue(key, out var value) ? value : null))), values);
    }

    /// <summary>What an object stands on without a property that names it.</summary>
    public static IEnumerable<(string Noun, string Identity)> Under(DeploymentObject item)
    {
        if (item.Type == OwnTypes.Location)
        {
            if (KeyIn(item, CivicAddress.Type) is { } address) yield return (CivicAddress.Type.Noun, address);
            yield break;
        }

        if (!Rows.Contains(item.Type)) yield break;
        if (KeyIn(item, OwnTypes.Location) is { } location) yield return (OwnTypes.Location.Noun, location);
        if (item.Type == LocationServiceTables.Port) yield return (LocationServiceTables.Switch.Noun, item.Text("ChassisID"));
    }
}
