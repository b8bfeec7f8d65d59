using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Drift;

/// <summary>A user's line that is an emergency number or mask. Of the user nothing is known but the line.</summary>
internal sealed record OwnedLine(DriftItem Item, string Line) : Deviation(Item, null, null)
{
    public override bool CanBeExamined => true;

    public override bool DecidesTheNumber => true;

    public override IReadOnlyList<ObjectChange> Mending(Snapshot snapshot) => [];

    public override IReadOnlyList<ObjectChange> Breaking(Snapshot snapshot) => [];

    public override Snapshot Mended(Snapshot snapshot) =>
        snapshot.OwnedBy(snapshot.EmergencyNumberOwners.Where(line => !string.Equals(line, Line, StringComparison.Ordinal)).ToArray());

    public override Snapshot Broken(Snapshot snapshot) =>
        snapshot.OwnedBy(snapshot.EmergencyNumberOwners.Append(Line).Distinct(StringComparer.Ordinal).ToArray());
}
