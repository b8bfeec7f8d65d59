using E911Config.Core.Calls;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Calls;

public class NumberTests
{
    [Theory]
    [InlineData("900", "999", "911", true)]
    [InlineData("911", "911", "911", true)]
    [InlineData("912", "999", "911", false)]
    [InlineData("9000", "9999", "911", false)]
    [InlineData("#900", "#999", "911", false)]
    [InlineData("*110", "*120", "*112", true)]
    [InlineData("*110", "*120", "#112", false)]
    public void AParkedNumberIsMisrouted(string start, string end, string digits, bool parked)
    {
        var trace = Office.Alone().Orbit("Parked", start, end).Trace(digits: digits);
        Assert.Equal(parked, trace.ReasonCode == ReasonCodes.Orbit);
        if (parked) Assert.Equal((Outcome.Misrouted, digits, false), (trace.Outcome, trace.CalledNumber, trace.Emergency));
    }

    [Fact]
    public void AnOrbitOverAMaskCatchesTheMask()
    {
        var builder = Office.Alone().Orbit("Parked", "100", "199");
        Assert.Equal(ReasonCodes.Orbit, builder.Trace(digits: "112").ReasonCode);
        Assert.Equal(Outcome.Located, builder.Trace().Outcome);
    }

    [Fact]
    public void ANormalizationRuleThatEats911MakesItAnOrdinaryNumber()
    {
        var trace = Office.Alone().Normalization("Global", "Extension", @"^(\d{3})$", "+1425555$1").Trace();
        Assert.Equal((Outcome.Failed, "+1425555911", ReasonCodes.NoRoute, false),
            (trace.Outcome, trace.CalledNumber, trace.ReasonCode, trace.Emergency));
        Assert.True(trace.Tells(HopRule.RuleMatches.Of("Global/Extension", @"^(\d{3})$", "+1425555$1")));
    }

    [Fact]
    public void TheFirstRuleThatMatchesCounts() => Assert.Equal("+911",
        Office.Alone().Normalization("Global", "A", "^9(911)$", "+$1").Normalization("Global", "B", @"^(\d+)$", "+1$1")
            .Trace(digits: "9911").CalledNumber);

    [Fact]
    public void OneDialPlanIsInEffect()
    {
        var builder = Office.Alone().Normalization("Global", "R", "^1$", "+4").Normalization("Site:HQ", "R", "^1$", "+3")
            .Normalization("Service:Registrar:pool", "R", "^1$", "+2").Normalization("Tag:Own", "R", "^1$", "+1");
        Assert.Equal("+1", builder.Trace(Office.Caller with { DialPlan = "Own" }, "1").CalledNumber);
        Assert.Equal("+2", builder.Trace(Office.Caller with { DialPlan = "Gone" }, "1").CalledNumber);
        Assert.Equal("+3", builder.Remove("CsDialPlan", "Service:Registrar:pool").Trace(digits: "1").CalledNumber);
        Assert.Equal("+4", builder.Remove("CsDialPlan", "Site:HQ").Trace(digits: "1").CalledNumber);
        Assert.Null(builder.Remove("CsVoiceNormalizationRule", "Global/R").Remove("CsDialPlan", "Global").Trace(digits: "1").CalledNumber);
    }

    [Theory]
    [InlineData("911", true)]
    [InlineData("112", true)]
    [InlineData("+911", true)]
    [InlineData("999", false)]
    public void DigitsAreComparedWithoutPlus(string digits, bool emergency) =>
        Assert.Equal(emergency, Office.Alone().Trace(digits: digits).Emergency);

    [Fact]
    public void AModernClientTakesThePairOnlyIfTheListIsEmpty()
    {
        var builder = Office.Alone().Set("CsLocationPolicy", "Tag:HQ", ("EmergencyDialString", "999"));
        Assert.False(builder.Trace(digits: "999").Emergency);
        Assert.True(builder.Trace(Office.Caller with { Kind = ClientKind.Legacy }, "999").Emergency);
        Assert.False(builder.Trace(Office.Caller with { Kind = ClientKind.Legacy }, "911").Emergency);
        Assert.True(builder.Set("CsLocationPolicy", "Tag:HQ", ("EmergencyNumbers", null)).Trace(digits: "999").Emergency);
    }

