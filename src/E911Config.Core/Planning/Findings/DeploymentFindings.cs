using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Planning;

/// <summary>What keeps a design from fitting a deployment, and what a person should know about the two.</summary>
internal sealed class DeploymentFindings
{
    /// <summary>The nouns without which a design can be neither planned nor compared.</summary>
    public static readonly IReadOnlyList<ObjectType> Needed =
    [
        Registrar.Type, Trunk.Type, PstnUsage.Type, VoiceRoute.Type, VoicePolicy.Type, LocationPolicy.Type, TrunkConfiguration.Type, OutboundTranslationRule.Type,
        OutboundCallingNumberTranslationRule.Type, SipResponseCodeTranslationRule.Type, NetworkSite.Type,
    ];

    private readonly DesignDocument design;
    private readonly Snapshot snapshot;
    private readonly DesiredConfiguration desired;

    public DeploymentFindings(DesignDocument design, Snapshot snapshot, DesiredConfiguration desired)
    {
        this.design = design;
        this.snapshot = snapshot;
        this.desired = desired;
    }

    public IEnumerable<Finding> All() => Unread().Concat(Trunks()).Concat(References()).Concat(Sites()).Concat(Names()).Concat(Adopted()).Concat(Precedence()).Concat(new DesignConflicts(design, snapshot, desired).All())
        .OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column)
        .ThenBy(finding => finding.Id, StringComparer.Ordinal).ThenBy(finding => finding.Identity, StringComparer.Ordinal);

    private IEnumerable<Finding> Unread() => Needed.Where(type => !snapshot.IsRead(type)).Select(type => new Finding(
        "NounUnread", FindingSeverity.Error, type.Noun, "",
        $"{type.Noun} could not be read: {snapshot.Unread.FirstOrDefault(noun => noun.Noun == type.Noun)?.Reason ?? "the snapshot does not hold it."} Without it nothing can be planned.",
        design.Path));

    private IEnumerable<Finding> Trunks() => !snapshot.IsRead(Trunk.Type) ? [] : design.Trunks
        .Where(trunk => snapshot.Find(Trunk.Type, trunk.Identity) is null)
        .Select(trunk => At(trunk.Place, "TrunkUnknown", Trunk.Type, trunk.Identity,
            $"the deployment has no trunk {trunk.Identity}.{Text.Nearest.Hint(trunk.Identity, snapshot.All(Trunk.Type).Select(known => known.Identity))} Trunks are made in Topology Builder."));

    private IEnumerable<Finding> References() => desired.Items
        .Where(item => !item.CanBeMade && snapshot.IsRead(item.Type) && snapshot.Find(item.Type, item.Identity) is null)
        .Select(item => At(item.Place, item.Type == NetworkSite.Type ? "NetworkSiteUnknown" : "VoicePolicyUnknown", item.Type, item.Identity,
            $"the deployment has no {item.Purpose} {item.Identity}.{Text.Nearest.Hint(item.Identity, snapshot.All(item.Type).Select(known => known.Identity))}"));

    private IEnumerable<Finding> Sites()
    {
        foreach (var site in snapshot.All(NetworkSite.Type))
        {
            if (design.ZoneOf(site.Identity) is null && !design.IsOutOfScope(site.Identity))
            {
                yield return At(design.AllZones[0].Place, "NetworkSiteUnassigned", NetworkSite.Type, site.Identity,
                    $"network site {site.Identity} is in no zone. Put it into one, or name it in \"outOfScope\" with the reason.");
            }
        }

        foreach (var site in design.OutOfScope.Select(entry => entry.NetworkSite))
        {
            if (snapshot.IsRead(NetworkSite.Type) && snapshot.Find(NetworkSite.Type, site.Value) is null)
                yield return At(site.Place, "NetworkSiteUnknown", NetworkSite.Type, site.Value, $"the deployment has no network site {site.Value}.", FindingSeverity.Warning);
        }
    }

    private IEnumerable<Finding> Names()
    {
        var foreignUsers = desired.Ownership.ForeignUsers(snapshot);

        // A usage that the design's own routes carry is the design's, also in a voice policy that it does not name any more.
        var carried = new HashSet<string>(snapshot.All(VoiceRoute.Type).Where(desired.Ownership.Owns).SelectMany(route => route.List("PstnUsages")), StringComparer.OrdinalIgnoreCase);
        var adopted = new HashSet<string>(design.AllZones.SelectMany(zone => zone.Adopt).Select(entry => entry.Value.ToString()), StringComparer.OrdinalIgnoreCase);
        foreach (var item in desired.Items.Where(item => item.Owned && !adopted.Contains(item.Address)))
        {
            if (snapshot.Find(item.Type, item.Identity) is not { } found) continue;
            var users = item.Type.ElementOf is null ? [] : foreignUsers[item.Identity].Where(user => user.Type != VoicePolicy.Type || !carried.Contains(item.Identity)).Select(user => user.Address).ToArray();
            if (item.Type.ElementOf is null ? desired.Ownership.Owns(found) : users.Length == 0) continue;
            var owner = Ownership.OwnerOf(found);
            var whose = users.Length > 0 ? $"is used by {string.Join(", ", users)}" : owner is null ? "is not this design's" : $"is the design {owner}'s";
            yield return At(item.Place, "NameTaken", item.Type, item.Identity,
                $"{item.Address} exists already and {whose}. Give the {item.Purpose} of zone {item.Zone} another name under \"objects\", or take it over with \"adopt\": [\"{item.Address}\"].");
        }
    }

    private IEnumerable<Finding> Adopted() => design.AllZones.SelectMany(zone => zone.Adopt)
        .Where(entry => snapshot.Find(entry.Value.Type.Unit, entry.Value.Identity) is null && snapshot.IsRead(entry.Value.Type))
        .Select(entry => At(entry.Place, "AdoptUnknown", entry.Value.Type, entry.Value.Identity,
            $"there is no {entry.Value} to adopt.", FindingSeverity.Warning));

    private IEnumerable<Finding> Precedence()
    {
        if (design.OffNetwork is not { } offNetwork) yield break;
        var sites = snapshot.All(LocationPolicy.Type).Where(policy => policy.Identity.StartsWith("Site:", StringComparison.Ordinal)).Select(policy => policy.Identity);
        var granted = snapshot.Callers.Select(caller => caller.LocationPolicy).Where(policy => !string.IsNullOrEmpty(policy))
            .Select(policy => LocationPolicy.Type.Identity.Canonical(policy!) ?? policy!);
        foreach (var policy in sites.Concat(granted).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            yield return At(offNetwork.Place, "PolicyBeforeGlobal", LocationPolicy.Type, policy,
                $"{LocationPolicy.Type.Noun} {policy} takes precedence over Global for its users: off the network they do not get what \"offNetwork\" says.", FindingSeverity.Warning);
        }
    }

    private Finding At(SourcePlace place, string id, ObjectType type, string identity, string message, FindingSeverity severity = FindingSeverity.Error) =>
        new(id, severity, type.Noun, identity, message, design.Path, place.Line, place.Column);
}
