using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.RegularExpressions;
using E911Config.Core.Deployment;
using E911Config.Core.Text;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Rules;

/// <summary>Rows, locations and addresses of the location service, of parameters: what they do not give is not there.</summary>
internal static class LocationRows
{
    private const string Mac = "^[0-9A-Fa-f]{2}(-[0-9A-Fa-f]{2}){5}$";
    private const string SubType = "PortIDSubType";
    private static readonly string[][] SubTypes = [["InterfaceAlias", "1"], ["InterfaceName", "5"], ["LocallyAssigned", "7", ""]];

    /// <summary>The row that the parameters make.</summary>
    /// <exception cref="SimulatorException">ValueInvalid: the key has another form, or a field is too long.</exception>
    public static DeploymentObject Of(ObjectType table, IReadOnlyDictionary<string, object?> given)
    {
        var values = Values(table, given);
        if (table == LocationServiceTables.Port && !values.ContainsKey(SubType)) values.Add(SubType, SubTypes[2][0]);
        var row = LocationTables.Keyed(table, values) ?? throw SimulatorException.Invalid($"Which {table.Noun}? Give its key.", null);
        if (table.KeyProperties.FirstOrDefault(key => !IsKey(key, row.Text(key))) is { } wrong)
            throw SimulatorException.Invalid($"{wrong} of a {table.Noun} is {Form(wrong)}, not \"{row.Text(wrong)}\".", row.Identity);
        Limits.Check(table, row, table.Properties);
        return row;
    }

    /// <summary>The location that the parameters make; null if they give none of its fields.</summary>
    public static DeploymentObject? LocationOf(IReadOnlyDictionary<string, object?> given) => Checked(OwnTypes.Location, given);

    /// <summary>The address that the parameters make; null if they give none of its fields.</summary>
    public static DeploymentObject? AddressOf(IReadOnlyDictionary<string, object?> given) => Checked(CivicAddress.Type, given);

    /// <summary>The row of the table with this key; of a port also if its type of id is written otherwise.</summary>
    public static DeploymentObject? Stored(ObjectStore objects, DeploymentObject row)
    {
        var table = objects.Table(row.Type);
        if (row.Type != LocationServiceTables.Port) return table.Find(row.Identity);
        return SubTypes.First(spellings => spellings.Contains(row.Text(SubType), StringComparer.OrdinalIgnoreCase))
            .Select(spelling => table.Find(row.Text("ChassisID") + "|" + spelling + "|" + row.Text("PortID")))
            .FirstOrDefault(found => found is not null);
    }

    /// <summary>
    /// The changes that put a row in place of the one with its key: what it leads to, and the switch of a port, come into being.
    /// </summary>
    public static IEnumerable<Change> Put(ObjectStore objects, DeploymentObject row)
    {
        if (Stored(objects, row) is { } before && before.Identity != row.Identity) yield return Change.Remove(before);
        yield return Change.Put(row);
        if (row.Type == LocationServiceTables.Port && objects.IsRead(LocationServiceTables.Switch)
            && objects.Find(LocationServiceTables.Switch, row.Text("ChassisID")) is null)
            yield return Change.Put(Of(LocationServiceTables.Switch, row.Known.ToDictionary(property => property.Name,
                property => property.Name == "ChassisID" ? row[property.Name] : null)));
        foreach (var change in LocationTables.LocationOf(row) is { } location ? Place(objects, location) : []) yield return change;
    }

    /// <summary>The changes that put a location there, if it is new, and its address.</summary>
    public static IEnumerable<Change> Place(ObjectStore objects, DeploymentObject location)
    {
        if (objects.Find(location.Type, location.Identity) is null) yield return Change.Put(location);
        if (LocationTables.AddressOf(location) is { } address && objects.IsRead(address.Type)
            && objects.Find(address.Type, address.Identity) is null) yield return Change.Put(address);
    }

    /// <summary>The changes that take a location away, and its address if it was the last one there.</summary>
    public static IEnumerable<Change> Remove(ObjectStore objects, DeploymentObject location)
    {
        yield return Change.Remove(location);
        if (LocationTables.AddressOf(location) is { } address && objects.Find(address.Type, address.Identity) is { } stored
            && objects.UsersOf(address.Type.Noun, address.Identity)
                .All(user => user == location.Address)) yield return Change.Remove(stored);
    }

    /// <summary>The changes that make one location of another, with the rows that lead there.</summary>
    public static IEnumerable<Change> Replace(ObjectStore objects, DeploymentObject location, DeploymentObject by)
    {
        var rows = objects.UsersOf(location.Type.Noun, location.Identity).Select(address => address.Split([' '], 2))
            .Select(parts => objects.Find(ObjectTypes.Get(parts[0]), parts[1])).OfType<DeploymentObject>()
            .Select(row => row.With(LocationTables.Fields.Select(field => new KeyValuePair<string, object?>(field.Name, by[field.Name]))))
            .Select(Change.Put);
        if (Same(location, by)) return [Change.Put(by), .. rows];
        IEnumerable<Change> removal = Same(LocationTables.AddressOf(location), LocationTables.AddressOf(by)) ? [Change.Remove(location)]
            : Remove(objects, location);
        return [.. removal, .. Place(objects, by), .. rows];
    }

    private static bool Same(DeploymentObject? one, DeploymentObject? other) =>
        string.Equals(one?.Identity, other?.Identity, StringComparison.OrdinalIgnoreCase);

    private static DeploymentObject? Checked(ObjectType type, IReadOnlyDictionary<string, object?> given)
    {
        var values = Values(type, given).Where(pair => type.KeyProperties.Contains(pair.Key));
        if (LocationTables.Keyed(type, values) is not { } item) return null;
        Limits.Check(type, item, type.Properties);
        return item;
    }

    private static Dictionary<string, object?> Values(ObjectType type, IReadOnlyDictionary<string, object?> given) => type.Properties
        .Where(property => given.TryGetValue(property.Name, out var value) && value?.ToString() is { Length: > 0 })
        .ToDictionary(property => property.Name, property => property.Normalize(given[property.Name]!.ToString()));

    private static bool IsKey(string key, string value) => key switch
    {
        "Subnet" => AddressText.Parse(value) is not null,
        "ChassisID" => Regex.IsMatch(value, Mac, RegexOptions.CultureInvariant) || AddressText.Parse(value) is not null,
        "BSSID" => Regex.IsMatch(value, Mac, RegexOptions.CultureInvariant),
        _ => value.Length > 0,
    };

    private static string Form(string key) => key switch
    {
        "Subnet" => "a network address without mask",
        "ChassisID" => "a MAC address in the form nn-nn-nn-nn-nn-nn, or an IP address",
        "BSSID" => "a MAC address in the form nn-nn-nn-nn-nn-nn",
        _ => "a text",
    };
}
