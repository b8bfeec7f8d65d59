namespace E911Config.Core.Reporting.Reports;

/// <summary>A paragraph.</summary>
/// <param name="Text">The text.</param>
/// <param name="Tone">How good it is.</param>
internal sealed record Sentence(string Text, Tone Tone = Tone.Plain) : ReportBlock;
