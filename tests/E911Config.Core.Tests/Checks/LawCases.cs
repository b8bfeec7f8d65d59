using System;
using System.Collections.Generic;
using E911Config.Core.Checks;
using E911Config.TestSupport;

namespace E911Config.Core.Tests.Checks;

/// <summary>What the law of countries asks.</summary>
internal sealed class LawCases : ICheckCases
{
    private const string Reno = "\"name\": \"Reno\",";
    private const string Only112 = " \"emergencyNumbers\": [{ \"dialString\": \"112\" }],";
    private const string Also112 = " \"emergencyNumbers\": [{ \"dialString\": \"911\", \"masks\": [\"112\"] }],";
    private const string Also911 = " \"emergencyNumbers\": [{ \"dialString\": \"112\", \"masks\": [\"911\"] }],";

    private const string Primary = "\"PstnGateway:sbc-chi\", \"kind\": \"onPremSbc\", \"certified\": true, \"passesPidfLo\": true";
    private const string OfReno = "\"localTrunks\": [{ \"trunk\": \"PstnGateway:gw-rno\", \"mode\": \"psap\" }]";
    private const string AtGateway = "\"strategy\": \"localGateway\", " + OfReno;
    private const string AtProvider = "\"strategy\": \"centralTrunk\",\n      "
        + "\"providerTrunks\": [\"PstnGateway:sbc-chi\", \"PstnGateway:sbc-nyc\"],\n      " + OfReno;

    public IEnumerable<CheckCase> All =>
    [
        Of("US01", "Tag:E911-Reno") with
        {
            InDesign = (Reno, Reno + Only112), InNeighbour = (Reno, Reno + Also112), Says = "none of the emergency numbers of zone Reno",
        },
        Of("US01", "Tag:E911-Reno") with
        {
            InDesign = (Reno, Reno + Also911), InNeighbour = (Reno, Reno + Also112), Says = "only a mask in zone Reno",
            Severity = CheckSeverity.Warning,
        },
        Of("US01", "Tag:E911-Chicago") with
        {
            Mistake = world => Emergency(world, "^(933)$"), Neighbour = world => Emergency(world, @"^(911|933)$"), Says = "5 callers",
            Also = ["S13"],
        },
        Of("US01", "Tag:E911-Reno") with
        {
            Mistake = world => Prefix(world), Neighbour = world => Prefix(world).Normalization("Global", "Habit", "^9(911)$", "+$1"),
            Severity = CheckSeverity.Warning, Says = "whoever dials 9911",
        },
        Of("US02", "Tag:E911-Reno") with
        {
            InDesign = (Reno, Reno + " \"notification\": { \"uris\": [] },"),
            InNeighbour = (Reno, Reno + " \"notification\": { \"uris\": [\"sip:desk@x.com\"] },"), Says = "tells nobody",
        },
        Of("US02", "Tag:RenoUsers") with
        {
            Mistake = world => world.Callers(3, "Reno", "sba-rno.x.com", "RenoUsers", "analog"),
            Neighbour = world => world.Callers(3, "Reno", "sba-rno.x.com", "RenoUsers", "legacy"),
            Severity = CheckSeverity.Information, Says = "tell nobody, whatever a location policy says", Also = ["S13"],
        },
        Of("US03", "Reno") with
        {
            Mistake = world => world.Remove("CsLisSubnet", "10.2.0.0"), Neighbour = world => world.Located("10.2.0.0"), Says = "10.2.0.0",
        },
        Of("US03", "Reno") with
        {
            Mistake = world => world.Remove("CsNetworkSubnet", "10.2.0.0"), Neighbour = world => world.Subnet("10.9.0.0", "Reno"),
            Says = "has no subnet",
        },
        Of("US03", "Reno") with
        {
            InDesign = (AtProvider, AtGateway), InNeighbour = (AtProvider, "\"jurisdiction\": \"DE\", " + AtGateway),
            Severity = CheckSeverity.Warning, Says = "leave over PstnGateway:gw-rno", Also = ["S13"],
        },
        Of("US03", "Reno") with
        {
            InDesign = (Primary, Primary.Replace("Lo\": true", "Lo\": false", StringComparison.Ordinal)),
            InNeighbour = (Primary, Primary.Replace("onPremSbc", "multihomedMediationServer", StringComparison.Ordinal)),
            Says = "leave over PstnGateway:sbc-chi and carry no location", Also = ["S7"],
        },
        Of("US03", "Reno") with
        {
            Mistake = world => world.Set("CsRegistrar", "Registrar:sba-rno.x.com", ("BackupRegistrar", null)),
            Neighbour = world => world.Set("CsRegistrar", "Registrar:sba-rno.x.com", ("BackupRegistrar", "pool-nyc.x.com")),
            Says = "although its networks have one", Also = ["S13"],
        },
        Of("US04", "Tag:E911-Reno") with
        {
            InDesign = (AtProvider, AtGateway), InNeighbour = (AtProvider, "\"jurisdiction\": \"DE\", " + AtGateway),
            Says = "whether anybody says it or not", Also = ["S13"],
        },
        Of("US04", "Tag:E911-Reno") with
        {
            Mistake = world => world.Remove("CsLisSubnet", "10.2.0.0"),
            InDesign = (Reno, Reno + " \"locationRequired\": \"no\","), InNeighbour = (Reno, Reno + " \"locationRequired\": \"no\","),
        },
        Of("US05", "Global") with
        {
            InDesign = ("\"locationRequired\": \"disclaimer\"", "\"locationRequired\": \"no\""),
            InNeighbour = ("\"locationRequired\": \"disclaimer\"", "\"locationRequired\": \"yes\""),
        },
        Of("CA01", "Tag:E911-Reno") with
        {
            InDesign = (Reno, Reno + " \"jurisdiction\": \"CA\"," + Only112),
                InNeighbour = (Reno, Reno + " \"jurisdiction\": \"DE\"," + Only112),
            Says = "Canada", Also = ["S13"],
        },
    ];

    private static CheckCase Of(string id, string identity) => new(id, identity, _ => { }, _ => { }) { Subject = CheckSubject.Design };

    private static DeploymentBuilder Emergency(DeploymentBuilder world, string pattern) =>
        world.Set("CsVoiceNormalizationRule", "Global/Emergency", ("Pattern", pattern));

    private static DeploymentBuilder Prefix(DeploymentBuilder world) =>
        world.Set("CsDialPlan", "Global", ("OptimizeDeviceDialing", true), ("ExternalAccessPrefix", "9"));
}
