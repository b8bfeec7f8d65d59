using System.Linq;
using E911Config.TestSupport;
using E911Config.TestSupport.Calls;
using Xunit;

namespace E911Config.Core.Tests.Calls.Reference;

/// <summary>Steps 4 to 8 of the literal model, by hand.</summary>
public sealed class LiteralRouteAndTrunkTests
{
    [Fact]
    public void TheStrictReadingHasNoFallback()
    {
        var call = Town.Call(failed: "Provider");

        call.Is("Unlocated gw +911");
        call.Assuming(LiteralSwitches.EmergencyFallback).Is("Failed 12000");
        call.DependsOn("EmergencyFallback");
    }

    [Fact]
    public void Codes()
    {
        Town.Call(Town.Build().VoicePolicy("Tag:Users").LocationPolicy("E911", null, "911")).Is("Failed 12001");
        Town.Call(Town.Build().VoicePolicy("Tag:Users", "Nothing").LocationPolicy("E911", "Nothing", "911")).Is("Failed 12004");
        Town.Call(failed: ["Trunk:sbc", "Trunk:gw"]).Is("Failed 12000");
        Town.Call(Town.Build().VoicePolicy("Tag:Users").Route("Main", @"^\+911$", "Emergency")).Is("Failed 12000");
    }

    [Fact]
    public void PrioritiesOrderAndEqualOnesAreEqualPeers()
    {
        var town = Town.Build().Route("Other", "911", "EMERGENCY", "gw");
        Town.Call(town).Is("Located sbc +911");
        Town.Call(town.Set("CsVoiceRoute", "Other", ("Priority", 0L))).Is("Unlocated to Located gw +911");
        Town.Call(town, failed: "Trunk:gw").Is("Located sbc +911");
        Town.Call(town.Set("CsVoiceRoute", "Other", ("Priority", -1L))).Is("Unlocated gw +911");
        Town.Call(town.Set("CsVoiceRoute", "Other", ("NumberPattern", "("))).Is("Located sbc +911");
        Town.Call(town.Set("CsVoiceRoute", "Other", ("NumberPattern", "^(.?){2000}!"))).Is("Unknown");
    }

    [Fact]
    public void ATrunkThatDoesNotExistOrIsNotRoutableIsSkipped()
    {
        Town.Call(Town.Build().Set("CsVoiceRoute", "Main", ("PstnGatewayList", new[] { "gone" }))).Is("Unlocated gw +911");
        Town.Call(Town.Build().Set("CsTrunk", "sbc", ("Routable", false))).Is("Unlocated gw +911");
        Town.Call(Town.Build().Set("CsPstnGateway", "sbc", ("Routable", false))).Is("Unlocated gw +911");
        // The Mediation Server is unknown, and so is whether the trunk is reached.
        Town.Call(Town.Build().Set("CsTrunk", "sbc", ("MediationServer", "gone"))).Is("Unknown sbc");
    }

    [Fact]
    public void WhatTheTrunkDoesToTheNumber()
    {
        var ecrc = Town.Build().Translation("PstnGateway:gw", "ecrc", @"^\+911$", Town.Ecrc)
            .Translation("PstnGateway:gw", "never", ".*", "0");
        Town.Call(ecrc, failed: "Provider").Is("Unlocated gw +18005550199");
        Town.Call(ecrc, failed: "Provider").With(caller => caller with { NetworkSite = "Chicago" }).Is("Unlocated gw +18005550199");
        Town.Call(ecrc.Set("CsTrunkConfiguration", "Service:PstnGateway:gw", ("RemovePlusFromUri", true)), failed: "Provider")
            .Is("Unlocated gw 18005550199");
        // The trunk's own configuration hides the site's rule; without it the rule mangles the number.
        Town.Call(Town.Build().Translation("Site:Chicago", "mangle", @"^\+(\d+)$", "0$1")).Is("Located sbc +911");
        Town.Call(Town.Build().Translation("Site:Reno", "mangle", @"^\+(\d+)$", "0$1"), failed: "Provider")
            .Is("Misrouted gw 0911 MangledNumber");
        Town.Call(Town.Build().Translation("PstnGateway:sbc", "ecrc", "911", Town.Ecrc)).Is("Misrouted sbc ++18005550199 MangledNumber");
        Town.Call(Town.Build().Translation("PstnGateway:sbc", "slow", "^(.?){2000}!", "1")).Is("Unknown sbc");
    }

