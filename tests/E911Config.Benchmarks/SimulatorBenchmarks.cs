using System;
using BenchmarkDotNet.Attributes;

namespace E911Config.Benchmarks;

/// <summary>
/// The simulator: how long a deployment takes to load, and what writes cost, the first ones and those after ten thousand.
/// </summary>
public class SimulatorBenchmarks : IDisposable
{
    private const string Quiet = " -WarningAction SilentlyContinue";
    private SimulatorConsole? console;
    private int written;

    [Params("M", "L")]
    public string Size { get; set; } = "";

    /// <summary>How many writes have gone before.</summary>
    [Params(0, 10_000)]
    public int Before { get; set; }

    [GlobalSetup(Target = nameof(Load))]
    public void Make() => console = new SimulatorConsole(Size);

    [GlobalSetup(Target = nameof(HundredWrites))]
    public void Begin()
    {
        Make();
        Start();
        Write(Before);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        console?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts a simulation, and stops it: nothing was written, so that the file stays.</summary>
    [Benchmark]
    public void Load()
    {
        Start();
        console!.Run("Stop-E911Simulation -Discard");
    }

    /// <summary>Makes a hundred routes.</summary>
    [Benchmark]
    public void HundredWrites() => Write(100);

    private void Start() => console!.Run($"Start-E911Simulation '{console.File}'{Quiet}");

    private void Write(int count)
    {
        if (count == 0) return;
        console!.Run($"foreach ($n in {written + 1}..{written + count}) "
            + "{ $null = New-CsVoiceRoute \"Benchmark $n\" -NumberPattern '^\\+1' }");
        written += count;
    }
}
