using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Planning;

/// <summary>
/// Where this design and another one want the same object. Of the other design nothing is known but what it has marked as its own, and what
/// that refers to. A network site, a voice policy and the Global location policy can be taken over with leave ("adopt"); names that are
/// taken are found elsewhere.
/// </summary>
internal sealed class DesignConflicts
{
    private readonly PlanScope scope;
    private readonly Snapshot snapshot;
    private readonly Dictionary<string, string> usageOwners;

    public DesignConflicts(PlanScope scope, Snapshot snapshot)
    {
        this.scope = scope;
        this.snapshot = snapshot;
        usageOwners = snapshot.All(VoiceRoute.Type).Where(route => Other(route) is not null)
            .SelectMany(route => route.List("PstnUsages").Select(usage => (Usage: usage, Owner: Other(route)!)))
            .Where(pair => !scope.Wants(PstnUsage.Type.Unit.Noun + " " + pair.Usage))
            .GroupBy(pair => pair.Usage, pair => pair.Owner, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(usage => usage.Key, usage => usage.First(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The findings.</summary>
    public IEnumerable<Finding> All() =>
        NetworkSites().Concat(VoicePolicies()).Concat(Global()).Concat(new TrunkConflicts(scope, snapshot, Other).All());

    // The other design that says an object is its own; null if none does, or if this one wants the object.
    private string? Other(DeploymentObject item) => scope.Desired.Ownership.Owns(item) || scope.Wants(item.Address) ? null
        : Ownership.OwnerOf(item);

    private IEnumerable<Finding> NetworkSites() =>
        from found in Found(NetworkSite.Type)
        let policy = found.Item.Text("LocationPolicy") is { Length: > 0 } name ? snapshot.Find(LocationPolicy.Type, name) : null
        let owner = policy is null ? null : Other(policy)
        where owner is not null
        select Error(found.Wanted, FindingIds.NetworkSiteOfOtherDesign)
            .With(("policy", policy.Identity), ("owner", owner), ("zone", found.Wanted.Purpose.Zone));

    private IEnumerable<Finding> VoicePolicies()
    {
        // The emergency usage of a design, to which a location policy leads, need not come first.
        var led = new HashSet<string>(snapshot.All(LocationPolicy.Type).Select(policy => policy.Text("PstnUsage")),
            StringComparer.OrdinalIgnoreCase);
        return
            from found in Found(VoicePolicy.Type)
            let usage = found.Item.List("PstnUsages").FirstOrDefault(usage => usageOwners.ContainsKey(usage) && !led.Contains(usage))
            where usage is not null
            select Error(found.Wanted, FindingIds.VoicePolicyOfOtherDesign)
                .With(("usage", usage), ("owner", usageOwners[usage]), ("own", found.Wanted.RequiredUsages[0]),
                    ("zone", found.Wanted.Purpose.Zone));
    }

    private IEnumerable<Finding> Global() =>
        from found in Found(LocationPolicy.Type)
        where !found.Wanted.Owned
        let usage = found.Item.Text("PstnUsage")
        where usageOwners.ContainsKey(usage)
        select Error(found.Wanted, FindingIds.GlobalPolicyOfOtherDesign).With(("usage", usage), ("owner", usageOwners[usage]));

    private IEnumerable<(Desired Wanted, DeploymentObject Item)> Found(ObjectType type) =>
        from item in scope.Desired.Items
        where item.Type == type && !scope.Adopts(item.Address)
        let found = snapshot.Find(type, item.Identity)
        where found is not null
        select (item, found);

    private Finding Error(Desired item, string id) =>
        new Finding(id, FindingSeverity.Error, item.Type.Noun, item.Identity).At(scope.Design, item.Place);
}
