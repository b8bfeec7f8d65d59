using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.TestSupport.Calls;

/// <summary>Which of the open questions a call depends on.</summary>
internal static class LiteralReadings
{
    /// <summary>
    /// The questions for which there is a combination of the others in which turning this one alone changes the outcome. The ways on
    /// which a call asks its
    /// questions are followed one by one; two ways that agree in everything that both ask, but for one question, are such a turn.
    /// </summary>
    public static IEnumerable<string> ThatMatter(Func<LiteralReading, LiteralOutcome> judge)
    {
        var ways = Ways(judge);
        return ways.SelectMany(way => way.Answers.Keys).Distinct()
            .Where(question => ways.Any(one => one.Answers.TryGetValue(question, out var first) && !first
            && ways.Any(other => other.Outcome != one.Outcome && other.Answers.TryGetValue(question, out var second) && second
                && one.Answers.All(known => known.Key == question || !other.Answers.TryGetValue(known.Key, out var answer)
                    || answer == known.Value))));
    }

    /// <summary>The same, in every combination there is: slow.</summary>
    public static IEnumerable<string> ThatMatterInAnyCombination(Func<LiteralReading, LiteralOutcome> judge)
    {
        string[] questions = [.. Ways(judge).SelectMany(way => way.Answers.Keys).Distinct()];
        var outcomes = Enumerable.Range(0, 1 << questions.Length)
            .Select(bits => judge(new LiteralReading(question => (bits >> Array.IndexOf(questions, question) & 1) == 1))).ToArray();
        return questions.Where((_, index) => Enumerable.Range(0, outcomes.Length)
            .Any(bits => outcomes[bits] != outcomes[bits ^ 1 << index]));
    }

    private static List<(Dictionary<string, bool> Answers, LiteralOutcome Outcome)> Ways(Func<LiteralReading, LiteralOutcome> judge)
    {
        var ways = new List<(Dictionary<string, bool>, LiteralOutcome)>();
        var open = new Stack<IReadOnlyList<KeyValuePair<string, bool>>>();
        open.Push([]);
        while (open.TryPop(out var start))
        {
            var reading = LiteralReading.Of(start);
            var outcome = judge(reading);
            ways.Add((reading.Asked.ToDictionary(), outcome));
            // Every question that was asked after the start has had its first answer: the ways with the second one are still to go.
            for (var place = start.Count; place < reading.Asked.Count; place++) open.Push(
                [.. reading.Asked.Take(place), new(reading.Asked[place].Key, true)]);
        }

        return ways;
    }
}
