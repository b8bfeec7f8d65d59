using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Deployment;

/// <summary>
/// The trunk configuration in effect: the service's, else the topology site's, else the global one, always as a whole
/// (Configure a trunk without media bypass, Lync Server 2013 library).
/// </summary>
public static class TrunkConfigurations
{
    /// <summary>The service-scope identity of a trunk's own configuration.</summary>
    public static string ServiceScope(string trunkIdentity) => "Service:" + Trunk.Type.CanonicalIdentity(trunkIdentity);

    /// <summary>
    /// The configuration in effect for a trunk, without its rule lists. Where not even a global one was read: the documented defaults.
    /// </summary>
    public static DeploymentObject InEffect(Snapshot snapshot, string trunkIdentity) =>
        snapshot.Find(TrunkConfiguration.Type, ServiceScope(trunkIdentity)) ?? Shared(snapshot, trunkIdentity);

    /// <summary>The configuration that is in effect for a trunk unless it has one of its own.</summary>
    internal static DeploymentObject Shared(Snapshot snapshot, string trunkIdentity)
    {
        var type = TrunkConfiguration.Type;
        var site = snapshot.Find(Trunk.Type, trunkIdentity)?.Text("SiteId");
        return (string.IsNullOrEmpty(site) ? null : snapshot.Find(type, site!))
            ?? snapshot.Find(type, "Global")
            ?? new DeploymentObject(type, "Global");
    }

    /// <summary>The same configuration with its rule lists, which a snapshot keeps as rules of their own.</summary>
    public static DeploymentObject WithRules(Snapshot snapshot, DeploymentObject configuration) =>
        configuration.With(configuration.Type.Properties
        .Where(property => property.EmbedsNoun is not null)
        .Select(property => new KeyValuePair<string,
            object?>(property.Name, Rules(snapshot, ObjectTypes.Get(property.EmbedsNoun!), configuration.Identity)
            .Select(rule => Embedded(property, rule)).ToArray())));

    /// <summary>The rules of a scope in their order: by priority, then by identity.</summary>
    public static IEnumerable<DeploymentObject> Rules(Snapshot snapshot, ObjectType ruleType, string scope) =>
        InOrder(snapshot.All(ruleType)
        .Where(rule => string.Equals(ruleType.Identity.ScopeOf(rule.Identity), scope, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Rules by priority, then by identity.</summary>
    public static IEnumerable<DeploymentObject> InOrder(IEnumerable<DeploymentObject> rules) => rules
        .OrderBy(rule => rule.Number("Priority") ?? long.MaxValue)
        .ThenBy(rule => rule.Identity, StringComparer.OrdinalIgnoreCase);

    /// <summary>A rule as an element of a configuration's list.</summary>
    public static ValueRecord Embedded(Property list, DeploymentObject rule) => new(list.Fields
        .Select(field => new KeyValuePair<string, object?>(field.Name, rule[field.Name])));
}