    [Fact]
    public void WhoAnswers()
    {
        Town.Call(failed: "Provider").With(caller => caller with { NetworkSite = "Chicago" }).Is("Misrouted gw +911 WrongPsap");
        Town.Call(Town.Build().Set("CsTrunkConfiguration", "Service:PstnGateway:sbc", ("EnablePIDFLOSupport", false)))
            .Is("Unlocated sbc +911");
        (Town.Call() with { Design = Town.Design with { Zones =
            [.. Town.Design.Zones.Select(zone => zone with { DialStrings = ["112"] })] } }).Is("Misrouted sbc +911 MangledNumber");
        Town.Call(Town.Build().Gateway("sbc2", "Chicago", "pool.chi").PassesLocation("sbc2")
            .Set("CsVoiceRoute", "Main", ("PstnGatewayList", new[] { "sbc2" }))).Is("Unlocated sbc2 +911");
    }

    [Fact]
    public void AnElinGateway()
    {
        var town = Town.Build().Gateway("elin", "Reno", "sba.reno").Set("CsVoiceRoute", "Main", ("PstnGatewayList", new[] { "elin" }));
        Town.Call(town).Is("Unlocated elin +911"); // The company has no number for the gateway to send.
        var call = Town.Call(town.Set("CsLisSubnet", "10.1.0.0", ("CompanyName", "Litware;775-555-0100")));

        call.Is("Located elin +911");
        call.Assuming(LiteralSwitches.ElinNeedsPidfLo).Is("Unlocated elin +911");
        call.DependsOn("ElinNeedsPidfLo");
        call.With(caller => caller with { NetworkSite = "Chicago" }).Is("Misrouted elin +911 WrongPsap");
    }

    [Fact]
    public void WithoutADesign()
    {
        (Town.Call() with { Design = null }).Is("Located sbc +911");
        (Town.Call(failed: "Provider") with { Design = null }).Is("Unlocated gw +911");
        (Town.Call(failed: "Provider") with { Design = null }).With(caller => caller with { NetworkSite = "Chicago" })
            .Is("Misrouted gw +911 WrongPsap");
        (Town.Call(Town.Build().Translation("PstnGateway:gw", "ecrc", "^.*$", Town.Ecrc), failed: "Provider") with { Design = null })
            .Is("Misrouted gw +18005550199 MangledNumber");
    }

    [Fact]
    public void RepliesDecideWhetherTheCallGoesOn()
    {
        Town.Call().Replying("sbc", 200).Is("Located sbc +911");
        Town.Call().Replying("sbc", 503).Is("Unlocated gw +911");
        Town.Call().Replying("sbc", null).Is("Unlocated gw +911");
        Town.Call().Replying("sbc", 486).Is("Failed sbc +911");
        Town.Call().Replying("sbc", 183).Is("Failed sbc +911");
        Town.Call(Town.Build().ResponseCode("PstnGateway:sbc", "busy", 486, 503)).Replying("sbc", 486).Is("Unlocated gw +911");
        Town.Call().Replying("sbc", 503).Replying("gw", 500).Is("Failed 12000");
    }

    [Fact]
    public void TheLocationOfASite()
    {
        Town.Call(Town.Build().Subnet("10.9.0.0", "Reno", located: false)).Is("Unlocated to Located sbc +911");
        Town.Call(Town.Build().Remove("CsLisSubnet", "10.1.0.0")).Is("Unlocated sbc +911");
        Town.Call(Town.Build().Remove("CsLisSubnet", "10.1.0.0")).Assuming(LiteralSwitches.LocationByPort).Is("Unlocated sbc +911");
        var ports = Town.Build().Remove("CsLisSubnet", "10.1.0.0").Put("CsLisSwitch", "aa", ("ChassisID", "aa"), ("Location", "1"));
        Town.Call(ports).Assuming(LiteralSwitches.LocationByPort).Is("Located sbc +911");
        Town.Call(ports).DependsOn("LocationByPort");
        Town.Call(Town.Build().Unread("CsLisSubnet")).Is("Unlocated sbc +911");
        Town.Call(Town.Build().Unread("CsLisSubnet")).DependsOn("CsLisSubnet");
        Town.Call(Town.Build().Unread("CsLisSubnet"), failed: "Lis").DependsOn();
        Town.Call().With(caller => caller with { NetworkSite = null }).With(caller => caller with { LocationPolicy = "E911" })
            .Is("Unlocated sbc +911");
    }

