using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Completers;

/// <summary>Completes what can fail: in the snapshot on the line, else in what the session's cmdlets return in time.</summary>
public sealed class ElementCompleter : NameCompleter
{
    // What tells it, what most people mean first: the rest may come too late.
    private static readonly ObjectType[] Nouns =
    [
        Trunk.Type, PstnGateway.Type, NetworkSite.Type, NetworkRegion.Type, Site.Type, Registrar.Type, MediationServer.Type, Pool.Type,
        NetworkRegionLink.Type, NetworkInterSitePolicy.Type, NetworkConfiguration.Type, NetworkBandwidthPolicyProfile.Type,
        TrunkConfiguration.Type, SipResponseCodeTranslationRule.Type,
    ];

    private protected override IEnumerable<Offer> Offers(string parameter, CompletionSource source)
    {
        var deployment = source.Deployment(Nouns);
        return !deployment.ReadTypes.Any() ? [] : new CallIndex(deployment, CallFacts.Assumed(deployment)).Elements
            .Select(name => new Offer(name));
    }
}
