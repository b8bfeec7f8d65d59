namespace E911Config.Core.Reporting.Reports;

/// <summary>A line of a picture.</summary>
/// <param name="From">The box or thing at which it begins.</param>
/// <param name="To">The one at which it ends.</param>
/// <param name="Stroke">How it is drawn.</param>
/// <param name="Tone">How good it is.</param>
/// <param name="Text">What it says, in words.</param>
internal sealed record PictureLine(string From, string To, PictureStroke Stroke, Tone Tone, string Text)
{
    /// <summary>The number that stands on it; empty for none.</summary>
    public string Number { get; init; } = "";
}
