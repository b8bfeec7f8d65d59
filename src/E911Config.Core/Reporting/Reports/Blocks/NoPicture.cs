namespace E911Config.Core.Reporting.Reports;

/// <summary>A picture that cannot be drawn.</summary>
/// <param name="Why">Why not, and what would help.</param>
internal sealed record NoPicture(string Why) : ReportBlock;
