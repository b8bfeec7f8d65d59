using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Calls;

public class PolicyTests
{
    [Fact]
    public void TheNetworkSitesPolicyComesFirst() => Is("Tag:HQ", LocationPolicySource.NetworkSite, Many().Trace(Granted));

    /// <summary>What has no dial string calls nothing, whatever masks it has, and hides nothing that has one.</summary>
    [Theory]
    [InlineData(null, null, null)]
    [InlineData("", null, null)]
    [InlineData(null, "112", "112")]
    [InlineData(null, "911", "911")]
    public void ANumberWithoutADialStringIsNone(string? first, string? second, string? called)
    {
        var list = new[] { new ValueRecord("DialString", first, "DialMask", "911") }
            .Concat(second is null ? [] : [new ValueRecord("DialString", second, "DialMask", "911")]).ToArray();
        var builder = Office.Alone().Set("CsLocationPolicy", "Tag:HQ", ("EmergencyNumbers", list), ("EmergencyDialString", first),
            ("EmergencyDialMask", "911"));

        var trace = builder.Trace();
        Assert.Equal((called is not null, called is null ? null : "+" + called), (trace.Emergency, trace.CalledNumber));
        Assert.False(builder.Trace(Office.Caller with { Kind = ClientKind.Legacy }).Emergency);
        var engine = new CallEngine(new CallIndex(builder.Build(), CallFacts.Assumed(builder.Build())));
        Assert.Equal(called is null ? [] : new[] { called, "911" }.Distinct(), engine.EmergencyDigits(Office.Caller).Distinct());
        Assert.Empty(engine.EmergencyDigits(Office.Caller with { Kind = ClientKind.Legacy }));
    }

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
