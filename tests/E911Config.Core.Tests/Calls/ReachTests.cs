using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Calls;

public class ReachTests
{
    [Fact]
    public void ASiteWhoseLineIsDownReachesNobodyElse() =>
        Assert.Equal((Outcome.Failed, null), Both(Office.WithBranch().Trace(Office.Branch, failed: "Wan:Branch")));

    [Fact]
    public void TheHubHasNoLine() =>
        Assert.Equal("ElementUnknown", Assert.ThrowsAny<E911Exception>(() => Office.WithBranch().Trace(failed: "Wan:HQ")).ErrorId);

    [Fact]
    public void ARegionWhoseCentralSiteLiesInAnotherRegionHasNoHub()
    {
        var builder = Office.Alone().Region("West", "HQ").Site("West").NetworkSite("West", region: "West");
        Assert.Contains("Wan:West", Elements(builder));
        Assert.DoesNotContain("Wan:HQ", Elements(builder));
    }

    [Fact]
    public void ADirectLinkIsAPathOfItsOwn()
    {
        var builder = Office.WithBranch().DirectLink("HQ", "Branch");
        Assert.Equal(Outcome.Located, builder.Trace(Office.Branch, failed: "Wan:Branch").Outcome);
        Assert.Equal(Outcome.Failed, builder.Trace(Office.Branch, failed: ["Wan:Branch", "InterSite:HQ-Branch"]).Outcome);
    }

    [Fact]
    public void PathsAreNeverAMixture() => Assert.Equal(Outcome.Failed,
        Office.WithBranch().Office("Third", parent: "HQ").DirectLink("Branch", "Third").Trace(Office.Branch, failed: "Wan:Branch").Outcome);

    [Fact]
    public void RegionsAreReachedOverAChainOfLinks()
    {
        var builder = Office.Alone().Site("Far").Region("Mid", "Nowhere").Region("Far", "Far")
            .NetworkSite("Far", region: "Far", locationPolicy: "HQ").Subnet("10.7.0.0", "Far")
            .RegionLink("Region", "Mid").RegionLink("Mid", "Far");
        var caller = Office.Caller with { NetworkSite = "Far" };
        Assert.Equal(Outcome.Located, builder.Trace(caller).Outcome);
        Assert.Equal(Outcome.Failed, builder.Trace(caller, failed: "RegionLink:Mid-Far").Outcome);
        Assert.Equal(Outcome.Located, builder.RegionLink("Far", "Region").Trace(caller, failed: "RegionLink:Mid-Far").Outcome);
    }

    [Fact]
    public void ASiteWithoutRegionHasOnlyItsDirectLinks()
    {
        var builder = Office.WithBranch().Set("CsNetworkSite", "Branch", ("NetworkRegionID", "Gone"));
        Assert.Equal(Outcome.Failed, builder.Trace(Office.Branch).Outcome);
        Assert.Equal(Outcome.Located, builder.DirectLink("Branch", "HQ").Trace(Office.Branch).Outcome);
    }

    [Fact]
    public void ATopologySiteLiesInTheNetworkSiteOfItsDisplayName() => Assert.Equal(Outcome.Located,
        Office.Alone().Set("CsNetworkSite", "Town", ("NetworkRegionID", "Region"), ("LocationPolicy", "HQ")).Remove("CsNetworkSite", "HQ")
            .Set("CsSite", "HQ", ("DisplayName", "Town")).Set("CsNetworkSubnet", "10.0.0.0", ("NetworkSiteID", "Town"))
                .Trace(Office.Caller with { NetworkSite = "town" }).Outcome);

    [Fact]
    public void AnUnplacedTopologySiteMakesItsReachUnknown()
    {
        var trace = Office.WithBranch().Set("CsPstnGateway", "sbc", ("SiteId", "Site:Moon")).Trace();
        Assert.Equal((Outcome.Unknown, "PstnGateway:sbc"), (trace.Outcome, trace.Trunk));
    }

    [Fact]
    public void ANamedSiteThatDoesNotExistIsUnknown() =>
        Assert.Equal(Outcome.Unknown, Office.Alone().LocationPolicy("Global", "Emergency", "911")
            .Trace(Office.Caller with { NetworkSite = "Atlantis" }).Outcome);

