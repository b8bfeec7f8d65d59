using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>The rules of one noun by the scope that they stand at, in their order.</summary>
/// <typeparam name="T">What a rule becomes for the engine.</typeparam>
internal sealed class RuleTable<T> : IChangingTable
{
    private static readonly T[] None = [];
    private readonly Dictionary<string, (DeploymentObject[] Rules, T[] Nodes)> byScope;
    private readonly ObjectType type;
    private readonly Func<DeploymentObject, T> make;

    public RuleTable(Snapshot snapshot, ObjectType type, Func<DeploymentObject, T> node)
    {
        this.type = type;
        make = node;
        IsRead = snapshot.IsRead(type);
        byScope = snapshot.All(type).GroupBy(ScopeOf, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, InOrder, StringComparer.OrdinalIgnoreCase);
    }

    public bool IsRead { get; }

    public IEnumerable<string> Scopes => byScope.Keys;

    public IReadOnlyList<T> At(string scope, ICollection<LookUp>? notes)
    {
        notes?.Add(new LookUp(type, scope));
        return byScope.TryGetValue(scope, out var rules) ? rules.Nodes : None;
    }

    /// <summary>The rules of a scope as they stand in the deployment.</summary>
    public IReadOnlyList<DeploymentObject> ObjectsAt(string scope) => byScope.TryGetValue(scope, out var rules) ? rules.Rules : [];

    public bool Replace(DeploymentObject? before, DeploymentObject? after, ICollection<LookUp> touched)
    {
        var scope = ScopeOf((after ?? before)!);
        var rules = ObjectsAt(scope).Where(rule =>
            !string.Equals(rule.Identity, (after ?? before)!.Identity, StringComparison.OrdinalIgnoreCase));
        if (after is not null) rules = rules.Append(after);
        var next = InOrder(rules);
        var known = At(scope, null);
        if (next.Rules.Length > 0) byScope[scope] = next;
        else byScope.Remove(scope);
        if (!next.Nodes.SequenceEqual(known)) touched.Add(new LookUp(type, scope));
        return true;
    }

    private string ScopeOf(DeploymentObject rule) => type.Identity.ScopeOf(rule.Identity);

    private (DeploymentObject[] Rules, T[] Nodes) InOrder(IEnumerable<DeploymentObject> rules)
    {
        var ordered = TrunkConfigurations.InOrder(rules).ToArray();
        return (ordered, ordered.Select(make).ToArray());
    }
}
