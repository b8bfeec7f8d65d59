using System;
using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace E911Config.TestSupport.Calls;

/// <summary>Regular expressions as the call model uses them: .NET, not anchored, culture-invariant, with a time limit.</summary>
internal static class LiteralRegex
{
    private const int Attempts = 4;
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(250);
    private static readonly ConcurrentDictionary<string, Regex?> Patterns = new(StringComparer.Ordinal);

    // An expression that explodes once does so again: no need to wait for it each time.
    private static readonly ConcurrentDictionary<(string Pattern, string Number), bool> Exploded = new();

    /// <summary>Whether a pattern matches; null if it ran out of time. An invalid pattern does not match.</summary>
    public static bool? IsMatch(string pattern, string number) => Run(pattern, number, regex => regex.IsMatch(number), false);

    /// <summary>The rewritten number; null if the pattern does not match. The flag tells that it ran out of time.</summary>
    public static (string? Result, bool TimedOut) Rewrite(string pattern, string translation, string number)
    {
        var matches = IsMatch(pattern, number);
        if (matches != true) return (null, matches is null);
        var result = Run(pattern, number, regex => new Boxed(regex.Replace(number, translation)), new Boxed(null));
        return (result?.Text, result is null);
    }

    private static bool? Run(string pattern, string number, Func<Regex, bool> use, bool otherwise) =>
        Run(pattern, number, regex => new Boxed(use(regex) ? "" : null), new Boxed(otherwise ? "" : null)) is { } boxed
            ? boxed.Text is not null : null;

    private static Boxed? Run(string pattern, string number, Func<Regex, Boxed> use, Boxed otherwise)
    {
        if (Patterns.GetOrAdd(pattern, Made) is not { } regex) return otherwise;
        if (Exploded.ContainsKey((pattern, number))) return null;
        // The limit counts time, not work: on a busy machine a harmless expression may run out of it once, an exploding one does so every
        // time.
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            try
            {
                return use(regex);
            }
            catch (RegexMatchTimeoutException) when (attempt < Attempts - 1)
            {
            }
            catch (RegexMatchTimeoutException)
            {
                Exploded[(pattern, number)] = true;
            }
        }

        return null;
    }

    private static Regex? Made(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, Limit);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private sealed record Boxed(string? Text);
}
