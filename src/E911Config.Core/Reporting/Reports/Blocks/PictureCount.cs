namespace E911Config.Core.Reporting.Reports;

/// <summary>Things that are counted instead of shown.</summary>
/// <param name="Tone">How good they are.</param>
/// <param name="Text">How many of what.</param>
internal sealed record PictureCount(Tone Tone, string Text);
