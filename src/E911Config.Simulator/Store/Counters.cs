using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Simulator.Store;

/// <summary>How often each noun was asked for and written.</summary>
internal sealed class Counters
{
    private readonly Dictionary<string, int> reads = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> writes = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyDictionary<string, int> Reads => Copy(reads);

    public IReadOnlyDictionary<string, int> Writes => Copy(writes);

    public void Read(string noun) => Count(reads, noun);

    public void Written(string noun) => Count(writes, noun);

    public void Reset()
    {
        reads.Clear();
        writes.Clear();
    }

    private static void Count(Dictionary<string, int> counts, string noun) => counts[noun] = counts.TryGetValue(noun, out var count)
        ? count + 1 : 1;

    private static Dictionary<string, int> Copy(Dictionary<string, int> counts) =>
        counts.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
}
