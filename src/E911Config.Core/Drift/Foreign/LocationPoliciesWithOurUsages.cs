using System.Collections.Generic;
using E911Config.Core.Design;
using E911Config.Core.Deployment;

namespace E911Config.Core.Drift.Foreign;

/// <summary>
/// A location policy of others that sends its callers over a usage of the design. What says that it is the design's is left over, and
/// listed as that. Nothing is weighed without it: the usage may be all that carries its callers' calls.
/// </summary>
internal sealed class LocationPoliciesWithOurUsages : IForeignKind
{
    public IEnumerable<Deviation> Find(DriftContext context)
    {
        foreach (var policy in context.Foreign(LocationPolicy.Type))
        {
            if (!context.Desired.Ownership.Owns(policy) && context.OwnUsage([policy.Text("PstnUsage")]) is { } usage)
                yield return DriftContext.Unexpected(policy, "PstnUsage", new DriftValue(DriftValueKind.Not, usage), DriftValue.Of(usage),
                    policy);
        }
    }
}
