using E911Config.Core.Calls;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Calls;

/// <summary>Calls from phones behind a PBX come in over a trunk of their own, and that decides all.</summary>
public class PbxTests
{
    private static readonly Caller Pbx = new() { Kind = ClientKind.Pbx, Trunk = "pbx" };

    [Fact]
    public void TheUsagesAreThoseOfTheTrunk()
    {
        var trace = WithPbx().Trace(Pbx, "+911");
        Assert.Equal((Outcome.Unlocated, "PstnGateway:gw", false), (trace.Outcome, trace.Trunk, trace.Emergency));
        Assert.Equal(["Local"], trace.Usages);
        Assert.Equal((null, null), (trace.LocationPolicy, trace.LocationPolicySource));
        Assert.True(trace.Tells(HopQuestion.Usages, HopAnswer.Usages.Of("Local"), HopRule.UsagesOfTrunk.Of("Service:PstnGateway:pbx")));
    }

    [Fact]
    public void WithoutUsagesNothingMatches() =>
        Assert.Equal(ReasonCodes.NoUsage, WithPbx().Set("CsTrunkConfiguration", "Service:PstnGateway:pbx", ("PstnUsages", null))
            .Trace(Pbx, "+911").ReasonCode);

    [Fact]
    public void WhatIsGrantedToAUserIsNothingToIt()
    {
        var trace = WithPbx().Trace(Pbx
            with { VoicePolicy = "Tag:Users", LocationPolicy = "HQ", RegistrarPool = "pool", NetworkSite = "HQ" }, "+911");
        Assert.Equal((Outcome.Unlocated, null), (trace.Outcome, trace.LocationPolicy));
        Assert.Equal(["Local"], trace.Usages);
    }

    [Fact]
    public void TheDialPlanIsThatOfTheTrunkElseOfItsSiteElseTheGlobalOne()
    {
        var builder = WithPbx().Normalization("Global", "R", "^1$", "+3").Normalization("Site:HQ", "R", "^1$", "+2")
            .Normalization("Service:PstnGateway:pbx", "R", "^1$", "+1");
        Assert.Equal("+1", builder.Trace(Pbx with { DialPlan = "Own" }, "1").CalledNumber);
        Assert.Equal("+2", builder.Remove("CsDialPlan", "Service:PstnGateway:pbx").Trace(Pbx, "1").CalledNumber);
        Assert.Equal("+3", builder.Remove("CsDialPlan", "Site:HQ").Trace(Pbx, "1").CalledNumber);
    }

    [Theory]
    [InlineData("Trunk:pbx")]
    [InlineData("Gateway:pbx")]
    [InlineData("Mediation:pool")]
    [InlineData("Registrar:pool")]
    public void WithoutItsTrunkTheCallFailsWithoutACode(string element)
    {
        var trace = WithPbx().Trace(Pbx, "+911", failed: element);
        Assert.Equal((Outcome.Failed, null, "+911"), (trace.Outcome, trace.ReasonCode, trace.CalledNumber));
        Assert.True(trace.Tells(HopQuestion.Answer, HopAnswer.Nobody, HopRule.NotRegistered));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("gone")]
    public void WithoutAKnownTrunkOnlyAParkedNumberIsTold(string? trunk)
    {
        Assert.Equal(Outcome.Unknown, WithPbx().Trace(Pbx with { Trunk = trunk }, "911").Outcome);
        Assert.Equal(ReasonCodes.Orbit, WithPbx().Orbit("Parked", "900", "999").Trace(Pbx with { Trunk = trunk }, "911").ReasonCode);
    }

    [Fact]
    public void ItsPlaceIsWhereTheFarEndLies()
    {
        var elsewhere = Office.WithBranch().Gateway("pbx", "Branch", "sba")
            .Set("CsTrunkConfiguration", "Service:PstnGateway:pbx", ("PstnUsages", new[] { "Local" }));
        var trace = elsewhere.Trace(Pbx, "+911");
        Assert.Equal((Outcome.Misrouted, ReasonCodes.WrongPsap, "PstnGateway:gw"), (trace.Outcome, trace.ReasonCode, trace.Trunk));
        Assert.True(trace.Tells(HopQuestion.CallerPlace, HopAnswer.AtSite.Of("Branch"), HopRule.FarEndOf.Of("pbx")));
        Assert.Equal(ReasonCodes.NoTrunk, elsewhere.Trace(Pbx, "+911", failed: "Wan:Branch").ReasonCode);
    }

    private static DeploymentBuilder WithPbx() => Office.Alone().Gateway("pbx", "HQ")
        .Set("CsTrunkConfiguration", "Service:PstnGateway:pbx", ("PstnUsages", new[] { "Local" }));
}
