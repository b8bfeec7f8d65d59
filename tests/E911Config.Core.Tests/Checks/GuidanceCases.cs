using System;
using System.Collections.Generic;
using E911Config.Core.Checks;
using E911Config.TestSupport;

namespace E911Config.Core.Tests.Checks;

/// <summary>The statements of the guidance on trunks, and what keeps a design from being planned.</summary>
internal sealed class GuidanceCases : ICheckCases
{
    private const string Reno = "Tag:E911-Reno";
    private const string Primary = "\"PstnGateway:sbc-chi\", \"kind\": \"onPremSbc\", \"certified\": true, \"passesPidfLo\": true";
    private const string Line = "\"kind\": \"mpls\", \"confidential\": true, \"ipsec\": false";
    private const string Central = "\"strategy\": \"centralTrunk\",\n      ";
    private const string Provider = "\"providerTrunks\": [\"PstnGateway:sbc-chi\", \"PstnGateway:sbc-nyc\"],\n      ";
    private const string OfReno = "\"localTrunks\": [{ \"trunk\": \"PstnGateway:gw-rno\", \"mode\": \"psap\" }]";
    private const string Second = ", { \"trunk\": \"PstnGateway:gw-nyc\", \"mode\": \"ecrc\" }]";

    public IEnumerable<CheckCase> All =>
    [
        Said("D01", "", ("\"name\": \"Reno\",", "\"name\": \"Reno\", \"conference\": { \"uri\": \"sip:desk@x.com\" },"),
            ("\"name\": \"Reno\",", "\"name\": \"Reno\", \"conference\": { \"uri\": \"sip:+17755550100@x.com\" },"))
            with { Severity = CheckSeverity.Warning, Says = "sip:desk@x.com" },
        Said("D02", "Renoo", ("[\"Reno\"]", "[\"Renoo\"]"), ("[\"Reno\"]", "[\"RENO\"]")) with { Says = "Did you mean \"Reno\"?" },
        Said("S1", Reno, (Central + Provider + OfReno, "\"strategy\": \"localGateway\", " + OfReno),
            (Central + Provider + OfReno, "\"jurisdiction\": \"GB\", \"strategy\": \"localGateway\", " + OfReno))
            with { Says = "strategy localGateway", Also = ["S13"] },
        Built("S2", "PstnGateway:sbc-chi", world => Elsewhere(world), world => Elsewhere(world).NetworkSite("Data center"))
            with { Says = "med-dc.x.com" },
        Built("S3", "Reno", Branch, world => world.Set("CsPstnGateway", "gw-rno", ("RepresentativeMediaIP", "10.2.0.9")))
            with { Says = "If Wan:Reno is down" },
        Built("S4", "Reno", world => Limited(Branch, world), world => Limited(_ => { }, world))
            with { Says = "(Cac:Wan:Reno)", Also = ["S3"] },
        new("S5", "PstnGateway:sbc-chi", _ => { }, world => world.Mediation("med-chi.x.com", "Chicago")
            .Set("CsTrunk", "PstnGateway:sbc-chi", ("MediationServer", "med-chi.x.com")))
        {
            Subject = CheckSubject.Design,
            InDesign = ("\"PstnGateway:sbc-chi\", \"kind\": \"onPremSbc\"",
                "\"PstnGateway:sbc-chi\", \"kind\": \"multihomedMediationServer\""),
            InNeighbour = ("\"PstnGateway:sbc-chi\", \"kind\": \"onPremSbc\"",
                "\"PstnGateway:sbc-chi\", \"kind\": \"multihomedMediationServer\""),
            Says = "registrar pool pool-chi.x.com",
        },
        Said("S6", "PstnGateway:sbc-chi",
            (Primary, Primary.Replace("\"certified\": true", "\"certified\": false", StringComparison.Ordinal)),
            (Primary, "\"PstnGateway:sbc-chi\", \"kind\": \"multihomedMediationServer\", \"certified\": false, \"passesPidfLo\": true")),
        Said("S7", "PstnGateway:sbc-chi", (Primary, Primary.Replace("Lo\": true", "Lo\": false", StringComparison.Ordinal)),
            (Primary, "\"PstnGateway:sbc-chi\", \"kind\": \"multihomedMediationServer\", \"passesPidfLo\": true")),
        Said("S8", Reno, Elin("false"), Elin("true")),
        Said("S9", Reno, (Provider + OfReno, "\"providerTrunks\": [\"PstnGateway:sbc-chi\"], " + OfReno),
            (Provider + OfReno, "\"providerTrunks\": [\"PstnGateway:sbc-nyc\", \"PstnGateway:sbc-chi\"], " + OfReno)),
        Built("S10", Reno, world => Foreign(world).Set("CsVoiceRoute", "Foreign", ("Priority", 0)), world => Foreign(world))
            with { Says = "try PstnGateway:sbc-nyc first, where zone Reno wants PstnGateway:sbc-chi" },
        Said("S11", "", (Line, "\"kind\": \"internet\", \"ipsec\": true"), (Line, "\"kind\": \"leased\", \"ipsec\": false")),
        Said("S12", "", (Line, "\"kind\": \"internet\", \"confidential\": true, \"ipsec\": false"),
            (Line, "\"kind\": \"internet\", \"confidential\": true, \"ipsec\": true")) with { Says = "are to be confidential" },
        Said("S12", "", (Line, "\"kind\": \"internet\", \"ipsec\": false"), (Line, "\"kind\": \"leased\", \"ipsec\": false"))
            with { Severity = CheckSeverity.Warning },
        Said("S13", "PstnGateway:gw-chi", (Second, "]"), (Second, ", { \"trunk\": \"PstnGateway:gw-rno-2\", \"mode\": \"ecrc\" }]"))
            with { Says = "5 callers", Neighbour = world => world.Gateway("gw-rno-2", "Reno") },
        Said("S13", "Tag:E911-Reno", ("\"name\": \"Reno\",", "\"name\": \"Reno\", \"jurisdiction\": \"DE\","),
            ("\"name\": \"Reno\",", "\"name\": \"Reno\", \"jurisdiction\": \"US-NV\",")) with { Says = "although nothing fails" },
        Built("S14", Reno, world => Moved(world, "Chicago"), world => Moved(world, "New York")) with { Says = "at Chicago" },
        new("S15", "Tag:E911-New York", East, East)
        {
            Subject = CheckSubject.Design,
            InDesign = ("[\"PstnGateway:sbc-nyc\", \"PstnGateway:sbc-chi\"]", "[\"PstnGateway:sbc-chi\", \"PstnGateway:sbc-nyc\"]"),
            Says = "at Chicago; PstnGateway:sbc-nyc is in the same region as its callers at New York",
        },
        Built("S16", Reno, world => world.Set("CsTrunk", "PstnGateway:sbc-nyc", ("MediationServer", "pool-chi.x.com")),
            world => Moved(world, "Chicago")) with { Says = "pool-chi.x.com" },
        Said("S17", Reno, (Central + Provider + OfReno, "\"strategy\": \"branchTrunk\", " + Provider + OfReno),
            ("[\"Chicago\"], \"strategy\": \"centralTrunk\"", "[\"Chicago\"], \"strategy\": \"branchTrunk\"")) with { Says = "at Chicago" },
        Built("S18", "Reno", world => Limited(_ => { }, world), world => Limited(_ => { }, world).AdmissionControl(false))
            with { Says = "80 callers" },
        Built("S20", Reno, world => world.Set("CsPstnGateway", "gw-rno", ("RepresentativeMediaIP", "10.0.0.9")),
            world => world.Set("CsPstnGateway", "gw-rno", ("RepresentativeMediaIP", "10.2.0.9"))) with { Also = ["S3"] },
    ];

