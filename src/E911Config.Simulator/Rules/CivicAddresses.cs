using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Simulator.Rules;

/// <summary>Civic addresses of parameters: all fields together are the key of an address, the empty ones too.</summary>
internal static class CivicAddresses
{
    /// <summary>The address that the parameters have; null if they have none.</summary>
    /// <exception cref="SimulatorException">ValueInvalid: a field is too long.</exception>
    public static DeploymentObject? Of(IReadOnlyDictionary<string, object?> given)
    {
        var values = CivicAddress.Fields.ToDictionary(field => field,
            field => given.TryGetValue(field, out var value) ? value as string : null);
        if (values.Values.All(string.IsNullOrEmpty)) return null;
        var address = new DeploymentObject(CivicAddress.Type, string.Join("|", CivicAddress.Fields.Select(field => values[field] ?? "")),
            values.Select(pair => new KeyValuePair<string, object?>(pair.Key, pair.Value)));
        Limits.Check(CivicAddress.Type, address, new HashSet<Property>(CivicAddress.Fields.Select(CivicAddress.Type.Get)));
        return address;
    }
}
