using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>The objects of a type that callers have by grant, by topology site, or by default.</summary>
/// <typeparam name="T">What an object becomes for the engine.</typeparam>
internal sealed class PolicyTable<T>
    where T : class
{
    private readonly Dictionary<string, T> nodes;
    private readonly Dictionary<string, T> spelled = new(StringComparer.OrdinalIgnoreCase);
    private readonly ObjectType type;
    private readonly T global;
    private readonly bool anyOfSites;

    public PolicyTable(Snapshot snapshot, ObjectType type, Func<DeploymentObject, T> node)
    {
        this.type = type;
        IsRead = snapshot.IsRead(type);
        nodes = snapshot.All(type).ToDictionary(item => item.Identity, node, StringComparer.OrdinalIgnoreCase);
        foreach (var entry in nodes) spelled[entry.Key] = entry.Value;

        // References are mostly stored as bare names of per-user objects: found without bringing each into stored form.
        foreach (var item in nodes.Where(pair => pair.Key.StartsWith("Tag:", StringComparison.Ordinal) && type.Identity.Canonical(pair.Key.Substring(4)) == pair.Key))
            spelled[item.Key.Substring(4)] = item.Value;
        global = nodes.TryGetValue("Global", out var found) ? found : node(new DeploymentObject(type, "Global"));
        anyOfSites = nodes.Keys.Any(identity => identity.StartsWith("Site:", StringComparison.OrdinalIgnoreCase));
    }

    public bool IsRead { get; }

    /// <summary>Whether the global object is not there, but only stands for the documented defaults.</summary>
    public bool IsGlobalMissing => !nodes.ContainsKey("Global");

    public IEnumerable<T> All => nodes.Values;

    /// <summary>The global object; with the documented defaults if it was not read.</summary>
    public T Global => global;

    /// <summary>An object by any spelling of its identity; null if there is none. The global one always exists.</summary>
    public T? Find(string? identity) => string.IsNullOrEmpty(identity) ? null
        : spelled.TryGetValue(identity!, out var known) ? known : FindCanonical(identity!);

    /// <summary>
    /// The first that exists of the granted one, that of the pool where there is such a scope, that of the topology site, and the global one.
    /// Null if it hangs on the topology site and that is not known.
    /// </summary>
    public (T Node, LocationPolicySource Source)? InEffect(string? granted, string? pool, string? site)
    {
        if (Find(granted) is { } own) return (own, LocationPolicySource.User);
        if (pool is not null && Find(pool) is { } ofPool) return (ofPool, LocationPolicySource.Site);
        if (site is null && anyOfSites) return null;
        if (site is not null && Find(site) is { } ofSite) return (ofSite, LocationPolicySource.Site);
        return (global, LocationPolicySource.Global);
    }

    private T? FindCanonical(string identity) => type.Identity.Canonical(identity) is not { } canonical ? null
        : nodes.TryGetValue(canonical, out var found) ? found : canonical == "Global" ? global : null;
}
