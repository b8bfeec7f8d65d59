using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Planning;

/// <summary>Which rule of a scope comes first.</summary>
internal static class RuleOrder
{
    /// <summary>Whether the rule of this name comes before every other, and beside none.</summary>
    public static bool IsFirst(IReadOnlyList<DeploymentObject> rules, string name)
    {
        var own = rules.FirstOrDefault(rule => string.Equals(rule.Name, name, StringComparison.OrdinalIgnoreCase));
        return own?.Number("Priority") is { } priority && rules.All(rule => rule == own || rule.Number("Priority") > priority);
    }
}
