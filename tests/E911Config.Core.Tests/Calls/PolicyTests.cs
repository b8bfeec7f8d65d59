using E911Config.Core.Calls;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Calls;

public class PolicyTests
{
    [Fact]
    public void TheNetworkSitesPolicyComesFirst() => Is("Tag:HQ", LocationPolicySource.NetworkSite, Many().Trace(Granted));

    [Fact]
    public void ThenTheUsers() => Is("Tag:Own", LocationPolicySource.User, Many().Assign("HQ", null).Trace(Granted));

    [Fact]
    public void ThenTheTopologySites() => Is("Site:HQ", LocationPolicySource.Site, Many().Assign("HQ", null).Trace());

    [Fact]
    public void ThenTheGlobal() =>
        Is("Global", LocationPolicySource.Global, Many().Assign("HQ", null).Remove("CsLocationPolicy", "Site:HQ").Trace());

    [Fact]
    public void ASiteThatNamesAMissingPolicyCountsAsNamingNone()
    {
        var trace = Many().Assign("HQ", "Gone").Trace(Granted);
        Is("Tag:Own", LocationPolicySource.User, trace);
        Assert.True(trace.Tells(HopQuestion.PolicyOfSite.Of("HQ"), HopAnswer.CountsAsNone, HopRule.NamesMissing.Of("Gone")));
    }

    [Theory]
    [InlineData("Site:HQ")]
    [InlineData("Global")]
    public void ASiteCanNameOnlyPerUserPolicies(string policy)
    {
        var trace = Many().Assign("HQ", policy).Trace(Granted);
        Is("Tag:Own", LocationPolicySource.User, trace);
        Assert.True(trace.Tells(HopQuestion.PolicyOfSite.Of("HQ"), HopAnswer.CountsAsNone, HopRule.NamesNoUserPolicy.Of(policy)));
    }

    [Fact]
    public void AGrantOfAMissingPolicyCountsAsNone()
    {
        var trace = Many().Assign("HQ", null).Trace(Granted with { LocationPolicy = "Gone" });
        Is("Site:HQ", LocationPolicySource.Site, trace);
        Assert.True(trace.Tells(HopQuestion.GrantedLocationPolicy, HopAnswer.CountsAsNone, HopRule.Missing.Of("Gone")));
    }

    [Fact]
    public void AMissingGlobalPolicyHasTheDefaults()
    {
        var trace = Many().Assign("HQ", null).Remove("CsLocationPolicy", "Site:HQ").Remove("CsLocationPolicy", "Global").Trace();
        Is("Global", LocationPolicySource.Global, trace);
        Assert.Equal((Outcome.Failed, ReasonCodes.NoNumber, false), (trace.Outcome, trace.ReasonCode, trace.Emergency));
    }

    [Fact]
    public void AHeldPolicyIsUsedAsItIsNow()
    {
        var trace = Many().Route("OwnRoute", @"^\+911$", "OwnEmergency", "gw")
            .Trace(new CallRequest(Office.Caller, "911") { HeldPolicy = "own" });
        Is("Tag:Own", LocationPolicySource.Held, trace);
        Assert.Equal("PstnGateway:gw", trace.Trunk);
    }

    [Fact]
    public void AHeldPolicyThatIsTheOneInEffectIsNoOther() =>
        Is("Tag:HQ", LocationPolicySource.NetworkSite, Many().Trace(new CallRequest(Office.Caller, "911") { HeldPolicy = "Tag:HQ" }));

    [Fact]
    public void AHeldPolicyThatIsGoneCountsAsNone()
    {
        var trace = Many().Trace(new CallRequest(Office.Caller, "911") { HeldPolicy = "Gone" });
        Is("Tag:HQ", LocationPolicySource.NetworkSite, trace);
        Assert.True(trace.Tells(HopQuestion.HeldPolicy, HopAnswer.CountsAsNone, HopRule.Gone.Of("Gone")));
    }

    [Fact]
    public void APolicyOfASiteThatMayBeThePoolsCannotBeTold()
    {
        var trace = Many().Set("CsRegistrar", "pool", ("SiteId", null)).Set("CsPool", "pool", ("Site", null))
            .Trace(Office.Caller with { NetworkSite = null });
        Assert.Equal((Outcome.Unknown, null, null), (trace.Outcome, trace.LocationPolicy, trace.LocationPolicySource));
        Assert.True(trace.Tells(HopQuestion.LocationPolicy, HopAnswer.Untold, HopRule.SiteOfPoolUnknown.Of("CsLocationPolicy")));
    }

    [Fact]
    public void AVoicePolicyOfASiteThatMayBeThePoolsCannotBeTold()
    {
        var trace = Office.Alone().VoicePolicy("Site:HQ", "Local").LocationPolicy("Global", "Emergency", "911")
            .Set("CsRegistrar", "pool", ("SiteId", null)).Set("CsPool", "pool", ("Site", null))
            .Trace(Office.Caller with { NetworkSite = null, VoicePolicy = null }, failed: "Trunk:sbc");
        Assert.Equal(Outcome.Unknown, trace.Outcome);
        Assert.Equal(["Emergency"], trace.Usages);
    }

    private static Caller Granted => Office.Caller with { LocationPolicy = "Own" };

    private static DeploymentBuilder Many() =>
        Office.Alone().LocationPolicy("Tag:Own", "OwnEmergency", "911").LocationPolicy("Site:HQ", "Emergency", "911");

    private static void Is(string policy, LocationPolicySource source, CallTrace trace) =>
        Assert.Equal((policy, source), (trace.LocationPolicy, trace.LocationPolicySource));
}
