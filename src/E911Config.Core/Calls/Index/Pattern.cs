using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>
/// A pattern of a route or rule: parsed once, when it is first asked, and asked once per number. Patterns are .NET regular expressions
/// without anchors of their own (Create a voice route, Lync Server 2013 library). What runs out of time costs one time limit; of a pattern
/// that did so once, other numbers get a glance, and no patience.
/// </summary>
internal sealed class Pattern
{
    private const int MaxRemembered = 1024;
    private const int Attempts = 3;
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(90);
    private readonly ConcurrentDictionary<string, PatternAnswer> answers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Number, string Translation), string> rewritten = new();
    private readonly Lazy<Regex?> regex;
    private readonly WorkingRun run;
    private volatile bool isSlow;

    /// <param name="text">The pattern.</param>
    /// <param name="run">The run whose user may want an end.</param>
    public Pattern(string text, WorkingRun run)
    {
        Text = text;
        this.run = run;
        regex = new Lazy<Regex?>(() => Parse(text, Glance));
    }

    public string Text { get; }

    /// <summary>Whether it ran out of time for some number.</summary>
    public bool IsSlow => isSlow;

    public PatternAnswer Ask(string number)
    {
        if (answers.TryGetValue(number, out var known)) return known;
        var answer = Find(number);
        Remember(number, answer);
        return answer;
    }

    /// <summary>The number with every match rewritten; null if that ran out of time.</summary>
    public string? Rewrite(string number, string translation) =>
        rewritten.TryGetValue((number, translation), out var known) ? known : Rewritten(number, translation);

    private string? Rewritten(string number, string translation)
    {
        if (InTime(expression => expression.Replace(number, translation)) is { } made)
        {
            if (rewritten.Count < MaxRemembered) rewritten[(number, translation)] = made;
            return made;
        }

        answers[number] = PatternAnswer.OutOfTime;
        return null;
    }

    private PatternAnswer Find(string number)
    {
        if (regex.Value is null) return PatternAnswer.Invalid;
        return InTime(expression => expression.IsMatch(number) ? "yes" : "") is not { } matches ? PatternAnswer.OutOfTime
            : matches.Length > 0 ? PatternAnswer.Match : PatternAnswer.NoMatch;
    }

    private string? InTime(Func<Regex, string> work)
    {
        run.Look();
        try
        {
            return work(regex.Value!);
        }
        catch (RegexMatchTimeoutException)
        {
            return isSlow ? null : Patiently(work);
        }
    }

    // The limit is one of the clock: where a machine is busy with other things, a harmless pattern can run out of it. What explodes has
    // worked all the time.
    private string? Patiently(Func<Regex, string> work)
    {
        var patient = Parse(Text, Patience)!;
        for (var attempt = 1; ; attempt++)
        {
            run.Look();
            var clock = Stopwatch.StartNew();
            var worked = Worked();
            try
            {
                return work(patient);
            }
            catch (RegexMatchTimeoutException) when (attempt < Attempts && (Worked() - worked).Ticks < clock.Elapsed.Ticks / 2)
            {
                // Once more.
            }
            catch (RegexMatchTimeoutException)
            {
                isSlow = true;
                return null;
            }
        }
    }

    private static TimeSpan Worked()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    // Whatever runs out of time is remembered in any case: asking again is what costs.
    private void Remember(string number, PatternAnswer answer)
    {
        if (answer == PatternAnswer.OutOfTime || answers.Count < MaxRemembered) answers[number] = answer;
    }

    private static Regex? Parse(string text, TimeSpan limit)
    {
        try
        {
            return new Regex(text, RegexOptions.CultureInvariant, limit);
        }
        catch (ArgumentException)
        {
            // Not swallowed: the answer to every question is Invalid, which the trace tells by name.
            return null;
        }
    }
}
