using System;
using System.Linq;
using BenchmarkDotNet.Attributes;
using E911Config.Core.Deployment;
using E911Config.Core.Drafting;
using E911Config.Core.Reporting;
using E911Config.TestSupport.Calls;

namespace E911Config.Benchmarks;

/// <summary>Drafting a design, of what a design made, and of the same as if it had been made by hand.</summary>
[MemoryDiagnoser]
public class DraftingBenchmarks
{
    private Snapshot snapshot = null!;

    [Params("M", "L", "XL")]
    public string Size { get; set; } = "";

    [Params(true, false)]
    public bool Marked { get; set; }

    [GlobalSetup]
    public void Make()
    {
        var made = Sizes.Make(Size).Snapshot;
        snapshot = Marked ? made : made.With(made.ReadTypes.Where(type => type.Find("Description") is not null).SelectMany(made.All)
            .Where(item => item.Text("Description").StartsWith("[E911Config:", StringComparison.Ordinal))
            .Select(item => item.With("Description", "Made by hand")));
    }

    [Benchmark]
    public DraftText Draft() => DraftFile.Text(Drafter.Draft(snapshot, null, DateTimeOffset.UnixEpoch).Draft, "schema.json");
}
