using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.TestSupport;

/// <summary>
/// How many runs of chance a test makes: a tenth of them, and all of them where the environment says so, as <c>.ci/run</c> does. The seeds
/// are fixed, so that a
/// tenth is the same tenth every time.
/// </summary>
public static class Chances
{
    /// <summary>The environment variable that asks for all runs: <c>E911_ALL_CHANCES=1</c>.</summary>
    public const string Variable = "E911_ALL_CHANCES";

    private const int Share = 10;

    /// <summary>Whether all runs are made.</summary>
    public static bool All { get; } = Environment.GetEnvironmentVariable(Variable) is not (null or "" or "0");

    /// <summary>The number of runs; also how often a thing must occur among them that occurs so often in all.</summary>
    /// <param name="all">The number when all runs are made.</param>
    public static int Of(int all) => All ? all : (all + Share - 1) / Share;

    /// <summary>The seeds of the runs, from the first on.</summary>
    /// <param name="first">The first seed.</param>
    /// <param name="all">How many there are when all runs are made.</param>
    /// <param name="always">Seeds further on that are never left out: the only ones that hold what the test must have seen.</param>
    public static IEnumerable<int> Seeds(int first, int all, params int[] always) =>
        Enumerable.Range(first, Of(all)).Union(always).Where(seed => seed < first + all);
}
