using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Drafting;

/// <summary>The provider's test number: it stands last in the list, has no masks, and goes to no local trunk.</summary>
internal static class TestNumbers
{
    // The number by which providers read the location back (Enhanced 911 Calling for Skype for Business; assumed for all of them).
    private const string Usual = "933";

    /// <summary>The number; null if none is known.</summary>
    public static string? Find(IReadOnlyList<Candidate> candidates)
    {
        var own = candidates.Where(candidate => candidate.FirstLegs.Any()).ToArray();
        if (own.Length > 0)
        {
            return own.Select(Own).OfType<string>().GroupBy(number => number, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        }

        return candidates.Any(candidate => PolicyReading.Of(candidate.Policy).Numbers is { Count: > 1 } numbers
            && numbers.Any(number => number.DialString == Usual && number.Masks.Count == 0)) ? Usual : null;
    }

    // Only the legs to the provider carry it.
    private static string? Own(Candidate candidate)
    {
        var pattern = candidate.FirstLegs.First().Route.Text("NumberPattern");
        var numbers = PolicyReading.Of(candidate.Policy).InOrderOf(pattern).Numbers;
        if (numbers.Count < 2 || numbers[numbers.Count - 1] is not { Masks.Count: 0 } last
            || !PolicyReading.Names(pattern, last.DialString)) return null;
        return candidate.LocalLeg is { } local
            ? PolicyReading.Names(local.Route.Text("NumberPattern"), last.DialString) ? null : last.DialString
            : last.DialString == Usual ? Usual : null;
    }
}
