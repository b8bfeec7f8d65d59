using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Checks.Guidance;

/// <summary>S14: primary and secondary Mediation Servers and trunks at one place.</summary>
internal sealed class OnePlace() : GuidanceCheck("S14", CheckSeverity.Warning, Trunk.Type, MediationServer.Type, PstnGateway.Type,
    NetworkSite.Type)
{
    private const string FarEnds = nameof(FarEnds);

    public override CheckTexts Texts { get; } = new(
        "All trunks to the provider at one place",
        "All trunks of zone {zone} to the provider ({trunks}) depend on Mediation Servers at {place}.",
        "One disaster at that place takes the way to the provider, and with it the location of every call.",
        "Name a trunk at another place under \"providerTrunks\" of the zone, on a Mediation Server there.",
        Page)
    {
        Cases = new Dictionary<string, string>
        {
            [FarEnds] = "What stands behind all trunks of zone {zone} to the provider ({trunks}) is at {place}.",
        },
    };

    public override IReadOnlyList<string> Fields => ["locations"];

    private protected override IEnumerable<CheckFinding> Find(CheckContext context, DesignDocument design)
    {
        foreach (var zone in Pairs(design))
        {
            var trunks = ProviderTrunks(context, zone);
            if (trunks.Count < 2 || SharedPool.Sharing(trunks)) continue;
            var servers = Common(trunks.Select(trunk => context.Index.Network.NameOf(trunk.Mediation.Place) ?? trunk.Mediation.Site));
            var ends = Common(trunks.Select(trunk => context.Index.Network.NameOf(trunk.FarPlace) ?? trunk.FarTopologySite));
            if ((servers ?? ends) is not { } place) continue;
            yield return At(zone).With(("trunks", trunks.Select(trunk => trunk.Identity).ToArray()), ("place", place))
                with { Case = servers is null ? FarEnds : "" };
        }
    }

    // Two of which one has no known place may be at the same one. Without network sites the topology sites are all that is known.
    private protected override IEnumerable<string> Undeclared(CheckContext context, DesignDocument design) =>
        !context.Index.Network.IsEmpty && Pairs(design).Any(zone => ProviderTrunks(context, zone).Any(IsUnknown)) ? Fields : [];

    private static IEnumerable<Zone> Pairs(DesignDocument design) => design.AllZones.Where(zone => zone.ProviderTrunks.Count > 1);

    private static string? Common(IEnumerable<string?> places) => places.Distinct(StringComparer.OrdinalIgnoreCase).ToArray() is [var one]
        ? one : null;

    private static bool IsUnknown(TrunkNode trunk) => trunk.Mediation.Place < 0 || trunk.FarPlace < 0;
}
