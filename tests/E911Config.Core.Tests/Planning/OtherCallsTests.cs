using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Planning;

/// <summary>What a plan says of calls that are not emergency calls is found by looking, and can come out otherwise.</summary>
public sealed class OtherCallsTests
{
    private static readonly Snapshot Empty = new DeploymentBuilder().Build();

    [Theory]
    [InlineData("A B C", "E911 A B C", "unchanged")]
    [InlineData("A E911 B", "E911 A B", "unchanged")]
    [InlineData("A B C", "E911 B A C", "unchanged but for the order of usages in Tag:Users")]
    [InlineData("A B C", "E911 A C", "unchanged but for the order of usages in Tag:Users")]
    public void TheOrderOfForeignUsagesIsHeld(string before, string after, string expected) =>
        Assert.Equal(expected, OtherCallText.Of(
            OtherCalls.Of(Empty, [new Step(1, StepReason.None, new ObjectChange(Policy(before), Policy(after)))], ["E911"])));

    [Theory]
    [InlineData(@"^\+911$", "unchanged")]
    [InlineData(@"^\+(?:911|933)$", "unchanged")]
    [InlineData(@"\+911", @"unchanged but for numbers that Mine matches now with \+911")]
    [InlineData(@"^\+911|1$", @"unchanged but for numbers that Mine matches now with ^\+911|1$")]
    [InlineData(@"^\+9\d+$", @"unchanged but for numbers that Mine matches now with ^\+9\d+$")]
    public void WhatARouteMatchedBeforeIsNamed(string pattern, string expected)
    {
        var route = new DeploymentObject(VoiceRoute.Type, "Mine").With("NumberPattern", pattern);
        Assert.Equal(expected, OtherCallText.Of(
            OtherCalls.Of(Empty, [new Step(1, StepReason.None, new ObjectChange(route, route.With("NumberPattern", @"^\+112$")))], [])));
    }

    private static DeploymentObject Policy(string usages) =>
        new DeploymentObject(VoicePolicy.Type, "Tag:Users").With("PstnUsages", usages.Split(' '));
}
