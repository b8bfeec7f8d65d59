using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;

namespace E911Config.Core.Drift.Foreign;

/// <summary>
/// Numbers of callers by which a rule is tried that rewrites them: what users have for a line is not known here.
/// </summary>
internal static class SampleCallers
{
    // Digits of a whole number with its country, the plus sign not counted; what is shorter is no number that a rule could spoil.
    private const int Shortest = 10;
    private const int Longest = 15;

    // Ordinary subscriber digits, so that what a rule puts in their place is seen.
    private static readonly string[] Fillers = ["20655501942637", "46813579246813"];

    /// <summary>Numbers of all lengths that begin as a pattern does, then some of several countries and areas.</summary>
    public static IEnumerable<string> For(string pattern)
    {
        var start = Beginning(pattern);
        if (start.Length == 0 || start[0] != '+') start = "+";
        foreach (var filler in Fillers)
        {
            for (var length = Math.Min(Longest - start.Length + 1, filler.Length); length >= 0 && start.Length - 1 + length >= Shortest;
                length--) yield return start + filler.Substring(0, length);
        }

        foreach (var country in new[] { "+1312", "+1775", "+1212", "+44", "+49", "+86" }) yield return country + "5554681";
    }

    /// <summary>
    /// Whether what a rule makes of a number is another one, and not the same in another form: without the plus sign, the country or the
    /// area, or with a prefix for a trunk.
    /// </summary>
    public static bool IsAnother(string number, string made)
    {
        var was = CallFacts.Bare(number);
        var now = new string([.. made.Where(character => character is >= '0' and <= '9')]);
        if (made.StartsWith("+", StringComparison.Ordinal)) return now != was;
        var same = 0;
        while (same < Math.Min(was.Length, now.Length) && was[was.Length - 1 - same] == now[now.Length - 1 - same]) same++;
        if (same == was.Length) return now.Length - same > 4;
        return same < Math.Max(7, was.Length - 4) || now.Length - same > 2
            || now.Take(now.Length - same).Any(character => character is not ('0' or '8' or '9'));
    }

    // What every number begins with that a pattern matches.
    private static string Beginning(string pattern)
    {
        if (!pattern.StartsWith("^", StringComparison.Ordinal) || pattern.Contains('|')) return "";
        var start = "";
        for (var place = 1; place < pattern.Length; place++)
        {
            var character = pattern[place];
            if (character == '\\' && place + 1 < pattern.Length && pattern[place + 1] == '+') (character, place) = ('+', place + 1);
            else if (character == '(' && place + 1 < pattern.Length && pattern[place + 1] != '?') continue;
            else if (character is < '0' or > '9') break;
            if (place + 1 < pattern.Length && pattern[place + 1] is '?' or '*' or '{' or '+') break;
            start += character;
        }

        return start.Length > Longest ? "" : start;
    }
}
