using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Readings;
using E911Config.TestSupport.Calls;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Calls.Reference;

public sealed class CallWorldGeneratorTests
{
    private const int Seeds = 2500;
    private static readonly Lazy<IReadOnlyList<(LiteralCall Call, LiteralResult Result)>> Judged = new(() =>
        CallWorldGenerator.Calls(1, Seeds).AsParallel().AsOrdered().Select(call => (call, LiteralCallModel.Judge(call))).ToArray());

    private static IEnumerable<string> Switches => Enum.GetNames<LiteralSwitches>().Where(name => name != nameof(LiteralSwitches.None));

    [Fact]
    public void EveryOutcomeOccurs() => Occur(Judged.Value.Select(pair => pair.Result.Outcome.ToString()), 40,
        Enum.GetNames<LiteralOutcome>());

    [Fact]
    public void EveryReasonOccurs() => Occur(Judged.Value.Select(pair => pair.Result.ReasonCode ?? ""), 8,
        "12000", "12001", "12004", "13010", "4005", "WrongPsap", "WrongCountry", "Orbit", "OwnedNumber", "MangledNumber");

    [Fact]
    public void EverySourceOfALocationPolicyOccurs() => Occur(Judged.Value.Select(pair => pair.Result.LocationPolicySource ?? ""), 20,
        "Held", "NetworkSite", "User", "Site", "Global", "");

    [Fact]
    public void EverySwitchMatters() => Occur(Judged.Value.SelectMany(pair => pair.Result.DependsOn), 8,
        [.. Switches, "CsLisSubnet", "CsLisCivicAddress"]);

    [Fact]
    public void EveryRuleIsMet() => Occur(Judged.Value.SelectMany(pair => pair.Result.Rules.Select(rule => rule.ToString())), 8,
        Enum.GetNames<LiteralRule>());

    [Fact]
    public void AStepCanHaveSeveralOutcomes() =>
        Assert.True(Judged.Value.Count(pair => pair.Result.BestOutcome != pair.Result.Outcome) > 40);

    [Fact]
    public void TheSameSeedMakesTheSameCall()
    {
        for (var seed = 1; seed <= 40; seed++)
        {
            LiteralCall one = CallWorldGenerator.Call(seed), two = CallWorldGenerator.Call(seed);
            Assert.Equal(one.ToString(), two.ToString());
            Assert.Equal(one.DesignText, two.DesignText);
            Assert.Equal(SnapshotFile.Format(one.Snapshot), SnapshotFile.Format(two.Snapshot));
        }
    }

    [Fact]
    public void TheDesignFileTellsTheSameFacts()
    {
        foreach (var call in CallWorldGenerator.Calls(1, Chances.Of(600)).Where(call => call.DesignText is not null))
            Assert.Equal(call.Design!.ToString(), LiteralDesignAdapter.Of(DesignFile.Parse($"seed {call.Seed}", call.DesignText!))
                .ToString());
    }

    [Fact]
    public void ASnapshotSurvivesItsFile()
    {
        foreach (var call in CallWorldGenerator.Calls(1, Chances.Of(150)))
        {
            var text = SnapshotFile.Format(call.Snapshot);
            var again = SnapshotFile.Parse("seed", text);
            Assert.Equal(text, SnapshotFile.Format(again));
            Assert.Equal(Text(LiteralCallModel.Judge(call)), Text(LiteralCallModel.Judge(call with { Snapshot = again })));
        }
    }

    [Fact]
    public void LeavingOutEqualCombinationsChangesNothing()
    {
        foreach (var call in CallWorldGenerator.Calls(5000, Chances.Of(120)))
            Assert.Equal(Text(LiteralCallModel.Judge(call, everyCombination: true)), Text(LiteralCallModel.Judge(call)));
    }

    [Fact]
    public void WhatDiffersIsTold()
    {
        var calls = CallWorldGenerator.Calls(1, 20).ToArray();

        Assert.Equal("", LiteralComparison.Compare(calls, call => LiteralCallModel.Judge(call)));
        Assert.StartsWith("20 of 20 calls differ: CalledNumber 20",
            LiteralComparison.Compare(calls, call => LiteralCallModel.Judge(call) with { CalledNumber = "x" }), StringComparison.Ordinal);
        Assert.StartsWith("20 of 20 calls differ: NotSupportedException 20",
            LiteralComparison.Compare(calls, _ => throw new NotSupportedException()), StringComparison.Ordinal);
    }

    private static void Occur(IEnumerable<string> found, int atLeast, params string[] wanted)
    {
        var counts = found.GroupBy(item => item).ToDictionary(group => group.Key, group => group.Count());
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", counts.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key} {pair.Value}")));
        Assert.All(wanted, item => Assert.True(counts.GetValueOrDefault(item) >= atLeast,
            $"\"{item}\" occurs {counts.GetValueOrDefault(item)} times."));
    }

    private static string Text(LiteralResult result) =>
        $"{result with { Usages = [], DependsOn = [], Rules = [] }} {string.Join(">", result.Usages)} {string.Join(" ", result.DependsOn)}";
}
