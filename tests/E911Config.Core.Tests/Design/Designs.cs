using System;
using System.Linq;
using E911Config.Core.Design;

namespace E911Config.Core.Tests.Design;

/// <summary>Texts of designs for tests. A § stands where a mistake is to be reported.</summary>
internal static class Designs
{
    public const string Path = "litware.e911.json";

    public const string Provider = """
        "provider": {
            "trunks": [
              { "trunk": "PstnGateway:p1", "kind": "onPremSbc" },
              { "trunk": "PstnGateway:p2", "kind": "onPremSbc" },
              { "trunk": "PstnGateway:p3", "kind": "onPremSbc" } ],
            "ecrcNumber": "+18005550199",
            "testNumber": "933" },
        """;

    /// <summary>Everything that a design can say.</summary>
    public const string Full = """
        // Everything that a design can say.
        {
          "$schema": "../schema/e911-design.schema.json",
          "formatVersion": 1,
          "name": "Litware",
          "provider": {
            "name": "A provider",
            "serves": ["US", "CA"],
            "trunks": [
              { "trunk": "PstnGateway:sbc1.litwareinc.com", "kind": "onPremSbc", "certified": true, "passesPidfLo": true },
              { "trunk": "PstnGateway:med2.litwareinc.com", "kind": "multihomedMediationServer" } ],
            "connection": { "kind": "mpls", "confidential": true, "ipsec": false },
            "ecrcNumber": "+18005550199",
            "expectsPlus": false,
            "testNumber": "933"
          },
          "redundancy": "equalPeers",
          "emergencyNumbers": [ { "dialString": "911", "masks": ["112", "999"], "legacy": true } ],
          "notification": { "uris": ["sip:security@litwareinc.com"] },
          "conference": { "uri": "sip:desk@litwareinc.com", "mode": "oneway" },
          "locationRequired": "yes",
          "disclaimer": "Tell us where you are.",
          "refreshHours": 8,
          "useLocationForE911Only": true,
          "zones": [
            {
              "name": "Reno",
              "networkSites": ["Reno", "Sparks"],
              "jurisdiction": "US",
              "strategy": "centralTrunk",
              "providerTrunks": ["sbc1.litwareinc.com"],
              "localTrunks": [ { "trunk": "PstnGateway:gw.reno.litwareinc.com", "mode": "psap" } ],
              "callerId": "+17755550100",
              "voicePolicies": ["RenoUsers"],
              "pbxTrunks": ["pbx.reno.litwareinc.com"],
              "redundancy": "primarySecondary",
              "emergencyNumbers": [ { "dialString": "911" }, { "dialString": "988", "masks": ["989"], "legacy": true } ],
              "notification": { "uris": ["sip:reno@litwareinc.com", "sip:chief@litwareinc.com"] },
              "conference": { "uri": "sip:renodesk@litwareinc.com", "mode": "twoway" },
              "locationRequired": "disclaimer",
              "disclaimer": "Reno wants to know.",
              "refreshHours": 2,
              "useLocationForE911Only": false,
              "objects": {
                "usage": "Reno-Emergency", "localUsage": "Reno-Gateway", "locationPolicy": "Tag:Reno-E911",
                "primaryRoute": "Reno 911", "secondaryRoute": "Reno 911 B", "peersRoute": "Reno 911 P",
                "fallbackRoute": "Reno 911 F", "localRoute": "Reno 911 L" },
              "adopt": ["CsVoiceRoute Reno 911", "CsLocationPolicy reno-e911", "CsPstnUsage Reno-Emergency"]
            },
            { "name": "Chicago", "networkSites": ["Chicago"], "strategy": "elinGateway",
              "elinGateways": ["PstnGateway:elin1", "PstnGateway:elin2"], "sendsLocation": false },
            { "name": "Toronto", "byGrant": true, "jurisdiction": "CA-ON", "strategy": "branchTrunk",
              "localTrunks": [ { "trunk": "gw.toronto", "mode": "ecrc", "ecrcNumber": "18005550199" } ] }
          ],
          "offNetwork": {
            "providerTrunks": ["PstnGateway:med2.litwareinc.com", "PstnGateway:sbc1.litwareinc.com"],
            "jurisdiction": "US-TX",
            "strategy": "centralTrunk",
            "localTrunks": [ { "trunk": "gw.roaming", "mode": "ecrc" } ],
            "callerId": "+17755550199",
            "redundancy": "primarySecondary",
            "emergencyNumbers": [ { "dialString": "911" } ],
            "notification": { "uris": [] },
            "conference": { "uri": "sip:roaming@litwareinc.com" },
            "locationRequired": "disclaimer",
            "disclaimer": "We cannot see where you are.",
            "refreshHours": 1,
            "useLocationForE911Only": true,
            "objects": {
              "usage": "Roaming", "primaryRoute": "Roaming 1", "secondaryRoute": "Roaming 2", "peersRoute": "Roaming P",
              "fallbackRoute": "Roaming F" },
            "adopt": ["CsVoiceRoute Roaming 1"]
          },
          "outOfScope": [ { "networkSite": "Beijing", "reason": "Another law.", "jurisdiction": "CN" } ],
          "locations": { "Chicago HQ": "Chicago", "Site:Reno Office": "Reno" },
          "callAdmissionControl": { },
          "vpnSubnets": ["10.99.0.0/16", "fd00:99::/32"],
          "assumptions": {
            "emergencyFallback": "none", "subnetMatch": "exact", "cacRefusal": "blocks", "locationBasedRouting": "exempt",
            "elinNeedsPidfLo": "yes", "disabledPolicyUsage": "used", "locationByPort": "yes", "secondaryLocation": "yes",
            "unvalidatedAddress": "located", "alternateAudioPath": "yes" },
          "naming": {
            "usage": "EM-{zone}", "localUsage": "EM-{zone}-L", "route": "EM-{zone}-{leg}", "locationPolicy": "EM-{zone}",
            "translationRule": "EM-ECRC" },
          "accept": [ { "id": "Changed", "object": "CsVoiceRoute Reno 911", "reason": "Until the new gateway is there.",
            "of": ["^911$"], "atWorst": "misrouted", "until": "2027-01-31" } ]
        }
        """;

    /// <summary>A design with a provider and some zones.</summary>
    public static string With(string zones, string head = Provider, string tail = "") => $$"""
        {
          "formatVersion": 1,
          "name": "Litware",
          {{head}}
          "zones": [
            {{zones}}
          ]{{(tail.Length == 0 ? "" : ",\n  " + tail)}}
        }
        """;

    /// <summary>A zone with a network site of its own name.</summary>
    public static string Zone(string name, string rest, string strategy = "centralTrunk") =>
        $$"""{ "name": "{{name}}", "networkSites": ["{{name}}"], "strategy": "{{strategy}}"{{(rest.Length == 0 ? "" : ", " + rest)}} }""";

    public static DesignDocument Parse(string text) => DesignFile.Parse(Path, text);

    public static DesignInvalidException Invalid(string text) => Xunit.Assert.Throws<DesignInvalidException>(() => Parse(text));

    /// <summary>The text without the mark, and the place of the mark.</summary>
    public static (string Text, SourcePlace Place) Marked(string text)
    {
        var index = text.IndexOf('§', StringComparison.Ordinal);
        Xunit.Assert.Equal(index, text.LastIndexOf('§'));
        Xunit.Assert.True(index >= 0);
        var before = text[..index];
        return (text.Remove(index, 1), new SourcePlace(before.Count(c => c == '\n') + 1, index - before.LastIndexOf('\n')));
    }
}
