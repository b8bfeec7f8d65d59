using System;
using System.Diagnostics;
using System.Globalization;

namespace E911Config.Benchmarks.Figures;

/// <summary>What one process measured.</summary>
/// <param name="First">How long the work took the first time.</param>
/// <param name="Best">How long it took the best time.</param>
/// <param name="PeakBytes">The largest memory of the process, from its start to its end: what it works on was read there too.</param>
internal sealed record Measurement(TimeSpan First, TimeSpan Best, long PeakBytes)
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(12);

    /// <summary>Does the work until the clock says enough, ten times at most.</summary>
    public static Measurement Of(Work work, string size)
    {
        var act = work.Prepare(size);
        TimeSpan? first = null;
        var best = TimeSpan.MaxValue;
        var all = Stopwatch.StartNew();
        for (var turn = 0; turn < 10 && (turn < 2 || all.Elapsed < Enough); turn++)
        {
            var clock = Stopwatch.StartNew();
            for (var time = 0; time < work.Times; time++) act();
            first ??= clock.Elapsed;
            if (clock.Elapsed < best) best = clock.Elapsed;
        }

        using var process = Process.GetCurrentProcess();
        return new Measurement(first!.Value, best, process.PeakWorkingSet64);
    }

    /// <summary>It as a line, for another process.</summary>
    public string Line => string.Join(' ', First.Ticks, Best.Ticks, PeakBytes);

    /// <summary>It from a line.</summary>
    public static Measurement Parse(string line)
    {
        var parts = Array.ConvertAll(line.Split(' '), part => long.Parse(part, CultureInfo.InvariantCulture));
        return new Measurement(new TimeSpan(parts[0]), new TimeSpan(parts[1]), parts[2]);
    }
}
