using System;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace E911Config.Simulator.Output;

/// <summary>What the offline Test cmdlets share: result objects, and matching that a bad pattern cannot hang.</summary>
internal static class TestResult
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static PSObject Of(string typeName, params (string Name, object? Value)[] values) =>
        ObjectView.Of("Microsoft.Rtc.Management.Voice." + typeName, values);

    public static bool Matches(string number, string pattern) =>
        Guarded(pattern, () => Regex.IsMatch(number, pattern, RegexOptions.CultureInvariant, Patience));

    public static string Translate(string number, string pattern, string translation) =>
        Guarded(pattern, () => Regex.Replace(number, pattern, translation, RegexOptions.CultureInvariant, Patience));

    private static T Guarded<T>(string pattern, Func<T> match)
    {
        try
        {
            return match();
        }
        catch (Exception error) when (error is ArgumentException or RegexMatchTimeoutException)
        {
            throw SimulatorException.Invalid($"\"{pattern}\" cannot be matched: {error.Message}", pattern);
        }
    }
}
