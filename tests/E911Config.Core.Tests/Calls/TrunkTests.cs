using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Calls;

public class TrunkTests
{
    [Theory]
    [InlineData("CsTrunk", "Routable")]
    [InlineData("CsPstnGateway", "Routable")]
    public void WhatIsNotRoutableIsSkipped(string noun, string property) =>
        Assert.Equal("PstnGateway:gw", Office.Alone().Set(noun, "sbc", (property, false)).Trace().Trunk);

    [Fact]
    public void AMissingTrunkIsSkipped()
    {
        var trace = Office.Alone().Remove("CsTrunk", "sbc").Trace();
        Assert.Equal("PstnGateway:gw", trace.Trunk);
        Assert.True(trace.Tells(HopQuestion.TrunkUse.Of("PstnGateway:sbc"), HopAnswer.Skipped, HopRule.Missing.Of("PstnGateway:sbc")));
    }

    /// <summary>What a trunk does not say of itself is not good for anything: its gateway is the one of its name, its server any.</summary>
    [Fact]
    public void ATrunkThatNamesNoGatewayHasTheOneOfItsName()
    {
        var world = Office.Alone().Set("CsTrunk", "sbc", ("PoolFqdn", null));
        Assert.Equal(("PstnGateway:sbc", "PstnGateway:gw"), (world.Trace().Trunk, world.Trace(failed: "Gateway:sbc").Trunk));
        Assert.Equal("PstnGateway:gw", world.Set("CsPstnGateway", "sbc", ("Routable", false)).Trace().Trunk);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ATrunkThatNamesNoMediationServerCannotBeTold(bool withoutNetwork)
    {
        var world = Office.Alone().Set("CsTrunk", "sbc", ("MediationServer", null));
        if (withoutNetwork) world = world.Remove("CsNetworkSubnet", "10.0.0.0").Remove("CsNetworkSite", "HQ")
            .Set("CsLocationPolicy", "Global", ("PstnUsage", "Emergency"), ("EnhancedEmergencyServicesEnabled", true),
                ("EmergencyDialString", "911"));
        var trace = world.Trace(withoutNetwork ? Office.Caller with { NetworkSite = null, OffNetwork = true } : Office.Caller);
        Assert.Equal(Outcome.Unknown, trace.Outcome);
        Assert.True(trace.Tells(HopRule.MediationUntold));
    }

    [Theory]
    [InlineData("Trunk:PstnGateway:sbc")]
    [InlineData("trunk:SBC")]
    [InlineData("Gateway:sbc")]
    [InlineData("gateway:Service:PstnGateway:sbc")]
    [InlineData("Provider")]
    public void AFailedElementTakesTheTrunk(string element) => Assert.Equal("PstnGateway:gw", Office.Alone().Trace(failed: element).Trunk);

    [Theory]
    [InlineData("Mediation:pool")]
    [InlineData("Mediation:MediationServer:pool")]
    public void AFailedMediationServerTakesItsTrunks(string element) =>
        Assert.Equal((Outcome.Failed, ReasonCodes.NoTrunk), Both(Office.Alone().Trace(failed: element)));

    [Fact]
    public void ATopologySiteTakesWhatIsInIt() =>
        Assert.Equal("PstnGateway:gw-branch", Office.WithBranch().Set("CsRegistrar", "sba", ("BackupRegistrar", null))
        .Trace(Office.Branch with { RegistrarPool = "sba" }, failed: "Site:HQ").Trunk);

    [Fact]
    public void ATrunkWithoutGatewayObjectHasNoSuchElementAndGoesDownWithItsSite()
    {
        var builder = Office.WithBranch().Remove("CsPstnGateway", "gw-branch").Set("CsTrunk", "gw-branch", ("MediationServer", "pool"));
        Assert.Equal("ElementUnknown", Assert.ThrowsAny<E911Exception>(() => builder.Trace(failed: "Gateway:gw-branch")).ErrorId);
        Assert.True(builder.Trace(Office.Branch, failed: ["Trunk:sbc", "Site:Branch"])
            .Tells(HopQuestion.TrunkUse.Of("PstnGateway:gw-branch"), HopAnswer.Skipped, HopRule.Down.Of("Site:Branch")));
    }

    [Fact]
    public void AnUnknownElementNamesTheNearest()
    {
        var error = Assert.ThrowsAny<E911Exception>(() => Office.WithBranch().Trace(failed: "Wan:Brnch"));
        Assert.Equal("ElementUnknown", error.ErrorId);
        Assert.Contains("Wan:Branch", error.Message);
    }

    [Fact]
    public void ElementsAreListed()
    {
        var snapshot = Office.WithBranch("Narrow").Build();
        Assert.Equal(
            ["Trunk:PstnGateway:gw", "Trunk:PstnGateway:gw-branch", "Trunk:PstnGateway:sbc", "Gateway:PstnGateway:gw",
                "Gateway:PstnGateway:gw-branch", "Gateway:PstnGateway:sbc",
                "Mediation:pool", "Mediation:sba", "Registrar:pool", "Registrar:sba", "Wan:Branch", "Site:Branch", "Site:HQ", "Provider",
                    "Lis", "Cac:Wan:Branch"],
            new CallIndex(snapshot, CallFacts.Assumed(snapshot)).Elements);
    }

    [Fact]
    public void LocationBasedRoutingRefusesATrunkOfAnotherSite()
    {
        var builder = Restricted();
        var trace = builder.Trace();
        Assert.Equal((Outcome.Unlocated, "PstnGateway:gw"), (trace.Outcome, trace.Trunk));
        Assert.True(trace.Tells(HopRule.RestrictedTo.Of("Service:PstnGateway:sbc", "Elsewhere"), HopRule.CallerAtSite.Of("HQ")));
        Assert.Equal(["EmergencyFallback", "LocationBasedRouting"], trace.DependsOn);
        Assert.Equal(Outcome.Located, builder.Trace(new CallRequest(Office.Caller, "911")
            { Assumptions = Office.Read("LocationBasedRouting", "Exempt") }).Outcome);
    }

    [Theory]
    [InlineData("CsRoutingConfiguration", "Global", "EnableLocationBasedRouting")]
    [InlineData("CsNetworkSite", "HQ", "EnableLocationBasedRouting")]
    [InlineData("CsVoicePolicy", "Tag:Users", "PreventPSTNTollBypass")]
    public void AllThreeSwitchesMustBeOn(string noun, string identity, string property) =>
        Assert.Equal(Outcome.Located, Restricted().Set(noun, identity, (property, false)).Trace().Outcome);

    [Fact]
    public void AnEmptyRoutingConfigurationIsOffAndAnUnreadOneOn()
    {
        Assert.Equal(Outcome.Located, Restricted().Remove("CsRoutingConfiguration", "Global").Trace().Outcome);
        Assert.Equal(Outcome.Unlocated, Restricted().Unread("CsRoutingConfiguration").Trace().Outcome);
    }

    [Fact]
    public void TheSitesVoiceRoutingPolicyStandsInForTheVoicePolicy()
    {
        var builder = Restricted().Set("CsVoiceRoutingPolicy", "Tag:HQ", ("PstnUsages", new[] { "Other" }))
            .Set("CsNetworkSite", "HQ", ("VoiceRoutingPolicy", "HQ"));
        Assert.Equal(["Emergency", "Other"], builder.Trace().Usages);
        Assert.Equal(["Emergency", "Local"], builder.Set("CsNetworkSite", "HQ", ("VoiceRoutingPolicy", "Gone")).Trace().Usages);
    }

    [Theory]
    [InlineData(486, Outcome.Failed, "PstnGateway:sbc")]
    [InlineData(603, Outcome.Failed, "PstnGateway:sbc")]
    [InlineData(183, Outcome.Failed, "PstnGateway:sbc")]
    [InlineData(302, Outcome.Failed, "PstnGateway:sbc")]
    [InlineData(200, Outcome.Located, "PstnGateway:sbc")]
    [InlineData(503, Outcome.Unlocated, "PstnGateway:gw")]
    [InlineData(CallRequest.NoReply, Outcome.Unlocated, "PstnGateway:gw")]
    public void ARepliesCodeDecides(int code, Outcome outcome, string trunk)
    {
        var trace = Office.Alone().Trace(new CallRequest(Office.Caller, "911")
            { Replies = new System.Collections.Generic.Dictionary<string, int> { ["sbc"] = code } });
        Assert.Equal((outcome, trunk, "+911"), (trace.Outcome, trace.Trunk, trace.DeliveredNumber));
    }

    [Fact]
    public void AReplyThatDecidesDoesSoWhateverNumberLeft()
    {
        CallTrace Replying(int code) => Office.Alone().Unread("CsOutboundTranslationRule")
            .Trace(new CallRequest(Office.Caller, "911")
                { Replies = new System.Collections.Generic.Dictionary<string, int> { ["sbc"] = code } });
        Assert.Equal((Outcome.Failed, "PstnGateway:sbc", null),
            (Replying(486).Outcome, Replying(486).Trunk, Replying(486).DeliveredNumber));
        Assert.Equal((Outcome.Unknown, "PstnGateway:gw"), (Replying(503).Outcome, Replying(503).Trunk));
        Assert.Equal((Outcome.Unknown, "PstnGateway:sbc"), (Replying(200).Outcome, Replying(200).Trunk));
    }

    [Theory]
    [InlineData(404, 503, "PstnGateway:gw")]
    [InlineData(503, 404, "PstnGateway:sbc")]
    public void ResponseCodeRulesComeFirst(int code, int becomes, string trunk) =>
        Assert.Equal(trunk, Office.Alone().ResponseCode("PstnGateway:sbc", "R", code, becomes)
        .Trace(new CallRequest(Office.Caller, "911")
            { Replies = new System.Collections.Generic.Dictionary<string, int> { ["sbc"] = code } }).Trunk);

    [Fact]
    public void IfEveryTrunkAnswers5xxTheCodeIs12000() => Assert.Equal(ReasonCodes.NoTrunk, Office.Alone()
        .Trace(new CallRequest(Office.Caller, "911") { Replies = new[] { "sbc", "gw" }.ToDictionary(name => name, _ => 500) }).ReasonCode);

    [Theory]
    [InlineData("SBC")]
    [InlineData("Service:PstnGateway:sbc")]
    [InlineData("1-PstnGateway-3")]
    public void AReplyIsGivenByAnySpellingOfTheTrunk(string trunk) => Assert.Equal("PstnGateway:gw", Office.Alone()
        .Set("CsPstnGateway", "sbc", ("ServiceId", "1-PstnGateway-3"))
        .Trace(new CallRequest(Office.Caller, "911") { Replies = new[] { trunk }.ToDictionary(name => name, _ => 503) }).Trunk);

    [Fact]
    public void AReplyOfATrunkThatIsNotThereIsAnError()
    {
        var error = Assert.ThrowsAny<E911Exception>(() => Office.Alone()
            .Trace(new CallRequest(Office.Caller, "911") { Replies = new[] { "sbbc" }.ToDictionary(name => name, _ => 500) }));
        Assert.Equal("ElementUnknown", error.ErrorId);
        Assert.Contains("\"sbc\"", error.Message);
    }

    [Fact]
    public void APathThatCannotBeToldEndsTheSearchLikeAnAnswer()
    {
        var trace = Office.WithBranch().Set("CsMediationServer", "pool", ("SiteId", "Site:Moon")).Trace(Office.Branch);
        Assert.Equal((Outcome.Unknown, "PstnGateway:sbc"), (trace.Outcome, trace.Trunk));
    }

    [Fact]
    public void ARuleThatLeavesNoDigitsIsFollowedToo() =>
        Assert.Equal((Outcome.Failed, ReasonCodes.NoRoute), Both(Office.Alone().Normalization("Global", "Eater", "^911$", "").Trace()));

    [Fact]
    public void UsagesThatMayBeReplacedAreNotShown()
    {
        var builder = Restricted().Set("CsNetworkSite", "HQ", ("VoiceRoutingPolicy", "HQ")).Unread("CsVoiceRoutingPolicy");
        Assert.Equal(["Emergency"], builder.Trace().Usages);
    }

    /// <summary>Providers fail by answers: a rule that makes 503 final takes away the trunk behind it.</summary>
    [Fact]
    public void ARuleThatMakesAnAnswerFinalIsASinglePointOfFailure()
    {
        var builder = Office.Alone().Route("Second", @"^\+911$", "Emergency", "gw").ResponseCode("PstnGateway:sbc", "Busy", 503, 486)
            .ResponseCode("PstnGateway:sbc", "Later", 503, 500)
            .ResponseCode("PstnGateway:sbc", "On", 404, 503).ResponseCode("PstnGateway:sbc", "Same", 500, 502);
        var snapshot = builder.Build();
        var index = new CallIndex(snapshot, CallFacts.From(Office.Design()));
        Assert.Equal(["Reply:PstnGateway:sbc=404", "Reply:PstnGateway:sbc=503"],
            index.Elements.Where(element => element.StartsWith("Reply", System.StringComparison.Ordinal)));
        Assert.Contains("Reply:PstnGateway:sbc=503", new CallEngine(index).SinglePoints(new CallRequest(Office.Caller, "911")).Call);
        Assert.Equal((Outcome.Failed, "PstnGateway:sbc"), Over(builder.Trace(design: Office.Design(), failed: "reply:SBC=503")));
        Assert.Equal((Outcome.Unlocated, "PstnGateway:gw"),
            Over(builder.Trace(design: Office.Design("psap"), failed: "Reply:PstnGateway:sbc=404")));
        Assert.Equal((Outcome.Failed, "PstnGateway:sbc"),
            Over(builder.Trace(design: Office.Design(), failed: ["Reply:sbc=404", "Reply:sbc=503"])));
        var given = new CallRequest(Office.Caller, "911") { Failed = ["Reply:sbc=503"], Replies = new Dictionary<string,
            int> { ["sbc"] = 200 } };
        Assert.Equal(Outcome.Located, builder.Trace(given, Office.Design()).Outcome);
        Assert.Equal("ElementUnknown", Assert.ThrowsAny<E911Exception>(() => builder.Trace(failed: "Reply:sbc=500")).ErrorId);

        static (Outcome, string?) Over(CallTrace trace) => (trace.Outcome, trace.Trunk);
    }

    [Theory]
    [InlineData("Service:PstnGateway:sbc", "Emergency", Outcome.Located)]
    [InlineData("Service:PstnGateway:sbc", "Other", Outcome.Unlocated)]
    [InlineData("Site:HQ", "Emergency", Outcome.Unknown)]
    [InlineData("Global", "Emergency", Outcome.Unknown)]
    public void WithoutADesignRolesAreGuessedByTheUsagesOfPoliciesAndTheScopeOfThePidfLo(string scope, string usage, Outcome outcome)
    {
        var builder = Office.Alone().Remove("CsTrunkConfiguration", "Service:PstnGateway:sbc")
            .Set("CsTrunkConfiguration", scope, ("EnablePIDFLOSupport", true))
            .VoicePolicy("Tag:Users", "Other").Set("CsLocationPolicy", "Tag:HQ", ("PstnUsage", usage))
                .Set("CsVoiceRoute", "Primary", ("PstnUsages", new[] { usage }));
        if (usage == "Other") builder.Set("CsLocationPolicy", "Tag:HQ", ("PstnUsage", null));
        var trace = builder.Trace();
        Assert.Equal((outcome, "PstnGateway:sbc"), (trace.Outcome, trace.Trunk));
    }

    [Fact]
    public void ATrunkOverWhichCallsComeInMayLeadToAPbx()
    {
        var trace = Office.Alone().Set("CsTrunkConfiguration", "Service:PstnGateway:sbc", ("PstnUsages", new[] { "Local" })).Trace();
        Assert.Equal((Outcome.Unknown, "PstnGateway:sbc"), (trace.Outcome, trace.Trunk));
        Assert.True(trace.Tells(HopRule.MayBePbx.Of("Service:PstnGateway:sbc")));
    }

    [Fact]
    public void AServiceIdStandsForTheTrunkOfTheGatewaysName()
    {
        var builder = Office.Alone().Set("CsPstnGateway", "sbc", ("ServiceId", "1-PstnGateway-7"))
            .Set("CsVoiceRoute", "Primary", ("PstnGatewayList", new[] { "PstnGateway:1-PstnGateway-7" }));
        Assert.Equal((Outcome.Located, "PstnGateway:sbc"), (builder.Trace().Outcome, builder.Trace().Trunk));

        // A reply that is given is that trunk's, whatever it is called.
        var refused = builder.Trace(new CallRequest(Office.Caller, "911")
            { Replies = new System.Collections.Generic.Dictionary<string, int> { ["1-PstnGateway-7"] = 486 } });
        Assert.Equal((Outcome.Failed, "PstnGateway:sbc"), (refused.Outcome, refused.Trunk));
        Assert.Equal(Outcome.Unknown, builder.Unread("CsPstnGateway").Trace().Outcome);
    }

    private static (Outcome, string?) Both(CallTrace trace) => (trace.Outcome, trace.ReasonCode);

    private static DeploymentBuilder Restricted() =>
        Office.Alone().Set("CsRoutingConfiguration", "Global", ("EnableLocationBasedRouting", true))
        .Set("CsNetworkSite", "HQ", ("EnableLocationBasedRouting", true)).Set("CsVoicePolicy", "Tag:Users", ("PreventPSTNTollBypass", true))
        .Set("CsTrunkConfiguration", "Service:PstnGateway:sbc", ("EnableLocationRestriction", true), ("NetworkSiteID", "Elsewhere"));
}
