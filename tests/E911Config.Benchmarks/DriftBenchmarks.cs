using System;
using BenchmarkDotNet.Attributes;
using E911Config.Core.Design;
using E911Config.Core.Drift;
using E911Config.TestSupport.Calls;

namespace E911Config.Benchmarks;

/// <summary>Comparing a design with its deployment.</summary>
[MemoryDiagnoser]
public class DriftBenchmarks
{
    private GeneratedDeployment made = null!;

    [Params("M", "L")]
    public string Size { get; set; } = "";

    [GlobalSetup]
    public void Make() => made = Sizes.Make(Size);

    [Benchmark]
    public DriftResult Compare() => DriftFinder.Find(made.Design, made.Snapshot, DriftSeverity.NotRated, DateTime.UnixEpoch);
}
