using System;
using BenchmarkDotNet.Attributes;
using E911Config.Core.Checks;
using E911Config.Core.Deployment;
using E911Config.TestSupport.Calls;

namespace E911Config.Benchmarks;

/// <summary>Asking every check of a deployment, the calls of every group of callers included.</summary>
[MemoryDiagnoser]
public class AuditBenchmarks
{
    private GeneratedDeployment made = null!;

    [Params("M", "L", "XL")]
    public string Size { get; set; } = "";

    [GlobalSetup]
    public void Make() => made = Sizes.Make(Size);

    [Benchmark]
    public AuditResult AllChecks() => Audit(made.Snapshot, true);

    [Benchmark]
    public AuditResult WithoutDesign() => Audit(made.Snapshot, false);

    private AuditResult Audit(Snapshot snapshot, bool withDesign) => CheckRunner.Run(new CheckScope(
        CheckCatalog.Choose(CheckSubject.Deployment, [], []), snapshot, withDesign ? made.Design : null, new DateTime(2026, 6, 1)));
}
