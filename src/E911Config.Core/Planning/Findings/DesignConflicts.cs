using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Planning;

/// <summary>
/// Where this design and another one want the same object. Of the other design nothing is known but what it has marked as its own, and what that refers to. A
/// network site, a voice policy and the Global location policy can be taken over with leave ("adopt"); names that are taken are found elsewhere.
/// </summary>
internal sealed class DesignConflicts
{
    private readonly DesignDocument design;
    private readonly Snapshot snapshot;
    private readonly DesiredConfiguration desired;
    private readonly HashSet<string> wanted;
    private readonly HashSet<string> adopted;
    private readonly Dictionary<string, string> usageOwners;

    public DesignConflicts(DesignDocument design, Snapshot snapshot, DesiredConfiguration desired)
    {
        this.design = design;
        this.snapshot = snapshot;
        this.desired = desired;
        wanted = new HashSet<string>(DesiredConfiguration.Of(design, design.AllZones).Items.Select(item => item.Address), StringComparer.OrdinalIgnoreCase);
        adopted = new HashSet<string>(design.AllZones.SelectMany(zone => zone.Adopt).Select(entry => entry.Value.ToString()), StringComparer.OrdinalIgnoreCase);
        usageOwners = snapshot.All(VoiceRoute.Type).Where(route => Other(route) is not null).SelectMany(route => route.List("PstnUsages").Select(usage => (Usage: usage, Owner: Other(route)!)))
            .Where(pair => !wanted.Contains(PstnUsage.Type.Unit.Noun + " " + pair.Usage))
            .GroupBy(pair => pair.Usage, pair => pair.Owner, StringComparer.OrdinalIgnoreCase).ToDictionary(usage => usage.Key, usage => usage.First(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The findings.</summary>
    public IEnumerable<Finding> All() => NetworkSites().Concat(VoicePolicies()).Concat(Global()).Concat(new TrunkConflicts(design, snapshot, desired, Other).All());

    // The other design that says an object is its own; null if none does, or if this one wants the object.
    private string? Other(DeploymentObject item) => desired.Ownership.Owns(item) || wanted.Contains(item.Address) ? null : Ownership.OwnerOf(item);

    private IEnumerable<Finding> NetworkSites() =>
        from found in Found(NetworkSite.Type)
        let policy = found.Item.Text("LocationPolicy") is { Length: > 0 } name ? snapshot.Find(LocationPolicy.Type, name) : null
        let owner = policy is null ? null : Other(policy)
        where owner is not null
        select Error(found.Wanted, "NetworkSiteOfOtherDesign",
            $"network site {found.Item.Identity} names {policy.Identity}, the location policy of the design {owner}. A site belongs to one design: name it in \"outOfScope\" here; or name it so in {owner}, and take it over here with \"adopt\": [\"{found.Item.Address}\"] in zone {found.Wanted.Zone}.");

    private IEnumerable<Finding> VoicePolicies()
    {
        // The emergency usage of a design, to which a location policy leads, need not come first.
        var led = new HashSet<string>(snapshot.All(LocationPolicy.Type).Select(policy => policy.Text("PstnUsage")), StringComparer.OrdinalIgnoreCase);
        return
            from found in Found(VoicePolicy.Type)
            let usage = found.Item.List("PstnUsages").FirstOrDefault(usage => usageOwners.ContainsKey(usage) && !led.Contains(usage))
            where usage is not null
            select Error(found.Wanted, "VoicePolicyOfOtherDesign",
                $"voice policy {found.Item.Identity} carries {usage}, the local usage of the design {usageOwners[usage]}, and {found.Wanted.RequiredUsages[0]} of this design must come first as well: one of the two would stand behind. Leave the policy to one design; if it is to be this one, take it out of {usageOwners[usage]} and take it over here with \"adopt\": [\"{found.Item.Address}\"] in zone {found.Wanted.Zone}.");
    }

    private IEnumerable<Finding> Global() =>
        from found in Found(LocationPolicy.Type)
        where !found.Wanted.Owned
        let usage = found.Item.Text("PstnUsage")
        where usageOwners.ContainsKey(usage)
        select Error(found.Wanted, "GlobalPolicyOfOtherDesign",
            $"the Global location policy leads to {usage}, a usage of the design {usageOwners[usage]}. Callers off the network belong to one design: leave out \"offNetwork\" here; or leave it out of {usageOwners[usage]}, and take the policy over here with \"adopt\": [\"{found.Item.Address}\"] under \"offNetwork\".");

    private IEnumerable<(Desired Wanted, DeploymentObject Item)> Found(ObjectType type) =>
        from item in desired.Items
        where item.Type == type && !adopted.Contains(item.Address)
        let found = snapshot.Find(type, item.Identity)
        where found is not null
        select (item, found);

    private Finding Error(Desired item, string id, string message) =>
        new(id, FindingSeverity.Error, item.Type.Noun, item.Identity, message, design.Path, item.Place.Line, item.Place.Column);
}
