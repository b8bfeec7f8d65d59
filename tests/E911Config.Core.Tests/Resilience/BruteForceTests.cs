using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Resilience;
using E911Config.Core.Tests.Calls.Reference;
using E911Config.TestSupport;
using E911Config.TestSupport.Calls;
using Xunit;

namespace E911Config.Core.Tests.Resilience;

/// <summary>The search finds what trying every combination finds, and among the cases is everything that makes it hard.</summary>
public sealed class BruteForceTests
{
    private const int MaxSize = 4;

    // A tenth is the least that is asked for.
    private const int All = 20_000;

    private static readonly Lazy<IReadOnlyList<Judged>> Cases = new(() => Chances.Seeds(1, All).AsParallel().AsOrdered()
        .Select(Judge).ToArray());

    [Fact]
    public void FindsTheSameSetsUpToFourElements() => Agree(Cases.Value);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void SmallerSizesFindTheSameAsLargerOnes(int size) => Assert.All(Chances.Seeds(1, 2000), seed =>
    {
        var one = SmallCase.Of(seed);
        Assert.Equal(Found(one.Index, one.Request, MaxSize).Sets.Where(set => set.Size <= size),
            Found(one.Index, one.Request, size).Sets);
    });

    [Fact]
    public void GroupsStandForTheSetsThatTheyAreMadeOf() => Assert.All(Cases.Value.Where(one => one.Sets.Count > 0), one =>
        Assert.Equal(one.Sets.Select(BruteForce.Text).Order(StringComparer.Ordinal), Interchangeable.Group(one.Sets)
            .SelectMany(group => BruteForce.Expand(group)).Select(BruteForce.Text).Order(StringComparer.Ordinal)));

    [Fact]
    public void CasesAreSmall() => Assert.All(Cases.Value, one => Assert.InRange(one.Elements, 2, SmallCase.MostElements));

    [Fact]
    public void EveryLossOccurs() => Occur(one => one.Sets.Select(set => set.Loses.ToString()), 500, Enum.GetNames<Loss>());

    [Fact]
    public void EverySizeOccurs() => Occur(one => one.Sets.Select(set => $"{set.Size}"), 500, "1", "2", "3", "4");

    [Fact]
    public void MisroutesOccur() => Occur(one => one.Sets.Select(set => set.Outcome.ToString()), 500, "Misrouted", "Failed");

    [Fact]
    public void EveryKindOfElementOccurs() => Occur(one => one.Sets.SelectMany(set => set.Elements.Select(name => name.Split(':')[0])), 20,
        "Trunk", "Gateway", "Mediation", "Registrar", "Wan", "InterSite", "Site", "Provider", "Lis", "Cac", "Reply");

    [Fact]
    public void RefusalsOccurUnderBothReadings() => Occur(one => one.Sets.SelectMany(set => set.Elements)
        .Where(name => name.StartsWith("Cac:", StringComparison.Ordinal)).Select(_ => one.Reading("CacRefusal")).Distinct(), 200,
            "NextRoute", "Blocks");

    [Fact]
    public void RepliesOccur() => Occur(one => one.Sets.SelectMany(set => set.Elements).Select(name => name.Split(':')[0]).Distinct(), 200,
        "Reply");

    [Fact]
    public void BackupRegistrarsOccur() => Occur(one => one.AtBackup ? ["at backup"] : [], 200, "at backup");

    [Fact]
    public void FailingMoreHelpsSometimes() => Occur(one => one.Helps ? [$"helps under {one.Reading("CacRefusal")}"] : [], 200,
        "helps under NextRoute", "helps under Blocks");

    [Fact]
    public void SomethingHasFailedAlreadySometimes() => Occur(one => one.Request.Failed.Count > 0 && one.Sets.Count > 0 ? ["failed"] : [],
        200, "failed");

    /// <summary>Large enough for all that no small case has: nouns that were not read, regions, designs.</summary>
    [Fact]
    public void FindsTheSamePairsWhereMuchCanFail() => Agree([.. Chances.Seeds(1, 3000).AsParallel().AsOrdered().Select(seed =>
    {
        var call = CallWorldGenerator.Call(seed);
        var (index, request) = EngineAnswer.Prepare(call);
        return Judge(seed, index, request with { Replies = new Dictionary<string, int>(), HeldPolicy = null }, 2);
    })]);

    private static void Agree(IReadOnlyList<Judged> cases)
    {
        var wrong = cases.Where(one => !one.Expected.SequenceEqual(one.Sets.Select(BruteForce.Text).Order(StringComparer.Ordinal))
            || one.Whole != one.Outcome).ToArray();
        Assert.True(wrong.Length == 0, $"{wrong.Length} of {cases.Count} differ: " + string.Join("\n", wrong.Take(3).Select(one =>
            $"seed {one.Seed} {one.Request}\nmissing {string.Join(", ", one.Expected.Except(one.Sets.Select(BruteForce.Text)))}"
            + $"\ntoo many {string.Join(", ", one.Sets.Select(BruteForce.Text).Except(one.Expected))}")));
    }

    private static Judged Judge(int seed)
    {
        var one = SmallCase.Of(seed);
        return Judge(seed, one.Index, one.Request, MaxSize);
    }

    private static Judged Judge(int seed, CallIndex index, CallRequest request, int maxSize)
    {
        var engine = new CallEngine(index);
        var brute = new BruteForce(engine, index.Elements, request, maxSize);
        var found = Found(index, request, maxSize);
        var home = "Registrar:" + request.Caller.RegistrarPool;
        return new Judged(seed, index.Elements.Count, request, brute.Whole, found.Outcome, found.Sets, [.. brute.Sets()])
        {
            Helps = brute.HelpsSomewhere,
            AtBackup = index.Elements.Contains(home) && brute.Whole >= Outcome.Unlocated
                && engine.Run(request with { Failed = [.. request.Failed, home] }).Outcome >= Outcome.Unlocated,
        };
    }

    private static CallFailures Found(CallIndex index, CallRequest request, int maxSize) =>
        new ResilienceFinder(index, maxSize, request.Failed, request.Assumptions).Find(request.Caller, request.Digits);

    private static void Occur(Func<Judged, IEnumerable<string>> find, int atLeast, params string[] wanted)
    {
        var counts = Cases.Value.SelectMany(find).GroupBy(item => item).ToDictionary(group => group.Key, group => group.Count());
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", counts.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key} {pair.Value}")));
        Assert.All(wanted, item => Assert.True(counts.GetValueOrDefault(item) >= Chances.Of(atLeast),
            $"\"{item}\" occurs {counts.GetValueOrDefault(item)} times."));
    }

    private sealed record Judged(int Seed, int Elements, CallRequest Request, Outcome Whole, Outcome Outcome,
        IReadOnlyList<FailureSet> Sets, IReadOnlyList<string> Expected)
    {
        public bool Helps { get; init; }

        public bool AtBackup { get; init; }

        public string Reading(string name) => Request.Assumptions!.ToString().Contains(name, StringComparison.Ordinal) ? "Blocks"
            : "NextRoute";
    }
}
