using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Routing;

/// <summary>A location policy under which calls are emergency calls: it is enabled and has a dial string.</summary>
/// <param name="Object">The policy.</param>
/// <param name="Usage">Its usage; empty if it names none.</param>
/// <param name="Numbers">Its dial strings, each once.</param>
internal sealed record EmergencyPolicy(DeploymentObject Object, string Usage, IReadOnlyList<string> Numbers)
{
    /// <summary>All of them.</summary>
    public static IEnumerable<EmergencyPolicy> All(Snapshot snapshot) => snapshot.All(LocationPolicy.Type)
        .Where(policy => policy.Flag("EnhancedEmergencyServicesEnabled"))
        .Select(policy => new EmergencyPolicy(policy, policy.Text("PstnUsage"),
            [.. CallFacts.DialStrings(policy).Distinct(StringComparer.Ordinal)]))
        .Where(policy => policy.Numbers.Count > 0);
}
