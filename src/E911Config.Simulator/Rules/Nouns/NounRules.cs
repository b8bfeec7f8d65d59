using System.Collections.Generic;
using E911Config.Core.Deployment;

namespace E911Config.Simulator.Rules;

/// <summary>The special rules by noun.</summary>
internal static class NounRules
{
    private static readonly NounRule None = new Plain();
    private static readonly Dictionary<string, NounRule> ByNoun = new()
    {
        ["CsLocationPolicy"] = new LocationPolicyRule(),
        ["CsPstnUsage"] = new PstnUsageRule(),
        ["CsRoutingConfiguration"] = new RoutingConfigurationRule(),
        ["CsVoiceRoute"] = new VoiceRouteRule(),
        ["CsVoicePolicy"] = new VoicePolicyRule(),
        ["CsTrunkConfiguration"] = new EmbeddingRule(),
        ["CsOutboundTranslationRule"] = new TrunkRuleRule(),
        ["CsOutboundCallingNumberTranslationRule"] = new TrunkRuleRule(),
        ["CsSipResponseCodeTranslationRule"] = new TrunkRuleRule(),
        ["CsVoiceNormalizationRule"] = new NormalizationRuleRule(),
        ["CsDialPlan"] = new DialPlanRule(),
        ["CsVoiceTestConfiguration"] = new VoiceTestRule(),
        ["CsCallParkOrbit"] = new CallParkOrbitRule(),
        ["CsNetworkConfiguration"] = new NetworkConfigurationRule(),
        ["CsNetworkRegion"] = new NetworkRegionRule(),
        ["CsNetworkRegionLink"] = new ReferencedRule(),
        ["CsNetworkInterRegionRoute"] = new InterRegionRouteRule(),
        ["CsNetworkInterSitePolicy"] = new PairRule("NetworkSiteID1", "NetworkSiteID2"),
        ["CsNetworkBandwidthPolicyProfile"] = new BandwidthProfileRule(),
        ["CsNetworkSite"] = new NetworkSiteRule(),
        ["CsNetworkSubnet"] = new NetworkSubnetRule(),
        ["CsWebServiceConfiguration"] = new WebServiceConfigurationRule(),
    };

    public static NounRule Of(ObjectType type) => ByNoun.TryGetValue(type.Noun, out var rule) ? rule : None;

    private sealed class Plain : NounRule
    {
    }
}
