using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Resilience;
using E911Config.Core.Tests.Calls;
using E911Config.TestSupport.Calls;
using Xunit;

namespace E911Config.Core.Tests.Resilience;

/// <summary>What is found once for calls that go the same ways is what is found for each alone.</summary>
public sealed class SharingTests
{
    [Theory]
    [InlineData(1, null)]
    [InlineData(2, null)]
    [InlineData(3, "Provider")]
    [InlineData(4, "Site:Reno")]
    [InlineData(5, "Wan:Boise")]
    public void ChangesNothing(int seed, string? failed)
    {
        var size = new DeploymentSize(60, 240, 16, 120, 240, 4000);
        var made = DeploymentGenerator.Make(size, seed);
        var facts = CallFacts.From(made.Design);
        var index = new CallIndex(made.Snapshot, facts);
        string[] already = failed is null ? [] : [failed];
        var calls = CallerGroups.Of(made.Snapshot, facts).Select(group => (group, "911")).ToArray();
        var together = new ResilienceFinder(index, failed: already).Find(calls);
        var shared = new HashSet<object>(together.Calls.Select(call => call.Failures), ReferenceEqualityComparer.Instance);
        Assert.InRange(shared.Count, 2, calls.Length - 1);
        Assert.All(together.Calls, call =>
        {
            var alone = new ResilienceFinder(index, failed: already).Find(call.Group.Caller, call.Number);
            Assert.Equal((alone.Outcome, alone.MaxSize), (call.Failures.Outcome, call.Failures.MaxSize));
            Assert.Equal(alone.Sets, call.Failures.Sets);
            Assert.Equal(alone.SinglePoints, call.Failures.SinglePoints);
        });
    }

    [Fact]
    public void SinglePointsAreThoseOfTheEngine()
    {
        var made = DeploymentGenerator.Make(DeploymentSize.S);
        var facts = CallFacts.From(made.Design);
        var index = new CallIndex(made.Snapshot, facts);
        var engine = new CallEngine(index);
        var found = new ResilienceFinder(index).Find(CallerGroups.Of(made.Snapshot, facts).Select(group => (group, "911")));
        Assert.All(found.Calls, call =>
        {
            var points = engine.SinglePoints(new CallRequest(call.Group.Caller, call.Number));
            Assert.Equal(points, new SinglePoints(Singles(call, Loss.Location), Singles(call, Loss.Call), Singles(call, Loss.Unknown)));
        });
    }

    [Fact]
    public void WhoDialledTheTestNumberSharesNothingWithWhoDidNot()
    {
        var snapshot = Office.Alone().LocationPolicy("Tag:HQ", "Emergency", "933:911")
            .Route("Primary", @"^\+933$", "Emergency", "sbc").Build();
        var group = new CallerGroup("HQ", Office.Caller);
        var found = new ResilienceFinder(new CallIndex(snapshot, CallFacts.From(Office.Design()))).Find([(group, "933"), (group, "911")]);
        Assert.Equal([Outcome.Located, Outcome.Misrouted], found.Calls.Select(call => call.Failures.Outcome));
    }

    private static string[] Singles(CallResilience call, Loss loss) =>
        [.. call.Failures.Sets.Where(set => set.Size == 1 && set.Loses == loss).Select(set => set.Elements[0])];
}
