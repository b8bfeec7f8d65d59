using System.IO;
using BenchmarkDotNet.Attributes;
using E911Config.Core.Deployment;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace E911Config.Benchmarks;

/// <summary>Reading a snapshot, against the JSON library merely parsing the same file.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private string path = "";

    [Params("M", "L")]
    public string Size { get; set; } = "";

    [GlobalSetup]
    public void Write()
    {
        path = Path.GetTempFileName();
        SnapshotFile.Write(path, Sizes.Make(Size).Snapshot);
    }

    [GlobalCleanup]
    public void Delete() => File.Delete(path);

    [Benchmark(Baseline = true)]
    public JToken NewtonsoftParses()
    {
        using var reader = new JsonTextReader(new StreamReader(path));
        return JToken.ReadFrom(reader);
    }

    [Benchmark]
    public int NewtonsoftTokensOnly()
    {
        using var reader = new JsonTextReader(new StreamReader(path));
        var tokens = 0;
        while (reader.Read()) tokens++;
        return tokens;
    }

    [Benchmark]
    public Snapshot ReadSnapshot() => SnapshotFile.Read(path);
}
