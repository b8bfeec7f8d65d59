using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Location;

namespace E911Config.Core.Planning;

/// <summary>What keeps a design from fitting a deployment, and what a person should know about the two.</summary>
internal sealed class DeploymentFindings
{
    /// <summary>The nouns without which a design can be neither planned nor compared.</summary>
    public static readonly IReadOnlyList<ObjectType> Needed =
    [
        Registrar.Type, Trunk.Type, PstnUsage.Type, VoiceRoute.Type, VoicePolicy.Type, LocationPolicy.Type, TrunkConfiguration.Type,
            OutboundTranslationRule.Type,
        OutboundCallingNumberTranslationRule.Type, SipResponseCodeTranslationRule.Type, NetworkSite.Type,
    ];

    private readonly PlanScope scope;
    private readonly DesignDocument design;
    private readonly Snapshot snapshot;
    private readonly DesiredConfiguration desired;
    private readonly IntruderFindings intruders;

    public DeploymentFindings(PlanScope scope, Snapshot snapshot)
    {
        this.scope = scope;
        this.snapshot = snapshot;
        design = scope.Design;
        desired = scope.Desired;
        intruders = new IntruderFindings(scope, snapshot);
    }

    public IEnumerable<Finding> All() =>
        Unread().Concat(PartUnread()).Concat(new NameFindings(scope, snapshot).All()).Concat(Sites()).Concat(Names()).Concat(Precedence())
        .Concat(PropertyFindings.Of(scope, snapshot))
        .Concat(intruders.All()).Concat(AdoptionFindings.Kept(scope, snapshot)).Concat(Grants()).Concat(RemoteAccess())
        .Concat(Notices(design)).Concat(new DesignConflicts(scope, snapshot).All())
        .OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column)
        .ThenBy(finding => finding.Id, StringComparer.Ordinal).ThenBy(finding => finding.Identity, StringComparer.Ordinal);

    private IEnumerable<Finding> Unread() => Needed.Where(type => !snapshot.IsRead(type)).Select(type =>
        (new Finding(FindingIds.NounUnread, FindingSeverity.Error, type.Noun, "") { File = design.Path })
            .With(("reason", snapshot.Unread.FirstOrDefault(noun => noun.Noun == type.Noun)?.Reason)));

    // What calls hang on is told call by call; what nobody can see because of these nouns is told by no call.
    private IEnumerable<Finding> PartUnread()
    {
        var unread = ObjectTypes.All.Where(type => !snapshot.IsRead(type) && !Needed.Contains(type)).ToArray();
        if (unread.Length > 0)
            yield return new Finding(FindingIds.NounsUnread, FindingSeverity.Warning, "", "") { File = design.Path }
                .With(("nouns", unread.Select(type => type.Noun).ToArray()));
        if (snapshot.UnreadCallers is { Count: > 0 } callers)
            yield return new Finding(FindingIds.CallersUnread, FindingSeverity.Warning, "", "") { File = design.Path }
                .With(("nouns", callers.Select(noun => noun.Noun).ToArray()), ("linesOnly", callers.All(noun => noun.IsNotHeld)));
    }

    private IEnumerable<Finding> Sites() => snapshot.All(NetworkSite.Type)
        .Where(site => design.ZoneOf(site.Identity) is null && !design.IsOutOfScope(site.Identity))
        .Select(site => At(design.AllZones[0].Place, FindingIds.NetworkSiteUnassigned, NetworkSite.Type, site.Identity));

    private IEnumerable<Finding> Names()
    {
        var foreignUsers = desired.Ownership.ForeignUsers(snapshot);
        foreach (var item in desired.Items.Where(item => item.Owned && !scope.Adopts(item.Address)))
        {
            if (snapshot.Find(item.Type, item.Identity) is not { } found) continue;
            var users = item.Type.ElementOf is null || intruders.Holds(item.Identity) ? []
                : foreignUsers[item.Identity].Select(user => user.Address).ToArray();
            if (item.Type.ElementOf is null ? desired.Ownership.Owns(found) : users.Length == 0) continue;
            yield return At(item.Place, FindingIds.NameTaken, item.Type, item.Identity)
                .With(("users", users), ("owner", Ownership.OwnerOf(found)), ("purpose", item.Purpose.Kind.ToString()),
                    ("leg", item.Purpose.Leg), ("zone", item.Purpose.Zone));
        }
    }

    private IEnumerable<Finding> Precedence()
    {
        if (design.OffNetwork is not { } offNetwork) yield break;
        var sites = snapshot.All(LocationPolicy.Type).Where(policy => policy.Identity.StartsWith("Site:", StringComparison.Ordinal))
            .Select(policy => policy.Identity);
        var granted = snapshot.Callers.Select(caller => caller.LocationPolicy).Where(policy => !string.IsNullOrEmpty(policy))
            .Select(policy => LocationPolicy.Type.Identity.Canonical(policy!) ?? policy!);
        foreach (var policy in sites.Concat(granted).Distinct(StringComparer.OrdinalIgnoreCase))
            yield return At(offNetwork.Place, FindingIds.PolicyBeforeGlobal, LocationPolicy.Type, policy, FindingSeverity.Warning);
    }

    // Who has a policy the administrator grants; the plan makes it, and cannot know to whom.
    // Whom nobody follows, nobody's calls tell of.
    private IEnumerable<Finding> Grants() =>
        from zone in scope.Zones
        where zone.ByGrant
        let holders = snapshot.Callers.Where(callers =>
            string.Equals(Stored(callers.LocationPolicy), zone.LocationPolicyIdentity, StringComparison.OrdinalIgnoreCase)).ToArray()
        where holders.All(callers => callers.IsHomedOnline(snapshot))
        select At(zone.LocationPolicy.Place, FindingIds.PolicyNotGranted, LocationPolicy.Type, zone.LocationPolicyIdentity,
            FindingSeverity.Warning)
            .With(("zone", zone.Name), ("counted", snapshot.UsersCounted), ("online", holders.Sum(callers => callers.Count)));

    // An address of remote access says nothing about where somebody is.
    private IEnumerable<Finding> RemoteAccess()
    {
        if (design.VpnSubnets.Count == 0) return [];
        var ranges = new AddressRanges(design.VpnSubnets.Select(range => range.Value));
        return RemotePlaces.Mapped(snapshot, new SubnetTable(snapshot, ranges))
            .Select(subnet => (Type: NetworkSubnet.Type, subnet.Identity, Zone: design.ZoneOf(subnet.NetworkSite!),
                Site: subnet.NetworkSite))
            .Where(mapped => mapped.Zone is not null && scope.Zones.Contains(mapped.Zone))
            .Concat(RemotePlaces.Rows(snapshot, ranges)
                .Select(row => (Type: LocationServiceTables.Subnet, row.Identity, Zone: (Zone?)null, Site: (string?)null)))
            .Select(found => At(RangeAround(ranges, found.Identity), FindingIds.RemoteAccessPlaced, found.Type, found.Identity,
                FindingSeverity.Warning)
                .With(("range", ranges.Around(found.Identity)), ("zone", found.Zone?.Name), ("networkSite", found.Site)));
    }

    private SourcePlace RangeAround(AddressRanges ranges, string address) =>
        design.VpnSubnets.First(range => range.Value == ranges.Around(address)).Place;

    private static string? Stored(string? policy) => string.IsNullOrEmpty(policy) ? null : LocationPolicy.Type.Identity.Canonical(policy!)
        ?? policy;

    /// <summary>What in a design works and is probably not what was meant.</summary>
    public static IEnumerable<Finding> Notices(DesignDocument design) => design.Notices.Select(notice => notice.Kind switch
    {
        DesignNoticeKind.ConferenceIsNoNumber =>
            new Finding(FindingIds.ConferenceIsNoNumber, FindingSeverity.Warning, "", "").At(design, notice.Place)
            .With(("uri", notice.Value)),
        DesignNoticeKind.CountryUnknown =>
            new Finding(FindingIds.CountryUnknown, FindingSeverity.Warning, "", "").At(design, notice.Place)
            .With(("country", notice.Value), ("nearest", CountryCodes.Likely(notice.Value))),
        var kind => throw new ArgumentOutOfRangeException(nameof(notice), kind, null),
    });

    private Finding At(SourcePlace place, string id, ObjectType type, string identity, FindingSeverity severity = FindingSeverity.Error) =>
        new Finding(id, severity, type.Noun, identity).At(design, place);
}
