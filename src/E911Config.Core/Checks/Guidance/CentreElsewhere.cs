using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Checks.Guidance;

/// <summary>
/// S20: a local trunk that is to call the local emergency centre, and whose line lies where none of the zone's callers is. Calls that fall
/// back carry no location: the ECRC can ask, and the centre of another place cannot help.
/// </summary>
internal sealed class CentreElsewhere() : GuidanceCheck("S20", CheckSeverity.Warning, Trunk.Type, PstnGateway.Type, NetworkSite.Type)
{
    public override CheckTexts Texts { get; } = new(
        "A local trunk to the emergency centre of another place",
        "Zone {zone} takes {trunk} as a local trunk of mode psap; its line lies at {place}, while the zone's callers are at {sites}.",
        "A call that falls back carries no location. Over a plain line it reaches the centre of the place where that line lies, or of the "
            + "address that the carrier has for it.",
        "Take the mode ecrc, so that a person who can reach every centre answers; or, if the carrier has these callers' address for the "
            + "line, accept S20 for {object}.",
        Page + "; Deploy emergency services in Skype for Business Server");

    public override IReadOnlyList<string> Fields => ["locations"];

    private protected override IEnumerable<CheckFinding> Find(CheckContext context, DesignDocument design) =>
        from pair in Trunks(context, design)
        let place = context.Index.Network.NameOf(pair.Node.FarPlace)
        let sites = SitesOf(context, pair.Zone).ToArray()
        where place is not null && sites.Length > 0 && !sites.Contains(place, StringComparer.OrdinalIgnoreCase)
        select At(pair.Zone).With(("trunk", pair.Node.Identity), ("place", place), ("sites", sites)) with { Place = pair.Trunk.Place };

    private protected override IEnumerable<string> Undeclared(CheckContext context, DesignDocument design) =>
        !context.Index.Network.IsEmpty && Trunks(context, design).Any(pair => pair.Node.FarPlace < 0) ? Fields : [];

    private static IEnumerable<(Zone Zone, Located<string> Trunk, Calls.TrunkNode Node)> Trunks(CheckContext context,
        DesignDocument design) =>
        from zone in design.Zones
        from trunk in zone.LocalTrunks
        where trunk.Mode == LocalTrunkMode.Psap
        let node = context.Index.Trunks.Find(trunk.Trunk.Value, null)
        where node is not null
        select (zone, trunk.Trunk, node);
}
