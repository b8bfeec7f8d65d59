using System;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Deployment;

public sealed class SnapshotTests
{
    private static readonly Snapshot Small = new DeploymentBuilder()
        .Office("Chicago").Office("Reno", parent: "Chicago")
        .LocationPolicy("Reno", "E911-Reno", "911:112")
        .Unread("CsLisPort").Build();

    [Theory]
    [InlineData("Tag:Reno")]
    [InlineData("reno")]
    [InlineData("TAG:RENO")]
    public void AnObjectIsFoundBySpelling(string spelling) => Assert.Equal("Tag:Reno", Small.Find(LocationPolicy.Type, spelling)?.Identity);

    [Theory]
    [InlineData("Site:Reno")]
    [InlineData("Renoo")]
    [InlineData("")]
    public void WhatIsNotThereIsNotFound(string spelling) => Assert.Null(Small.Find(LocationPolicy.Type, spelling));

    [Fact]
    public void WithAddsAndReplacesAndLeavesTheOldOneAlone()
    {
        var site = Small.Find(NetworkSite.Type, "Reno")!;

        var next = Small.With([site.With("LocationPolicy", "Reno"), new DeploymentObject(NetworkSite.Type, "Albuquerque")]);

        Assert.Equal(["Albuquerque", "Chicago", "Reno"], next.All(NetworkSite.Type).Select(item => item.Identity));
        Assert.Equal("Reno", next.Find(NetworkSite.Type, "RENO")!.Text("LocationPolicy"));
        Assert.Equal("", Small.Find(NetworkSite.Type, "Reno")!.Text("LocationPolicy"));
        Assert.Equal(2, Small.All(NetworkSite.Type).Count);
    }

    [Fact]
    public void AnotherSpellingReplacesToo()
    {
        var next = Small.With([new DeploymentObject(LocationPolicy.Type, "tag:RENO")]);

        Assert.Equal(["Global", "Tag:RENO"], next.All(LocationPolicy.Type).Select(item => item.Identity));
    }

    [Fact]
    public void WithoutTakesOutAndKeepsTheRest()
    {
        var next = Small.Without([new DeploymentObject(LocationPolicy.Type, "RENO"),
            new DeploymentObject(LocationPolicy.Type, "never was there")]);

        Assert.Null(next.Find(LocationPolicy.Type, "Reno"));
        Assert.Equal(Small.Count - 1, next.Count);
        Assert.Equal(Small.CapturedAt, next.CapturedAt);
        Assert.Equal(Small.Unread, next.Unread);
    }

    [Fact]
    public void TakingFromANounThatWasNotReadDoesNotMakeItRead()
    {
        var next = Small.Without([new DeploymentObject(LocationServiceTables.Port, "switch1|1|port1")]);

        Assert.False(Small.IsRead(LocationServiceTables.Port));
        Assert.False(next.IsRead(LocationServiceTables.Port));
    }

    [Fact]
    public void TwoObjectsOfOneIdentityAreRefused()
    {
        DeploymentObject[] twice = [new(VoiceRoute.Type, "Reno"), new(VoiceRoute.Type, "RENO")];

        var error = Assert.Throws<FormatException>(() => new Snapshot([new(VoiceRoute.Type, twice)]));

        Assert.Contains("CsVoiceRoute", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.x b.x", "b.x c.x", true)]
    [InlineData("a.x", "A.X", true)]
    [InlineData("a.x", "b.x", false)]
    [InlineData("", "", false)]
    public void ADeploymentIsKnownByItsRegistrars(string one, string other, bool same) =>
        Assert.Equal(same, SnapshotSource.SameDeployment(one, other));
}
