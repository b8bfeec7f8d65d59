using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Checks.Guidance;

/// <summary>S15: a primary trunk that is farther from the users than another one of the zone.</summary>
internal sealed class FarPrimary() : GuidanceCheck("S15", CheckSeverity.Warning, Trunk.Type, MediationServer.Type, NetworkSite.Type,
    NetworkRegion.Type)
{
    public override CheckTexts Texts { get; } = new(
        "A primary trunk in another region than the users, though a nearer one is there",
        "Zone {zone} takes {primary} first, at {far}; {near} is in the same region as its callers at {sites}.",
        "The primary should be the one closest to the users: every link on the way is one that can fail or be full.",
        "Name {near} first under \"providerTrunks\" of the zone, or give these network sites a zone of their own.",
        Page);

    private protected override IEnumerable<CheckFinding> Find(CheckContext context, DesignDocument design)
    {
        var network = context.Index.Network;
        foreach (var zone in design.AllZones.Where(zone => zone.Redundancy == Redundancy.PrimarySecondary))
        {
            var trunks = ProviderTrunks(context, zone);
            if (trunks.Count < 2 || trunks[0].Mediation.Place < 0) continue;
            var far = SitesOf(context, zone).Where(site => !network.SameRegion(network.Find(site), trunks[0].Mediation.Place)).ToArray();
            var near = trunks.Skip(1).Select(trunk => (trunk.Identity,
                Sites: far.Where(site => network.SameRegion(network.Find(site), trunk.Mediation.Place)).ToArray()))
                .FirstOrDefault(pair => pair.Sites.Length > 0);
            if (near.Sites is null) continue;
            yield return At(zone).With(("primary", trunks[0].Identity), ("far", network.NameOf(trunks[0].Mediation.Place)),
                ("near", near.Identity), ("sites", near.Sites));
        }
    }
}
