using System.Collections.Generic;

namespace E911Config.Core.Reporting.Reports;

/// <summary>A part of a report under a heading of its own.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Blocks">What it holds.</param>
internal sealed record ReportPart(string Title, params IReadOnlyList<ReportBlock> Blocks);
