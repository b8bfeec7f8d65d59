using E911Config.Core.Calls;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Calls;

public class AddressTests
{
    [Theory]
    [InlineData("10.0.0.77", Outcome.Located)]
    [InlineData("10.9.0.77", Outcome.Unlocated)]
    public void AnAddressIsAtTheSiteOfItsSubnet(string address, Outcome outcome) =>
        Assert.Equal(outcome, Trace(Office.Alone().LocationPolicy("Global", "Emergency", "911"), address).Outcome);

    [Fact]
    public void TheLongestSubnetWins()
    {
        var trace = Trace(Office.WithBranch().Subnet("10.0.0.64", "Branch", maskBits: 26), "10.0.0.77");
        Assert.True(trace.Tells(HopQuestion.CallerPlace, HopAnswer.AtSite.Of("Branch")));
    }

    [Fact]
    public void ASubnetWithoutASiteGivesNoSiteAndNoShorterPrefixIsTried()
    {
        var trace = Trace(Office.Alone().Subnet("10.0.0.64", null, maskBits: 26), "10.0.0.77");
        Assert.True(trace.Tells(HopQuestion.CallerPlace, HopAnswer.OffNetwork));
        Assert.Equal(LocationPolicySource.Global, trace.LocationPolicySource);
    }

    [Fact]
    public void ExactTakesTheClientsOwnNetworkOnly()
    {
        var builder = Office.Alone().Subnet("10.5.0.0", "HQ", maskBits: 16);
        Assert.Equal("Tag:HQ", Trace(builder, "10.5.1.7").LocationPolicy);
        Assert.Equal("Global", Trace(builder, "10.5.1.7", exact: true).LocationPolicy);
        Assert.Equal("Tag:HQ", Trace(builder, "10.5.1.7/16", exact: true).LocationPolicy);
        Assert.Equal(["SubnetMatch"], Trace(builder, "10.5.1.7").DependsOn);
    }

    [Fact]
    public void AnIpv6ClientHas64BitsByItself() =>
        Assert.Equal("Tag:HQ", Trace(Office.Alone().Set("CsNetworkSubnet", "2001:db8:1:2::", ("NetworkSiteID", "HQ")), "2001:db8:1:2::77",
        exact: true).LocationPolicy);

    [Fact]
    public void TheLocationServiceKnowsTheSubnetThatWasFoundOrNot()
    {
        var builder = Office.Alone().Subnet("10.5.0.0", "HQ", located: false);
        Assert.Equal(Outcome.Unlocated, Trace(builder, "10.5.0.7").BestOutcome);
        Assert.Equal((Outcome.Unlocated, Outcome.Located), (builder.Trace().Outcome, builder.Trace().BestOutcome));
    }

    [Theory]
    [InlineData("ten")]
    [InlineData("10")]
    [InlineData("10.0.0.7/33")]
    [InlineData("10.0.0.7/x")]
    [InlineData("010.0.0.7")]
    [InlineData("10.0.0.07")]
    [InlineData("10.0.00.7")]
    [InlineData("10.0.0.7/024")]
    [InlineData("10.0.0.7/00")]
    [InlineData("0xA.0.0.7")]
    [InlineData("10.0.7")]
    [InlineData("10.0.0.256")]
    [InlineData("10.0.0.7.")]
    [InlineData("10.0.0.+7")]
    [InlineData("10.0.0.٧")]
    [InlineData("::ffff:010.0.0.7")]
    [InlineData("[2001:db8::1]:80")]
    public void WhatIsNoAddressIsAnError(string address) =>
        Assert.Equal("AddressInvalid", Assert.ThrowsAny<E911Exception>(() => Trace(Office.Alone(), address)).ErrorId);

    private static CallTrace Trace(DeploymentBuilder builder, string address, bool exact = false) => builder.Trace(
        new CallRequest(Office.Caller with { NetworkSite = null, Address = address }, "911")
            { Assumptions = exact ? Office.Read("SubnetMatch", "Exact") : null });
}
