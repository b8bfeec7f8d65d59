namespace E911Config.Module.Tests.Simulator;

/// <summary>Small deployments, written as their file.</summary>
internal static class Snapshots
{
    /// <summary>One central site with two trunks, one region and site, the usual usages; everything else empty or Global.</summary>
    public const string Small = """
        {
          "formatVersion": 1,
          "capturedAt": "2026-01-05T08:00:00Z",
          "source": {"kind": "file", "version": "Skype for Business Server 2019 (7.0.2046.0): Volume license key installed.", "deployment": "pool0.litwareinc.com"},
          "CsSite": [{"Identity": "Site:Redmond", "SiteId": "1", "DisplayName": "Redmond", "Kind": "CentralSite"}],
          "CsPool": [{"Identity": "pool0.litwareinc.com", "Site": "Site:Redmond", "Services": ["Registrar:pool0.litwareinc.com"], "Computers": ["fe1.litwareinc.com", "fe2.litwareinc.com"]}],
          "CsRegistrar": [{"Identity": "Registrar:pool0.litwareinc.com", "SiteId": "Site:Redmond", "PoolFqdn": "pool0.litwareinc.com", "Role": "Registrar"}],
          "CsMediationServer": [{"Identity": "MediationServer:pool0.litwareinc.com", "SiteId": "Site:Redmond", "PoolFqdn": "pool0.litwareinc.com", "Role": "MediationServer"}],
          "CsPstnGateway": [{"Identity": "PstnGateway:sbc1.litwareinc.com", "MediationServer": "MediationServer:pool0.litwareinc.com", "SiteId": "Site:Redmond", "PoolFqdn": "sbc1.litwareinc.com", "Role": "PstnGateway"}],
          "CsTrunk": [
            {"Identity": "PstnGateway:sbc1.litwareinc.com", "PoolFqdn": "sbc1.litwareinc.com", "SiteId": "Site:Redmond", "MediationServer": "MediationServer:pool0.litwareinc.com"},
            {"Identity": "PstnGateway:sbc2.litwareinc.com", "PoolFqdn": "sbc2.litwareinc.com", "SiteId": "Site:Redmond", "MediationServer": "MediationServer:pool0.litwareinc.com"}
          ],
          "CsPstnUsage": [{"Identity": "Global", "Usage": ["Internal", "Local", "Emergency-Redmond"]}],
          "CsVoiceRoute": [
            {"Identity": "LocalRoute", "Priority": 0, "NumberPattern": "^(\\+1[0-9]{10})$", "PstnUsages": ["Local"], "PstnGatewayList": ["PstnGateway:sbc1.litwareinc.com"]},
            {"Identity": "Everything", "Priority": 1, "NumberPattern": ".*", "PstnUsages": ["Local"], "PstnGatewayList": ["PstnGateway:sbc1.litwareinc.com"]}
          ],
          "CsVoicePolicy": [
            {"Identity": "Global", "PstnUsages": ["Internal", "Local"]},
            {"Identity": "Tag:Redmond", "PstnUsages": ["Local"], "Description": "Redmond"}
          ],
          "CsVoiceRoutingPolicy": [],
          "CsRoutingConfiguration": [],
          "CsLocationPolicy": [{"Identity": "Tag:Redmond", "EnhancedEmergencyServicesEnabled": true, "PstnUsage": "Emergency-Redmond", "EmergencyDialString": "911"}],
          "CsTrunkConfiguration": [{"Identity": "Global"}],
          "CsOutboundTranslationRule": [],
          "CsOutboundCallingNumberTranslationRule": [],
          "CsSipResponseCodeTranslationRule": [],
          "CsDialPlan": [{"Identity": "Global", "SimpleName": "DefaultProfile"}],
          "CsVoiceNormalizationRule": [{"Identity": "Global/KeepAll", "Priority": 0, "Pattern": "^(\\d+)$", "Translation": "$1"}],
          "CsCallParkOrbit": [],
          "CsNetworkConfiguration": [],
          "CsNetworkRegion": [{"Identity": "Northwest", "CentralSite": "Site:Redmond", "BypassID": "3b232b84-2c1d-4da2-8181-e9330bafebe9"}],
          "CsNetworkRegionLink": [],
          "CsNetworkSite": [{"Identity": "Redmond", "NetworkRegionID": "Northwest", "BypassID": "3b232b84-2c1d-4da2-8181-e9330bafebe9"}],
          "CsNetworkSubnet": [{"Identity": "172.11.15.0", "MaskBits": 28, "NetworkSiteID": "Redmond"}],
          "CsNetworkInterSitePolicy": [],
          "CsNetworkBandwidthPolicyProfile": [],
          "CsLisSubnet": [{"Subnet": "172.11.15.0", "Location": "Lobby", "City": "Redmond", "State": "WA", "Country": "US"}],
          "CsLisCivicAddress": [{"City": "Redmond", "State": "WA", "Country": "US", "MSAGValid": true}],
          "CsWebServiceConfiguration": [
            {"Identity": "Global", "SecondaryLocationSourceUrl": "https://locations.litwareinc.com"},
            {"Identity": "Service:WebServer:pool0.litwareinc.com"}
          ],
          "callers": [{"count": 12, "networkSite": "Redmond", "registrarPool": "pool0.litwareinc.com", "voicePolicy": "Redmond", "kind": "modern"}],
          "unread": [{"noun": "CsLisPort", "reason": "The account may not read the location database."}]
        }
        """;
}
