using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;
using E911Config.TestSupport.Calls;
using Xunit;

namespace E911Config.Core.Tests.Calls.Reference;

public sealed class DeploymentGeneratorTests
{
    public static TheoryData<string> Sizes => ["S", "M", "L"];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void TheSizesAreWhatTheySay(string name)
    {
        var size = SizeOf(name);
        var watch = Stopwatch.StartNew();
        var made = DeploymentGenerator.Make(size);
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {watch.ElapsedMilliseconds} ms, {made.Snapshot.Count} objects");

        Assert.Equal(size.NetworkSites, made.Snapshot.All(NetworkSite.Type).Count);
        Assert.Equal(size.Subnets, made.Snapshot.All(NetworkSubnet.Type).Count);
        Assert.Equal(size.Zones, made.Design.Zones.Count);
        Assert.Equal(size.Zones, made.Snapshot.All(LocationPolicy.Type)
            .Count(policy => policy.Identity.StartsWith("Tag:", StringComparison.Ordinal)));
        Assert.Equal(size.Routes, made.Snapshot.All(VoiceRoute.Type).Count);
        Assert.Equal(size.CallerGroups, made.Snapshot.Callers.Distinct().Count());
        Assert.Equal(size.Users, made.Snapshot.Callers.Sum(caller => caller.Count));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void WhatIsDeployedNeedsNoPlan(string name)
    {
        var made = DeploymentGenerator.Make(SizeOf(name), seed: 7);

        var result = Planner.Make(made.Design, made.Snapshot, [], DateTimeOffset.UnixEpoch);

        Assert.DoesNotContain(result.Findings, finding => finding.Severity == FindingSeverity.Error);
        Assert.Empty(result.Plan!.Steps.Select(step => step.ToString()));
    }

    [Fact]
    public void WhatIsNotDeployedGetsAPlan()
    {
        var made = DeploymentGenerator.Make(DeploymentSize.S, deployed: false);

        var plan = Planner.Make(made.Design, made.Snapshot, [], DateTimeOffset.UnixEpoch).Plan!;

        Assert.Equal(DeploymentSize.S.Routes - made.Snapshot.All(VoiceRoute.Type).Count,
            plan.Steps.Count(step => step.ToString().Contains("CsVoiceRoute", StringComparison.Ordinal)));
    }

    [Fact]
    public void TheSameSeedMakesTheSameBytes()
    {
        GeneratedDeployment one = DeploymentGenerator.Make(DeploymentSize.M, 3), two = DeploymentGenerator.Make(DeploymentSize.M, 3);

        Assert.Equal(one.DesignText, two.DesignText);
        Assert.Equal(SnapshotFile.Format(one.Snapshot), SnapshotFile.Format(two.Snapshot));
        Assert.NotEqual(SnapshotFile.Format(one.Snapshot), SnapshotFile.Format(DeploymentGenerator.Make(DeploymentSize.M, 4).Snapshot));
    }

    [Fact]
    public void ASnapshotSurvivesItsFile()
    {
        var text = SnapshotFile.Format(DeploymentGenerator.Make(DeploymentSize.M).Snapshot);

        Assert.Equal(text, SnapshotFile.Format(SnapshotFile.Parse("generated", text)));
    }

    [Theory]
    [InlineData("S", 30)]
    [InlineData("M", 25)]
    public void ItsCallersAreLocated(string name, int every)
    {
        var made = DeploymentGenerator.Make(SizeOf(name));
        var facts = LiteralDesignAdapter.Of(made.Design);
        var size = SizeOf(name);
        var callers = made.Snapshot.Callers.Where((_, index) => index % Math.Max(1, size.CallerGroups / every) == 0);

        foreach (var caller in callers)
        {
            var result = LiteralCallModel.Judge(new LiteralCall { Snapshot = made.Snapshot, Design = facts, Caller = Of(caller),
                Digits = "911" });
            var rightEmergencyService = caller.Kind == "analog" || caller.NetworkSite == "*offnetwork*" ? LiteralOutcome.Unlocated
                : LiteralOutcome.Located;
            Assert.True(result.Outcome >= LiteralOutcome.Unlocated && result.BestOutcome == rightEmergencyService, $"{caller}: {result}");
        }
    }

    private static LiteralCaller Of(CallerClass caller) => new()
    {
        NetworkSite = caller.NetworkSite == "*offnetwork*" ? null : caller.NetworkSite,
        RegistrarPool = caller.RegistrarPool,
        VoicePolicy = caller.VoicePolicy,
        Kind = caller.Kind,
    };

    private static DeploymentSize SizeOf(string name) => name switch { "S" => DeploymentSize.S, "M" => DeploymentSize.M,
        "L" => DeploymentSize.L, _ => DeploymentSize.XL };
}
