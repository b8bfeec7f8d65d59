using E911Config.Core.Calls;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Calls;

public class RouteTests
{
    [Fact]
    public void TheVoicePolicysUsagesFollowWithoutRepeats()
    {
        var builder = Office.Alone().VoicePolicy("Tag:Users", "EMERGENCY", "Local");
        Assert.Equal(["Emergency", "Local"], builder.Trace().Usages);
        Assert.Equal(["Emergency"], builder.Trace(new CallRequest(Office.Caller, "911")
            { Assumptions = Office.Read("EmergencyFallback", "None") }).Usages);
    }

    [Fact]
    public void UsagesCompareWithoutCaseAndNeedNoEntryInTheList() =>
        Assert.Equal(Outcome.Located, Office.Alone().Set("CsLocationPolicy", "Tag:HQ", ("PstnUsage", "eMERGENCY"))
            .Set("CsPstnUsage", "Global", ("Usage", null)).Trace().Outcome);

    [Fact]
    public void AnEmptyListIs12001()
    {
        var trace = Office.Alone().VoicePolicy("Tag:Users").Set("CsLocationPolicy", "Tag:HQ", ("PstnUsage", null)).Trace();
        Assert.Equal((Outcome.Failed, ReasonCodes.NoUsage), (trace.Outcome, trace.ReasonCode));
    }

    [Fact]
    public void AUsageWithoutRouteIs12004() =>
        Assert.Equal(ReasonCodes.NoRoute, Office.Alone().Remove("CsVoiceRoute", "Primary").Remove("CsVoiceRoute", "Own").Trace()
        .ReasonCode);

    [Fact]
    public void SkippedTrunksAre12000() =>
        Assert.Equal(ReasonCodes.NoTrunk, Office.Alone().Trace(failed: ["Trunk:sbc", "Trunk:gw"]).ReasonCode);

    [Fact]
    public void ARouteWithoutTrunkIs12000() => Assert.Equal(ReasonCodes.NoTrunk,
        Office.Alone().Set("CsVoiceRoute", "Primary", ("PstnGatewayList", null)).Set("CsVoiceRoute", "Own", ("PstnGatewayList", null))
            .Trace().ReasonCode);

    [Fact]
    public void AllRoutesOfAUsageComeBeforeTheNextUsage() => Assert.Equal("PstnGateway:sbc",
        Office.Alone().Set("CsVoiceRoute", "Own", ("Priority", 0)).Set("CsVoiceRoute", "Primary", ("Priority", 9)).Trace().Trunk);

    [Fact]
    public void PriorityDecidesWithinAUsage() => Assert.Equal("PstnGateway:gw",
        Office.Alone().Route("Better", @"^\+911$", "Emergency", "gw").Set("CsVoiceRoute", "Better", ("Priority", -1)).Trace().Trunk);

    [Fact]
    public void EqualPrioritiesArePeers()
    {
        var trace = Office.Alone().Route("Peer", @"^\+911$", "Emergency", "gw").Set("CsVoiceRoute", "Peer", ("Priority", 0)).Trace();
        Assert.Equal((Outcome.Unlocated, Outcome.Located, "PstnGateway:gw"), (trace.Outcome, trace.BestOutcome, trace.Trunk));
    }

    [Fact]
    public void PatternsAreNotAnchoredByThemselves() =>
        Assert.Equal(Outcome.Located, Office.Alone().Set("CsVoiceRoute", "Primary", ("NumberPattern", "91")).Trace().Outcome);

    [Fact]
    public void APatternWithoutPlusMatchesNothingAndTheTraceSaysSo()
    {
        var trace = Office.Alone().Set("CsVoiceRoute", "Primary", ("NumberPattern", "^911$")).Trace();
        Assert.Equal("PstnGateway:gw", trace.Trunk);
        Assert.True(trace.Tells(HopRule.OnlyWithoutPlus.Of("Primary", "^911$")));
    }

