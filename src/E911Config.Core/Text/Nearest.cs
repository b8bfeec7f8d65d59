using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Text;

/// <summary>
/// Finds the known name that a misspelt one was probably meant to be. What all names share (a prefix such as <c>PstnGateway:</c>, a
/// domain) does not count: two gateways of one company have most of their letters in common.
/// </summary>
public static class Nearest
{
    private const int MostLetters = 100;

    /// <summary>
    /// The nearest of the known names, or null if none is near: more than a third differs of the letters by which it can be told from the
    /// others (of a short name, more than half). Blanks around the name and case do not count.
    /// </summary>
    public static string? To(string name, IEnumerable<string> known)
    {
        var typed = name.Trim();
        var names = known.ToArray();
        var shared = SharedAffixes.Of(names);
        return names.Select(candidate => new Candidate(typed, candidate, shared)).Where(candidate => candidate.IsNear)
            .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Own, StringComparer.Ordinal)
            .ThenBy(candidate => candidate.Name.Length).ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .FirstOrDefault()?.Name;
    }

    /// <summary>A half sentence for an error message: <c> Did you mean "notification"?</c>, or nothing.</summary>
    public static string Hint(string name, IEnumerable<string> known) => Said(To(name, known));

    /// <summary>The half sentence for a name that was found, or nothing.</summary>
    internal static string Said(string? near) => near is null ? "" : $" Did you mean {Quoted.Of(near)}?";

    private static int Distance(string a, string b)
    {
        if (a.Length > MostLetters || b.Length > MostLetters) return int.MaxValue;
        var earlier = new int[b.Length + 1];
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        var current = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1,
                    previous[j - 1] + (SharedAffixes.Same(a[i - 1], b[j - 1]) ? 0 : 1));

                // Two neighbours that have changed places are one slip of the fingers.
                if (i > 1 && j > 1 && SharedAffixes.Same(a[i - 1], b[j - 2]) && SharedAffixes.Same(a[i - 2], b[j - 1]))
                    current[j] = Math.Min(current[j], earlier[j - 2] + 1);
            }

            (earlier, previous, current) = (previous, current, earlier);
        }

        return previous[b.Length];
    }

    // One known name beside the typed one.
    private sealed class Candidate
    {
        public Candidate(string typed, string name, SharedAffixes shared)
        {
            Name = name;
            var (prefix, suffix) = shared.With(typed, name);
            Own = SharedAffixes.Cut(name, prefix.Length, suffix.Length);

            // Left out on both sides; or typed without them.
            var (start, end) = SharedAffixes.Held(typed, prefix, suffix);
            var rest = SharedAffixes.Cut(typed, start, end);
            Distance = Math.Min(Nearest.Distance(rest, SharedAffixes.Cut(name, start, end)), Nearest.Distance(rest, Own));
            IsNear = Distance <= Limit(Own);
            if (IsNear || Own.IndexOf('.') is not (> 0 and var dot) || rest.IndexOf('.') >= 0) return;

            // Typed without a domain that not all names have.
            var label = Own.Substring(0, dot);
            Distance = Nearest.Distance(rest, label);
            IsNear = Distance <= Limit(label);
        }

        public string Name { get; }

        /// <summary>What the name does not share.</summary>
        public string Own { get; }

        public int Distance { get; }

        public bool IsNear { get; }

        private static int Limit(string own) => own.Length < 4 ? own.Length / 2 : Math.Max(2, own.Length / 3);
    }
}
