using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Drift.Foreign;

/// <summary>A voice policy of others that has a usage of the design.</summary>
internal sealed class VoicePoliciesWithOurUsages : IForeignKind
{
    public IEnumerable<Deviation> Find(DriftContext context)
    {
        foreach (var policy in context.Foreign(VoicePolicy.Type))
        {
            var usages = policy.List("PstnUsages");
            if (context.OwnUsage(usages) is { } usage)
                yield return DriftContext.Unexpected(policy, "PstnUsages", new DriftValue(DriftValueKind.Without, usage),
                    DriftValue.Of(usages), policy.With("PstnUsages", usages.Where(other => context.OwnUsage([other]) is null).ToArray()));
        }
    }
}
