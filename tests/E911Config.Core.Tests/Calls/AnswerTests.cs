using E911Config.Core.Calls;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Calls;

public class AnswerTests
{
    [Theory]
    [InlineData("sbc", "+911", Outcome.Located, null)]
    [InlineData("sbc", "911", Outcome.Located, null)]
    [InlineData("sbc", "+18005550199", Outcome.Misrouted, ReasonCodes.MangledNumber)]
    [InlineData("sbc", "+112", Outcome.Misrouted, ReasonCodes.MangledNumber)]
    [InlineData("gw", "+911", Outcome.Unlocated, null)]
    [InlineData("gw", "18005550199", Outcome.Unlocated, null)]
    [InlineData("gw", "+1911", Outcome.Misrouted, ReasonCodes.MangledNumber)]
    [InlineData("gw", "+933", Outcome.Misrouted, ReasonCodes.MangledNumber)]
    [InlineData("sbc", "+933", Outcome.Misrouted, ReasonCodes.MangledNumber)]
    [InlineData("gw-branch", "+911", Outcome.Misrouted, ReasonCodes.WrongPsap)]
    [InlineData("gw-branch", "+18005550199", Outcome.Misrouted, ReasonCodes.MangledNumber)]
    [InlineData("stranger", "+911", Outcome.Unlocated, null)]
    [InlineData("stranger", "+1911", Outcome.Misrouted, ReasonCodes.MangledNumber)]
    public void TheRoleAndTheNumberDecide(string trunk, string leaves, Outcome outcome, string? code)
    {
        var trace = Office.WithBranch().Gateway("stranger", "HQ").Set("CsVoiceRoute", "Primary", ("PstnGatewayList", new[] { trunk }))
            .Translation("PstnGateway:" + trunk, "Rewrite", "^.*$", leaves).PassesLocation("sbc")
                .Set("CsTrunk", "gw-branch", ("MediationServer", "pool")).Trace(design: Office.Design());
        Assert.Equal((outcome, code, leaves, "PstnGateway:" + trunk),
            (trace.Outcome, trace.ReasonCode, trace.DeliveredNumber, trace.Trunk));
    }

    [Theory]
    [InlineData("933", Outcome.Located)]
    [InlineData("+933", Outcome.Located)]
    [InlineData("911", Outcome.Misrouted)]
    [InlineData("+112", Outcome.Misrouted)]
    public void TheTestNumberIsAnsweredForWhoDialledIt(string digits, Outcome outcome)
    {
        var masked = Office.Alone().LocationPolicy("Tag:HQ", "Emergency", "933:911;112").Route("Primary", @"^\+9..$", "Emergency", "sbc");
        var trace = masked.Trace(digits: digits, design: Office.Design());
        Assert.Equal((outcome, "PstnGateway:sbc", "+933"), (trace.Outcome, trace.Trunk, trace.DeliveredNumber));
        Assert.Equal(outcome == Outcome.Misrouted, trace.Tells(HopRule.TestNumberAnswers.Of("+933")));
        // One whose design has no test number, or whose provider knows it as an emergency number, is none.
        Assert.Equal(Outcome.Located, masked.Trace(digits: digits).Outcome);
    }

    [Fact]
    public void PlainEmergencyCallsThroughAnotherCitysGatewayAreNamed()
    {
        var trace = Office.WithBranch().Trace(Office.Branch, failed: ["Trunk:sbc", "Trunk:gw-branch"]);
        Assert.Equal((Outcome.Misrouted, ReasonCodes.WrongPsap, "PstnGateway:gw"), (trace.Outcome, trace.ReasonCode, trace.Trunk));
        Assert.True(trace.Tells(HopRule.ServesOthers, HopRule.CallerAtSite.Of("Branch")));
    }

    [Fact]
    public void AnElinGatewayNeedsPidfLoUnderOneReadingOnly()
    {
        var builder = Office.WithBranch();
        Assert.Equal(Outcome.Unlocated, builder.Trace(Office.Branch, design: Office.Design(), failed: "Trunk:sbc").BestOutcome);
        builder.Set("CsLisSubnet", "10.1.0.0", ("CompanyName", "Litware, Inc.;+1-425-555-0100"));
        var trace = builder.Trace(Office.Branch, design: Office.Design(), failed: "Trunk:sbc");
        Assert.Equal((Outcome.Located, "PstnGateway:gw-branch"), (trace.Outcome, trace.Trunk));
        Assert.Equal(["ElinNeedsPidfLo"], trace.DependsOn);
        Assert.True(builder.PassesLocation("gw-branch").Trace(Office.Branch, design: Office.Design(), failed: "Trunk:sbc")
            .HoldsUnderEveryReading);
    }

