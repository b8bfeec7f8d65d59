using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Simulator.Store;

/// <summary>The objects of one noun, by identity; ordered ones also by scope and priority.</summary>
internal sealed class NounTable
{
    private static readonly Comparer<DeploymentObject> ByPriority = Comparer<DeploymentObject>.Create((a, b) =>
    {
        var order = Priority(a).CompareTo(Priority(b));
        return order != 0 ? order : StringComparer.OrdinalIgnoreCase.Compare(a.Identity, b.Identity);
    });

    private readonly Dictionary<string, DeploymentObject> byIdentity = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SortedSet<DeploymentObject>> groups = new(StringComparer.OrdinalIgnoreCase);
    private readonly ObjectType type;
    private readonly bool ordered;

    public NounTable(ObjectType type)
    {
        this.type = type;
        ordered = type.Find("Priority") is not null;
    }

    public int Count => byIdentity.Count;

    public DeploymentObject? Find(string identity) => byIdentity.TryGetValue(identity, out var found) ? found : null;

    /// <summary>All objects: by scope and priority where there is one, else by identity.</summary>
    public IEnumerable<DeploymentObject> All() => ordered
        ? groups.OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase).SelectMany(group => group.Value)
        : byIdentity.Values.OrderBy(item => item.Identity, StringComparer.OrdinalIgnoreCase);

    /// <summary>The ordered objects of a scope, by priority.</summary>
    public IReadOnlyCollection<DeploymentObject> Group(string scope) => groups.TryGetValue(scope, out var group) ? group : [];

    public long HighestPriority(string scope) => groups.TryGetValue(scope, out var group) && group.Max is { } last ? Priority(last) : -1;

    public void Put(DeploymentObject item)
    {
        Remove(item.Identity);
        byIdentity.Add(item.Identity, item);
        if (!ordered) return;
        if (!groups.TryGetValue(ScopeOf(item), out var group))
            groups.Add(ScopeOf(item), group = new SortedSet<DeploymentObject>(ByPriority));
        group.Add(item);
    }

    public DeploymentObject? Remove(string identity)
    {
        if (!byIdentity.TryGetValue(identity, out var item)) return null;
        byIdentity.Remove(identity);
        if (ordered && groups.TryGetValue(ScopeOf(item), out var group) && group.Remove(item) && group.Count == 0)
            groups.Remove(ScopeOf(item));
        return item;
    }

    /// <summary>The scope that an ordered object is ordered in; empty for objects without scopes.</summary>
    public string ScopeOf(DeploymentObject item) => type.Identity.IsRule ? type.Identity.ScopeOf(item.Identity) : "";

    private static long Priority(DeploymentObject item) => item.Number("Priority") ?? long.MaxValue;
}
