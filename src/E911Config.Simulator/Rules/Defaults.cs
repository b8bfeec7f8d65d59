using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Simulator.Rules;

/// <summary>New objects with every documented default written out, because a server knows all its properties.</summary>
internal static class Defaults
{
    public static DeploymentObject New(ObjectType type, string identity) => new(type, identity, type.Properties
        .Where(property => !property.IsIdentityName && property.EmbedsNoun is null)
        .Select(property => new KeyValuePair<string, object?>(property.Name, property.Default)));
}
