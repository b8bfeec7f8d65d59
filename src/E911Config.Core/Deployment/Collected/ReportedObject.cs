using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Deployment;

/// <summary>Objects of a deployment out of what cmdlets reported, whoever kept it.</summary>
public static class ReportedObject
{
    private const string IdentityName = "Identity";
    private static readonly Property Identity = new(IdentityName, PropertyKind.Text);

    /// <summary>One object.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="read">Reads its properties.</param>
    /// <exception cref="FormatException">It has no identity, or something about it cannot be understood.</exception>
    public static DeploymentObject Of(ObjectType type, ReportedValue read)
    {
        var values = new List<KeyValuePair<string, object?>>();
        foreach (var property in type.Properties)
        {
            foreach (var name in property.Aliases.Prepend(property.Name))
            {
                if (!read(name, property, out var value)) continue;
                values.Add(new(property.Name, value));
                break;
            }
        }

        var identity = type.KeyProperties.Count == 0
            ? read(IdentityName, Identity, out var stated) && stated is string text ? text
                : throw new FormatException($"a {type.Noun} without Identity was returned.")
            : string.Join("|", type.KeyProperties.Select(key => ValueText.Of(values.FirstOrDefault(value => value.Key == key).Value)));
        return new DeploymentObject(type, identity, values);
    }
}
