using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.TestSupport.Calls;

/// <summary>Seeded chance.</summary>
public sealed class Dice(int seed)
{
    // Seeds that follow each other would begin alike.
    private readonly Random random = new(unchecked(seed * 7919 + 104729));

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Chance(int percent) => random.Next(100) < percent;

    public int Next(int below) => random.Next(below);

    public T One<T>(params IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    /// <summary>Some of these, each once, in chance order.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> choices, int atLeast, int atMost) =>
        [.. choices.OrderBy(_ => random.Next()).Take(atLeast + random.Next(Math.Max(1, atMost - atLeast + 1)))];
}
