using System;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.TestSupport;

namespace E911Config.Core.Tests;

/// <summary>One office whose zone was deployed as Reno and then renamed: the smallest deployment that has something left over.</summary>
internal static class RetiringOffice
{
    /// <summary>The deployment, before any design.</summary>
    public static DeploymentBuilder Start =>
        new DeploymentBuilder().Office("Reno").Pool("pool.x", "Reno", mediation: true).Gateway("sbc", "Reno").Gateway("gw", "Reno")
        .VoicePolicy("RenoUsers").Callers(9, "Reno", "pool.x", "Tag:RenoUsers");

    /// <summary>The deployment with the zone Reno, renamed to Nevada.</summary>
    public static Snapshot Renamed(Action<DeploymentBuilder>? change = null)
    {
        var builder = Start;
        change?.Invoke(builder);
        var first = Applying.Applied(Litware.Planned(Design("Reno"), builder.Build()), builder.Build()).Now;
        return Applying.Applied(Litware.Planned(Design("Nevada"), first), first).Now;
    }

    /// <summary>The design, with this name of its zone. Further members begin with a comma.</summary>
    public static DesignDocument Design(string zone, string more = "") => DesignFile.Parse("test.e911.json", $$"""
        { "formatVersion": 1, "name": "Test", "notification": { "uris": ["sip:security@x"] }, "provider": { "trunks": [{ "trunk": "PstnGateway:sbc", "kind": "onPremSbc" }], "ecrcNumber": "+18005550199" },
          "emergencyNumbers": [{ "dialString": "911" }], "zones": [{ "name": "{{zone}}", "networkSites": ["Reno"], "strategy": "centralTrunk",
            "localTrunks": [{ "trunk": "PstnGateway:gw", "mode": "ecrc" }], "voicePolicies": ["Tag:RenoUsers"] }]{{more}} }
        """);
}
