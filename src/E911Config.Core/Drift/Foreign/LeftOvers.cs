using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Design;
using E911Config.Core.Deployment;

namespace E911Config.Core.Drift.Foreign;

/// <summary>What says that it is the design's, and that the design no longer wants.</summary>
internal sealed class LeftOvers : IForeignKind
{
    public IEnumerable<Deviation> Find(DriftContext context) =>
        ObjectTypes.All.Where(type => type != TrunkConfiguration.Type).SelectMany(context.Foreign)
        .Where(context.Desired.Ownership.Owns)
        .Select(item => DriftContext.Unexpected(item, "", new DriftValue(DriftValueKind.Absent), new DriftValue(DriftValueKind.LeftOver)));
}
