using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Planning;

/// <summary>
/// What a design names of the deployment that the deployment does not have. A noun that was not read has nothing to say about a name.
/// </summary>
internal sealed class NameFindings
{
    private readonly PlanScope scope;
    private readonly DesignDocument design;
    private readonly DesiredConfiguration desired;
    private readonly Snapshot snapshot;

    public NameFindings(PlanScope scope, Snapshot snapshot)
    {
        this.scope = scope;
        design = scope.Design;
        desired = scope.Desired;
        this.snapshot = snapshot;
    }

    public IEnumerable<Finding> All() =>
        Trunks().Concat(References()).Concat(OutOfScope()).Concat(Locations()).Concat(Adopted()).Concat(Accepted()).Concat(Callers());

    // As callers of a snapshot and calls of a drift name it.
    private static bool IsOffNetwork(string? site) => string.Equals(site, "*offnetwork*", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<Finding> Trunks() => design.Trunks.Select(trunk => new Located<string>(trunk.Identity, trunk.Place))
        .Concat(design.AllZones.SelectMany(zone => zone.PbxTrunks))
        .GroupBy(trunk => trunk.Value, StringComparer.OrdinalIgnoreCase)
        .SelectMany(same => Unknown(FindingIds.TrunkUnknown, Trunk.Type, same.First()));

    private IEnumerable<Finding> References() => desired.Items.Where(item => !item.CanBeMade)
        .SelectMany(item => Unknown(item.Type == NetworkSite.Type ? FindingIds.NetworkSiteUnknown : FindingIds.VoicePolicyUnknown,
            item.Type, new Located<string>(item.Identity, item.Place)));

    // A site that is left alone is left alone all the more if it is not there.
    private IEnumerable<Finding> OutOfScope() => design.OutOfScope.SelectMany(entry =>
        Unknown(FindingIds.NetworkSiteUnknown, NetworkSite.Type, entry.NetworkSite, FindingSeverity.Warning));

    // Whoever writes one misspelt believes that calls get to the place, and what is planned is proved without it.
    private IEnumerable<Finding> Locations() => design.Locations.SelectMany(entry =>
        Unknown(FindingIds.TopologySiteUnknown, Site.Type, new Located<string>(entry.TopologySite, entry.Place))
        .Concat(Unknown(FindingIds.NetworkSiteUnknown, NetworkSite.Type, entry.NetworkSite)));

    private IEnumerable<Finding> Adopted() => design.AllZones.SelectMany(zone => zone.Adopt).SelectMany(entry =>
        Unknown(FindingIds.AdoptUnknown, entry.Value.Type, new Located<string>(entry.Value.Identity, entry.Place),
            FindingSeverity.Warning))
        .Concat(AdoptsNothing());

    // It is there, and the design makes another beside it: one of the two names is misspelt.
    private IEnumerable<Finding> AdoptsNothing() =>
        from entry in design.AllZones.SelectMany(zone => zone.Adopt)
        where !scope.Wants(entry.Value.ToString()) && snapshot.Find(entry.Value.Type.Unit, entry.Value.Identity) is not null
        let nearest = Text.Nearest.To(entry.Value.Identity, scope.Whole.Items.Where(item => item.Type.Unit == entry.Value.Type.Unit)
            .Select(item => item.Identity))
        select new Finding(FindingIds.AdoptsNothing, FindingSeverity.Warning, entry.Value.Type.Noun, entry.Value.Identity)
            .At(design, entry.Place).With(("nearest", nearest));

    // What is missing can be accepted too, as long as the design has it.
    private IEnumerable<Finding> Accepted() => design.Accept
        .Where(accepted => accepted.Identity is not null && !IsOffNetwork(accepted.Identity)
            && !scope.Wants(accepted.ObjectType + " " + accepted.Identity))
        .SelectMany(accepted => Unknown(FindingIds.AcceptUnknown, ObjectTypes.Get(accepted.ObjectType!),
            new Located<string>(accepted.Identity!, accepted.Place), FindingSeverity.Warning));

    // Whose callers are written down under a name that is misspelt, the plan follows for nobody, or for somebody else. Who is of a pool
    // that is like none here is homed online, and counted as that.
    private IEnumerable<Finding> Callers() =>
        from callers in snapshot.Callers
        from named in new (ObjectType Type, string? Name)[]
        {
            (NetworkSite.Type, callers.NetworkSite), (Registrar.Type, callers.RegistrarPool),
            (VoicePolicy.Type, callers.VoicePolicy), (LocationPolicy.Type, callers.LocationPolicy), (DialPlan.Type, callers.DialPlan),
            (Trunk.Type, string.IsNullOrEmpty(callers.Trunk) ? null : snapshot.TrunkOf(callers.Trunk!)),
        }
        where !string.IsNullOrEmpty(named.Name) && !IsOffNetwork(named.Name)
            && snapshot.IsRead(named.Type) && snapshot.Find(named.Type, named.Name!) is null
        let identity = named.Type.Identity.Canonical(named.Name!) ?? named.Name!
        where !scope.Wants(named.Type.Noun + " " + identity)
        group callers.Count by (named.Type, Key: identity.ToUpperInvariant(), identity) into same
        let nearest = KnownNames.Nearest(snapshot, same.Key.Type, same.Key.identity)
        where same.Key.Type != Registrar.Type || nearest is not null
        select (new Finding(FindingIds.CallersNameUnknown, FindingSeverity.Warning, same.Key.Type.Noun, same.Key.identity)
            { File = design.Path }).With(("callers", same.Sum()), ("nearest", nearest));

    private IEnumerable<Finding> Unknown(string id, ObjectType type, Located<string> named,
        FindingSeverity severity = FindingSeverity.Error)
    {
        if (!snapshot.IsRead(type) || snapshot.Find(type.Unit, named.Value) is not null) yield break;
        yield return new Finding(id, severity, type.Noun, named.Value).At(design, named.Place)
            .With(("nearest", KnownNames.Nearest(snapshot, type, named.Value)));
    }
}
