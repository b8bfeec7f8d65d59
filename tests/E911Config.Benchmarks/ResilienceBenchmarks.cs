using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using E911Config.Core.Calls;
using E911Config.Core.Resilience;
using E911Config.TestSupport.Calls;

namespace E911Config.Benchmarks;

/// <summary>Finding every minimal set of up to two failures, for every group of callers.</summary>
[MemoryDiagnoser]
public class ResilienceBenchmarks
{
    private GeneratedDeployment made = null!;
    private CallIndex index = null!;
    private IReadOnlyList<(CallerGroup, string)> calls = [];

    [Params("M", "L", "XL")]
    public string Size { get; set; } = "";

    [GlobalSetup]
    public void Make()
    {
        made = Sizes.Make(Size);
        var facts = CallFacts.From(made.Design);
        index = new CallIndex(made.Snapshot, facts);
        calls = [.. CallerGroups.Of(made.Snapshot, facts).SelectMany(group => facts.EmergencyNumbers.Select(number => (group, number)))];
    }

    [Benchmark]
    public ResilienceResult UpToTwo() => new ResilienceFinder(index).Find(calls);
}
