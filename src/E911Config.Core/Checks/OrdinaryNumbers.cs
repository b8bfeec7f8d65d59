using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;

namespace E911Config.Core.Checks;

/// <summary>Some numbers that are no emergency numbers: a route that takes one of them is there for other calls too.</summary>
internal sealed class OrdinaryNumbers
{
    private static readonly string[] Some = ["+12065557842", "+442079460958", "+33142685300", "+8613800138000", "+411", "+311", "+611"];
    private readonly string[] numbers;
    private readonly Dictionary<Pattern, bool> known = [];

    /// <summary>Chooses numbers that are none of the emergency numbers that are known, and have none in them.</summary>
    public OrdinaryNumbers(CallFacts facts) => numbers = [.. Some.Where(number => facts.AllNumbers.Concat(facts.ProviderNumbers)
        .Concat(facts.TestNumber is { } test ? [test] : []).All(emergency => number.IndexOf(emergency, StringComparison.Ordinal) < 0))];

    /// <summary>Whether a pattern takes one of them.</summary>
    public bool AreTakenBy(Pattern pattern)
    {
        if (!known.TryGetValue(pattern, out var taken))
            known.Add(pattern, taken = numbers.Any(number => pattern.Ask(number) == PatternAnswer.Match));
        return taken;
    }

    /// <summary>Ordinary numbers that have an emergency number in them.</summary>
    /// <param name="emergency">The emergency number, without plus sign.</param>
    public static IEnumerable<string> Around(string emergency) => ["+1206" + emergency + "5784", "+" + emergency + "20655578"];
}
