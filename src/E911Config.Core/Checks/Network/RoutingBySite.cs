using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Network;

/// <summary>C44: emergency calls that location-based routing takes away, and appliances that it cuts off.</summary>
internal sealed class RoutingBySite() : Check("C44", CheckSeverity.Error, RoutingConfiguration.Type, NetworkSite.Type, VoicePolicy.Type,
    VoiceRoutingPolicy.Type, TrunkConfiguration.Type, Trunk.Type, VoiceRoute.Type, Site.Type)
{
    private const string Restricted = nameof(Restricted);
    private const string Appliance = nameof(Appliance);
    private const string OffNetwork = nameof(OffNetwork);

    public override CheckTexts Texts { get; } = new(
        "Emergency calls that location-based routing takes away",
        "Without location-based routing emergency calls ({numbers}) of {callers} would fare better: at {object} the voice routing policy "
            + "{policy} stands in for the voice policy.",
        "Nothing says that emergency calls are exempt from location-based routing. Where it is on, the usages of the site's voice routing "
            + "policy stand in for those of the voice policy, and trunks of other network sites are refused.",
        "Give the voice routing policy of the site a usage whose routes take the emergency numbers to a trunk that is open to the site, or "
            + "switch EnableLocationRestriction off on the emergency trunks.",
        "Plan for Location-Based Routing; Technical considerations for Location-Based Routing; that emergency calls are not exempt is "
            + "assumed")
    {
        Cases = new Dictionary<string, string>
        {
            [Restricted] = "Without location-based routing emergency calls ({numbers}) of {callers} would fare better: at {object} "
                + "they are "
                + "refused by {trunks}, which are for other network sites.",
            [OffNetwork] = "Without location-based routing emergency calls ({numbers}) of {callers} would fare better: only trunks without "
                + "a restriction are open to them.",
            [Appliance] = "{object} keeps its trunk for the network site {site}, and its Mediation Server {mediation} is the appliance of "
                + "{branch}: users there cannot dial out.",
        },
    };

    public override bool FollowsCalls => true;

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        context.Snapshot.Find(RoutingConfiguration.Type, "Global") is { } settings && settings.Flag("EnableLocationBasedRouting")
            ? Calls(context, settings).Concat(Appliances(context)) : [];

    private IEnumerable<CheckFinding> Calls(CheckContext context, DeploymentObject settings)
    {
        var without = new CallEngine(new CallIndex(context.Snapshot.With([settings.With("EnableLocationBasedRouting", false)]),
            context.Facts));
        return
            from call in context.Calls.All
            where call.Result.Outcome < Outcome.Located
            let request = new CallRequest(call.Caller, call.Number)
            where without.Run(request).Outcome > call.Result.Outcome
            let trunks = RefusedBy(context, request)
            from one in call.Groups
            group (Group: one, call.Number, Trunks: trunks) by one.NetworkSite into same
            select At(same.Key is null ? RoutingConfiguration.Type : NetworkSite.Type, same.Key ?? settings.Identity).With(
                ("numbers", same.Select(hurt => hurt.Number).Distinct().ToArray()),
                ("trunks", same.SelectMany(hurt => hurt.Trunks).Distinct().ToArray()),
                ("policy", same.Key is null ? "" : context.Snapshot.Find(NetworkSite.Type, same.Key)?.Text("VoiceRoutingPolicy")
                    ?? "")) with
            {
                Case = same.Key is null ? OffNetwork : same.Any(hurt => hurt.Trunks.Length > 0) ? Restricted : "",
                Groups = [.. same.Select(hurt => hurt.Group).Distinct(SameGroup.Instance)],
            };
    }

    private static string[] RefusedBy(CheckContext context, CallRequest request) => [.. context.Engine.Trace(request).Hops
        .Where(hop => hop.Rules.Any(rule => rule.Kind == HopRule.RestrictedTo)).Select(hop => hop.Asked.Values[0])];

    private IEnumerable<CheckFinding> Appliances(CheckContext context) =>
        from trunk in context.Index.Trunks.All
        where trunk.Settings is { Restricted: true, RestrictedTo.Length: > 0 }
        let home = context.Index.Network.NameOf(trunk.Mediation.Place)
        where home is not null && !string.Equals(home, trunk.Settings.RestrictedTo, StringComparison.OrdinalIgnoreCase)
            && context.Index.Pools.FindRegistrar(trunk.Mediation.Fqdn).AtBranch
        group (Trunk: trunk, Home: home) by trunk.Settings.Scope into same
        select At(TrunkConfiguration.Type, same.Key).With(("site", same.First().Trunk.Settings.RestrictedTo),
            ("mediation", same.First().Trunk.Mediation.Fqdn), ("branch", same.First().Home)) with { Case = Appliance };
}