    [Fact]
    public void AnOffNetworkCallerReachesWhateverIsUpButServersNeedTheirPaths()
    {
        var caller = new Caller { OffNetwork = true, RegistrarPool = "sba" };
        var builder = Office.WithBranch().LocationPolicy("Global", "Emergency", "911");
        Assert.Equal("PstnGateway:sbc", builder.Trace(caller).Trunk);
        Assert.True(builder.Trace(caller, failed: "Wan:Branch")
            .Tells(HopQuestion.TrunkUse.Of("PstnGateway:sbc"), HopAnswer.Skipped, HopRule.PoolDoesNotReach.Of("sba", "pool")));
    }

    [Fact]
    public void AFullLinkRefusesMediaOnly()
    {
        var trace = Office.WithBranch("Narrow").Trace(Office.Branch with { RegistrarPool = "sba" }, failed: "Cac:Wan:Branch");
        Assert.Equal((Outcome.Unlocated, "PstnGateway:gw-branch"), (trace.Outcome, trace.Trunk));
        Assert.Equal(["CacRefusal", "AlternateAudioPath"], trace.DependsOn);
    }

    [Theory]
    [InlineData(true, "Audio", Outcome.Located)]
    [InlineData(false, "Audio", Outcome.Unlocated)]
    [InlineData(true, "Video", Outcome.Unlocated)]
    public void ARefusedCallTakesTheInternetUnderOneReadingWhereTheRegionSaysSo(bool allowed, string modality, Outcome outcome)
    {
        var paths = new[] { new ValueRecord("BWPolicyModality", modality, "AlternatePath", allowed) };
        var builder = Office.WithBranch("Narrow").Set("CsNetworkRegion", "Region", ("BWAlternatePaths", paths));
        CallRequest Request(ClientKind kind) => new(Office.Branch with { RegistrarPool = "sba", Kind = kind }, "911")
        {
            Failed = ["Cac:Wan:Branch"], Assumptions = Office.Read("AlternateAudioPath", "Yes"),
        };
        Assert.Equal(outcome, builder.Trace(Request(ClientKind.Modern)).Outcome);
        Assert.Equal(outcome, builder.Trace(Request(ClientKind.Legacy)).Outcome);
    }

    [Theory]
    [InlineData(39, 100, Outcome.Unlocated)]
    [InlineData(40, 40, Outcome.Located)]
    [InlineData(1000, 39, Outcome.Unlocated)]
    [InlineData(null, 100, Outcome.Unlocated)]
    [InlineData(1000, null, Outcome.Located)]
    public void ALinkBelowTheLeastThatASessionMayBeGivenAdmitsNobody(int? limit, int? session, Outcome outcome)
    {
        var audio = new ValueRecord([new("BWLimit", (long?)limit), new("BWSessionLimit", (long?)session),
            new("BWPolicyModality", "Audio")]);
        var builder = Office.WithBranch("Tiny").Put("CsNetworkBandwidthPolicyProfile", "Tiny", ("BWPolicy", new[] { audio }));
        Assert.Equal(outcome, builder.Trace(Office.Branch).Outcome);
        Assert.Equal(Outcome.Located, builder.AdmissionControl(false).Trace(Office.Branch).Outcome);
    }

    [Fact]
    public void TheFarEndLiesWhereItsMediaAddressIsMapped()
    {
        var builder = Office.WithBranch().Set("CsPstnGateway", "gw-branch", ("RepresentativeMediaIP", "10.0.0.9"))
            .Set("CsTrunk", "gw-branch", ("MediationServer", "pool"));
        Assert.Equal(ReasonCodes.WrongPsap, builder.Trace(Office.Branch, failed: "Trunk:sbc").ReasonCode);
        Assert.Equal(Outcome.Unlocated, builder.Trace(Office.Caller, failed: ["Trunk:sbc", "Trunk:gw"]).Outcome);
        Assert.Equal(Outcome.Unlocated, builder.Set("CsPstnGateway", "gw-branch", ("RepresentativeMediaIP", "10.9.9.9"))
            .Trace(Office.Branch, failed: "Trunk:sbc").Outcome);
    }

