using System;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;
using E911Config.TestSupport;

namespace E911Config.Core.Tests.Checks;

/// <summary>
/// Two data centers and a branch, with a design that is applied to them: the smallest world of which no check has anything to say, but that
/// it is good to know of its few analog phones that they tell nobody. Every case of a check is one edit of it.
/// </summary>
internal static class GoodWorld
{
    /// <summary>What these phones have.</summary>
    public const string Phones = "Tag:ChicagoUsers";

    private static readonly Lazy<Snapshot> Applied = new(Apply);

    /// <summary>The deployment, to be edited.</summary>
    public static DeploymentBuilder Deployment => DeploymentBuilder.Of(Applied.Value);

    /// <summary>The text of the design, to be edited.</summary>
    public static string DesignText { get; } = """
        { "formatVersion": 1, "name": "Good", "notification": { "uris": ["sip:security@x.com"] },
          "locationRequired": "yes",
          "provider": { "name": "Fabrikam",
            "trunks": [
              { "trunk": "PstnGateway:sbc-chi", "kind": "onPremSbc", "certified": true, "passesPidfLo": true },
              { "trunk": "PstnGateway:sbc-nyc", "kind": "onPremSbc", "certified": true, "passesPidfLo": true }],
            "connection": { "kind": "mpls", "confidential": true, "ipsec": false },
            "ecrcNumber": "+18005550199", "expectsPlus": true, "testNumber": "933" },
          "redundancy": "primarySecondary",
          "zones": [
            { "name": "Chicago", "networkSites": ["Chicago"], "strategy": "centralTrunk",
              "providerTrunks": ["PstnGateway:sbc-chi", "PstnGateway:sbc-nyc"],
              "localTrunks": [{ "trunk": "PstnGateway:gw-chi", "mode": "ecrc" }, { "trunk": "PstnGateway:gw-chi-2", "mode": "ecrc" }],
              "voicePolicies": ["Tag:ChicagoUsers"] },
            { "name": "New York", "networkSites": ["New York"], "strategy": "centralTrunk",
              "providerTrunks": ["PstnGateway:sbc-nyc", "PstnGateway:sbc-chi"],
              "localTrunks": [{ "trunk": "PstnGateway:gw-nyc", "mode": "ecrc" }], "voicePolicies": ["Tag:NewYorkUsers"] },
            { "name": "Reno", "networkSites": ["Reno"], "strategy": "centralTrunk",
              "providerTrunks": ["PstnGateway:sbc-chi", "PstnGateway:sbc-nyc"],
              "localTrunks": [{ "trunk": "PstnGateway:gw-rno", "mode": "psap" }], "voicePolicies": ["Tag:RenoUsers"] }
          ],
          "offNetwork": { "providerTrunks": ["PstnGateway:sbc-chi", "PstnGateway:sbc-nyc"],
            "localTrunks": [{ "trunk": "PstnGateway:gw-chi", "mode": "ecrc" }], "locationRequired": "disclaimer",
            "disclaimer": "Enter the address where you are now.", "jurisdiction": "US", "adopt": ["CsLocationPolicy Global"] }
        }
        """;

    /// <summary>The design.</summary>
    public static DesignDocument Design { get; } = DesignFile.Parse("good.e911.json", DesignText);

    private static Snapshot Apply()
    {
        var before = new DeploymentBuilder()
            .Office("Chicago").Office("New York").Office("Reno", parent: "Chicago")
            .Pool("pool-chi.x.com", "Chicago", backup: "pool-nyc.x.com", mediation: true)
            .Pool("pool-nyc.x.com", "New York", backup: "pool-chi.x.com", mediation: true)
            .Appliance("sba-rno.x.com", "Reno", backup: "pool-chi.x.com")
            .Gateway("sbc-chi", "Chicago").Gateway("sbc-nyc", "New York")
            .Gateway("gw-chi", "Chicago").Gateway("gw-chi-2", "Chicago", "pool-nyc.x.com").Gateway("gw-nyc", "New York")
                .Gateway("gw-rno", "Reno")
            .Route("Chicago PSTN", @"^\+1\d{10}$", "Chicago", "gw-chi").VoicePolicy("Tag:ChicagoUsers", "Chicago")
            .Route("New York PSTN", @"^\+1\d{10}$", "New York", "gw-nyc").VoicePolicy("Tag:NewYorkUsers", "New York")
            .Route("Reno PSTN", @"^\+1\d{10}$", "Reno", "gw-rno").VoicePolicy("Tag:RenoUsers", "Reno", "Chicago")
            .Normalization("Global", "Emergency", @"^(911|933)$", "+$1").Normalization("Global", "Ten digits", @"^(\d{10})$", "+1$1")
            .Callers(500, "Chicago", "pool-chi.x.com", "ChicagoUsers").Callers(5, "Chicago", "pool-chi.x.com", "ChicagoUsers", "analog")
            .Callers(300, "New York", "pool-nyc.x.com", "NewYorkUsers").Callers(80, "Reno", "sba-rno.x.com", "RenoUsers")
            .Callers(40, "*offnetwork*", "pool-chi.x.com", "ChicagoUsers").Build();
        return PlannedDeployment.After(before, Litware.Planned(Design, before).Steps);
    }
}