    [Fact]
    public void ACatchAllRouteInTheEmergencyUsageTakesTheCall()
    {
        var trace = Office.Alone().Route("All", @"^\+?\d*$", "Emergency", "gw").Set("CsVoiceRoute", "All", ("Priority", -1)).Trace();
        Assert.Equal((Outcome.Unlocated, "PstnGateway:gw"), (trace.Outcome, trace.Trunk));
        Assert.True(trace.Tells(HopRule.RouteMatches.Of("All", "-1", @"^\+?\d*$")));
    }

    [Fact]
    public void AUsageMissingFromTheVoicePolicyHidesItsRoute()
    {
        var trace = Office.Alone().VoicePolicy("Tag:Users", "Other").Trace(failed: "Trunk:sbc");
        Assert.Equal((Outcome.Failed, ReasonCodes.NoTrunk), (trace.Outcome, trace.ReasonCode));
        Assert.True(trace.Tells(HopQuestion.Routes.Of("Other", "+911"), HopAnswer.None, HopRule.NoRouteInUsage));
    }

    [Fact]
    public void AnInvalidPatternDoesNotMatchAndIsReported()
    {
        var trace = Office.Alone().Set("CsVoiceRoute", "Primary", ("NumberPattern", @"^(\+911$")).Trace();
        Assert.Equal("PstnGateway:gw", trace.Trunk);
        Assert.True(trace.Tells(HopQuestion.RouteMatch.Of("Primary", "+911"), HopAnswer.No, HopRule.PatternInvalid.Of(@"^(\+911$")));
    }

    [Fact]
    public void APatternThatExplodesMakesTheCallUnknownInAReachedUsageOnly()
    {
        var builder = Office.Alone().LocationPolicy("Tag:HQ", "Emergency", "1111111111")
            .Set("CsVoiceRoute", "Primary", ("NumberPattern", "^\\+1+$"));
        const string Bomb = @"^\+(((1+)+)+)+x";
        var slow = builder.Set("CsVoiceRoute", "Own", ("NumberPattern", @"^(\+?(1|11|111)*)*(1|11|111)*(1|11|111)*(1|11)*(1|11)*x$"));
        Assert.Equal(Outcome.Located, slow.Trace(digits: "1111111111").Outcome);
        var reached = slow.Set("CsVoiceRoute", "Own", ("NumberPattern", Bomb))
            .Normalization("Global", "Long", "^5$", "+" + new string('1', 40)).VoicePolicy("Tag:Users", "Local").Trace(digits: "5");
        Assert.Equal(Outcome.Unknown, reached.Outcome);
        Assert.True(reached.Tells(HopQuestion.RouteMatch.Of("Own", "+" + new string('1', 40)), HopAnswer.Untold,
            HopRule.PatternSlow.Of(Bomb)));
    }

    [Fact]
    public void ANormalizationRuleThatExplodesMakesTheCallUnknown()
    {
        var trace = Office.Alone().Normalization("Global", "Bomb", "^((1+)+)+x", "+1").Trace(digits: new string('1', 40));
        Assert.Equal((Outcome.Unknown, null), (trace.Outcome, trace.CalledNumber));
    }

    [Fact]
    public void ATranslationRuleThatExplodesMakesItsTrunkUnknown()
    {
        var builder = Office.Alone().Normalization("Global", "Long", "^5$", "+" + new string('1', 40)).Route("Ones", "^.*$", "Local", "gw")
            .Translation("PstnGateway:gw", "Bomb", "^.((1+)+)+x", "+1");
        var trace = builder.Trace(digits: "5");
        Assert.Equal((Outcome.Unknown, "PstnGateway:gw"), (trace.Outcome, trace.Trunk));
        Assert.True(trace.Tells(HopQuestion.LeavingNumber.Of("PstnGateway:gw"), HopAnswer.Untold,
            HopRule.RuleSlow.Of("Service:PstnGateway:gw/Bomb", "^.((1+)+)+x")));
    }
}
