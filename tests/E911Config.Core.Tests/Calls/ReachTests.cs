using E911Config.Core.Calls;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Calls;

public class ReachTests
{
    [Fact]
    public void ASiteWhoseLineIsDownReachesNobodyElse() => Assert.Equal((Outcome.Failed, null), Both(Office.WithBranch().Trace(Office.Branch, failed: "Wan:Branch")));

    [Fact]
    public void TheHubHasNoLine() => Assert.Equal("ElementUnknown", Assert.ThrowsAny<E911Exception>(() => Office.WithBranch().Trace(failed: "Wan:HQ")).ErrorId);

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
        var builder = Office.Alone().Site("Far").Region("Mid", "Nowhere").Region("Far", "Far").NetworkSite("Far", region: "Far", locationPolicy: "HQ").Subnet("10.7.0.0", "Far")
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
            .Set("CsSite", "HQ", ("DisplayName", "Town")).Set("CsNetworkSubnet", "10.0.0.0", ("NetworkSiteID", "Town")).Trace(Office.Caller with { NetworkSite = "town" }).Outcome);

    [Fact]
    public void AnUnplacedTopologySiteMakesItsReachUnknown()
    {
        var trace = Office.WithBranch().Set("CsPstnGateway", "sbc", ("SiteId", "Site:Moon")).Trace();
        Assert.Equal((Outcome.Unknown, "PstnGateway:sbc"), (trace.Outcome, trace.Trunk));
    }

    [Fact]
    public void ANamedSiteThatDoesNotExistIsUnknown() =>
        Assert.Equal(Outcome.Unknown, Office.Alone().LocationPolicy("Global", "Emergency", "911").Trace(Office.Caller with { NetworkSite = "Atlantis" }).Outcome);

    [Fact]
    public void AnOffNetworkCallerReachesWhateverIsUpButServersNeedTheirPaths()
    {
        var caller = new Caller { OffNetwork = true, RegistrarPool = "sba" };
        var builder = Office.WithBranch().LocationPolicy("Global", "Emergency", "911");
        Assert.Equal("PstnGateway:sbc", builder.Trace(caller).Trunk);
        Assert.True(builder.Trace(caller, failed: "Wan:Branch").Tells(HopQuestion.TrunkUse.Of("PstnGateway:sbc"), HopAnswer.Skipped, HopRule.PoolDoesNotReach.Of("sba", "pool")));
    }

    [Fact]
    public void AFullLinkRefusesMediaOnly()
    {
        var trace = Office.WithBranch("Narrow").Trace(Office.Branch with { RegistrarPool = "sba" }, failed: "Cac:Wan:Branch");
        Assert.Equal((Outcome.Unlocated, "PstnGateway:gw-branch"), (trace.Outcome, trace.Trunk));
        Assert.Equal(["CacRefusal"], trace.DependsOn);
    }

    [Fact]
    public void AnotherOpenPathAdmitsTheCall() => Assert.Equal(Outcome.Located, Office.WithBranch("Narrow").DirectLink("HQ", "Branch").Trace(Office.Branch, failed: "Cac:Wan:Branch").Outcome);

    [Fact]
    public void ATrunkThatIsDownIsSkippedBeforeCacIsAsked()
    {
        var request = new CallRequest(Office.Branch with { RegistrarPool = "sba" }, "911") { Failed = ["Cac:Wan:Branch", "Trunk:sbc"], Assumptions = Office.Read("CacRefusal", "Blocks") };
        Assert.Equal((Outcome.Unlocated, "PstnGateway:gw-branch"), (Office.WithBranch("Narrow").Trace(request).Outcome, Office.WithBranch("Narrow").Trace(request).Trunk));
    }

    [Fact]
    public void UnderBlocksTheOtherPeersGoOnCounting()
    {
        var builder = Office.WithBranch("Narrow").Set("CsVoiceRoute", "Fallback", ("Priority", 0));
        var trace = builder.Trace(new CallRequest(Office.Branch with { RegistrarPool = "sba" }, "911") { Failed = ["Cac:Wan:Branch"], Assumptions = Office.Read("CacRefusal", "Blocks") });
        Assert.Equal((Outcome.Failed, Outcome.Unlocated, ReasonCodes.Refused), (trace.Outcome, trace.BestOutcome, trace.ReasonCode));
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "Narrow")]
    [InlineData(true, "Missing")]
    public void ALinkThatIsNotLimitedCannotBeFull(bool on, string? profile) => Assert.Equal("ElementUnknown",
        Assert.ThrowsAny<E911Exception>(() => Office.WithBranch(profile).AdmissionControl(on).Trace(Office.Branch, failed: "Cac:Wan:Branch")).ErrorId);

    private static System.Collections.Generic.IReadOnlyList<string> Elements(DeploymentBuilder builder) => new CallIndex(builder.Build(), CallFacts.Assumed(builder.Build())).Elements;

    private static (Outcome, string?) Both(CallTrace trace) => (trace.Outcome, trace.ReasonCode);
}
