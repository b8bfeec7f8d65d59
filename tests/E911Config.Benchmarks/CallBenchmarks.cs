using System.Linq;
using BenchmarkDotNet.Attributes;
using E911Config.Core.Calls;
using E911Config.TestSupport.Calls;

namespace E911Config.Benchmarks;

/// <summary>Preparing a deployment for calls, and following one.</summary>
[MemoryDiagnoser]
public class CallBenchmarks
{
    private GeneratedDeployment made = null!;
    private CallEngine engine = null!;
    private CallRequest request = null!;

    [Params("M", "L")]
    public string Size { get; set; } = "";

    [GlobalSetup]
    public void Make()
    {
        made = Sizes.Make(Size);
        engine = new CallEngine(BuildIndex());
        var callers = made.Snapshot.Callers.First(callers => callers.NetworkSite is not null);
        request = new CallRequest(Caller.Of(callers, callers.NetworkSite), "911");
    }

    [Benchmark]
    public CallIndex BuildIndex() => new(made.Snapshot, CallFacts.From(made.Design));

    [Benchmark]
    public CallResult RunOneCall() => engine.Run(request);

    [Benchmark]
    public CallTrace TraceOneCall() => engine.Trace(request);
}
