using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Checks.Guidance;

/// <summary>S17: a zone that is to have a trunk of the provider at the branch itself, and whose first one stands elsewhere.</summary>
internal sealed class BranchElsewhere() : GuidanceCheck("S17", CheckSeverity.Warning, Trunk.Type, MediationServer.Type, NetworkSite.Type)
{
    public override CheckTexts Texts { get; } = new(
        "A branch whose own trunk to the provider is not there",
        "Zone {zone} has the strategy branchTrunk; the Mediation Server of its first trunk {trunk} is at {place}, where none of its "
            + "callers is.",
        "A branch has a resilient line to the central site, a trunk of its own, or a local gateway. Whoever counts on the own trunk counts "
            + "on calls that need no line, and these need one.",
        "Name the branch's own trunk first, or take the strategy centralTrunk and see that a local trunk is there for the day the line is "
            + "down.",
        Page);

    public override IReadOnlyList<string> Fields => ["locations"];

    private protected override IEnumerable<CheckFinding> Find(CheckContext context, DesignDocument design) =>
        from zone in Branches(design)
        let trunks = ProviderTrunks(context, zone)
        where trunks.Count > 0
        let place = context.Index.Network.NameOf(trunks[0].Mediation.Place)
        where place is not null && !SitesOf(context, zone).Contains(place, StringComparer.OrdinalIgnoreCase)
        select At(zone).With(("trunk", trunks[0].Identity), ("place", place));

    private protected override IEnumerable<string> Undeclared(CheckContext context, DesignDocument design) =>
        !context.Index.Network.IsEmpty && Branches(design).Any(zone => ProviderTrunks(context, zone) is [{ Mediation.Place: < 0 }, ..])
            ? Fields : [];

    private static IEnumerable<Zone> Branches(DesignDocument design) => design.AllZones.Where(zone => zone.Strategy is BranchTrunk);
}
