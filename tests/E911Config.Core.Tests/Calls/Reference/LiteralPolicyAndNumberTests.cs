using E911Config.TestSupport;
using E911Config.TestSupport.Calls;
using Xunit;

namespace E911Config.Core.Tests.Calls.Reference;

/// <summary>Steps 0 to 3 of the literal model, by hand.</summary>
public sealed class LiteralPolicyAndNumberTests
{
    [Fact]
    public void WhenAllIsWellTheCallIsLocated()
    {
        Town.Call().Is("Located sbc +911");
        Town.Call().DependsOn();
    }

    [Theory]
    [InlineData("Registrar:sba.reno", "Located sbc +911")] // The pool in Chicago takes over.
    [InlineData("registrar:Registrar:SBA.RENO", "Located sbc +911")]
    [InlineData("Registrar:pool.chi", "Unlocated gw +911")] // Its Mediation Server goes too, and with it the way to the SBC.
    [InlineData("Mediation:sba.reno", "Located sbc +911")]
    [InlineData("Site:Reno", "Located sbc +911")]
    [InlineData("Site:Chicago", "Unlocated gw +911")]
    [InlineData("Wan:Reno", "Unlocated gw +911")]
    [InlineData("Provider", "Unlocated gw +911")]
    [InlineData("Gateway:sbc", "Unlocated gw +911")]
    [InlineData("Trunk:PstnGateway:sbc", "Unlocated gw +911")]
    [InlineData("Lis", "Unlocated sbc +911")]
    public void OneFailure(string failed, string expected) => Town.Call(failed: failed).Is(expected);

    [Fact]
    public void WithoutRegistrationTheCallFailsAndShowsTheStepsAtHome()
    {
        var call = Town.Call(failed: ["Registrar:sba.reno", "Wan:Reno"]);

        call.Is("Failed");
        var result = LiteralCallModel.Judge(call);
        Assert.Equal(("Tag:E911", "NetworkSite", true, "+911"), (result.LocationPolicy, result.LocationPolicySource, result.Emergency,
            result.CalledNumber));
        Assert.Equal(["Emergency", "Local"], result.Usages);
    }

    [Fact]
    public void FailoverCanBeOff()
    {
        Town.Call(Town.Build().Set("CsRegistrar", "sba.reno", ("EnableAutomaticFailover", false)), failed: "Registrar:sba.reno")
            .Is("Failed");
        // The location service stays on the backup registrar all the same.
        Town.Call(Town.Build().Set("CsRegistrar", "sba.reno", ("EnableAutomaticFailover", false))).Is("Located sbc +911");
        Town.Call(Town.Build().Set("CsRegistrar", "sba.reno", ("BackupRegistrar", null))).Is("Unlocated sbc +911");
    }

    [Theory]
    [InlineData("E911", null, null, "Tag:E911 NetworkSite")]
    [InlineData("Gone", "Mine", null, "Tag:Mine User")]
    [InlineData("Site:Reno", "Gone", null, "Site:Reno Site")] // A network site can name per-user policies only.
    [InlineData(null, null, null, "Site:Reno Site")]
    [InlineData("E911", null, "Mine", "Tag:Mine Held")]
    [InlineData("E911", null, "Tag:E911", "Tag:E911 NetworkSite")]
    [InlineData("E911", null, "Gone", "Tag:E911 NetworkSite")]
    public void TheLocationPolicyInEffect(string? ofSite, string? granted, string? held, string expected)
    {
        var town = Town.Build().Assign("Reno", ofSite).LocationPolicy("Tag:Mine", "Emergency", "911")
            .LocationPolicy("Site:Reno", "Emergency", "911");
        var result = LiteralCallModel.Judge(Town.Call(town).With(caller => caller with { LocationPolicy = granted }) with { HeldPolicy =
            held });
        Assert.Equal(expected, result.LocationPolicy + " " + result.LocationPolicySource);
    }

    [Fact]
    public void ScopesAreThoseOfThePoolInUse()
    {
        var town = Town.Build().Assign("Reno", null).LocationPolicy("Site:Chicago", "Emergency", "911");
        Assert.Equal("Global", LiteralCallModel.Judge(Town.Call(town)).LocationPolicy);
        Assert.Equal("Site:Chicago", LiteralCallModel.Judge(Town.Call(town, failed: "Registrar:sba.reno")).LocationPolicy);
    }

