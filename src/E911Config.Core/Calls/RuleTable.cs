using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Calls;

/// <summary>The rules of one noun by the scope that they stand at, in their order.</summary>
internal sealed class RuleTable
{
    private static readonly NumberRule[] None = [];
    private readonly Dictionary<string, NumberRule[]> byScope;

    public RuleTable(Snapshot snapshot, ObjectType type, PatternSet patterns)
    {
        IsRead = snapshot.IsRead(type);
        byScope = snapshot.All(type).GroupBy(rule => type.Identity.ScopeOf(rule.Identity), StringComparer.OrdinalIgnoreCase).ToDictionary(
            group => group.Key,
            group => TrunkConfigurations.InOrder(group).Select(rule => new NumberRule(rule.Identity, patterns.Get(rule.Text("Pattern")), rule.Text("Translation"))).ToArray(),
            StringComparer.OrdinalIgnoreCase);
    }

    public bool IsRead { get; }

    public IEnumerable<string> Scopes => byScope.Keys;

    public IReadOnlyList<NumberRule> At(string scope) => byScope.TryGetValue(scope, out var rules) ? rules : None;
}