    private static CheckCase Built(string id, string identity, Action<DeploymentBuilder> mistake, Action<DeploymentBuilder> neighbour) =>
        new(id, identity, mistake, neighbour) { Subject = CheckSubject.Design };

    private static CheckCase Said(string id, string identity, (string, string) mistake, (string, string) neighbour) =>
        new(id, identity, _ => { }, _ => { }) { Subject = CheckSubject.Design, InDesign = mistake, InNeighbour = neighbour };

    private static (string, string) Elin(string sends) => (Central + Provider + OfReno,
        "\"strategy\": \"elinGateway\", \"elinGateways\": [\"PstnGateway:gw-rno\"], \"sendsLocation\": " + sends
        + ", \"localTrunks\": [{ \"trunk\": \"PstnGateway:gw-nyc\", \"mode\": \"ecrc\" }]");

    private static DeploymentBuilder Elsewhere(DeploymentBuilder world) =>
        world.Site("Data center").Mediation("med-dc.x.com", "Data center")
        .Set("CsTrunk", "PstnGateway:sbc-chi", ("MediationServer", "med-dc.x.com"));

    // The branch's gateway hangs on the Mediation Server of the central site.
    private static void Branch(DeploymentBuilder world) => world
        .Set("CsTrunk", "PstnGateway:gw-rno", ("MediationServer", "pool-chi.x.com"));

    private static DeploymentBuilder Limited(Action<DeploymentBuilder> edit, DeploymentBuilder world)
    {
        edit(world);
        return world.Profile("Small").Set("CsNetworkSite", "Reno", ("BWPolicyProfileID", "Small")).AdmissionControl();
    }

    private static DeploymentBuilder Foreign(DeploymentBuilder world) => world.Route("Foreign", @"^\+911$", "E911-Reno", "sbc-nyc");

    private static DeploymentBuilder Moved(DeploymentBuilder world, string site) => world.Mediation("med-2.x.com", site)
        .Set("CsTrunk", "PstnGateway:sbc-nyc", ("MediationServer", "med-2.x.com"));

    private static void East(DeploymentBuilder world) => world.Region("East", "New York").RegionLink("Region", "East")
        .Set("CsNetworkSite", "New York", ("NetworkRegionID", "East"));
}
