using System.Collections.Generic;

namespace E911Config.Core.Reporting.Reports;

/// <summary>Commands to be copied.</summary>
/// <param name="Lines">The commands.</param>
internal sealed record CommandBlock(IReadOnlyList<string> Lines) : ReportBlock;