    /// <summary>The site of a trunk says where its servers are, not where a gateway is that does not say it.</summary>
    [Fact]
    public void AGatewayThatNamesNoSiteIsNowhereKnown()
    {
        var builder = Office.WithBranch().Set("CsTrunk", "gw-branch", ("MediationServer", "pool"));
        Assert.Equal(Outcome.Unlocated, builder.Trace(Office.Branch, failed: "Trunk:sbc").Outcome);

        builder.Set("CsPstnGateway", "gw-branch", ("SiteId", null));
        Assert.Equal(Outcome.Unknown, builder.Trace(Office.Branch, failed: "Trunk:sbc").Outcome);
        Assert.Equal(Outcome.Unlocated, builder.Set("CsPstnGateway", "gw-branch", ("RepresentativeMediaIP", "10.1.0.9"))
            .Trace(Office.Branch, failed: "Trunk:sbc").Outcome);
        Assert.Equal(Outcome.Unlocated, builder.Remove("CsPstnGateway", "gw-branch").Trace(Office.Branch, failed: "Trunk:sbc").Outcome);
    }

    [Fact]
    public void BypassedMediaIsAskedForNoBandwidth()
    {
        var builder = Office.WithBranch("Narrow").Set("CsTrunk", "gw-branch", ("MediationServer", "pool"))
            .Set("CsTrunkConfiguration", "Service:PstnGateway:gw-branch", ("EnableBypass", true));
        string[] failed = ["Trunk:sbc", "Trunk:gw", "Cac:Wan:Branch"];
        Assert.Equal(ReasonCodes.NoTrunk, builder.Trace(Office.Branch with { RegistrarPool = "sba" }, failed: failed).ReasonCode);
        var bypass = new[] { new ValueRecord([new("Enabled", true), new("AlwaysBypass", false)]) };
        builder.Set("CsNetworkConfiguration", "Global", ("MediaBypassSettings", bypass));
        Assert.Equal(Outcome.Unlocated, builder.Trace(Office.Branch with { RegistrarPool = "sba" }, failed: failed).Outcome);
        Assert.Equal(ReasonCodes.NoTrunk,
            builder.Trace(Office.Branch with { RegistrarPool = "sba", Kind = ClientKind.Analog }, "+911", failed: failed).ReasonCode);
    }

    [Fact]
    public void AnotherOpenPathAdmitsTheCall() =>
        Assert.Equal(Outcome.Located, Office.WithBranch("Narrow").DirectLink("HQ", "Branch").Trace(Office.Branch, failed: "Cac:Wan:Branch")
        .Outcome);

    [Fact]
    public void ATrunkThatIsDownIsSkippedBeforeCacIsAsked()
    {
        var request = new CallRequest(Office.Branch with { RegistrarPool = "sba" }, "911")
            { Failed = ["Cac:Wan:Branch", "Trunk:sbc"], Assumptions = Office.Read("CacRefusal", "Blocks") };
        Assert.Equal((Outcome.Unlocated, "PstnGateway:gw-branch"),
            (Office.WithBranch("Narrow").Trace(request).Outcome, Office.WithBranch("Narrow").Trace(request).Trunk));
    }

    [Fact]
    public void UnderBlocksTheOtherPeersGoOnCounting()
    {
        var builder = Office.WithBranch("Narrow").Set("CsVoiceRoute", "Fallback", ("Priority", 0));
        var trace = builder.Trace(new CallRequest(Office.Branch with { RegistrarPool = "sba" }, "911")
            { Failed = ["Cac:Wan:Branch"], Assumptions = Office.Read("CacRefusal", "Blocks") });
        Assert.Equal((Outcome.Failed, Outcome.Unlocated, ReasonCodes.Refused), (trace.Outcome, trace.BestOutcome, trace.ReasonCode));
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "Narrow")]
    [InlineData(true, "Missing")]
    public void ALinkThatIsNotLimitedCannotBeFull(bool on, string? profile) => Assert.Equal("ElementUnknown",
        Assert.ThrowsAny<E911Exception>(() =>
            Office.WithBranch(profile).AdmissionControl(on).Trace(Office.Branch, failed: "Cac:Wan:Branch")).ErrorId);

    private static System.Collections.Generic.IReadOnlyList<string> Elements(DeploymentBuilder builder) =>
        new CallIndex(builder.Build(), CallFacts.Assumed(builder.Build())).Elements;

    private static (Outcome, string?) Both(CallTrace trace) => (trace.Outcome, trace.ReasonCode);
}
