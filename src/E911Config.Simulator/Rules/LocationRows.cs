using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Core.Text;

namespace E911Config.Simulator.Rules;

/// <summary>Rows of the location service, of parameters.</summary>
internal static class LocationRows
{
    /// <summary>The row that the parameters make: what they do not give is not there.</summary>
    /// <exception cref="SimulatorException">ValueInvalid: the key is no address, or a field is too long.</exception>
    public static DeploymentObject Of(ObjectType table, IReadOnlyDictionary<string, object?> given)
    {
        var values = table.Properties.Where(property => given.TryGetValue(property.Name, out var value) && value is string { Length: > 0 })
            .ToDictionary(property => property, property => property.Normalize(given[property.Name]));
        var row = new DeploymentObject(table, string.Join("|", table.KeyProperties.Select(key =>
            values.TryGetValue(table.Get(key), out var value) ? ValueText.Of(value) : "")),
            values.Select(pair => new KeyValuePair<string, object?>(pair.Key.Name, pair.Value)));
        if (values.Keys.FirstOrDefault(property => property.IsAddress && AddressText.Parse(row.Text(property.Name)) is null) is { } key)
            throw new SimulatorException("ValueInvalid", ErrorCategory.InvalidArgument,
                $"{key.Name} of a {table.Noun} is a network address without mask, not \"{row.Text(key.Name)}\".", row.Identity);
        Limits.Check(table, row, values.Keys);
        return row;
    }
}
