using System;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Calls;

public class UnreadTests
{
    [Theory]
    [InlineData("CsRegistrar", Outcome.Located)]
    [InlineData("CsPool", Outcome.Located)]
    [InlineData("CsSite", Outcome.Unlocated)]
    [InlineData("CsMediationServer", Outcome.Located)]
    [InlineData("CsPstnGateway", Outcome.Unknown)]
    [InlineData("CsTrunk", Outcome.Unknown)]
    [InlineData("CsPstnUsage", Outcome.Located)]
    [InlineData("CsVoiceRoute", Outcome.Unknown)]
    [InlineData("CsVoicePolicy", Outcome.Located)]
    [InlineData("CsVoiceRoutingPolicy", Outcome.Located)]
    [InlineData("CsRoutingConfiguration", Outcome.Located)]
    [InlineData("CsLocationPolicy", Outcome.Unknown)]
    [InlineData("CsTrunkConfiguration", Outcome.Unknown)]
    [InlineData("CsOutboundTranslationRule", Outcome.Unknown)]
    [InlineData("CsOutboundCallingNumberTranslationRule", Outcome.Located)]
    [InlineData("CsSipResponseCodeTranslationRule", Outcome.Located)]
    [InlineData("CsDialPlan", Outcome.Unknown)]
    [InlineData("CsVoiceNormalizationRule", Outcome.Unknown)]
    [InlineData("CsCallParkOrbit", Outcome.Unknown)]
    [InlineData("CsNetworkConfiguration", Outcome.Located)]
    [InlineData("CsNetworkRegion", Outcome.Located)]
    [InlineData("CsNetworkRegionLink", Outcome.Located)]
    [InlineData("CsNetworkSite", Outcome.Unknown)]
    [InlineData("CsNetworkSubnet", Outcome.Unlocated)]
    [InlineData("CsNetworkInterSitePolicy", Outcome.Located)]
    [InlineData("CsNetworkBandwidthPolicyProfile", Outcome.Located)]
    [InlineData("CsLisSubnet", Outcome.Unlocated)]
    [InlineData("CsLisSwitch", Outcome.Located)]
    [InlineData("CsLisPort", Outcome.Located)]
    [InlineData("CsLisWirelessAccessPoint", Outcome.Located)]
    [InlineData("CsLisCivicAddress", Outcome.Unlocated)]
    [InlineData("CsWebServiceConfiguration", Outcome.Located)]
    public void ANounThatNoStepNeedsChangesNothing(string noun, Outcome outcome)
    {
        var trace = Office.Alone().Unread(noun).Trace(design: Office.Design());
        Assert.True(outcome == trace.Outcome, $"{noun}: {trace.Outcome}\n{string.Join("\n", trace.Hops)}");
        if (outcome == Outcome.Unknown) Assert.True(trace.Tells(HopRule.Unread.Of(noun)));
    }

    [Fact]
    public void EveryNounIsAskedAbout() => Assert.Equal(
        ObjectTypes.All.Select(type => type.Noun).OrderBy(noun => noun, StringComparer.Ordinal),
        typeof(UnreadTests).GetMethod(nameof(ANounThatNoStepNeedsChangesNothing))!.GetCustomAttributes(typeof(InlineDataAttribute), false)
            .Select(data => (string)((InlineDataAttribute)data).Data[0]!).OrderBy(noun => noun, StringComparer.Ordinal));

    [Fact]
    public void AVoicePolicyIsNeededOnlyWhenTheCallGetsThere()
    {
        Assert.Equal(Outcome.Unknown, Office.Alone().Unread("CsVoicePolicy").Trace(failed: "Trunk:sbc").Outcome);
        Assert.Equal(["EmergencyFallback"], Office.Alone().Unread("CsVoicePolicy").Trace(failed: "Trunk:sbc").DependsOn);
    }

    [Fact]
    public void ALinkThatMayBeLimitedMayBeFull()
    {
        var trace = Office.WithBranch("Narrow").Unread("CsNetworkConfiguration")
            .Trace(Office.Branch with { RegistrarPool = "sba" }, failed: "Cac:Wan:Branch");
        Assert.Equal((Outcome.Unknown, "PstnGateway:sbc"), (trace.Outcome, trace.Trunk));
    }

    [Fact]
    public void AnUnreadNounMakesOnlyItsTrunkUnknown()
    {
        var trace = Office.Alone().Unread("CsPstnGateway").Trace(failed: "Trunk:sbc");
        Assert.Equal((Outcome.Unknown, "PstnGateway:gw"), (trace.Outcome, trace.Trunk));
    }

    [Fact]
    public void ARefusedCallNeedsNoTrunkConfiguration()
    {
        var blocks = new CallRequest(Office.Branch with { RegistrarPool = "sba" }, "911") { Failed = ["Cac:Wan:Branch"],
            Assumptions = Office.Read("CacRefusal", "Blocks") };
        var trace = Office.WithBranch("Narrow").Unread("CsTrunkConfiguration").Trace(blocks);
        Assert.Equal((Outcome.Failed, ReasonCodes.Refused), (trace.Outcome, trace.ReasonCode));
    }

    [Fact]
    public void ASiteThatNamesNoRegionHasNoneEvenIfTheyAreUnread()
    {
        var trace = Office.WithBranch().Set("CsNetworkSite", "Branch", ("NetworkRegionID", null)).Unread("CsNetworkRegion")
            .Trace(Office.Branch);
        Assert.Equal(Outcome.Failed, trace.Outcome);
        Assert.True(trace.Tells(HopQuestion.Registration, HopAnswer.Nowhere));
    }

    [Fact]
    public void AnUnreadBackupRegistrarIsNamedWhereTheLocationServiceMayBeOnIt()
    {
        var trace = Office.WithBranch().Unread("CsRegistrar").Trace(Office.Branch with { RegistrarPool = "sba" });
        Assert.Equal((Outcome.Unlocated, Outcome.Unlocated), (trace.Outcome, trace.BestOutcome));
        Assert.Equal(["CsRegistrar"], trace.DependsOn);
    }

    [Fact]
    public void WhereATrunkLeadsIsNotCertainWhileTheGatewaysAreUnread()
    {
        var builder = Office.WithBranch().Gateway("far", "Branch", "pool").Route("Primary", @"^\+911$", "Emergency", "far");
        Assert.True(builder.Trace(failed: "Site:Branch").Tells(HopQuestion.TrunkUse.Of("PstnGateway:far"), HopAnswer.Skipped,
            HopRule.Down.Of("Site:Branch")));
        var trace = builder.Unread("CsPstnGateway").Trace(failed: "Site:Branch");
        Assert.Equal((Outcome.Unknown, "PstnGateway:far"), (trace.Outcome, trace.Trunk));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[{ \"Identity\": \"Global\" }]")]
    public void ANounThatIsSaidToBeUnreadCountsAsUnreadWhateverListStandsThere(string list)
    {
        var snapshot = SnapshotFile.Parse("x.e911-snapshot.json", $$"""
            { "formatVersion": 1, "CsVoicePolicy": {{list}}, "CsVoiceRoute": [], "unread": [{ "noun": "CsVoicePolicy", "reason": "Denied." }] }
            """);
        Assert.Equal((false, true), (snapshot.IsRead(VoicePolicy.Type), snapshot.IsRead(VoiceRoute.Type)));
    }
}
