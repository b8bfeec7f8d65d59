namespace E911Config.Core.Reporting.Reports;

/// <summary>A column of a table.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Kind">What stands in it.</param>
internal sealed record ReportColumn(string Title, ColumnKind Kind);
