using System.Collections.Generic;

namespace E911Config.Core.Reporting.Reports;

/// <summary>A row of a table.</summary>
/// <param name="Tone">How good it is.</param>
/// <param name="Cells">Its texts, one a column.</param>
internal sealed record ReportRow(Tone Tone, IReadOnlyList<string> Cells);
