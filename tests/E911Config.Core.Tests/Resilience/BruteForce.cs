using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Resilience;

namespace E911Config.Core.Tests.Resilience;

/// <summary>The minimal sets of failures by trying every combination of elements.</summary>
internal sealed class BruteForce
{
    private readonly Dictionary<string, (string[] Elements, Outcome Outcome)> outcomes = [];

    public BruteForce(CallEngine engine, IReadOnlyList<string> elements, CallRequest request, int maxSize)
    {
        Whole = engine.Run(request).Outcome;
        foreach (var set in Combinations([.. elements.Except(request.Failed).Order(StringComparer.Ordinal)], maxSize))
            outcomes.Add(Key(set), (set, engine.Run(request with { Failed = [.. request.Failed, .. set] }).Outcome));
    }

    /// <summary>What becomes of the call if nothing more fails.</summary>
    public Outcome Whole { get; }

    /// <summary>Whether failing more helps somewhere: a call that is lost comes through again.</summary>
    public bool HelpsSomewhere => outcomes.Values.Any(one => one.Outcome >= Outcome.Unlocated
        && Parts(one.Elements).Any(part => outcomes[Key(part)].Outcome < Outcome.Unlocated));

    /// <summary>The sets in the words of the result, in order.</summary>
    public IEnumerable<string> Sets() => Lost(Outcome.Located).Concat(Lost(Outcome.Unlocated)).Distinct()
        .Select(one => new FailureSet(one.Outcome switch
        {
            Outcome.Unlocated => Loss.Location,
            Outcome.Unknown => Loss.Unknown,
            _ => Loss.Call,
        }, one.Outcome, one.Elements)).Select(Text).Order(StringComparer.Ordinal);

    public static string Text(FailureSet set) => $"{set.Size} {set.Loses} {string.Join(" + ", set.Elements)} ({set.Outcome})";

    /// <summary>All sets that a group stands for.</summary>
    public static IEnumerable<FailureSet> Expand(AlikeSets group) => group.Parts.Aggregate((IEnumerable<string[]>)[[]], (all, part) =>
        all.SelectMany(one => Combinations([.. part.Elements], part.Failing).Where(chosen => chosen.Length == part.Failing)
            .Select(chosen => (string[])[.. one, .. chosen])))
        .Select(chosen => new FailureSet(group.Loses, group.Outcome, [.. chosen.Order(StringComparer.Ordinal)]));

    // Minimal among those whose outcome is below one that the call has.
    private IEnumerable<(string[] Elements, Outcome Outcome)> Lost(Outcome below) => Whole < below ? [] : outcomes.Values
        .Where(one => one.Outcome < below && Parts(one.Elements).All(part => outcomes[Key(part)].Outcome >= below));

    private static string Key(IEnumerable<string> elements) => string.Join("|", elements);

    private static IEnumerable<string[]> Parts(string[] set) => Enumerable.Range(1, (1 << set.Length) - 2)
        .Select(chosen => set.Where((_, place) => (chosen >> place & 1) == 1).ToArray());

    private static IEnumerable<string[]> Combinations(string[] elements, int maxSize, int from = 0)
    {
        if (maxSize == 0) yield break;
        for (var i = from; i < elements.Length; i++)
        {
            yield return [elements[i]];
            foreach (var others in Combinations(elements, maxSize - 1, i + 1)) yield return [elements[i], .. others];
        }
    }
}
