namespace E911Config.Core.Reporting.Reports;

/// <summary>Something that a part of a report holds.</summary>
internal abstract record ReportBlock;
