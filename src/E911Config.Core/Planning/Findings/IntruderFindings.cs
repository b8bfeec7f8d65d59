using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Planning;

/// <summary>
/// Objects of others that refer to a usage of the design: they decide its calls too, or lead others' calls over it. A usage stays the
/// design's for all that, as long as objects of the design refer to it.
/// </summary>
internal sealed class IntruderFindings
{
    private readonly PlanScope scope;
    private readonly Snapshot snapshot;
    private readonly HashSet<string> held;

    public IntruderFindings(PlanScope scope, Snapshot snapshot)
    {
        this.scope = scope;
        this.snapshot = snapshot;
        var ownership = scope.Desired.Ownership;
        held = new HashSet<string>(Ownership.Users(snapshot).Where(pair => ownership.Owns(pair.Item)).Select(pair => pair.Usage),
            StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether objects of the design refer to a usage: then it is the design's, whoever else does.</summary>
    public bool Holds(string usage) => held.Contains(usage);

    /// <summary>
    /// A finding for each route, location policy or voice routing policy of others in a usage that the design holds or adopts.
    /// </summary>
    public IEnumerable<Finding> All()
    {
        var users = scope.Desired.Ownership.ForeignUsers(snapshot);
        return
            from item in scope.Desired.Items
            where item.Owned && item.Type.ElementOf is not null && (Holds(item.Identity) || scope.Adopts(item.Address))
            from user in users[item.Identity]
            where user.Type != VoicePolicy.Type && !scope.Wants(user.Address)
            select new Finding(FindingIds.UsageIntruder, FindingSeverity.Warning, user.Type.Noun, user.Identity)
                .At(scope.Design, item.Place)
                .With(("usage", item.Identity), ("zone", item.Purpose.Zone), ("owner", Ownership.OwnerOf(user)),
                    ("isRoute", user.Type == VoiceRoute.Type));
    }
}
