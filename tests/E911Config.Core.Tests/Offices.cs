using E911Config.Core.Design;
using E911Config.TestSupport;

namespace E911Config.Core.Tests;

/// <summary>
/// One office, Reno, with two provider trunks, a gateway and users of its own: the smallest deployment that has everything.
/// </summary>
internal static class Offices
{
    /// <summary>The deployment, before any design.</summary>
    public static DeploymentBuilder One => new DeploymentBuilder()
        .Office("Reno").Pool("pool.x", "Reno", mediation: true).Gateway("sbc1", "Reno").Gateway("sbc2", "Reno").Gateway("gw", "Reno")
        .Route("Reno", @"^\+1\d{10}$", "Reno", "gw").VoicePolicy("RenoUsers", "Reno", "Long Distance");

    /// <summary>The same with a third provider trunk: a missing second leg makes two others move.</summary>
    public static DeploymentBuilder Three => One.Gateway("sbc3", "Reno");

    /// <summary>The design for it.</summary>
    public static DesignDocument ThreeDesign { get; } = DesignFile.Parse("test.e911.json", Text().Replace(
        """{ "trunk": "PstnGateway:sbc2", "kind": "onPremSbc" }""",
            """{ "trunk": "PstnGateway:sbc2", "kind": "onPremSbc" }, { "trunk": "PstnGateway:sbc3", "kind": "onPremSbc" }""",
            System.StringComparison.Ordinal));

    /// <summary>The design of its one zone. Further members of the zone, the provider, and the design begin with a comma.</summary>
    public static DesignDocument Design(string mode = "psap", string zone = "", string design = "", string provider = "") =>
        DesignFile.Parse("test.e911.json", Text(mode, zone, design, provider));

    /// <summary>Its text.</summary>
    public static string Text(string mode = "psap", string zone = "", string design = "", string provider = "") => $$"""
        { "formatVersion": 1, "name": "Test", "notification": { "uris": ["sip:security@x"] },
          "provider": { "trunks": [{ "trunk": "PstnGateway:sbc1", "kind": "onPremSbc" }, { "trunk": "PstnGateway:sbc2", "kind": "onPremSbc" }],
            "ecrcNumber": "+18005550199", "testNumber": "933"{{provider}} },
          "zones": [
            { "name": "Reno", "networkSites": ["Reno"], "strategy": "centralTrunk",
              "localTrunks": [{ "trunk": "PstnGateway:gw", "mode": "{{mode}}" }],
              "voicePolicies": ["Tag:RenoUsers"]{{zone}} }
          ]{{design}} }
        """;
}
