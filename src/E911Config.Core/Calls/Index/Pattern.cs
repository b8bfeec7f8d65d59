using System;
using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace E911Config.Core.Calls;

/// <summary>
/// A pattern of a route or rule: parsed once, when it is first asked, and asked once per number. Patterns are .NET regular expressions
/// without anchors of their own (Create a voice route, Lync Server 2013 library). No question takes longer than a few times the time limit.
/// </summary>
internal sealed class Pattern
{
    private const int MaxRemembered = 1024;
    private const int Attempts = 3;
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(100);
    private readonly ConcurrentDictionary<string, PatternAnswer> answers = new(StringComparer.Ordinal);
    private readonly Lazy<Regex?> regex;

    public Pattern(string text)
    {
        Text = text;
        regex = new Lazy<Regex?>(() => Parse(text));
    }

    public string Text { get; }

    public PatternAnswer Ask(string number)
    {
        if (answers.TryGetValue(number, out var known)) return known;
        var answer = Find(number);
        Remember(number, answer);
        return answer;
    }

    /// <summary>The number with every match rewritten; null if that ran out of time.</summary>
    public string? Rewrite(string number, string translation)
    {
        if (InTime(() => regex.Value!.Replace(number, translation)) is { } made) return made;
        answers[number] = PatternAnswer.OutOfTime;
        return null;
    }

    private PatternAnswer Find(string number)
    {
        if (regex.Value is not { } expression) return PatternAnswer.Invalid;
        return InTime(() => expression.IsMatch(number) ? "yes" : "") is not { } matches ? PatternAnswer.OutOfTime
            : matches.Length > 0 ? PatternAnswer.Match : PatternAnswer.NoMatch;
    }

    // The limit is one of the clock: where a machine is busy with other things, a harmless pattern can run out of it. What explodes
    // does so each time.
    private static string? InTime(Func<string> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return work();
            }
            catch (RegexMatchTimeoutException) when (attempt < Attempts)
            {
                // Once more.
            }
            catch (RegexMatchTimeoutException)
            {
                return null;
            }
        }
    }

    // Whatever runs out of time is remembered in any case: asking again is what costs.
    private void Remember(string number, PatternAnswer answer)
    {
        if (answer == PatternAnswer.OutOfTime || answers.Count < MaxRemembered) answers[number] = answer;
    }

    private static Regex? Parse(string text)
    {
        try
        {
            return new Regex(text, RegexOptions.CultureInvariant, TimeLimit);
        }
        catch (ArgumentException)
        {
            // Not swallowed: the answer to every question is Invalid, which the trace tells by name.
            return null;
        }
    }
}
