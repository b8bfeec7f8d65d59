using E911Config.Core.Reporting.Reports;

namespace E911Config.Core.Reporting.Html;

/// <summary>How good something is, by a class for its colour and a sign for whoever sees none.</summary>
internal static class HtmlTone
{
    /// <summary>The class.</summary>
    public static string Class(Tone tone) => tone.ToString().ToLowerInvariant();

    /// <summary>The sign; empty for what is neither good nor bad.</summary>
    public static string Sign(Tone tone) => tone switch
    {
        Tone.Good => "\u2713",
        Tone.Warning => "!",
        Tone.Bad => "\u2717",
        Tone.Unknown => "?",
        _ => "",
    };

    /// <summary>A text behind its sign.</summary>
    public static string Signed(Tone tone, string text) => Sign(tone) is { Length: > 0 } sign ? sign + " " + text : text;
}
