using System;
using System.Linq;
using BenchmarkDotNet.Attributes;
using E911Config.Core.Deployment;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.TestSupport.Calls;

namespace E911Config.Benchmarks;

/// <summary>
/// Comparing a design with its deployment: object by object alone; the whole nightly check, as designed, and with a hundred things changed
/// by hand, each rated by what it does to calls.
/// </summary>
[MemoryDiagnoser]
public class DriftBenchmarks
{
    private GeneratedDeployment made = null!;
    private Snapshot broken = null!;

    [Params("M", "L")]
    public string Size { get; set; } = "";

    [GlobalSetup]
    public void Make()
    {
        made = Sizes.Make(Size);
        broken = made.Snapshot.With(
        [
            .. Own(VoiceRoute.Type).Take(30).Select(route => route.With("NumberPattern", "^911$")),
            .. Own(LocationPolicy.Type).Take(20).Select(policy => policy.With("NotificationUri", "sip:nobody@example.test")),
            .. Own(LocationPolicy.Type).Skip(20).Take(20).Select(policy => policy.With("EnhancedEmergencyServicesEnabled", false)),
            .. made.Snapshot.All(NetworkSite.Type).Take(30).Select(site => site.With("LocationPolicy", null)),
        ]);
    }

    /// <summary>What differs, without a look at calls.</summary>
    [Benchmark]
    public int Compare() =>
        Differ.Compare(made.Design, DesiredConfiguration.Of(made.Design, made.Design.AllZones), made.Snapshot).Changes.Count;

    [Benchmark]
    public DriftResult AsDesigned() => DriftFinder.Find(made.Design, made.Snapshot, DriftSeverity.NotRated, DateTime.UnixEpoch);

    [Benchmark]
    public DriftResult HundredDrifts() => DriftFinder.Find(made.Design, broken, DriftSeverity.NotRated, DateTime.UnixEpoch);

    private System.Collections.Generic.IEnumerable<DeploymentObject> Own(ObjectType type) =>
        made.Snapshot.All(type).Where(item => item.Name.StartsWith("E911-", StringComparison.Ordinal));
}