    [Fact]
    public void WhatIsUnreadMattersOnlyWhereItIsNeeded()
    {
        Town.Call(Town.Build().Unread("CsTrunkConfiguration")).Is("Unknown sbc");
        Town.Call(Town.Build().Unread("CsTrunkConfiguration"), failed: "Trunk:sbc").Is("Unknown gw");
        Town.Call(Town.Build().Unread("CsVoiceRoute")).Is("Unknown");
        Town.Call(Town.Build().Unread("CsVoicePolicy")).Is("Located sbc +911");
        Town.Call(Town.Build().Unread("CsVoicePolicy"), failed: "Trunk:sbc").Is("Unknown");
        Town.Call(Town.Build().Unread("CsVoicePolicy"), failed: "Trunk:sbc").Assuming(LiteralSwitches.EmergencyFallback).Is("Failed 12000");
        Town.Call(Town.Build().Unread("CsNetworkRegion")).Is("Unknown sbc");
        Town.Call(Town.Build().Unread("CsNetworkInterSitePolicy")).Is("Located sbc +911");
        Town.Call(Town.Build().Unread("CsNetworkInterSitePolicy"), failed: "Wan:Reno").Is("Unknown sbc");
        Town.Call(Town.Build().Unread("CsPstnUsage").Unread("CsOutboundCallingNumberTranslationRule").Unread("CsRoutingConfiguration"))
            .Is("Located sbc +911");
    }

    [Fact]
    public void AdmissionControl()
    {
        var town = Town.Build().Profile("Thin").AdmissionControl().Set("CsNetworkSite", "Reno", ("BWPolicyProfileID", "Thin"));
        Town.Call(town).Is("Located sbc +911");
        var call = Town.Call(town, failed: "Cac:Wan:Reno");
        call.Is("Unlocated gw +911");
        call.Assuming(LiteralSwitches.CacRefusal).Is("Failed sbc 13010");
        call.DependsOn("EmergencyFallback", "CacRefusal", "AlternateAudioPath");
        // A trunk that is down is skipped before anybody asks.
        Town.Call(town, failed: ["Cac:Wan:Reno", "Trunk:sbc"]).Assuming(LiteralSwitches.CacRefusal).Is("Unlocated gw +911");
        // A direct link without limits admits it.
        Town.Call(town.DirectLink("Reno", "Chicago"), failed: "Cac:Wan:Reno").Is("Located sbc +911");
    }

    [Fact]
    public void LocationBasedRouting()
    {
        var town = Town.Build().Set("CsRoutingConfiguration", "Global", ("EnableLocationBasedRouting", true))
            .Set("CsVoicePolicy", "Tag:Users", ("PreventPSTNTollBypass", true))
            .Put("CsVoiceRoutingPolicy", "Tag:Here", ("PstnUsages", new[] { "Elsewhere" }))
            .Set("CsNetworkSite", "Reno", ("EnableLocationBasedRouting", true), ("VoiceRoutingPolicy", "Here"))
            .Set("CsTrunkConfiguration", "Service:PstnGateway:sbc", ("EnableLocationRestriction", true), ("NetworkSiteID", "Chicago"));
        var call = Town.Call(town);

        call.Is("Failed 12000");
        Assert.Equal(["Emergency", "Elsewhere"], LiteralCallModel.Judge(call).Usages);
        call.Assuming(LiteralSwitches.LocationBasedRouting).Is("Located sbc +911");
        call.DependsOn("LocationBasedRouting");
        Town.Call(town.Set("CsNetworkSite", "Reno", ("VoiceRoutingPolicy", "Gone"))).Is("Unlocated gw +911");
        Town.Call(town.Unread("CsVoiceRoutingPolicy")).Is("Unknown");
    }

    [Fact]
    public void Regions()
    {
        var town = Town.Build().Region("West", "Vegas").Region("East", "Boston").RegionLink("Region", "East").RegionLink("East", "West")
            .NetworkSite("Reno", "West", locationPolicy: "E911");
        Town.Call(town).Is("Located sbc +911");
        Town.Call(town, failed: "RegionLink:East-West").Is("Unlocated gw +911");
        Town.Call(town.RegionLink("West", "Region"), failed: "RegionLink:East-West").Is("Located sbc +911");
        Town.Call(town.NetworkSite("Reno", "", locationPolicy: "E911")).Is("Unlocated gw +911"); // No region, no direct link.
        // A direct link joins two sites; it never leads on to a third.
        var third = Town.Build().NetworkSite("Fernley", "", locationPolicy: "E911").DirectLink("Fernley", "Reno");
        Town.Call(third).With(caller => caller with { NetworkSite = "Fernley" }).Is("Misrouted gw +911 WrongPsap");
    }
}