    [Theory]
    [InlineData("10.1.0.9", "Located sbc +911", "Located sbc +911")]
    [InlineData("10.1.0.9/25", "Located sbc +911", "Located sbc +911")]
    // Only a wide subnet contains it, which the location service does not know.
    [InlineData("10.2.9.9", "Unlocated sbc +911", "Failed 4005")]
    [InlineData("10.2.9.9/16", "Unlocated sbc +911", "Unlocated sbc +911")]
    [InlineData("10.2.8.9", "Failed 4005", "Failed 4005")] // Of no site, and no shorter prefix is tried.
    [InlineData("192.0.2.1", "Failed 4005", "Failed 4005")]
    public void ByAddress(string address, string containing, string exact)
    {
        var town = Town.Build().Subnet("10.2.0.0", "Reno", maskBits: 16, located: false).Subnet("10.2.8.0", null);
        var call = Town.Call(town).With(caller => caller with { NetworkSite = null, Address = address });
        call.Is(containing);
        call.Assuming(LiteralSwitches.SubnetMatch).Is(exact);
    }

    [Theory]
    [InlineData("911", "modern", "+911")]
    [InlineData("112", "modern", "+911")]
    [InlineData("+999", "modern", "+911")]
    [InlineData("9911", "modern", "+911")]
    [InlineData("144", "modern", "+100")]
    [InlineData("144", "legacy", null)]
    [InlineData("100", "legacy", null)]
    [InlineData("999", "legacy", "+911")]
    [InlineData("911", "analog", null)]
    [InlineData("+911", "pbx", "+911")]
    [InlineData("9911", "pbx", "+911")]
    public void WhatTheDigitsBecome(string digits, string kind, string? called)
    {
        var town = Town.Build().LocationPolicy("E911", "Emergency", "911:112;999", "100:144")
            .Normalization("Global", "prefix", "^9(911)$", "+$1");
        var result = LiteralCallModel.Judge(Town.Call(town, digits).With(caller => caller with { Kind = kind, Trunk = "gw" }));
        Assert.Equal(called, result.CalledNumber);
        Assert.Equal(called is not null && kind != "pbx", result.Emergency);
        if (called is null) Assert.Equal((LiteralOutcome.Failed, "4005"), (result.Outcome, result.ReasonCode));
    }

    [Fact]
    public void OneDialPlanIsInEffectAndItsFirstRuleMatches()
    {
        var town = Town.Build().Normalization("Site:Reno", "first", "^9", "+9").Normalization("Site:Reno", "second", "^911$", "+112")
            .Normalization("Service:Registrar:pool.chi", "x", "911", "0");
        Assert.Equal("+911", LiteralCallModel.Judge(Town.Call(town).With(caller => caller with { Kind = "analog" })).CalledNumber);
        Assert.Equal("0", LiteralCallModel.Judge(Town.Call(town, failed: "Registrar:sba.reno")
            .With(caller => caller with { Kind = "analog" })).CalledNumber);
        // 112 is a mask.
        Town.Call(town.Normalization("Tag:Own", "x", "^911$", "112")).With(caller => caller with { DialPlan = "Own" })
            .Is("Located sbc +911");
    }

    [Fact]
    public void AnOrbitAndAnOwnerTakeTheCall()
    {
        var parked = Town.Call(Town.Build().Orbit("Parked", "900", "920"));
        parked.Is("Misrouted Orbit");
        Assert.Equal("911", LiteralCallModel.Judge(parked).CalledNumber);
        Town.Call(Town.Build().Orbit("Parked", "9000", "9200")).Is("Located sbc +911");
        Town.Call(Town.Build().Owner("911")).Is("Misrouted OwnedNumber");
        Town.Call(Town.Build().Orbit("Parked", "900", "920").Unread("CsLocationPolicy")).Is("Misrouted Orbit");
    }

    [Fact]
    public void ADisabledPolicyMakesAnOrdinaryCall()
    {
        var call = Town.Call(Town.Build().Set("CsLocationPolicy", "E911", ("EnhancedEmergencyServicesEnabled", false))
            .Normalization("Global", "plus", "^911$", "+911"));

        call.Is("Unlocated gw +911");
        call.Assuming(LiteralSwitches.DisabledPolicyUsage).Is("Unlocated sbc +911");
        Assert.False(LiteralCallModel.Judge(call.Assuming(LiteralSwitches.DisabledPolicyUsage)).Emergency);
    }
}
