using System;
using BenchmarkDotNet.Attributes;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.TestSupport.Calls;

namespace E911Config.Benchmarks;

/// <summary>Making a plan where nothing of the design is deployed, and where all of it is.</summary>
[MemoryDiagnoser]
public class PlanningBenchmarks
{
    private GeneratedDeployment made = null!;
    private Snapshot applied = null!;

    [Params("M", "L")]
    public string Size { get; set; } = "";

    [GlobalSetup]
    public void Make()
    {
        made = Sizes.Make(Size, deployed: false);
        applied = Sizes.After(made.Snapshot, FromNothing().Plan!);
        var left = NothingToDo().Plan!.Steps.Count;
        if (left > 0) throw new InvalidOperationException($"{left} steps are left after the plan.");
    }

    [Benchmark]
    public PlanningResult FromNothing() => Planner.Make(made.Design, made.Snapshot, [], DateTimeOffset.UnixEpoch);

    [Benchmark]
    public PlanningResult NothingToDo() => Planner.Make(made.Design, applied, [], DateTimeOffset.UnixEpoch);
}
