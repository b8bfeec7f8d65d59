using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Text;

/// <summary>Finds the known name that a misspelt one was probably meant to be.</summary>
public static class Nearest
{
    /// <summary>The nearest of the known names, or null if none is near (more than a third of the letters differ).</summary>
    public static string? To(string name, IEnumerable<string> known)
    {
        var best = known
            .Select(candidate => (Candidate: candidate, Distance: Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Candidate, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Candidate is not null && best.Distance <= Math.Max(2, best.Candidate.Length / 3) ? best.Candidate : null;
    }

    /// <summary>A half sentence for an error message: <c> Did you mean "notification"?</c>, or nothing.</summary>
    public static string Hint(string name, IEnumerable<string> known) => To(name, known) is { } near ? $" Did you mean \"{near}\"?" : "";

    private static int Distance(string a, string b)
    {
        if (a.Length > 100 || b.Length > 100) return int.MaxValue;
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        var current = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }
}
