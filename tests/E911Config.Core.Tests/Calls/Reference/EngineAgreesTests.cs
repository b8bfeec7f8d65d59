using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Design;
using E911Config.Core.Readings;
using E911Config.TestSupport.Calls;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Calls.Reference;

/// <summary>The engine and the literal model say the same of generated calls, and among these is everything that can be said.</summary>
public sealed class EngineAgreesTests
{
    private const int FirstSeed = 1;
    private const int All = 12_000;

    // One judgement for all tests.
    private static readonly Lazy<IReadOnlyList<LiteralComparison.Judged>> Judged =
        new(() => Chances.Seeds(FirstSeed, All, 1223, 1334, 1351, 1546).AsParallel().AsOrdered()
        .Select(seed => LiteralComparison.Judge(CallWorldGenerator.Call(seed), EngineAnswer.To)).ToArray());

    [Fact]
    public void OnEveryCall()
    {
        var report = LiteralComparison.Report(Judged.Value);
        Assert.True(report.Length == 0, report);
    }

    [Fact]
    public void OnEveryOutcome() => Occur(literal => [literal.Outcome.ToString()], 200, Enum.GetNames<LiteralOutcome>());

    [Fact]
    public void OnEveryReason() => Occur(literal => [literal.ReasonCode ?? ""], 40,
        "12000", "12001", "12004", "13010", "4005", "WrongPsap", "WrongCountry", "Orbit", "OwnedNumber", "MangledNumber");

    [Fact]
    public void OnEverySourceOfALocationPolicy() => Occur(literal => [literal.LocationPolicySource ?? ""], 80,
        "Held", "NetworkSite", "User", "Site", "Global", "");

    [Fact]
    public void OnEverySwitch() => Occur(literal => literal.DependsOn, 40, [.. Enum.GetNames<LiteralSwitches>().Skip(1), "CsLisSubnet",
        "CsLisCivicAddress", "CsWebServiceConfiguration"]);

    [Fact]
    public void OnEveryRule() => Occur(literal => literal.Rules.Select(rule => rule.ToString()), 40, Enum.GetNames<LiteralRule>());

    [Fact]
    public void OnStepsOfSeveralOutcomes() =>
        Assert.True(Judged.Value.Count(call => call.Literal.BestOutcome != call.Literal.Outcome) >= Chances.Of(151));

    private static void Occur(Func<LiteralResult, IEnumerable<string>> find, int atLeast, params string[] wanted)
    {
        var counts = Judged.Value.SelectMany(call => find(call.Literal)).GroupBy(item => item)
            .ToDictionary(group => group.Key, group => group.Count());
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", counts.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key} {pair.Value}")));
        Assert.All(wanted, item => Assert.True(counts.GetValueOrDefault(item) >= Chances.Of(atLeast),
            $"\"{item}\" occurs {counts.GetValueOrDefault(item)} times."));
    }
}
