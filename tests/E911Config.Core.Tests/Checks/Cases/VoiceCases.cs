using System.Collections.Generic;
using E911Config.Core.Checks;
using E911Config.TestSupport;

namespace E911Config.Core.Tests.Checks;

/// <summary>Voice policies, and what a design says of the line to the provider.</summary>
internal sealed class VoiceCases : ICheckCases
{
    private const string Line = "\"kind\": \"mpls\", \"confidential\": true, \"ipsec\": false";
    private const string Trunk = "{ \"trunk\": \"PstnGateway:sbc-chi\", \"kind\": \"onPremSbc\"";

    public IEnumerable<CheckCase> All =>
    [
        new("C45", "Registrar:sba-rno.x.com", world => world.Callers(9, "Reno", "sba-rno.x.com", null)
                .VoicePolicy("Site:Reno", "E911-Reno-Local"),
            world => world.Callers(9, "Reno", "sba-rno.x.com", null).VoicePolicy("Global", "E911-Reno-Local")) { Says = "9 callers" },
        new("C46", "Tag:Lobby", world => Lobby(world), world => Lobby(world, "E911-Reno-Local")) { Says = "Tag:Lobby has no usage" },
        new("C46", "Tag:Lobby", world => Lobby(world, "Reno"), world => Lobby(world, "Reno", "E911-Reno-Local"))
            { Says = "has a route for +911" },
        new("C46", "Tag:Kiosk", world => Kiosk(world, @"^(\d{10})$"), world => Kiosk(world, @"^(911)$"))
            { Says = "No rule of Tag:Kiosk takes 911" },
        new("C47", "Tag:Lobby", world => Lobby(world, "E911-Reno"), world => Lobby(world, "E911-Reno-Local"))
            { Says = "PstnGateway:sbc-chi" },
        new("C53", "PstnGateway:sbc-nyc", _ => { }, _ => { })
        {
            Says = "confidential",
            InDesign = (Line, "\"kind\": \"internet\", \"confidential\": true, \"ipsec\": false"),
            InNeighbour = (Line, "\"kind\": \"internet\", \"confidential\": true, \"ipsec\": true"),
        },
        new("C53", "PstnGateway:sbc-chi", world => world
                .Set("CsTrunkConfiguration", "Service:PstnGateway:sbc-chi", ("SRTPMode", "NotSupported")),
            world => world.Set("CsTrunkConfiguration", "Service:PstnGateway:sbc-chi", ("SRTPMode", "NotSupported")))
        {
            Severity = CheckSeverity.Warning, Says = "SRTPMode NotSupported",
            InDesign = (Line, "\"kind\": \"internet\", \"confidential\": false, \"ipsec\": false"),
        },
        new("C54", "PstnGateway:sbc-chi", _ => { }, world => world.Mediation("med-chi.x.com", "Chicago")
                .Set("CsTrunk", "PstnGateway:sbc-chi", ("MediationServer", "MediationServer:med-chi.x.com")))
        {
            InDesign = (Trunk, Trunk.Replace("onPremSbc", "multihomedMediationServer", System.StringComparison.Ordinal)),
            InNeighbour = (Trunk, Trunk.Replace("onPremSbc", "multihomedMediationServer", System.StringComparison.Ordinal)),
        },
    ];

    private static void Lobby(DeploymentBuilder world, params string[] usages) => world.VoicePolicy("Tag:Lobby", usages)
        .Callers(2, "Reno", "sba-rno.x.com", "Lobby", "analog");

    private static void Kiosk(DeploymentBuilder world, string pattern) => world.Normalization("Tag:Kiosk", "Only", pattern, "+$1")
        .Callers(2, "Reno", "sba-rno.x.com", "RenoUsers", "analog", dialPlan: "Kiosk");
}
