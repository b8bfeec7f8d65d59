using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>The objects of a type that callers have by grant, by topology site, or by default.</summary>
/// <typeparam name="T">What an object becomes for the engine.</typeparam>
internal sealed class PolicyTable<T> : IChangingTable
    where T : class
{
    private readonly Dictionary<string, T> nodes;
    private readonly Dictionary<string, (string Identity, T Node)> spelled = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string?> stored = new(StringComparer.OrdinalIgnoreCase);
    private readonly ObjectType type;
    private readonly Func<DeploymentObject, T> make;
    private readonly T defaults;
    private int ofSites;

    public PolicyTable(Snapshot snapshot, ObjectType type, Func<DeploymentObject, T> node)
    {
        this.type = type;
        make = node;
        IsRead = snapshot.IsRead(type);
        nodes = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        defaults = node(new DeploymentObject(type, "Global"));
        foreach (var item in snapshot.All(type)) Add(item);
    }

    public bool IsRead { get; }

    public IEnumerable<T> All => nodes.Values;

    /// <summary>Whether the global object is not there, but only stands for the documented defaults.</summary>
    public bool IsGlobalMissing(ICollection<LookUp>? notes)
    {
        notes?.Add(new LookUp(type, "Global"));
        return !nodes.ContainsKey("Global");
    }

    /// <summary>An object by any spelling of its identity; null if there is none. The global one always exists.</summary>
    public T? Find(string? identity, ICollection<LookUp>? notes)
    {
        if (string.IsNullOrEmpty(identity)) return null;
        if (!spelled.TryGetValue(identity!, out var known)) return FindCanonical(identity!, notes);
        notes?.Add(new LookUp(type, known.Identity));
        return known.Node;
    }

    /// <summary>
    /// The first that exists of the granted one, that of the pool where there is such a scope, that of the topology site, and the global
    /// one. Null if it hangs on the topology site and that is not known.
    /// </summary>
    public (T Node, LocationPolicySource Source)? InEffect(string? granted, string? pool, string? site, ICollection<LookUp>? notes)
    {
        if (Find(granted, notes) is { } own) return (own, LocationPolicySource.User);
        if (pool is not null && Find(pool, notes) is { } ofPool) return (ofPool, LocationPolicySource.Site);
        if (site is null)
        {
            notes?.Add(new LookUp(type, ""));
            if (ofSites > 0) return null;
        }
        else if (Find(site, notes) is { } ofSite)
        {
            return (ofSite, LocationPolicySource.Site);
        }

        return (Find("Global", notes)!, LocationPolicySource.Global);
    }

    public bool Replace(DeploymentObject? before, DeploymentObject? after, ICollection<LookUp> touched)
    {
        var identity = (after ?? before)!.Identity;
        if (after is not null && nodes.TryGetValue(identity, out var known) && known.Equals(make(after))) return true;
        if (before is not null) Remove(before.Identity);
        if (after is not null) Add(after);
        touched.Add(new LookUp(type, identity));
        if (IsOfSite(identity)) touched.Add(new LookUp(type, ""));
        return true;
    }

    // References are mostly stored as bare names of per-user objects: found without bringing each into stored form.
    private void Add(DeploymentObject item)
    {
        var node = make(item);
        nodes[item.Identity] = node;
        spelled[item.Identity] = (item.Identity, node);
        if (BareName(item.Identity) is { } name) spelled[name] = (item.Identity, node);
        if (IsOfSite(item.Identity)) ofSites++;
    }

    private void Remove(string identity)
    {
        if (!nodes.Remove(identity)) return;
        spelled.Remove(identity);
        if (BareName(identity) is { } name) spelled.Remove(name);
        if (IsOfSite(identity)) ofSites--;
    }

    private string? BareName(string identity) => identity.StartsWith("Tag:", StringComparison.Ordinal)
        && type.Identity.Canonical(identity.Substring(4)) == identity ? identity.Substring(4) : null;

    private static bool IsOfSite(string identity) => identity.StartsWith("Site:", StringComparison.OrdinalIgnoreCase);

    private T? FindCanonical(string identity, ICollection<LookUp>? notes)
    {
        if (stored.GetOrAdd(identity, type.Identity.Canonical) is not { } canonical) return null;
        notes?.Add(new LookUp(type, canonical));
        return nodes.TryGetValue(canonical, out var found) ? found : canonical == "Global" ? defaults : null;
    }
}
