using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Reporting.Reports;

namespace E911Config.Core.Reporting;

/// <summary>What to dial after a change, from where, and what must happen: a sheet that is printed and filled in by hand.</summary>
public sealed class TestSheetReport : IBoundReport
{
    internal TestSheetReport(IReadOnlyList<ZoneResult> zones) => Zones = new ItemList<ZoneResult>(zones);

    /// <summary>The zones.</summary>
    public ItemList<ZoneResult> Zones { get; }

    /// <inheritdoc/>
    string IBoundReport.Name => "A test sheet";

    /// <inheritdoc/>
    IReadOnlyList<string> IBoundReport.Formats => ["Html", "Markdown"];

    /// <inheritdoc/>
    Report IReported.Report => TestSheetPaper.Of(Zones.ToArray());

    /// <inheritdoc/>
    IReadOnlyList<object>? IReported.Rows => null;

    /// <inheritdoc/>
    IReadOnlyList<ReportProblem>? IReported.Problems => null;
}
