using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Drift.Since;
using E911Config.Core.Planning;

namespace E911Config.Core.Drift.Foreign;

/// <summary>
/// The location policy of a zone by grant that nobody has: its callers call like everybody else, and no call of the zone is left that
/// could tell. What the applied plan told of is no drift; of whom it is known what they have instead, that is said.
/// </summary>
internal sealed class RevokedGrants : IForeignKind
{
    public IEnumerable<Deviation> Find(DriftContext context) =>
        from zone in context.Zones
        where zone.ByGrant && context.Snapshot.UsersCounted && !context.Snapshot.Callers.Any(callers => Same(callers.LocationPolicy,
            zone.LocationPolicyIdentity))
        let policy = context.Snapshot.Find(LocationPolicy.Type, zone.LocationPolicyIdentity)
        where policy is not null
            && !context.Told(FindingIds.PolicyNotGranted).Any(told => Same(told.Identity, zone.LocationPolicyIdentity))
            && !new MovedClasses().Find(context).Any(moved => moved.Item.ObjectType == policy.Type.Noun
                && Same(moved.Item.Identity, zone.LocationPolicyIdentity))
        select new Revoked(new DriftItem(DriftKind.Unexpected, policy!.Type.Noun, policy.Identity, "",
            new DriftValue(DriftValueKind.GrantedToZone, zone.Name), new DriftValue(DriftValueKind.Granted, "0")));

    private static bool Same(string? one, string? other) => !string.IsNullOrEmpty(one) && string.Equals(
        LocationPolicy.Type.Identity.Canonical(one!) ?? one, other, StringComparison.OrdinalIgnoreCase);

    // It is users who have changed: no object of the deployment mends it, and what becomes of the calls of whoever had it nobody can tell.
    private sealed record Revoked : Deviation
    {
        public Revoked(DriftItem item) : base(item, null, null) => Known = DriftEffect.NobodyHasIt;

        public override bool CanBeExamined => true;

        public override IReadOnlyList<ObjectChange> Mending(Snapshot snapshot) => [];

        public override IReadOnlyList<ObjectChange> Breaking(Snapshot snapshot) => [];
    }
}
