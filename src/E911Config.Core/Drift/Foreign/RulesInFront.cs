using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Drift.Foreign;

/// <summary>A translation rule that fires before the one of the design.</summary>
internal sealed class RulesInFront : IForeignKind
{
    public IEnumerable<Deviation> Find(DriftContext context) =>
        from rule in context.Desired.Items
        where rule.SortedFirst && context.Snapshot.Find(rule.Type, rule.Identity) is not null
        from other in TrunkConfigurations.Rules(context.Snapshot, rule.Type, rule.Type.Identity.ScopeOf(rule.Identity))
            .TakeWhile(other => !string.Equals(other.Identity, rule.Identity, StringComparison.OrdinalIgnoreCase))
        select DriftContext.Unexpected(other, "Priority", new DriftValue(DriftValueKind.Behind, rule.Identity),
            DriftValue.Of(other["Priority"]));
}
