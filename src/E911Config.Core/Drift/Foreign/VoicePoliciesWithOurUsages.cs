using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Drift.Foreign;

/// <summary>
/// A voice policy of others that has a usage of the design. It is weighed with that usage behind all others, not without it: it may be all
/// that carries its callers' calls.
/// </summary>
internal sealed class VoicePoliciesWithOurUsages : IForeignKind
{
    public IEnumerable<Deviation> Find(DriftContext context)
    {
        foreach (var policy in context.Foreign(VoicePolicy.Type))
        {
            var usages = policy.List("PstnUsages");
            if (context.OwnUsage(usages) is { } usage)
                yield return DriftContext.Unexpected(policy, "PstnUsages", new DriftValue(DriftValueKind.Without, usage),
                    DriftValue.Of(usages), policy.With("PstnUsages", usages.OrderBy(other => context.OwnUsage([other]) is not null)
                        .ToArray()));
        }
    }
}
