using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace E911Config.Core.Deployment;

/// <summary>A snapshot, read as if it were a deployment.</summary>
public sealed class SnapshotDeployment : IDeploymentReader
{
    private readonly Snapshot snapshot;

    /// <summary>Reads from a snapshot.</summary>
    public SnapshotDeployment(Snapshot snapshot) => this.snapshot = snapshot;

    /// <inheritdoc/>
    public Snapshot Read(CancellationToken cancellation) => snapshot;

    /// <inheritdoc/>
    public IReadOnlyList<DeploymentObject> Look(ObjectType type, string identity)
    {
        if (type.ElementOf is not null) return snapshot.Usages.Select(usage => new DeploymentObject(type, usage)).ToArray();
        if (type.ParentNoun is not null)
        {
            var scope = type.Identity.ScopeOf(identity);
            return snapshot.All(type).Where(rule =>
                string.Equals(type.Identity.ScopeOf(rule.Identity), scope, StringComparison.OrdinalIgnoreCase)).ToArray();
        }

        return snapshot.Find(type, identity) is not { } found ? []
            : [type == TrunkConfiguration.Type ? TrunkConfigurations.WithRules(snapshot, found) : found];
    }
}
