using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Checks.Guidance;

/// <summary>S16: trunks to the provider of which one is to stand in for the other, and which share what may fail.</summary>
internal sealed class SharedPool() : GuidanceCheck("S16", CheckSeverity.Error, Trunk.Type, MediationServer.Type, PstnGateway.Type)
{
    private const string Gateway = nameof(Gateway);

    public override CheckTexts Texts { get; } = new(
        "A second trunk to the provider that fails with the first",
        "All trunks of zone {zone} to the provider ({trunks}) depend on the Mediation Server pool {pool}.",
        "A call is to leave over the secondary, in another geography, when the primary fails. What both share takes both.",
        "Give the secondary a Mediation Server pool and a session border controller of its own, at another place.",
        Page)
    {
        Cases = new Dictionary<string, string>
        {
            [Gateway] = "All trunks of zone {zone} to the provider ({trunks}) lead to one gateway.",
        },
    };

    private protected override IEnumerable<CheckFinding> Find(CheckContext context, DesignDocument design) =>
        from zone in design.AllZones
        let trunks = ProviderTrunks(context, zone)
        where zone.ProviderTrunks.Count > 1 && Sharing(trunks)
        select At(zone).With(("trunks", trunks.Select(trunk => trunk.Identity).ToArray()), ("pool", trunks[0].Mediation.Fqdn))
            with { Case = SamePool(trunks) ? "" : Gateway };

    /// <summary>Whether several trunks all share their Mediation Server pool, or what stands behind them.</summary>
    public static bool Sharing(IReadOnlyList<TrunkNode> trunks) => trunks.Count > 1 && (SamePool(trunks)
        || trunks.All(trunk => trunk.GatewayKnown && trunk.GatewayElements.SequenceEqual(trunks[0].GatewayElements)));

    private static bool SamePool(IReadOnlyList<TrunkNode> trunks) =>
        trunks.All(trunk => string.Equals(trunk.Mediation.Fqdn, trunks[0].Mediation.Fqdn, StringComparison.OrdinalIgnoreCase));
}