    [Fact]
    public void AProviderTrunkWithoutPidfLoGetsNoLocation()
    {
        var trace = Office.Alone().Set("CsTrunkConfiguration", "Service:PstnGateway:sbc", ("EnablePIDFLOSupport", false))
            .Trace(design: Office.Design());
        Assert.Equal(Outcome.Unlocated, trace.Outcome);
        Assert.True(trace.Tells(HopRule.PidfLoOff.Of("Service:PstnGateway:sbc")));
    }

    [Fact]
    public void AServiceConfigurationWithoutPidfLoShadowsTheSites()
    {
        var site = Office.Alone().Remove("CsTrunkConfiguration", "Service:PstnGateway:sbc")
            .Set("CsTrunkConfiguration", "Site:HQ", ("EnablePIDFLOSupport", true));
        Assert.Equal(Outcome.Located, site.Trace(design: Office.Design()).Outcome);
        Assert.Equal(Outcome.Unlocated, site.Set("CsTrunkConfiguration", "Service:PstnGateway:sbc").Trace(design: Office.Design()).Outcome);
    }

    [Fact]
    public void ADesignMaySayThatATrunkPassesNone() =>
        Assert.Equal(Outcome.Unlocated, Office.Alone().Trace(design: Office.Design(passes: "false")).Outcome);

    [Fact]
    public void ASiteScopeRuleThatRewritesTheNumberOnTheProviderTrunkIsNamed()
    {
        var trace = Office.Alone().Remove("CsTrunkConfiguration", "Service:PstnGateway:sbc")
            .Set("CsTrunkConfiguration", "Site:HQ", ("EnablePIDFLOSupport", true))
            .Translation("Site:HQ", "Ecrc", @"^\+911$", "+18005550199").Trace(design: Office.Design());
        Assert.Equal((Outcome.Misrouted, ReasonCodes.MangledNumber, "+18005550199"),
            (trace.Outcome, trace.ReasonCode, trace.DeliveredNumber));
        Assert.True(trace.Tells(HopRule.RuleMatches.Of("Site:HQ/Ecrc", @"^\+911$", "+18005550199")));
    }

    [Fact]
    public void TheFirstTranslationRuleCountsAndThenThePlusSign()
    {
        var trace = Office.Alone().Translation("PstnGateway:sbc", "A", @"^\+(911)$", "+0$1")
            .Translation("PstnGateway:sbc", "B", "^.*$", "+7")
            .Set("CsTrunkConfiguration", "Service:PstnGateway:sbc", ("RemovePlusFromUri", true)).Trace();
        Assert.Equal("0911", trace.DeliveredNumber);
    }

    [Fact]
    public void WithoutDesignTheTraceSaysWhatWasAssumed()
    {
        Assert.True(Office.Alone().Trace().Tells(HopRule.NoDesign));
        Assert.False(Office.Alone().Trace(design: Office.Design()).Tells(HopRule.NoDesign));
    }

    [Theory]
    [InlineData("+911", Outcome.Unknown, null)]
    [InlineData("+1911", Outcome.Misrouted, ReasonCodes.MangledNumber)]
    public void WithoutDesignAndFarEndOnlyEmergencyNumbersAreUnknown(string leaves, Outcome outcome, string? code)
    {
        var trace = NoSites().Translation("PstnGateway:gw", "Rewrite", "^.*$", leaves).Trace(failed: "Trunk:sbc");
        Assert.Equal((outcome, code), (trace.Outcome, trace.ReasonCode));
    }

    [Fact]
    public void WithoutNetworkSitesEverythingIsReachedAndNobodyLocated() =>
        Assert.Equal((Outcome.Unlocated, "PstnGateway:sbc"), (NoSites().Trace().Outcome, NoSites().Trace().Trunk));

    [Fact]
    public void OffNetworkCallersAreServedByWhomTheDesignSays()
    {
        var trace = Office.Alone().LocationPolicy("Global", "Emergency", "911")
            .Trace(new Caller { OffNetwork = true, RegistrarPool = "pool" }, design: Office.Design());
        Assert.Equal((Outcome.Unlocated, Outcome.Unlocated, "PstnGateway:sbc"), (trace.Outcome, trace.BestOutcome, trace.Trunk));
        Assert.Equal(ReasonCodes.WrongPsap, Office.Alone().LocationPolicy("Global", "Local", "911")
            .Trace(new Caller { OffNetwork = true, RegistrarPool = "pool" }, design: Office.Design("psap")).ReasonCode);
    }

    private static DeploymentBuilder NoSites() =>
        Office.Alone().LocationPolicy("Global", "Emergency", "911").Remove("CsNetworkSite", "HQ").Remove("CsNetworkSubnet", "10.0.0.0");
}