    [Fact]
    public void TheFirstEntryOfTheListCounts() =>
        Assert.Equal("+111", Office.Alone().LocationPolicy("Tag:HQ", "Emergency", "111:911", "911").Trace().CalledNumber);

    [Fact]
    public void AnalogCallsAreOrdinaryAndCarryNoLocation()
    {
        var trace = Office.Alone().VoicePolicy("Tag:Users", "Emergency").Trace(Office.Caller with { Kind = ClientKind.Analog }, "+911");
        Assert.Equal((false, Outcome.Unlocated, "PstnGateway:sbc"), (trace.Emergency, trace.Outcome, trace.Trunk));
        Assert.Equal(["Emergency"], trace.Usages);
    }

    [Fact]
    public void OrdinaryDigitsWithoutRuleAreTakenWithPlusOnly()
    {
        var analog = Office.Caller with { Kind = ClientKind.Analog };
        Assert.Equal("+911", Office.Alone().Trace(analog, "+911").CalledNumber);
        var trace = Office.Alone().Trace(analog);
        Assert.Equal((Outcome.Failed, ReasonCodes.NoNumber, null), (trace.Outcome, trace.ReasonCode, trace.CalledNumber));
    }

    [Fact]
    public void ADisabledPolicyMakesAnOrdinaryCall()
    {
        var builder = Office.Alone().Set("CsLocationPolicy", "Tag:HQ", ("EnhancedEmergencyServicesEnabled", false));
        Assert.Equal((Outcome.Failed, ReasonCodes.NoNumber), (builder.Trace().Outcome, builder.Trace().ReasonCode));
        var used = builder.Trace(new CallRequest(Office.Caller, "112") { Assumptions = Office.Read("DisabledPolicyUsage", "Used") });
        Assert.Equal((Outcome.Unlocated, "+911", false, "PstnGateway:sbc"), (used.Outcome, used.CalledNumber, used.Emergency, used.Trunk));
        Assert.Equal(["DisabledPolicyUsage"], used.DependsOn);
    }

    [Theory]
    [InlineData("tel:+911")]
    [InlineData("911")]
    [InlineData("+911")]
    public void ANumberThatAUserOwnsRingsAtHim(string line)
    {
        var trace = Office.Alone().Owner(line).Trace();
        Assert.Equal((Outcome.Misrouted, ReasonCodes.OwnedNumber), (trace.Outcome, trace.ReasonCode));
        Assert.True(trace.Tells(HopQuestion.NumberOwner, HopAnswer.RingsAtUser.Of("+911")));
    }

    [Fact]
    public void AMissingGlobalDialPlanHasNoRules()
    {
        var builder = Office.Alone().Normalization("Global", "Any", "^911$", "+112").Remove("CsDialPlan", "Global");
        Assert.Equal("+911", builder.Trace().CalledNumber);
        Assert.Equal("+911", builder.Unread("CsVoiceNormalizationRule").Trace().CalledNumber);
    }

    [Fact]
    public void ADialPlanOfASiteThatMayBeThePoolsCannotBeTold()
    {
        var builder = Office.Alone().Set("CsDialPlan", "Site:HQ").Set("CsRegistrar", "pool", ("SiteId", null))
            .Set("CsPool", "pool", ("Site", null));
        var trace = builder.Trace(Office.Caller with { NetworkSite = null });
        Assert.Equal((Outcome.Unknown, null, null), (trace.Outcome, trace.CalledNumber, trace.ReasonCode));
        Assert.True(trace.Tells(HopQuestion.DialPlan, HopAnswer.Untold, HopRule.SiteOfPoolUnknown.Of("CsDialPlan")));
    }

    [Fact]
    public void ANumberOfNothingHasNoRoute()
    {
        var trace = Office.Alone().Normalization("Global", "Empty", "^911$", "").Trace();
        Assert.Equal((Outcome.Failed, ReasonCodes.NoRoute, ""), (trace.Outcome, trace.ReasonCode, trace.CalledNumber));
    }
}
