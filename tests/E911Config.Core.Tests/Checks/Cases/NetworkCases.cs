using System;
using System.Collections.Generic;
using E911Config.Core.Checks;
using E911Config.TestSupport;

namespace E911Config.Core.Tests.Checks;

/// <summary>Network sites, subnets and links.</summary>
internal sealed class NetworkCases : ICheckCases
{
    public IEnumerable<CheckCase> All =>
    [
        new("C25", "10.9.0.0", world => world.Subnet("10.9.0.0", null), world => world.Subnet("10.9.0.0", null))
        {
            Says = "belongs to no network site",
            InNeighbour = ("\"name\": \"Good\",", "\"name\": \"Good\", \"vpnSubnets\": [\"10.9.0.0/16\"],"),
        },
        new("C25", "10.9.0.0", world => world.Subnet("10.9.0.0", "Gone"), world => world.Subnet("10.9.0.0", "reno"))
            { Says = "does not exist" },
        new("C25", "Empty", world => world.NetworkSite("Empty", locationPolicy: "E911-Reno"), world => world.NetworkSite("Hub"))
            { Says = "no subnet is mapped" },
        new("C26", "10.0.0.0", world => world.Subnet("10.0.0.0", "Chicago", maskBits: 8),
            world => world.Subnet("10.2.1.0", "Reno").Subnet("10.0.0.9", "Chicago", maskBits: 32, located: false))
            { Says = "10.0.0.0/8 of Chicago contains" },
        new("C26", "10.9.0.7", world => world.Subnet("10.9.0.7", "Reno"), world => world.Subnet("10.9.0.8", "Reno", maskBits: 29))
            { Says = "its first address, which is 10.9.0.0 with 24 mask bits" },
        new("C41", "Reno", world => Limited(world, 1000), world => Limited(world, 1000).AdmissionControl(false))
            { Says = "85 callers", Also = ["C13"] },
        new("C42", "Narrow", world => Limited(world, 0), world => Limited(world, 40))
            { Also = ["C41", "X06"], Says = "on the links of Reno" },
        new("C42", "Narrow", world => world.Profile("Narrow", 0).Set("CsNetworkSite", "Reno", ("BWPolicyProfileID", "Narrow"))
                .AdmissionControl(),
            world => world.Profile("Narrow", 0).Set("CsNetworkSite", "Reno", ("BWPolicyProfileID", "Narrow")))
            { Severity = CheckSeverity.Information, Says = "no emergency call is lost" },
        new("C43", "Tag:RenoUsers", world => Override(Limited(world, 1000)), world => Override(world.AdmissionControl()))
            { Also = ["C41", "C13"] },
        new("C44", "Reno", world => BySite(world, "Chicago"), world => BySite(world, "Reno"))
            { Says = "refused by PstnGateway:gw-rno", Also = ["C13", "X06"] },
        new("C44", "Reno", world => ByPolicy(world, "Nothing"), world => ByPolicy(world, "E911-Reno-Local"))
            { Says = "the voice routing policy Reno stands in", Also = ["X06"] },
        new("C44", "Service:PstnGateway:gw-rno", world => Restricted(world, "Chicago"), world => Restricted(world, "Reno"))
            { Says = "the appliance of Reno" },
    ];

    // A branch whose calls all cross its link: without its own gateway.
    private static DeploymentBuilder Limited(DeploymentBuilder world, long audio) => world.Profile("Narrow", audio)
        .Set("CsNetworkSite", "Reno", ("BWPolicyProfileID", "Narrow")).AdmissionControl()
        .Set("CsTrunk", "PstnGateway:gw-rno", ("Routable", false))
        .Callers(5, "Reno", "sba-rno.x.com", "RenoUsers");

    private static DeploymentBuilder Override(DeploymentBuilder world) =>
        world.Set("CsVoicePolicy", "Tag:RenoUsers", ("EnableBWPolicyOverride", true));

    private static DeploymentBuilder Restricted(DeploymentBuilder world, string site) => world
        .Set("CsRoutingConfiguration", "Global", ("EnableLocationBasedRouting", true))
        .Set("CsTrunkConfiguration", "Service:PstnGateway:gw-rno", ("EnableLocationRestriction", true), ("NetworkSiteID", site));

    // An analog phone has the gateway of its place alone.
    private static DeploymentBuilder BySite(DeploymentBuilder world, string site) => Restricted(world, site)
        .Set("CsNetworkSite", "Reno", ("EnableLocationBasedRouting", true))
        .Set("CsVoicePolicy", "Tag:RenoUsers", ("PreventPSTNTollBypass", true))
        .Callers(3, "Reno", "sba-rno.x.com", "RenoUsers", "analog");

    private static DeploymentBuilder ByPolicy(DeploymentBuilder world, string usage) => BySite(world, "Reno").Usage(usage)
        .Set("CsNetworkSite", "Reno", ("VoiceRoutingPolicy", "Reno"))
        .Set("CsVoiceRoutingPolicy", "Tag:Reno", ("PstnUsages", new[] { usage }));
}
